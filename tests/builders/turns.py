"""Whole turns on a wood to try: what the minds decide is given, and all that came of it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from engine.apply import Outcome, State, apply
from engine.model import Decision, MindView, Order, PositionSide, Scheme, SchemeKind, Tick, Wood, tick_key
from engine.turn import morning
from engine.views import mind_view
from tests.builders.game import Game, check_books


@dataclass
class Turns:
    """A game that is played by turns; `last` is what the latest one came to."""

    game: Game
    last: Outcome | None = None

    @property
    def wood(self) -> Wood:
        """The wood as it stands."""
        return self.game.wood

    @property
    def patron(self) -> str:
        """Ann's slug."""
        return self.game.slug()

    def feel(self, creature: str, value: int, toward: str = "") -> None:
        """Force a feeling, toward Ann if toward nobody else."""
        self.game.feel(creature, toward or self.patron, value)

    def view(self, creature: str) -> MindView:
        """What a creature's mind is asked with next."""
        world = self.game.world
        return mind_view(world, morning(world, self.wood, self.game.secrets), creature)

    def turn(self, **decisions: Decision) -> Outcome:
        """Play a turn in which nobody does anything but what is given."""
        wood = self.wood
        key = tick_key(wood.id, wood.chapter, wood.turn + 1)
        tick = Tick(key, wood.age + 1, wood.chapter, wood.turn + 1, decisions, wood.serial)
        outcome = apply(self.game.world, State(wood, self.game.secrets), tick)
        self.game.wood, self.game.secrets, self.last = outcome.state.wood, outcome.state.secrets, outcome
        check_books(self.wood)
        return outcome

    def plot(self, creature: str, kind: SchemeKind, *orders: Order, **bet: Any) -> Outcome:
        """A turn in which a creature schemes against Ann, as it was offered unless a bet is given."""
        grudge = self.view(creature).grudge
        good = bet.get("good", "" if grudge is None else grudge.good)
        side: PositionSide | None = bet.get("side", None if grudge is None else grudge.side)
        scheme = Scheme(kind, self.patron) if kind == "denounce" else Scheme(kind, self.patron, good, side)
        return self.turn(**{creature: Decision(orders, scheme=scheme)})

    def felt(self, creature: str, toward: str = "") -> int:
        """A feeling as it is now."""
        return self.wood.feelings[creature].get(toward or self.patron, 0)

    def news(self, kind: str) -> list[dict[str, Any]]:
        """The facts of the latest turn's events of a kind."""
        assert self.last is not None
        return [event.facts() for event in self.last.events if event.kind == kind]
