"""The play server as its own process, and a real Chromium before it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = next((path for name in ("chromium", "chromium-browser") if (path := shutil.which(name))), None)
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
TICK_S = 2
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")


@dataclass
class Server:
    """A running `python -m bot play`."""

    process: subprocess.Popen[str]
    url: str
    database: Path
    log: Path

    def stop(self) -> int:
        """Ctrl-C, and its exit code."""
        self.process.send_signal(2)
        return self.process.wait(20)


def serve(database: Path, log: Path, *options: str) -> Server:
    """Start the server on free ports and wait for the line that names its address."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("WOOD_", "DISCORD_"))}
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "bot", "play", "--port", "0", "--tick-seconds", str(TICK_S)]
    process = subprocess.Popen(
        [*command, "--database", str(database), *options],
        stdout=subprocess.PIPE,
        stderr=log.open("a", encoding="utf-8"),
        text=True,
        cwd=database.parent,
        env={**env, "PYTHONPATH": str(root)},
    )
    assert process.stdout is not None
    said = process.stdout.readline()
    found = ADDRESS.search(said)
    assert found, f"play said {said!r} and {log.read_text(encoding='utf-8')}"
    return Server(process, found.group(), database, log)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for a module's tests."""
    folder = tmp_path_factory.mktemp("play")
    server = serve(folder / "play.db", folder / "log")
    yield server
    if server.process.poll() is None:
        server.stop()
    assert server.process.stdout is not None
    server.process.stdout.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, or a skip with a word."""
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine: `apt-get install chromium` runs the browser tests")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Where screenshots go: WOOD-free, out of the tree, somewhere a person can look (PICTURES names another place)."""
    folder = Path(os.environ.get("PICTURES", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
