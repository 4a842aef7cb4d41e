"""A real vLLM with five tiny models, started by our own host; `make test-council` sets the table for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from bot.app.settings import Settings
from tests.conventions.tree import ROOT

HERE = Path(__file__).parent
SHELF = HERE / "shelf"
# Its bin/ holds the vllm program; set by `make test-council` alone.
VENV = os.environ.get("COUNCIL_VENV", "")
KEY = "a key of the tests"
READY_S = 900.0

council = pytest.mark.skipif(not VENV, reason="`make test-council` runs this against a real vLLM")


def inside(script: str, given: Any) -> Any:
    """What a script of this folder, run where vLLM is installed, answers to `given`; both are JSON."""
    line = [f"{VENV}/bin/python", str(HERE / script)]
    done = subprocess.run(line, input=json.dumps(given), capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout.splitlines()[-1])


class Host:
    """The host's command line, and what it wrote down."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.env = os.environ | {"WOOD_COUNCIL_KEY": KEY, "HF_HUB_OFFLINE": "1"}

    def command(self, *args: str) -> list[str]:
        return [sys.executable, "-m", "inference.host", *args, "--state", str(self.folder)]

    def run(self, *args: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(self.command(*args), cwd=ROOT, env=self.env, capture_output=True, text=True, check=False)

    @property
    def servers(self) -> dict[str, dict[str, Any]]:
        try:
            told = json.loads((self.folder / "host.json").read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        return {line["id"]: line for line in told["servers"]}

    def wait(self, *states: str) -> None:
        """Until every server's state is one of these; fails with the last words of the one that gave up."""
        until = time.monotonic() + READY_S
        while not (servers := self.servers) or any(one["state"] not in states for one in servers.values()):
            hopeless = [f"{id}: {one['why']}" for id, one in servers.items() if one["state"] in ("failed", "refused")]
            assert not hopeless, hopeless
            assert time.monotonic() < until, servers
            time.sleep(0.5)


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Both casts' servers, up: they are the same five. They go before others come: even idle they take their time."""
    host = Host(tmp_path_factory.mktemp("host"))
    args = ["up", "--cpu", "--cast", "tiny-all", "--folder", str(SHELF), "--vllm", f"{VENV}/bin/vllm"]
    log = (host.folder / "up.log").open("w")
    with subprocess.Popen(host.command(*args), cwd=ROOT, env=host.env, stderr=log, stdout=log) as running:
        try:
            host.wait("ready")
            yield host
            down = host.run("down")
            assert down.returncode == 0, down.stderr
        finally:
            running.terminate()
            running.wait(120)
            log.close()
    assert running.returncode == 0, (host.folder / "up.log").read_text()


def settings(folder: Path, cast: str, **changes: Any) -> Settings:
    """The bot's settings for a tiny cast: the tests' shelf, the host's key, time to think on two cores."""
    given = {"cast": cast, "council_folder": SHELF, "council_key": KEY, "deadline_s": 60.0, "plugins": False}
    return Settings(database=folder / f"{cast}.db", **(given | changes))


def at_port(folder: Path, card: str, port: int, its_port: int) -> Path:
    """A shelf in which a shipped card has a port of the tests'."""
    (folder / "cards").mkdir()
    text = (files("inference") / "cards" / f"{card}.toml").read_text(encoding="utf-8")
    assert text.count(str(port)) == 1
    (folder / "cards" / f"{card}.toml").write_text(text.replace(str(port), str(its_port)))
    return folder


@contextmanager
def made_here(folder: Path, shelf: Path, cast: str, *more: str) -> Iterator[Host]:
    """The host's one command for a cast that is made here, without a key; skips where a wheel cannot be had."""
    host = Host(folder)
    host.env = host.env | {"WOOD_COUNCIL_KEY": "", "WOOD_COUNCIL_FOLDER": str(shelf)}
    log = (host.folder / "up.log").open("w")
    line = host.command("up", "--cast", cast, *more)
    with subprocess.Popen(line, cwd=ROOT, env=host.env, stderr=log, stdout=log) as running:
        try:
            until = time.monotonic() + READY_S
            while running.poll() is None and not host.servers:
                assert time.monotonic() < until
                time.sleep(0.2)
            said = (host.folder / "up.log").read_text()
            if running.poll() is not None and "no package index that has it" in said:
                pytest.skip(said.splitlines()[-1])
            host.wait("ready")
            yield host
        finally:
            running.terminate()
            running.wait(60)
            log.close()
