"""Servers as processes, each in a group of its own, its words in a log; and the file that says which of them run.

The file is what `up` tells `down` and `status`, under a lock that lasts as long as `up` does.
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import json
import os
import signal
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, Literal

# A server that holds a GPU wants a moment to let go of it.
GRACE_S: Final = 30.0

ServerState = Literal["waiting", "starting", "ready", "failed", "refused", "stopping"]


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


class HostError(RuntimeError):
    """The host cannot do what it was asked; the message is one sentence."""


@dataclass(slots=True)
class Line:
    """One server as it stands. `pid` 0 while none runs, `began` as the kernel counts, `restarts` since `up`."""

    id: str
    url: str
    health: str
    state: ServerState = "waiting"
    pid: int = 0
    began: str = ""
    restarts: int = 0
    why: str = ""


class StateFile:
    """The file and its lock, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = folder / "lock"
        self._file = folder / "host.json"

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Hold the host for as long as the block runs; raises HostError when another does."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with self._lock.open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise self.already_up from None
            self._end_leftovers()
            try:
                yield
            finally:
                self._file.unlink(missing_ok=True)

    @property
    def already_up(self) -> HostError:
        """What to say to a second one."""
        return HostError(f"A host is up already in {self.folder}; `down` ends it.")

    def is_held(self) -> bool:
        """Whether a host is up."""
        if not self._lock.exists():
            return False
        with self._lock.open("r") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
        return False

    def write(self, lines: Sequence[Line]) -> None:
        """Put the present state where others find it, whole or not at all."""
        text = json.dumps({"pid": os.getpid(), "servers": [asdict(line) for line in lines]}, indent=1)
        fresh = self._file.with_suffix(".new")
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(self._file)

    def read(self) -> tuple[int, list[Line]]:
        """The pid of `up` and its servers; (0, []) when none is written down."""
        try:
            data = json.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return 0, []
        return data["pid"], [Line(**line) for line in data["servers"]]

    def _end_leftovers(self) -> None:
        """End servers of a host that was killed before it could: they would hold ports and memory for ever."""
        for line in self.read()[1]:
            if line.pid and line.began and started(line.pid) == line.began:
                signal_group(line.pid, signal.SIGKILL)
