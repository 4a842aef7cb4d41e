"""Turns: ask the council without holding anybody up, then play the turn on the wood as it is by then."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.service._awake import Awake, Den, Held
from bot.service._clerk import Clerk
from bot.service._gazette import gazette
from bot.service._trouble import troubles
from bot.text import Text
from db import Store
from engine.entries import Tick, tick_key
from engine.refusals import Refused
from engine.tick import morning
from inference.council import Council
from inference.minds import decide

log = logging.getLogger(__name__)

AT_ONCE = 256  # woods whose councils are asked at the same time


@dataclass(frozen=True, slots=True)
class Turns:
    """Plays turns. `cards` maps a creature to the model card that thinks for it."""

    store: Store
    den: Den
    clerk: Clerk
    council: Council
    text: Text
    clock: Callable[[], int]
    cards: Mapping[str, str]
    thinking: set[str] = field(default_factory=set)

    async def play(self, wood: str) -> int:
        """Play the wood's next turn and return its number; one that happens meanwhile is not played again.

        Raises Refused when the wood is paused, StoreTrouble, LookupError.
        """
        awake = self.den[wood]
        with troubles("a turn", wood):
            held = await self._held(awake)
            now = held.state.wood
            if now.settings.paused:
                raise Refused("paused")
            async with awake.turn:
                held = await self._held(awake)
                if (held.state.wood.chapter, held.state.wood.turn) == (now.chapter, now.turn):
                    self.thinking.add(wood)
                    try:
                        await self._play(awake, held)
                    finally:
                        self.thinking.discard(wood)
        return now.turn + 1

    async def play_due(self, now: int) -> int:
        """Play one turn of every wood that is due and not under way; how many. Raises the first trouble at the end."""
        due = [wood for wood in await self.store.due(now) if wood not in self.thinking]
        gate = asyncio.Semaphore(AT_ONCE)

        async def one(wood: str) -> None:
            async with gate:
                await self.play(wood)

        self.thinking.update(due)
        try:
            done = await asyncio.gather(*(one(wood) for wood in due), return_exceptions=True)
        finally:
            self.thinking.difference_update(due)
        failed = [(wood, error) for wood, error in zip(due, done, strict=True) if isinstance(error, BaseException)]
        failed = [(wood, error) for wood, error in failed if not isinstance(error, Refused)]
        for wood, error in failed:
            log.error("the turn of wood %s failed: %s", wood, type(error).__name__, exc_info=error)
        if failed:
            raise failed[0][1]
        return sum(error is None for error in done)

    async def _held(self, awake: Awake) -> Held:
        async with awake.lock:
            return await self.den.held(awake)

    async def _play(self, awake: Awake, held: Held) -> None:
        """Ask, then enter. The lock is free while the minds think: commands go on."""
        wood, world = held.state.wood, self.clerk.worlds(held.state.wood.world)
        dawn = morning(world, wood, held.state.secrets)
        decisions = await decide(self.council, world, dawn, self.cards)
        key = tick_key(wood.id, wood.chapter, wood.turn + 1)
        tick = Tick(key, self.clock(), wood.chapter, wood.turn + 1, decisions, seen=wood.serial)
        try:
            await self.clerk.enter(awake, key, lambda: tick, gazette(self.text, world, self.council.label, tick))
        except Refused as refused:  # paused, or played by another process, while the minds were thinking
            log.info("turn %s of wood %s was not played: %s", tick.turn, wood.id, refused.kind)
