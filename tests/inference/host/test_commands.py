"""The command line an operator meets: what it prints, what it refuses, and a whole life from `up` to `down`."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.builders import warm
from tests.conventions.tree import ROOT
from tests.inference.host.conftest import FAKE, free_port

KEY = "a key"
CARD = """
id = "{id}"
hub = "lab/{id}"
lab = "Lab"
parameters_b = 1
licence = "MIT"
context = 4096
urls = ["http://127.0.0.1:{port}"]
[serve]
flags = [{flags}]
env = {{ FAKE_MARK = "{id}" }}
[memory]
weights_gib = {weights}
kv_kib_per_token = 64
"""
CAST = 'id = "mine"\nabout = "Mine."\n[minds]\noona = "oak"\nfenn = "elm"\npip = "elm-tuned"\n'
TUNED = """
id = "elm-tuned"
hub = "lab/elm"
lab = "Lab"
parameters_b = 1
licence = "MIT"
context = 4096
[adapter]
base = "elm"
name = "tuned"
path = "{path}"
"""


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """Two models' cards on free ports, a fine-tune that nobody has trained, and a cast of all three."""
    folder = tmp_path / "shelf"
    for kind in ("cards", "casts"):
        (folder / kind).mkdir(parents=True)
    (folder / "casts" / "mine.toml").write_text(CAST)
    (folder / "cards" / "elm-tuned.toml").write_text(TUNED.format(path=tmp_path / "adapter"))
    for id in ("oak", "elm"):
        text = CARD.format(id=id, port=free_port(), flags='"--max-num-seqs", "8"', weights=4)
        (folder / "cards" / f"{id}.toml").write_text(text)
    return folder


@pytest.fixture
def vllm(tmp_path: Path) -> Path:
    """The fake server as a program of its own."""
    program = tmp_path / "vllm"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{FAKE}" "$@"\n')
    program.chmod(0o755)
    return program


Host = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def host(shelf: Path, tmp_path: Path) -> Host:
    """Runs one command of the host, without a GPU in sight."""

    def run(*args: str, key: str = KEY, cast: str = "mine") -> subprocess.CompletedProcess[str]:
        env = {"PATH": "/usr/bin:/bin", "WOOD_COUNCIL_KEY": key, "HOME": str(tmp_path)}
        given = [] if args[0] in ("down", "status") else ["--cast", cast, "--folder", str(shelf)]
        state = ["--state", str(tmp_path / "state")] if args[0] in ("down", "status", "up") else []
        return warm.run(["inference.host", *args, *given, *state], cwd=ROOT, env=env)

    return run


def sentence(done: subprocess.CompletedProcess[str], code: int = 2) -> str:
    """The one line on stderr of a command that could not do its work."""
    assert done.returncode == code, done.stderr
    (line,) = done.stderr.splitlines()
    return line


def test_a_plan_prints_what_up_would_run(host: Host) -> None:
    done = host("plan", "--card-gb", "24")
    assert done.returncode == 0, done.stderr
    oak, elm = [line for line in done.stdout.splitlines() if " serve " in line]
    assert "serve lab/oak --served-model-name lab/oak --host 127.0.0.1" in oak
    assert "--max-model-len 4096 --max-num-seqs 8" in oak
    assert "--gpu-memory-utilization 0." in oak
    assert "--kv-cache-memory-bytes " in oak
    assert "FAKE_MARK=oak VLLM_API_KEY=$WOOD_COUNCIL_KEY " in oak
    assert KEY not in done.stdout
    assert "--enable-lora" not in elm, "a folder that is not there is not served"


def test_an_adapter_that_is_there_is_served(host: Host, tmp_path: Path) -> None:
    (tmp_path / "adapter").mkdir()
    (elm,) = [line for line in host("plan", "--card-gb", "24").stdout.splitlines() if "serve lab/elm" in line]
    assert f"--enable-lora --max-loras 1 --max-lora-rank 16 --lora-modules tuned={tmp_path / 'adapter'}" in elm


def test_too_small_a_card_is_one_sentence(host: Host, shelf: Path) -> None:
    big = CARD.format(id="oak", port=free_port(), flags="", weights=15)
    (shelf / "cards" / "oak.toml").write_text(big)
    done = host("plan", "--card-gb", "16")
    assert done.returncode == 1
    assert "does not hold this cast" in done.stdout
    assert " serve " not in done.stdout
    assert "without oak" in sentence(host("up", "--card-gb", "16"))
    assert "--whole" in sentence(host("k8s", "--card-gb", "16"))
    assert host("k8s", "--card-gb", "16", "--whole").returncode == 0


