"""Programs that are run to their end, as pip is: their words kept for saying why, and nothing left when given up."""

from __future__ import annotations

import asyncio
import os
import re
import signal
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Final

# How far a step is: what it is, and its share from 0 to 1.
Say = Callable[[str, float], None]

_KEPT: Final = 40  # lines of what a program said
_LINE: Final = 1 << 20  # bytes of one line that are waited for
_FULL: Final = re.compile(r"no space left|disk quota|errno 28", re.IGNORECASE)
_PATH: Final = re.compile(r"/\S*")  # whatever a folder is called, it is no reason
_ALONE: Final = re.compile(
    r"no matching distribution|could not find a version|\b(connection|timed? ?out|name resolution|proxy|network is)\b",
    re.IGNORECASE,
)


class MakingError(RuntimeError):
    """A mind cannot be made on this machine; the message is one sentence."""


class Failed(Exception):
    """A program ended with another code than 0; `said` are its last lines."""

    def __init__(self, code: int, said: Sequence[str]) -> None:
        super().__init__(f"exit code {code}")
        self.code = code
        self.said = tuple(said)

    @property
    def why(self) -> str:
        """The reason in a few words: those that need no reading are told from those that do."""
        if self.code < 0:
            return f"it was ended by signal {-self.code}"
        if any(map(_FULL.search, self.said)):
            return "the disk is full"
        errors = [line for line in self.said if line.startswith("ERROR:")] or self.said[-1:]
        if any(_ALONE.search(_PATH.sub("", line)) for line in errors):
            return "no package index that has it can be reached"
        return self.said[-1].strip().removeprefix("ERROR: ").rstrip(".") if self.said else str(self)


async def run(
    command: Sequence[str], env: Mapping[str, str] | None = None, heard: Callable[[str], None] | None = None
) -> None:
    """Run a command to its end, with `env` on top of this process's; `heard` is called with each line that it prints.

    Raises Failed, and MakingError where there is no such program. Cancelled, it ends the command and its children.
    """
    try:
        process = await asyncio.create_subprocess_exec(
            *command,
            env={**os.environ, **(env or {})},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            start_new_session=True,
            limit=_LINE,
        )
    except OSError as error:
        raise MakingError(f"{command[0]} cannot be started: {error.strerror}.") from None
    said: list[str] = []
    assert process.stdout is not None
    try:
        async for raw in process.stdout:
            line = raw.decode("utf-8", "replace").rstrip()
            if line:
                said = [*said[1 - _KEPT :], line]
                if heard is not None:
                    heard(line)
        code = await process.wait()
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()
    if code:
        raise Failed(code, said)


def pip(python: str, command: str, *args: str) -> list[str]:
    """The command line of an interpreter's pip: no questions, no bars, no news of itself."""
    quiet = ("--no-input", "--disable-pip-version-check", "--progress-bar", "off")
    return [python, "-m", "pip", command, *quiet, *args]
