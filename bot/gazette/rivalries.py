"""Patrons against each other, as the paper may tell it: from bets that everyone saw being made, and nothing else.

Each question answers with the wording's id and the facts to add, or None where there is no fight.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

from engine.events import PositionClosed, PositionForced, PositionOpened, RumourSpread
from engine.model import Direction, Fact, PositionSide, PublicView, World

Told: TypeAlias = tuple[str, dict[str, Fact]]

_OTHER: Final[dict[PositionSide, PositionSide]] = {"short": "long", "long": "short"}
_HURT: Final[dict[Direction, PositionSide]] = {"up": "short", "down": "long"}
_NOTICED: Final = 4  # units that make a bet worth aiming at
_CROWDED: Final = 50  # percent of the Exchange's book at which it begins to frown


def squeeze(view: PublicView, closed: Iterable[PositionClosed], forced: PositionForced) -> Told | None:
    """A bet that was closed by force while somebody held the other side: who was squeezed, and who smiles."""
    good, other = forced.good, _OTHER[forced.side]
    held = _holders(view, good, other)
    for event in closed:  # whoever was paid out on the same turn held it, too
        if (event.good, event.side) == (good, other):
            held[event.patron] += event.quantity
    rival = _largest(held, forced.patron)
    return None if rival is None else (f"headline-squeezed-{forced.side}", {"rival": rival})


def duel(view: PublicView, patron: str, side: PositionSide, good: str) -> Told | None:
    """A bet made against one that another Patron holds."""
    rival = _largest(_holders(view, good, _OTHER[side]), patron)
    return None if rival is None else (f"headline-duel-{side}", {"rival": rival})


def aimed(view: PublicView, rumour: RumourSpread) -> Told | None:
    """A rumour that would hurt a bet: whose. Who spread it, and why, shows in nothing."""
    held = _holders(view, rumour.good, _HURT[rumour.direction])
    patron = _largest(Counter({one: units for one, units in held.items() if units >= _NOTICED}), "")
    return None if patron is None else (f"headline-rumour-aimed-{rumour.direction}", {"patron": patron})


def crowds(world: World, view: PublicView, opened: Sequence[PositionOpened]) -> list[Told]:
    """Sides of the Exchange's book that filled up further this turn and are half full or more."""
    found: list[Told] = []
    moved = {(event.side, event.good) for event in opened}
    for line in view.goods:
        for side, units in (("short", line.shorts), ("long", line.longs)):
            if (side, line.id) in moved and units * 100 >= world.finance.book_cap * _CROWDED:
                facts: dict[str, Fact] = {"good": line.id, "units": units, "cap": world.finance.book_cap}
                found.append((f"headline-crowded-{side}", facts))
    return found


def _holders(view: PublicView, good: str, side: str) -> Counter[str]:
    return Counter({bet.patron: bet.quantity for bet in view.bets if (bet.good, bet.side) == (good, side)})


def _largest(held: Counter[str], but: str) -> str | None:
    """Whoever holds most, `but` for one; between equals, by name."""
    others = [(-units, patron) for patron, units in held.items() if patron != but]
    return min(others)[1] if others else None