def test_turns_let_a_cast_fit_that_does_not_fit_at_once(host: Host, shelf: Path) -> None:
    for id in ("oak", "elm"):
        text = CARD.format(id=id, port=free_port(), flags="", weights=15)
        (shelf / "cards" / f"{id}.toml").write_text(text)
    assert "(--turns), it would fit" in host("plan", "--card-gb", "24").stdout
    done = host("plan", "--card-gb", "24", "--turns")
    assert done.returncode == 0, done.stderr
    lines = [line for line in done.stdout.splitlines() if " serve " in line]
    assert [("VLLM_SERVER_DEV_MODE=1 " in line, line.endswith("--enable-sleep-mode")) for line in lines] == [
        (True, True)
    ] * 2
    assert "keep up to 30 GiB in the machine's own memory; set WOOD_COUNCIL_TURNS=true." in done.stdout
    assert "loopback only" in sentence(host("up", "--card-gb", "24", "--turns", "--bind", "0.0.0.0"))


def test_no_gpu_no_key_no_cast_no_models(host: Host) -> None:
    assert "--card-gb" in sentence(host("up"))
    assert "WOOD_COUNCIL_KEY" in sentence(host("up", "--cpu", key=""))
    assert "stand-in" in sentence(host("plan", "--card-gb", "24", cast="nobodys"))
    assert "needs no model" in sentence(host("plan", "--card-gb", "24", cast="stand-in"))
    assert "No host is up" in sentence(host("down"))
    assert "No host is up" in sentence(host("status"))


def test_a_server_alone_becomes_the_program(host: Host, vllm: Path, tmp_path: Path) -> None:
    echo = tmp_path / "echo"
    echo.write_text('#!/bin/sh\necho "$FAKE_MARK $VLLM_API_KEY $*"\n')
    echo.chmod(0o755)
    done = host("serve", "elm", "--cpu", "--vllm", str(echo), "--bind", "0.0.0.0")
    assert done.stdout.startswith(f"elm {KEY} serve lab/elm ")
    assert "--host 0.0.0.0" in done.stdout
    assert "it has oak, elm" in sentence(host("serve", "ash", "--cpu"))
    assert "no-such-program" in sentence(host("serve", "elm", "--cpu", "--vllm", "no-such-program"))


@pytest.fixture
def up(shelf: Path, vllm: Path, tmp_path: Path) -> Iterator[warm.Started]:
    state, log = tmp_path / "state", (tmp_path / "up.log").open("w")
    args = ["up", "--cpu", "--cast", "mine", "--folder", str(shelf), "--vllm", str(vllm), "--state", str(state)]
    env = os.environ | {"WOOD_COUNCIL_KEY": KEY}
    with warm.start(["inference.host", *args], cwd=ROOT, env=env, stdout=log, stderr=log) as running:
        until = time.monotonic() + 30
        while not ready(state):
            assert time.monotonic() < until, (tmp_path / "up.log").read_text()
            time.sleep(0.02)
        try:
            yield running
        finally:  # killed, it would leave its servers behind
            running.terminate()
            running.wait(30)
    log.close()


def ready(state: Path) -> bool:
    try:
        servers = json.loads((state / "host.json").read_text())["servers"]
    except FileNotFoundError:
        return False
    return all(server["state"] == "ready" for server in servers)


def test_from_up_to_down(up: warm.Started, host: Host, tmp_path: Path) -> None:
    servers = json.loads((tmp_path / "state" / "host.json").read_text())["servers"]
    told = [json.load(urlopen(f"{server['url']}/about", timeout=5)) for server in servers]
    assert [one["key"] for one in told] == [KEY, KEY]
    assert "elm-tuned is not trained yet" in (tmp_path / "up.log").read_text()
    status = host("status")
    assert status.returncode == 0
    assert status.stdout.count("ready") == 2
    again = host("up", "--cpu")
    assert (again.returncode, again.stderr.count("A host is up already")) == (2, 1)
    down = host("down")
    assert (down.returncode, down.stdout) == (0, "All servers are down.\n")
    assert up.wait(10) == 0
    with pytest.raises(OSError, match="refused"):
        urlopen(f"{servers[0]['url']}/about", timeout=5)
    assert "No host is up" in sentence(host("down"))


def test_ctrl_c_is_a_clean_end(up: warm.Started, tmp_path: Path) -> None:
    up.send_signal(signal.SIGINT)
    assert up.wait(15) == 0
    assert not (tmp_path / "state" / "host.json").exists()
