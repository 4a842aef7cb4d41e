"""What `up` tells `down` and `status`: a file of who runs, under a lock that lasts as long as `up` does."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import signal
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from inference.host.process import signal_group, started

ServerState = Literal["waiting", "starting", "ready", "failed", "refused", "stopping"]


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
                raise HostError(f"A host is up already in {self.folder}; `down` ends it.") from None
            self._end_leftovers()
            try:
                yield
            finally:
                self._file.unlink(missing_ok=True)

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
