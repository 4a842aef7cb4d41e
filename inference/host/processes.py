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
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, Literal

# A server that holds a GPU wants a moment to let go of it.
GRACE_S: Final = 30.0
# What was killed wants a moment, too: until then its port is taken.
LEFT_S: Final = 10.0

_OF_SIGNALS: Final = {
    signal.SIGKILL: ", perhaps for want of memory",
    signal.SIGILL: ", for the processor does not know an instruction of it",
}

ServerState = Literal["waiting", "starting", "ready", "failed", "refused", "stopping"]


class Process:
    """A running command. `began` tells it from a later process that was given the same number."""

    def __init__(self, running: asyncio.subprocess.Process, log: Path, before: int) -> None:
        self._running = running
        self.began = started(running.pid)
        self._log, self._before = log, before

    @classmethod
    async def start(cls, command: Sequence[str], env: Mapping[str, str], log: Path) -> Process:
        """Start a command with `env` on top of this process's; raises OSError when there is no such program."""
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("ab") as written:
            before = written.tell()
            running = await asyncio.create_subprocess_exec(
                *command,
                env={**os.environ, **env},
                stdin=asyncio.subprocess.DEVNULL,
                stdout=written,
                stderr=written,
                start_new_session=True,
            )
        return cls(running, log, before)

    @property
    def pid(self) -> int:
        """The number of the process and of its group."""
        return self._running.pid

    @property
    def code(self) -> int | None:
        """The exit code, None while it runs."""
        return self._running.returncode

    @property
    def end(self) -> str:
        """How it ended, and its last words if it had any."""
        words = last_words(self._log, since=self._before)
        return f"{ending(self.code)}{': ' if words else ''}{words}"

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


def ending(code: int | None) -> str:
    """How a process ended, in words, from its exit code."""
    if code is None or code >= 0:
        return f"exit code {code}"
    try:
        number = signal.Signals(-code)
    except ValueError:
        return f"ended by signal {-code}"
    return f"ended by {number.name}{_OF_SIGNALS.get(number, '')}"


def last_words(log: Path, lines: int = 3, since: int = 0) -> str:
    """The end of a log, for saying why something failed; what stood there `since` so many bytes is another's."""
    try:
        with log.open("rb") as written:
            written.seek(max(since, log.stat().st_size - 4096))
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
        """Hold the host for as long as the block runs; raises HostError when another does, or where nothing can be
        written.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = self._lock.open("w")
        except OSError as error:
            raise self._unusable(error) from None
        with lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise self.already_up from None
            except OSError as error:
                raise self._unusable(error) from None
            self._end_leftovers()
            try:
                yield
            finally:
                with contextlib.suppress(OSError):
                    self._file.unlink(missing_ok=True)

    @property
    def already_up(self) -> HostError:
        """What to say to a second one."""
        return HostError(f"A host is up already in {self.folder}; `down` ends it.")

    def is_held(self) -> bool:
        """Whether a host is up; raises HostError where that cannot be seen."""
        try:
            with self._lock.open("r") as lock:
                fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        except FileNotFoundError:
            return False
        except OSError as error:
            raise self._unusable(error) from None
        return False

    def _unusable(self, error: OSError) -> HostError:
        return HostError(f"{self.folder} cannot be used: {error.strerror}.")

    def write(self, lines: Sequence[Line]) -> None:
        """Put the present state where others find it, whole or not at all. Raises OSError."""
        text = json.dumps({"pid": os.getpid(), "servers": [asdict(line) for line in lines]}, indent=1)
        fresh = self._file.with_suffix(".new")
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(self._file)

    def read(self) -> tuple[int, list[Line]]:
        """The pid of `up` and its servers; (0, []) when none is written down, or nobody could have written it."""
        try:
            data = json.loads(self._file.read_text(encoding="utf-8"))
            return int(data["pid"]), [Line(**line) for line in data["servers"]]
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return 0, []

    def end_leftovers(self) -> None:
        """As `held` does, and nothing where a host is up: before memory is looked at that they hold."""
        with contextlib.suppress(HostError):
            if not self.is_held():
                self._end_leftovers()

    def _end_leftovers(self) -> None:
        """End servers of a host that was killed before it could: they would hold ports and memory for ever. Returns
        when they are gone.
        """
        left = [line for line in self.read()[1] if line.pid and line.began and started(line.pid) == line.began]
        for line in left:
            signal_group(line.pid, signal.SIGKILL)
        until = time.monotonic() + LEFT_S
        while any(started(line.pid) == line.began for line in left) and time.monotonic() < until:
            time.sleep(0.02)
