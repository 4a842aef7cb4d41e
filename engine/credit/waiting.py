"""Whose offer a creature answers, of those that wait for it (docs: rules/patrons.md#loans)."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from engine.model import CreatureId, Loan, PatronId, World

if TYPE_CHECKING:
    from engine.core import WoodLike


def offer_for(world: World, wood: WoodLike, creature: CreatureId) -> Loan | None:
    """The one offer a creature may answer this turn, or None: the oldest, or, where Patrons take turns, a fair one.

    Then whoever has least out with it comes first, and between equals the turn decides, whoever offered first.
    """
    waiting = [loan for loan in wood.loans if loan.creature == creature and loan.status == "offered"]
    if not waiting or not world.finance.offers_fair:
        return waiting[0] if waiting else None
    lent: dict[PatronId, int] = {}
    for loan in wood.loans:
        if loan.creature == creature and loan.status == "active":
            lent[loan.patron] = lent.get(loan.patron, 0) + loan.principal
    return min(waiting, key=lambda loan: (lent.get(loan.patron, 0), _lot(wood, loan)))


def _lot(wood: WoodLike, offer: Loan) -> str:
    """A Patron's lot with a creature this turn, which no second account betters: drawn from public names alone."""
    name = f"{wood.line}:{wood.chapter}:{wood.turn}:{offer.creature}:{offer.patron}"
    return sha256(name.encode()).hexdigest()
