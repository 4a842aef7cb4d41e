"""What a process that runs by itself minds besides its woods: its lease, its watchers, whom it bars, what it erases."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress

import discord

from bot.app.backups import BackupSchedule
from bot.app.connection.barring import Doorkeeper
from bot.app.exit_codes import Stop
from bot.app.lease import Adopt, ShardLease
from bot.app.places import Address
from bot.app.runtime import Runtime
from bot.app.scheduler import beat, hears_discord
from bot.app.settings import Settings
from bot.app.watching.door import Door
from bot.app.watching.erasing import erase
from bot.app.watching.figures import Figures
from bot.app.watching.folder import Folder
from bot.app.watching.sweeping import sweep

LAG_S = 1.0  # between two looks at how late the loop is


class Tending:
    """Opened before Discord is asked, run while the process lives, closed at its end.

    `adopt` is called with shards that another process has left. `ended` is told of whatever ends for good that may not:
    the process is to end then, and is well no more.
    """

    def __init__(
        self,
        client: discord.Client,
        settings: Settings,
        figures: Figures,
        house: Runtime,
        doorkeeper: Doorkeeper,
        clock: Callable[[], int],
        ended: Callable[[asyncio.Task[None]], None],
        adopt: Adopt,
    ) -> None:
        self._client = client
        self._settings = settings
        self._figures = figures
        self._house = house
        self._doorkeeper = doorkeeper
        self._clock = clock
        self._ended = ended
        self._is_well = True
        total, shards = settings.shards or (0, (0,))
        self._lease = ShardLease(house.store.leases, clock, total, shards, adopt=adopt)
        self._keeping: asyncio.Task[None] | None = None
        self._backups = BackupSchedule(settings, lambda took, made: figures.backed_up(took, made, time.time()))
        self._door: Door | None = None
        if settings.metrics_address is not None:
            ready: Callable[[], bool] = lambda: hears_discord(client)  # noqa: E731
            self._door = Door(settings.metrics_address, figures.registry, self._look, lambda: self._is_well, ready)
            house.woods.watch(figures.played)

    async def open(self) -> Address | None:
        """Have the operator's address answer, and take the lease, however long another has it; says which address.

        Raises Stop for an address that is taken, unless it is by the one who is waited for; StoreError.
        """
        at = None
        if self._door is not None:
            with suppress(Stop):
                at = await self._door.open()
        await self._lease.take()
        if self._door is not None:
            at = at or await self._door.open()
        self._keeping = asyncio.create_task(self._lease.keep(), name="keep the lease")
        self._keeping.add_done_callback(self._kept)
        return at

    async def run(self, is_quiet: Callable[[], bool]) -> None:
        """Mind it all; ends by cancellation only. When it `is_quiet`, memory is tidied."""
        async with asyncio.TaskGroup() as group:
            group.create_task(beat(self._client, self._settings.database))
            group.create_task(sweep(is_quiet))
            group.create_task(self._doorkeeper.run())
            group.create_task(self._backups.run())
            group.create_task(erase(self._house.woods, self._clock))
            group.create_task(Folder(self._settings, self._house.store).run())
            if self._door is not None:
                group.create_task(self._measure())

    async def close(self) -> None:
        """Answer no more, and have no process wait for this one."""
        if self._door is not None:
            await self._door.close()
        await self._lease.hand_over(self._keeping)

    def _kept(self, keeping: asyncio.Task[None]) -> None:
        self._is_well = False
        self._ended(keeping)

    async def _measure(self) -> None:
        """How late the loop comes back, by its own clock."""
        loop = asyncio.get_running_loop()
        while True:
            asked = loop.time() + LAG_S
            await asyncio.sleep(LAG_S)
            self._figures.lagged(loop.time() - asked)

    async def _look(self) -> None:
        """What can only be looked up: asked for by whoever scrapes, and by nobody else."""
        house = await self._house.store.standing.house(self._clock())
        self._figures.stands(house, *await self._house.store.writer.size(), heard=hears_discord(self._client))
        self._figures.spent(await self._house.woods.spent_today(), self._settings.tokens_per_day)
