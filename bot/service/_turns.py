"""Turns: ask the council without holding anybody up, then play the turn on the wood as it is by then."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.gazette import headlines
from bot.service._cache import CachedWood, WoodCache
from bot.service._cast_assignment import CastAssignment
from bot.service._entry_writer import EntryWriter, due_at
from bot.service._paper import Words, gazette
from bot.service._traces import kept
from bot.service._trouble import troubles
from bot.text import Text
from db import Store
from engine.model import NARRATOR, Refused, Tick, World, in_force, tick_key
from engine.turn import morning
from engine.views import public_view
from inference.narrator import Worded, polish, trace_of
from inference.protocol import Council
from inference.turn import think

log = logging.getLogger(__name__)

AT_ONCE = 256  # woods whose councils are asked at the same time


@dataclass(frozen=True, slots=True)
class TurnPlayer:
    """Plays turns. `seating` knows who thinks for whom; `trace_turns` is how many turns' traces a wood keeps.

    `narrator_s` is how many seconds a turn waits for its paper to be worded.
    """

    store: Store
    den: WoodCache
    clerk: EntryWriter
    council: Council
    text: Text
    clock: Callable[[], int]
    seating: CastAssignment
    trace_turns: int
    narrator_s: float
    thinking: set[str] = field(default_factory=set)

    async def play(self, wood: str, now: int | None = None) -> int:
        """Play the wood's next turn and return its number; asked while one is under way, wait for that one instead.

        With `now`, only a turn that is due then. Raises Refused when it is not, or the wood is paused; StoreTrouble,
        LookupError.
        """
        awake = self.den[wood]
        late, before = awake.turn.locked(), awake.played
        with troubles("a turn", wood):
            async with awake.turn:
                if not late or awake.played == before:
                    self.thinking.add(wood)
                    try:
                        awake.played = await self._play(awake, now)
                    finally:
                        self.thinking.discard(wood)
        _, turn = awake.played or (0, 0)
        return turn

    async def play_due(self, now: int) -> int:
        """Play one turn of every wood that is due and not under way; how many. Raises the first trouble at the end."""
        due = [wood for wood in await self.store.due(now) if wood not in self.thinking]
        gate = asyncio.Semaphore(AT_ONCE)

        async def one(wood: str) -> None:
            async with gate:
                try:
                    await self.play(wood, now)
                except Refused:  # paused, or played by another process, since we asked what is due
                    raise
                except Exception as error:
                    log.error("the turn of wood %s failed: %s", wood, type(error).__name__, exc_info=error)
                    raise

        self.thinking.update(due)
        try:
            done = await asyncio.gather(*(one(wood) for wood in due), return_exceptions=True)
        finally:
            self.thinking.difference_update(due)
        failed = [one for one in done if isinstance(one, BaseException) and not isinstance(one, Refused)]
        if failed:
            raise failed[0]
        return sum(one is None for one in done)

    async def _play(self, awake: CachedWood, now: int | None) -> tuple[int, int]:
        """Ask, then enter; returns chapter and turn. The lock is free while the minds think: commands go on."""
        async with awake.lock:
            held = await self.clerk.ready(awake)
        wood = held.state.wood
        world = in_force(self.clerk.worlds.of(wood), wood)
        if wood.settings.paused:
            raise Refused("paused")
        if now is not None and (due := due_at(held.state, now) or 0) > now:
            await self.store.put_off(wood.id, held.head.seq, due)  # an overdue turn waits for the morning
            raise Refused("turn-is-over", turn=wood.turn)
        dawn = morning(world, wood, held.state.secrets)
        cards = self.seating.of(wood)
        thoughts = await think(self.council, world, dawn, cards)
        decisions = {thought.ask.creature: thought.decision for thought in thoughts}
        chapter, turn = wood.chapter, wood.turn + 1
        key = tick_key(wood.id, chapter, turn)
        tick = Tick(key, self.clock(), chapter, turn, decisions, seen=wood.serial)
        card = cards.get(NARRATOR, "")
        worded = await self._worded(awake, world, tick, card)
        traces = kept(world, dawn, thoughts, self.trace_turns, trace_of(worded, world, wood, turn))
        words = Words(card, worded.said)
        say = gazette(self.text, world, self.council.label, tick, words, self.seating.changes(wood))
        await self.clerk.enter(awake, key, lambda: tick, say, traces)
        return chapter, turn

    async def _worded(self, awake: CachedWood, world: World, tick: Tick, card: str) -> Worded:
        """The narrator's wording of what this turn's headlines would be if it were played now; nothing is held.

        Where a command comes in between and makes another headline, that one stands as the catalogue has it.
        """
        models = self.seating.models
        if models is None or card not in models.labs:
            return Worded()
        async with awake.lock:
            held = await self.den.held(awake)
        try:
            outcome = self.clerk.applied(held, tick)
        except Refused:  # the turn itself will say why
            return Worded()
        news = (*held.news, *outcome.events)
        wood, over = outcome.finale or outcome.state.wood, outcome.finale is not None
        lines = headlines(self.text, world, public_view(world, wood, over=over), news)
        key = f"{tick.key}:{NARRATOR}"
        return await polish(models, world, lines, card=card, key=key, turn=tick.turn, within_s=self.narrator_s)
