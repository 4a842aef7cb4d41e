"""The pump: real time into the stage. It moves the clock, plays turns that are due, sends what is ready."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime

from bot.api import is_bug
from bot.app.client import WoodBot
from bot.app.runtime import now
from bot.play.stage import Stage, Windows

log = logging.getLogger(__name__)

PULSE_S = 0.5
CATCH_UP_S = 60.0  # after a long stall (a laptop that slept) the clock moves at most this far at once


class Pump:
    """Drives one bot on the stage. `bot` may be exchanged between two pulses."""

    def __init__(self, stage: Stage, windows: Windows, bot: WoodBot) -> None:
        self.bot = bot
        self._stage = stage
        self._windows = windows
        self._turn: asyncio.Task[None] | None = None
        self._errors = stage.env.error_cursor

    async def run(self) -> None:
        """Beat until cancelled."""
        try:
            while True:
                await asyncio.sleep(PULSE_S)
                try:
                    await self.beat()
                except Exception:
                    log.exception("a pulse failed; the next one tries again")
        finally:
            await self.rest()

    async def beat(self) -> None:
        """One pulse. A turn is played beside it, so that slow minds do not stop the clock."""
        if self._turn is None or self._turn.done():
            self._turn = asyncio.create_task(self._play(), name="turns and messages")
        async with self._windows.lock:
            await self._move_clock()
            self._windows.publish(len(self._stage.env.http_requests))  # the bot did something: there is news
        for error in self._stage.env.errors_since(self._errors):
            if is_bug(error):
                log.error("the bot raised %s", type(error).__name__, exc_info=error)
        self._errors = self._stage.env.error_cursor

    async def rest(self) -> None:
        """Let go of the bot: the turn under way is given up and happens after the restart."""
        if self._turn is not None:
            self._turn.cancel()
            await asyncio.gather(self._turn, return_exceptions=True)
            self._turn = None

    async def _play(self) -> None:
        try:
            await self.bot.woods.tick_due(now())
            await self.bot.outbox.drain()
        except Exception:
            log.exception("a turn could not be played or told; trying again")

    async def _move_clock(self) -> None:
        """View timeouts, cooldowns and timestamps live by the stage's clock; it follows the real one."""
        behind = (datetime.now(UTC) - self._stage.env.now()).total_seconds()
        try:
            await self._stage.env.advance_time(min(max(behind, 0.0), CATCH_UP_S))
        except TimeoutError as error:
            log.warning("the bot did not settle: %s", error)
