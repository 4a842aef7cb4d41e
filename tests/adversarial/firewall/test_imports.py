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


@pytest.mark.parametrize("module", SPEAKERS)
def test_a_speaker_does_not_reach_the_secrets(module: str) -> None:
    hidden = {"engine.hidden.secrets", "engine.apply"}
    code = f"import sys, {module}; print(sorted({hidden} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr
