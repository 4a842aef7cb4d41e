"""The clocks that the process keeps: the alarm that wakes the woods, and a sign of life for the container.

One APScheduler job is always set to the moment the next wood is due. What is due is the wood service's to say
(`tick_due`, `next_due`), from the database, so a restart forgets nothing; a wood that slept through many turns is woken
once. A sleep is measured by another clock than the one on the wall, which a suspended machine or a hand may move: so
the wall is looked at every minute, whatever the alarm was set to. The sign of life is a file, touched for as long as
the bot hears Discord; the health check looks at it.

In play and in tests nothing here runs: the pump or the test asks.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

import discord
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger

log = logging.getLogger(__name__)

JOB = "next wood"
LOOK_S = 60
FURTHEST_S = 86_400  # the alarm is set no further ahead: by then there will have been many looks
REST_S = 5  # after a failure, so that a broken disk is not asked a thousand times a second
BEAT_S = 20
DEAD_AFTER_S = 90


class Woken(Protocol):
    """What the alarm needs of the wood service."""

    async def tick_due(self, now: int) -> int: ...
    async def next_due(self) -> int | None: ...


class Alarm:
    """Rings when the next wood is due. `clock` gives whole seconds since the epoch."""

    def __init__(self, woods: Woken, clock: Callable[[], int], scheduler: AsyncIOScheduler | None = None) -> None:
        self._woods = woods
        self._clock = clock
        self._scheduler = scheduler or AsyncIOScheduler(timezone=UTC)
        self._rings: set[asyncio.Task[None]] = set()
        self._setting: asyncio.Task[None] | None = None
        self._looking: asyncio.Task[None] | None = None
        self._again = self._closed = False
        self._rest_until = 0.0  # of the loop's clock, which nobody sets

    async def start(self) -> None:
        """Start the scheduler and set the first alarm."""
        self._scheduler.start()
        await self.set()
        self._looking = asyncio.create_task(self._look(), name="look at the clock")

    def changed(self) -> None:
        """Say that a schedule may have changed; called after each commit. Many calls in a burst set the alarm once."""
        if self._closed:
            return
        if self._setting is not None and not self._setting.done():
            self._again = True
            return
        self._setting = asyncio.create_task(self._set_until_quiet(), name="set the alarm")

    async def set(self) -> None:
        """Set the alarm to the moment the next wood is due, at once if that has passed; off if no wood waits."""
        due = await self._woods.next_due()
        if due is None:
            self._unset()
            return
        rest = self._rest_until - asyncio.get_running_loop().time()
        wait = min(max(due - self._clock(), rest, 0), FURTHEST_S)
        at = datetime.fromtimestamp(int(time.time()), UTC) + timedelta(seconds=wait)
        self._scheduler.add_job(
            self._ring, DateTrigger(at), id=JOB, replace_existing=True, misfire_grace_time=None, max_instances=1_000
        )

    async def close(self) -> None:
        """Stop ringing; a turn under way is given up before it is committed, and happens after the restart."""
        self._closed = True
        tasks = [*self._rings, *(task for task in (self._setting, self._looking) if task)]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._scheduler.running:
            self._unset()
            await asyncio.sleep(0)  # a ring that has begun comes to its end: cut short, it would be a line in the log
            self._scheduler.shutdown(wait=False)

    def _unset(self) -> None:
        if self._scheduler.get_job(JOB) is not None:
            self._scheduler.remove_job(JOB)

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(LOOK_S)
            await self._ring()

    async def _ring(self) -> None:
        """Start what is due, and set the next alarm without waiting for slow minds."""
        if self._closed:
            return
        task = asyncio.create_task(self._tick(), name="tick what is due")
        self._rings.add(task)
        task.add_done_callback(self._rings.discard)
        self.changed()

    async def _tick(self) -> None:
        try:
            await self._woods.tick_due(self._clock())
        except Exception:
            self._rest_until = asyncio.get_running_loop().time() + REST_S
            log.exception("turns that were due could not be played; trying again in %s s", REST_S)
        self.changed()

    async def _set_until_quiet(self) -> None:
        self._again = True
        while self._again:
            self._again = False
            try:
                await self.set()
            except Exception:
                log.exception("the next turn could not be looked up; trying again in %s s", REST_S)
                await asyncio.sleep(REST_S)
                self._again = True


def alive_file(database: Path) -> Path:
    """The file, beside the database."""
    return database.with_suffix(".alive")


def hears_discord(client: discord.Client) -> bool:
    """Whether the gateway's connections stand: logged in, not closed, the sockets of all shards open."""
    shards = client.shards.values() if isinstance(client, discord.AutoShardedClient) else ()
    return client.is_ready() and not client.is_closed() and bool(shards) and not any(one.is_closed() for one in shards)


async def beat(client: discord.Client, database: Path) -> None:
    """Touch the file for as long as Discord is heard; ends by cancellation only."""
    file, told = alive_file(database), False
    while True:
        if hears_discord(client):
            try:
                file.touch()
                told = False
            except OSError as error:
                if not told:
                    log.warning("the sign of life %s cannot be written: %s", file, error.strerror)
                told = True
        await asyncio.sleep(BEAT_S)


def is_alive(database: Path) -> bool:
    """Whether the bot on this database heard Discord within the last DEAD_AFTER_S seconds; tomorrow's mark is none."""
    try:
        return abs(time.time() - alive_file(database).stat().st_mtime) < DEAD_AFTER_S
    except OSError:
        return False
