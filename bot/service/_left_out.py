"""One turn played again without one of its inputs: how `_influences.py` works out what moved a price.

An input is a whisper, a gift or a bet since the turn before, or one mind's orders. Minds that are rules think again,
for they would have said something else; what a model said is kept as it was said.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from bot.turnstile import Turnstile
from bot.window.album import FindWorld
from bot.window.answers import Influence, Left
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
    Tick,
    Whisper,
    Wood,
    in_force,
)
from engine.turn import morning
from inference.standin import LABEL, StandIn
from inference.turn import decide

MOST = 40  # inputs that are tried in a turn


@dataclass(frozen=True, slots=True)
class Played:
    """One turn of a journal: the state before the first command since the turn before, and all that came, in order."""

    before: State
    entries: tuple[Entry, ...]
    tick: Tick


class LeftOut:
    """Plays turns again. `find` gives worlds; each piece of it goes through the `turnstile`, one a round."""

    def __init__(self, find: FindWorld, turnstile: Turnstile) -> None:
        self._find = find
        self._turnstile = turnstile

    async def after(self, state: State | None, entry: Entry) -> State:
        """The state after an entry; raises Refused, WorldError."""
        if state is None:
            assert isinstance(entry, Plant)
            return apply(await self._find(entry.world, entry.data), None, entry).state
        wood = state.wood
        coming = await self._find(wood.world, wood.coming) if wood.coming else None
        return apply(await self._find(wood.world, wood.data), state, entry, coming).state

    async def looked_into(self, played: Played) -> Influence:
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
                state = await self.after(state, entry)
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
            asked = after if (after := await self.after(asked, entry)).wood.serial <= _seen(played.tick) else asked
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
