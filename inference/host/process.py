"""One server's process: started in a group of its own, its words kept in a log, ended with all its children."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

# A server that holds a GPU wants a moment to let go of it.
GRACE_S: Final = 30.0


class Process:
    """A running command. `began` tells it from a later process that was given the same number."""

    def __init__(self, running: asyncio.subprocess.Process) -> None:
        self._running = running
        self.began = started(running.pid)

    @classmethod
    async def start(cls, command: Sequence[str], env: Mapping[str, str], log: Path) -> Process:
        """Start a command with `env` on top of this process's; raises OSError when there is no such program."""
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("ab") as written:
            running = await asyncio.create_subprocess_exec(
                *command,
                env={**os.environ, **env},
                stdin=asyncio.subprocess.DEVNULL,
                stdout=written,
                stderr=written,
                start_new_session=True,
            )
        return cls(running)

    @property
    def pid(self) -> int:
        """The number of the process and of its group."""
        return self._running.pid

    @property
    def code(self) -> int | None:
        """The exit code, None while it runs."""
        return self._running.returncode

    async def wait(self) -> int:
        """Until it has ended; returns the exit code."""
        return await self._running.wait()

    async def stop(self, grace_s: float = GRACE_S) -> None:
        """Ask the group to end, then end it. What the first process leaves behind is ended with it."""
        signal_group(self.pid, signal.SIGTERM)
        try:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._running.wait(), grace_s)
        finally:
            signal_group(self.pid, signal.SIGKILL)
            await self._running.wait()


def signal_group(pid: int, number: signal.Signals) -> None:
    """Send a signal to a process and all its children, if any is left."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, number)


def started(pid: int) -> str:
    """When a process began, in the kernel's ticks; "" when none of that number lives, or there is no /proc to ask."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    state, *fields = text.rpartition(")")[2].split()
    return "" if state == "Z" else fields[18]


def last_words(log: Path, lines: int = 3) -> str:
    """The end of a log, for saying why something failed."""
    try:
        with log.open("rb") as written:
            written.seek(max(0, log.stat().st_size - 4096))
            return " | ".join(written.read().decode("utf-8", "replace").strip().splitlines()[-lines:])
    except OSError:
        return ""
