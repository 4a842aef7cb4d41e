"""Rivals: who has a bet on a good is told when somebody takes its other side, and when a crowd forms on either.

docs: rules/patrons.md#rivals

Everyone saw the bets being made; a letter says it to those whom it concerns. It is written at the seam, about bets that
are new since the last one and still stand: nobody can fill another's letter box by opening and closing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.events import BetCrowded, BetOpposed
from engine.model import GoodId, PatronId, Position, PositionSide

if TYPE_CHECKING:
    from engine.core import Draft

_SIDES: tuple[PositionSide, ...] = ("short", "long")


def send(draft: Draft) -> None:
    """Write the letters of this seam; on a chapter's last turn nothing stands any more."""
    if not draft.world.finance.crowd_patrons or draft.turn >= draft.settings.chapter_turns:
        return
    for good in draft.world.goods:
        held = [position for position in draft.positions if position.good == good]
        for side in _SIDES:
            backers = _units(held, side)
            known = _units([one for one in held if one.turn < draft.turn - 1], side)
            if fresh := [patron for patron in backers if patron not in known]:
                _tell(draft, good, side, backers, fresh, set(_units(held, "long" if side == "short" else "short")))


def _tell(
    draft: Draft,
    good: GoodId,
    side: PositionSide,
    backers: dict[PatronId, int],
    fresh: list[PatronId],
    against: set[PatronId],
) -> None:
    """A crowd is news to everyone who has a bet there; before there is one, each rival is news to the other side."""
    crowd = draft.world.finance.crowd_patrons
    known = len(backers) - len(fresh)
    if known < crowd <= len(backers):
        units = sum(backers.values())
        for patron in sorted(backers):
            draft.tell(patron, BetCrowded(side, good, len(backers), units, "with"))
        for patron in sorted(against):
            draft.tell(patron, BetCrowded(side, good, len(backers), units, "against"))
    elif len(backers) < crowd:
        for patron in sorted(against):
            for rival in fresh:
                draft.tell(patron, BetOpposed(rival, side, good, backers[rival]))


def _units(held: list[Position], side: PositionSide) -> dict[PatronId, int]:
    """Units on a side by Patron, in the order in which they came."""
    units: dict[PatronId, int] = {}
    for position in held:
        if position.side == side:
            units[position.patron] = units.get(position.patron, 0) + position.quantity
    return units
