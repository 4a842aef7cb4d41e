"""The play server as its own process, and a real Chromium before it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from tests.builders import chromium, warm

TICK_S = 5
START_S = 90  # a server that says nothing for so long hangs
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")


@dataclass
class Server:
    """A running `python -m bot play`."""

    process: warm.Started
    url: str
    log: Path

    def stop(self) -> int:
        """Ctrl-C, and its exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(60)


def start(database: Path, *options: str) -> Server:
    """Start the server on free ports and wait for the line that names its address."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("WOOD_", "DISCORD_"))}
    root, log = Path(__file__).parents[3], database.with_suffix(".log")
    command = ["bot", "play", "--port", "0", "--tick-seconds", str(TICK_S)]
    # Tests that a shell started in the background ignore Ctrl-C, and so would every process of theirs.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    with log.open("a", encoding="utf-8") as complaints:
        process = warm.start(
            [*command, "--database", str(database), *options],
            stdout=subprocess.PIPE,
            stderr=complaints,
            cwd=database.parent,
            env={**env, "PYTHONPATH": str(root)},
        )
    assert process.stdout is not None
    patience = threading.Timer(START_S, process.kill)
    patience.start()
    said = process.stdout.readline()
    patience.cancel()
    found = ADDRESS.search(said)
    if not found:
        process.kill()
        process.wait()
        process.stdout.close()
        pytest.fail(f"play said {said!r} and {log.read_text(encoding='utf-8')}")
    return Server(process, found.group(), log)


@pytest.fixture(scope="module")
def serve() -> Iterator[Callable[..., Server]]:
    """Starts servers; those that a test left running are stopped."""
    servers: list[Server] = []

    def one(database: Path, *options: str) -> Server:
        servers.append(start(database, *options))
        return servers[-1]

    yield one
    for server in servers:
        if server.process.poll() is None:
            server.stop()
        assert server.process.stdout is not None
        server.process.stdout.close()


@pytest.fixture(scope="module")
def server(serve: Callable[..., Server], tmp_path_factory: pytest.TempPathFactory) -> Server:
    """One server for all tests of a module; no legend is at work in its wood, for one closes its good to bets."""
    folder, shipped = tmp_path_factory.mktemp("play"), files("engine.data") / "worlds" / "thousand_token.toml"
    world, changed = re.subn(r"deck_first = \d+", "deck_first = 40", shipped.read_text(encoding="utf-8"))
    assert changed == 1
    (folder / "quiet.toml").write_text(world, encoding="utf-8")
    return serve(folder / "play.db", "--world-file", str(folder / "quiet.toml"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One for all tests of a module."""
    with chromium.or_skip() as browser:
        yield browser


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Where screenshots go, out of the tree; PICTURES names a folder for those who want to look."""
    folder = Path(os.environ.get("PICTURES", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
