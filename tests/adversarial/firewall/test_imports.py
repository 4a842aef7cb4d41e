"""What reads secrets cannot even be imported by what speaks to minds and players."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
HIDDEN = ["engine.hidden.secrets", "engine.apply"]
SPEAKERS = [
    "inference.prompt",
    "inference.narrator",
    "inference.parse",
    "inference.reply",
    "inference.turn",
    "inference.testing",
    "inference.protocol",
    "inference.standin",
    "bot.gazette.narration",
    "bot.api.woods",
    "bot.text",
    "bot.api.host",
    "engine.views.public",
    "engine.views.private",
    "engine.model.views",
    "engine.events",
    "engine.model.state",
]
# Each module in a child of its own, in which nothing of ours was imported; what others wrote they have in common.
EACH = """
import json, os, sys
from importlib import import_module
import aiohttp, discord, fluent.runtime, orjson, pydantic, pydantic_settings
speakers, hidden = json.loads(sys.argv[1])
assert not set(hidden) & set(sys.modules)
for name in speakers:
    if not os.fork():
        import_module(name)
        os.write(1, (json.dumps([name, sorted(set(hidden) & set(sys.modules))]) + "\\n").encode())
        os._exit(0)
    os.wait()
"""


@cache
def survey() -> subprocess.CompletedProcess[str]:
    """Imports each of the speakers; a line of stdout for each: its name, and what of the hidden came with it."""
    told = json.dumps([[*SPEAKERS, "engine.turn"], HIDDEN])
    return subprocess.run([sys.executable, "-c", EACH, told], capture_output=True, text=True, check=False, cwd=ROOT)


def reached(module: str) -> list[str]:
    done = survey()
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, list[str]] = dict(json.loads(line) for line in done.stdout.splitlines())
    return found[module]


@pytest.mark.parametrize("module", SPEAKERS)
def test_a_speaker_does_not_reach_the_secrets(module: str) -> None:
    assert reached(module) == []


def test_what_reaches_them_would_be_noticed() -> None:
    assert "engine.hidden.secrets" in reached("engine.turn")
