"""What moved the prices of a turn: the turn is played again with one input left out, and everything else as it was.

An input is a whisper, a gift or a bet since the turn before, or one mind's orders. Minds that are rules think again,
for they would have said something else; what a model said is kept as it was said. Of a chapter that is over alone: what
a whisper did is then told by the prompts, and whether it was true decides no price of the turn that it was told in.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from bot.turnstile import Turnstile
from bot.window.album import FindWorld
from bot.window.answers import Influence, Left
from bot.window.visitors import Busy
from db import Store
from db.codec import dump, load
from db.errors import reading
from db.journal import join, read_whole
from engine.apply import State, apply
from engine.core import patron_of
from engine.model import (
    Bribe,
    Cover,
    CreatureId,
    Decision,
    Entry,
    Open,
    PatronEntry,
    Plant,
    Refused,
    Release,
    Tick,
    Whisper,
    Wood,
    WorldError,
    in_force,
)
from engine.turn import morning
from inference.standin import LABEL, StandIn
from inference.turn import decide

MOST = 40  # inputs that are tried in a turn
WAITING = 8  # who wait for such an answer at a time


@dataclass(frozen=True, slots=True)
class Played:
    """One turn of a journal: the state before the first command since the turn before, and all that came, in order."""

    before: State
    entries: tuple[Entry, ...]
    tick: Tick


class Influences:
    """Works out turns of finished chapters, a whole chapter at a time, and keeps them. `find` gives worlds.

    Everything heavy goes through the `turnstile`, a piece a round: no turn and no command waits for it.
    """

    def __init__(self, store: Store, find: FindWorld, turnstile: Turnstile) -> None:
        self._store = store
        self._find = find
        self._turnstile = turnstile
        self._lock = asyncio.Lock()
        self._waiting = 0
        self._never: set[tuple[str, int]] = set()  # chapters of which turns cannot be played again

    async def of(self, wood: str, chapter: int, turn: int) -> Influence | None:
        """What moved the prices of a turn; None for one that cannot be played again. Raises StoreError, Busy."""
        if self._waiting >= WAITING:
            raise Busy
        self._waiting += 1
        try:
            async with self._lock:
                return await self._found(wood, chapter, turn)
        finally:
            self._waiting -= 1

    async def _found(self, wood: str, chapter: int, turn: int) -> Influence | None:
        body = await self._store.shown.influence(wood, chapter, turn)
        if body is not None:
            with reading(self._store.path):
                return load(Influence, body)
        if (wood, chapter) in self._never:
            return None
        found = {one.turn: one async for one in self._chapter(wood, chapter)}
        await self._store.showing.keep(wood, chapter, [(number, dump(one)) for number, one in found.items()])
        if turn not in found:
            self._never.add((wood, chapter))
        return found.get(turn)

    async def _chapter(self, wood: str, chapter: int) -> AsyncIterator[Influence]:
        async for played in self._turns(wood, chapter):
            yield await self._looked_into(played)

    async def _turns(self, wood: str, chapter: int) -> AsyncIterator[Played]:
        """The turns of a chapter, of the journal alone; those that today's rules do not lead to are left out."""
        state: State | None = None
        before: State | None = None
        entries: list[Entry] = []
        begun = await self._store.folding.begun(wood)
        async for row in self._store.rows(wood):
            await self._turnstile.turn()
            if begun is not None and row.seq == begun[0]:  # what came before it is folded
                state = before = State(*read_whole(begun[1]))
                continue
            if row.hidden is None:
                state = before = None
                continue
            try:
                entry = join(row.kind, row.key, row.at, row.payload, row.hidden)
                if isinstance(entry, Release) and entry.pin:
                    state = State(*read_whole(entry.pin.encode()))
                    before, entries = state, []
                if state is None and not isinstance(entry, Plant):
                    continue
                after = await self._after(state, entry)
            except (ValueError, LookupError, TypeError, Refused, WorldError):
                state = before = None
                continue
            if isinstance(entry, Tick):
                if entry.chapter == chapter and before is not None:
                    yield Played(before, tuple(entries), entry)
                if entry.chapter > chapter:
                    return
                before, entries = after, []
            elif before is None:
                before, entries = after, []
            else:
                entries.append(entry)
            state = after

    async def _after(self, state: State | None, entry: Entry) -> State:
        """The state after an entry; raises Refused, WorldError."""
        if state is None:
            assert isinstance(entry, Plant)
            return apply(await self._find(entry.world, entry.data), None, entry).state
        wood = state.wood
        coming = await self._find(wood.world, wood.coming) if wood.coming else None
        return apply(await self._find(wood.world, wood.data), state, entry, coming).state

    async def _looked_into(self, played: Played) -> Influence:
        """One turn as it came, and without each of its inputs."""
        tick, steady = played.tick, frozenset[CreatureId]()
        came, prices = await self._play(played.before, played.entries, tick, steady)
        steady = await self._rules(played)
        left = list[Left]()
        for at, entry in enumerate(played.entries):
            told = _told(entry, came.wood)
            if told is not None and len(left) < MOST:
                without = (*played.entries[:at], *played.entries[at + 1 :])
                _, other = await self._play(played.before, without, tick, steady)
                left.append(replace(told, prices=other))
        for creature, said in tick.decisions.items():
            if said.orders:
                quiet = replace(tick, decisions={**tick.decisions, creature: replace(said, orders=())})
                _, other = await self._play(played.before, played.entries, quiet, frozenset())
                left.append(Left("orders", creature, creature, {}, other))
        return Influence(tick.chapter, tick.turn, prices, tuple(left))

    async def _play(
        self, state: State, entries: Sequence[Entry], tick: Tick, again: Collection[CreatureId]
    ) -> tuple[State, dict[str, int]]:
        """The state after a turn, and its prices; the minds of those in `again` are asked again.

        A command that is refused now, since it stood on one that is left out, is left out, too.
        """
        asked = state
        for entry in entries:
            await self._turnstile.turn()
            with suppress(Refused):
                state = await self._after(state, entry)
            if tick.seen is None or state.wood.serial <= tick.seen:
                asked = state  # what came later, no mind knew of
        if again:
            decisions = await self._decided(asked)
            tick = replace(
                tick, decisions={one: decisions[one] if one in again else said for one, said in tick.decisions.items()}
            )
        await self._turnstile.turn()
        wood = state.wood
        coming = await self._find(wood.world, wood.coming) if wood.coming else None
        outcome = apply(await self._find(wood.world, wood.data), state, tick, coming)
        evening = outcome.finale or outcome.state.wood
        return outcome.state, dict[str, int](evening.prices.items())

    async def _decided(self, state: State) -> dict[CreatureId, Decision]:
        """What the rule-based minds would decide in a turn."""
        await self._turnstile.turn()
        world = in_force(await self._find(state.wood.world, state.wood.data), state.wood)
        return await decide(StandIn(), world, morning(world, state.wood, state.secrets), {})

    async def _rules(self, played: Played) -> frozenset[CreatureId]:
        """The creatures whose mind was the rule-based one, as it is today: asked again, it says what it said."""
        asked = played.before
        for entry in played.entries:
            asked = after if (after := await self._after(asked, entry)).wood.serial <= _seen(played.tick) else asked
        now = await self._decided(asked)
        said = played.tick.decisions
        return frozenset(one for one in said if said[one].model == LABEL and now.get(one) == said[one])


def _seen(tick: Tick) -> int:
    return sys.maxsize if tick.seen is None else tick.seen


def _told(entry: Entry, wood: Wood) -> Left | None:
    """An input as it may be told, None for any other entry.

    A whisper's own words are left out: those of one kind stand in its command, those of the other do not.
    """
    if not isinstance(entry, PatronEntry):
        return None
    patron = patron_of(wood, entry.user)
    who = "" if patron is None else patron.id
    match entry.command:
        case Whisper(creature=creature):
            return Left("whisper", who, creature, {}, {})
        case Bribe(creature=creature, wish=wish):
            return Left("bribe", who if wish else "", creature, {}, {})
        case Open(good=good) | Cover(good=good):
            return Left("bet", who, "", {"good": good}, {})
        case _:
            return None
