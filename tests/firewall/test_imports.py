"""What reads secrets cannot even be imported by what speaks to minds and players."""

from __future__ import annotations

import subprocess
import sys

import pytest

SPEAKERS = [
    "inference.prompt",
    "inference.narrator",
    "inference.parse",
    "inference.reply",
    "inference.minds",
    "inference.doubles",
    "inference.council",
    "inference.standin",
    "bot.narrator",
    "bot.api",
    "bot.text",
    "bot.host",
    "engine.public",
    "engine.private",
    "engine.view",
    "engine.events",
    "engine.state",
]


@pytest.mark.parametrize("module", SPEAKERS)
def test_a_speaker_does_not_reach_the_secrets(module: str) -> None:
    code = (
        f"import sys, {module}; print(sorted({{'engine.secrets', 'engine.apply', 'engine.deck'}} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr
