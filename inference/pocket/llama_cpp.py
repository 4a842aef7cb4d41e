"""llama.cpp's server for machines that have none: out of a wheel of the package index, in a folder of its own.

The package `xllamacpp` carries the server as a library that needs no other, built without a GPU: a wheel of 34 MB.
`llama_server.py` beside this file starts it with the flags that llama.cpp's own program takes.
"""

from __future__ import annotations

import base64
import csv
import os
import shlex
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from inference.pocket.machine import want_room
from inference.pocket.running import Failed, MakingError, Say, pip, run
from inference.pocket.wheel import digest

PACKAGE: Final = "xllamacpp"
VERSION: Final = "2026.10.11549"
HOME: Final = Path("var/llama-cpp")
WHAT: Final = "llama.cpp's server"
MEGABYTES: Final = 200  # of room: what is installed, and what is downloaded for it
_STARTED: Final = Path(__file__).with_name("llama_server.py")


async def install(folder: Path, say: Say) -> Path:
    """Have the server's library in a folder, whole or not there; the program that starts it. Raises MakingError."""
    try:
        if not _is_there(folder):
            want_room(folder, MEGABYTES, WHAT)
            say(WHAT, 0.0)
            with TemporaryDirectory(dir=folder) as scratch:
                part = Path(scratch) / VERSION
                wheel = ("--no-deps", "--only-binary", ":all:", f"{PACKAGE}=={VERSION}")
                await run(pip(sys.executable, "install", "--target", str(part), *wheel))
                _placed(part, folder / VERSION)
        return _program(folder)
    except Failed as failed:
        raise MakingError(f"{WHAT} cannot be had ({failed.why}); install llama.cpp, or play the cast pocket.") from None
    except OSError as error:
        raise MakingError(f"{WHAT} cannot be installed in {folder} ({error.strerror}).") from None


def _is_there(folder: Path) -> bool:
    folder.mkdir(parents=True, exist_ok=True)
    return _is_whole(folder / VERSION)


def _is_whole(library: Path) -> bool:
    """Whether every file is there as pip wrote it down."""
    try:
        (record,) = library.glob(f"{PACKAGE}-*.dist-info/RECORD")
        with record.open(encoding="utf-8", newline="") as opened:
            told = [(name, known.partition("=")[2]) for name, known, _ in csv.reader(opened) if known]
        return bool(told) and all(_digest(library / name) == known for name, known in told)
    except (OSError, ValueError, csv.Error):
        return False


def _digest(path: Path) -> str:
    """As RECORD has it: SHA-256 in base 64, without what fills it up."""
    return base64.urlsafe_b64encode(bytes.fromhex(digest(path))).decode().rstrip("=")


def _placed(part: Path, library: Path) -> None:
    """Have what was fetched in its place; where another was quicker, what that one fetched is as good."""
    if library.is_file():
        library.unlink()
    elif not _is_whole(library):
        shutil.rmtree(library, ignore_errors=True)
    try:
        os.rename(part, library)
    except OSError:
        if not _is_whole(library):
            raise


def _program(folder: Path) -> Path:
    """The program, written anew each time: this file and its interpreter may have moved since."""
    program, library = folder.absolute() / "llama-server", folder.absolute() / VERSION
    line = shlex.join(["env", f"PYTHONPATH={library}", sys.executable, str(_STARTED.absolute())])
    program.write_text(f'#!/bin/sh\nexec {line} "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return program
