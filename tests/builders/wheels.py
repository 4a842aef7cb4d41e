"""The bot and its example guest as wheels: what goes into them, and commands run far from where they were built."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.conventions.tree import ROOMS, ROOT

EXAMPLE = ROOT / "examples" / "mountain"
# What stands beside a room's code for those who run it, and is not read by it.
FOR_DOCKER = {"inference/Dockerfile.gpu"}
_LEFT_BEHIND = shutil.ignore_patterns("__pycache__", "*.egg-info", "build", "dist")


def pinned() -> dict[str, str]:
    """The versions of constraints.txt that are for this Python, by package."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [Requirement(line) for line in lines if not line.startswith("#")]
    here = [pin for pin in pins if pin.marker is None or pin.marker.evaluate()]
    return {canonicalize_name(pin.name): str(pin.specifier).removeprefix("==") for pin in here}


def sources(home: Path) -> tuple[Path, Path]:
    """Copy what a wheel is made of, so that no old `build/` of a checkout gets in: the bot's folder and the guest's."""
    bot, guest = home / "bot", home / "guest"
    bot.mkdir()
    for name in ROOMS:
        shutil.copytree(ROOT / name, bot / name, ignore=_LEFT_BEHIND)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, bot / name)
    shutil.copytree(EXAMPLE, guest, ignore=_LEFT_BEHIND)
    return bot, guest


def run(folder: Path, *command: str, timeout_s: float = 120) -> str:
    """Run a command in a folder, without any setting of this machine; its output, and it must end well."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=timeout_s, env=bare())
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


def bare() -> dict[str, str]:
    """This machine's environment variables, less those of a bot and of a Python."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("WOOD_", "DISCORD_", "PYTHON"))}
