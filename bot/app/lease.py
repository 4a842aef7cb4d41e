"""One process ticks and posts for a database, or several that divide its shards: the second one says so, and waits.

Two processes that do not know of each other would both ask the models and both send, and only Discord's short memory
for nonces would hide it. So each holds a lease in the database, which it renews; it is given back at the end, passes at
once where its holder died on this machine, and runs out by itself where it died elsewhere.
"""

from __future__ import annotations

import asyncio
import logging
import os
import re
import socket
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Any, Final

from bot.app.exit_codes import Exit, Stop
from db import StoreError
from db.errors import Away
from db.leases import Leases

log = logging.getLogger(__name__)

RENEW_S: Final = 10
LOOK_S: Final = 2  # whether another is gone
LASTS_S: Final = 45
_HOLDER: Final = re.compile(r"process (\d+) on (\S+)")
Adopt = Callable[[tuple[int, ...]], Coroutine[Any, Any, None]]
Sleep = Callable[[float], Awaitable[None]]


class ShardLease:
    """This process's lease on `shards` of `total` (0: all of them, as one).

    Where a process with other shards of the same `total` dies, `adopt` is called with those, once this one has them.
    """

    def __init__(
        self,
        leases: Leases,
        clock: Callable[[], int],
        total: int = 0,
        shards: tuple[int, ...] = (0,),
        sleep: Sleep = asyncio.sleep,
        adopt: Adopt | None = None,
    ) -> None:
        self._leases = leases
        self._clock = clock
        self._total, self._shards = total, shards
        self._sleep = sleep
        self._adopt = adopt
        self._adopting: set[asyncio.Task[None]] = set()
        self.holder = holder_here()
        self.is_held = False

    async def take(self) -> None:
        """Take it; while another process has it, say so once and wait. Raises StoreError."""
        told = ""
        while (found := await self._try()) is not None:
            if found != told:
                log.warning("%s serves this database already: this one waits until it is gone", found)
                told = found
            await self._sleep(LOOK_S)
        self.is_held = True

    async def keep(self) -> None:
        """Renew it for as long as the process lives; raises Stop where another has taken it meanwhile."""
        while True:
            await self._sleep(RENEW_S)
            try:
                found = await self._try()
                if found is None and self._adopt is not None and self._total:
                    await self._look_for_orphans(self._adopt)
            except Away as error:  # nobody else can take it there, either
                log.warning("the lease could not be renewed: %s", error)
                continue
            if found is not None:
                self.is_held = False
                raise Stop(Exit.LEASE_LOST, holder=found)

    async def _look_for_orphans(self, adopt: Adopt) -> None:
        """Take what another process of the same division has left without giving it back: it died, or stands still."""
        now, taken = self._clock(), list[int]()
        for shard in await self._leases.orphaned(self._total, now, is_dead):
            if shard not in self._shards and await self._take([shard]) is None:
                taken.append(shard)
        if taken:
            self._shards = (*self._shards, *taken)
            log.warning("nobody serves shards %s of %d any more: this process goes on with them", taken, self._total)
            task = asyncio.create_task(adopt(tuple(taken)), name="adopt shards")
            self._adopting.add(task)
            task.add_done_callback(self._adopting.discard)

    async def give_back(self) -> None:
        """Let the next one begin at once. Raises StoreError."""
        if self.is_held:
            self.is_held = False
            await self._leases.give_back(self.holder)

    async def hand_over(self, keeping: asyncio.Task[None] | None) -> None:
        """Have nobody wait for this process: it renews no more, and gives back what it can."""
        under_way = [task for task in (keeping, *self._adopting) if task is not None]
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
        try:
            await self.give_back()
        except StoreError as error:
            log.warning("the lease on the database could not be given back: %s", error)

    async def _try(self) -> str | None:
        return await self._take(self._shards)

    async def _take(self, shards: Sequence[int]) -> str | None:
        now = self._clock()
        found = await self._leases.take(self._total, shards, self.holder, now, now + LASTS_S, is_dead)
        return None if found is None else found.holder


def holder_here() -> str:
    """How this process is called in a lease."""
    return f"process {os.getpid()} on {socket.gethostname()}"


def is_dead(holder: str) -> bool:
    """Whether a holder was a process of this machine that is no more. A container's restart has its name and number."""
    named = _HOLDER.fullmatch(holder)
    if named is None or named[2] != socket.gethostname():
        return False
    try:
        os.kill(int(named[1]), 0)
    except ProcessLookupError:
        return True
    except (PermissionError, OverflowError):
        return False
    return False
