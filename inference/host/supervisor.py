"""Keeps servers up: one after another at first, each back on its feet when it dies, all of them down at the end.

supervisor = Supervisor(jobs, StateFile(folder))
await supervisor.run()          # until cancelled, or until no server is left that could live
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp

from inference.host.processes import HostError, Line, Process, ServerState, StateFile
from inference.host.servers import LOOPBACK

log = logging.getLogger(__name__)

# What a program answers to a command line that it does not understand: trying again would change nothing.
USAGE = 2
# Weights are moved to the machine's own memory meanwhile.
SLEEPY = aiohttp.ClientTimeout(total=60)


@dataclass(frozen=True, slots=True)
class Job:
    """A command to keep running: what it is called, where it answers, and its own environment.

    One that takes `turns` is put to sleep once it is ready, and whenever another starts: its client wakes it.
    """

    id: str
    command: Sequence[str]
    url: str
    health: str
    env: Mapping[str, str] = field(default_factory=dict)
    turns: bool = False


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the supervisor waits, in seconds: for a first answer, between looks, before a restart (doubled each
    time, up to `longest`), and after `misses` looks without an answer it takes a running server for dead.
    """

    ready: float = 1800.0
    look: float = 5.0
    answer: float = 5.0
    restart: float = 2.0
    longest: float = 120.0
    grace: float = 30.0
    misses: int = 6


def refuse_taken(url: str) -> None:
    """Raises HostError when somebody listens at an address of this machine: a server would find out after minutes."""
    parts = urlsplit(url)
    if parts.port is None or parts.hostname not in LOOPBACK:
        return
    family = socket.AF_INET6 if ":" in (parts.hostname or "") else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((parts.hostname, parts.port))
        except OSError:
            raise HostError(f"Port {parts.port} is taken: end what listens there, or give the card another.") from None


class Supervisor:
    """Runs jobs until cancelled. `lines` says how each stands; the state file has the same on disk."""

    def __init__(self, jobs: Sequence[Job], state_file: StateFile, patience: Patience | None = None) -> None:
        self._jobs = tuple(jobs)
        self._state_file = state_file
        self._patience = patience or Patience()
        self._lines = {job.id: Line(job.id, job.url, job.health) for job in self._jobs}
        # Two that measure free memory while a third takes it would both be wrong: one starts at a time.
        self._turnstile = asyncio.Lock()
        self._settled = {job.id: asyncio.Event() for job in self._jobs}

    @property
    def lines(self) -> list[Line]:
        """How each server stands, in order."""
        return list(self._lines.values())

    def log_of(self, id: str) -> Path:
        """Where a server's own words go."""
        return self._state_file.folder / f"{id}.log"

    async def run(self) -> None:
        """Keep them all; returns when none is left that a restart could help.

        Raises HostError when a host is up, or something else listens where a server shall.
        """
        with self._state_file.held():
            for job in self._jobs:
                refuse_taken(job.url)
            self._write()
            timeout = aiohttp.ClientTimeout(total=self._patience.answer)
            async with aiohttp.ClientSession(timeout=timeout) as http, asyncio.TaskGroup() as group:
                for job in self._jobs:
                    group.create_task(self._keep(job, http), name=job.id)

    async def settled(self) -> bool:
        """Wait until every server was ready or failed once; returns whether all are ready."""
        for event in self._settled.values():
            await event.wait()
        return all(line.state == "ready" for line in self.lines)

    async def _keep(self, job: Job, http: aiohttp.ClientSession) -> None:
        """One server, life after life, with a longer rest after each that was short; returns when it is hopeless."""
        line, failures = self._lines[job.id], 0
        while line.state != "refused":
            if failures:
                await asyncio.sleep(min(self._patience.longest, self._patience.restart * 2 ** (failures - 1)))
                line.restarts += 1
            born = time.monotonic()
            await self._live(job, line, http)
            self._settled[job.id].set()
            failures = 1 if time.monotonic() - born > self._patience.longest else failures + 1

    async def _live(self, job: Job, line: Line, http: aiohttp.ClientSession) -> None:
        """One life: start it, wait for its first answer, watch it, and see that nothing of it is left."""
        process: Process | None = None
        ready = False
        try:
            async with self._turnstile:
                self._say(line, "starting")
                await self._lull([one for one in self._jobs if self._lines[one.id].state == "ready"], http)
                process = await Process.start(job.command, job.env, self.log_of(job.id))
                line.pid, line.began = process.pid, process.began
                self._write()
                ready = await self._becomes_ready(job, process, http)
                if ready:
                    await self._lull([job], http)
            if ready:
                self._say(line, "ready")
                self._settled[job.id].set()
                await self._dies(job, process, http)
        except (OSError, ValueError) as error:  # ValueError: a null byte in a flag, "=" in a variable's name
            self._say(line, "refused", _no_start(job, error))
            return
        finally:
            if process is not None:
                line.state = "stopping"
                await process.stop(self._patience.grace)
                line.pid, line.began = 0, ""
                self._write()
        final = process.code == USAGE and not ready
        self._say(line, "refused" if final else "failed", process.end)

    async def _lull(self, jobs: Sequence[Job], http: aiohttp.ClientSession) -> None:
        """Put those to sleep that take turns: who starts needs the room."""
        for job in jobs:
            if job.turns:
                try:
                    async with http.post(f"{job.url}/sleep?level=1", timeout=SLEEPY) as answer:
                        answer.raise_for_status()
                except (aiohttp.ClientError, TimeoutError, OSError) as error:
                    log.warning("%s does not go to sleep: %s", job.id, error or type(error).__name__)

    async def _becomes_ready(self, job: Job, process: Process, http: aiohttp.ClientSession) -> bool:
        """Look until it answers; False when it ended, or took too long."""
        until = time.monotonic() + self._patience.ready
        pause = min(1.0, self._patience.look)
        while process.code is None and time.monotonic() < until:
            if await self._answers(job, http):
                return process.code is None
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(asyncio.shield(process.wait()), pause)
        return False

    async def _dies(self, job: Job, process: Process, http: aiohttp.ClientSession) -> None:
        """Returns when the process has ended, or has not answered for too long."""
        ended = asyncio.create_task(process.wait())
        missed = 0
        try:
            while missed < self._patience.misses:
                done, _ = await asyncio.wait([ended], timeout=self._patience.look)
                if done:
                    return
                missed = 0 if await self._answers(job, http) else missed + 1
        finally:
            ended.cancel()

    async def _answers(self, job: Job, http: aiohttp.ClientSession) -> bool:
        try:
            async with http.get(job.health) as answer:
                return answer.status == 200
        except (aiohttp.ClientError, TimeoutError, OSError):
            return False

    def _say(self, line: Line, state: ServerState, why: str = "") -> None:
        line.state, line.why = state, why
        log.info("%s is %s%s", line.id, state, f": {why}" if why else "")
        self._write()

    def _write(self) -> None:
        """A full disk is no reason to let servers lie: what stands there is then older."""
        try:
            self._state_file.write(self.lines)
        except OSError as error:
            log.warning("%s cannot be written: %s", self._state_file.folder, error.strerror or error)


def _no_start(job: Job, error: OSError | ValueError) -> str:
    """Why there is no process, and whose fault that is."""
    program = job.command[0]
    if isinstance(error, ValueError):
        return f"its flags or variables cannot be handed to a program ({error})"
    if isinstance(error, FileNotFoundError) and Path(program).is_file():
        return f"{program}: its interpreter is not there; an environment that was moved has to be made again"
    return f"{error.filename or program}: {error.strerror or error}"
