"""What a position, a loan and a Patron are worth, marked to the reference price."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.core import locked, purse, wallet
from engine.model import Loan, PatronId, Position, World

if TYPE_CHECKING:
    from engine.core import Draft, WoodLike


def proceeds(position: Position) -> int:
    """Pebbles the Exchange paid for a short; they lie in the locked account until it closes."""
    return position.quantity * position.price if position.side == "short" else 0


def profit(position: Position, price: int) -> int:
    """What closing the whole position at `price` brings, never less than minus its margin."""
    rise = price - position.price
    gain = position.quantity * (rise if position.side == "long" else -rise)
    return max(gain, -position.margin)


def loan_value(wood: WoodLike, loan: Loan) -> int:
    """What a loan counts for its lender: an overdue one no more than its borrower's purse holds."""
    if loan.status == "active" and wood.turn >= loan.due:
        return min(loan.owed, wood.balances.get(purse(loan.creature), 0))
    return loan.owed


def net_worth(world: World, wood: WoodLike, patron: PatronId) -> int:  # noqa: ARG001 - every view is asked this way
    """A Patron's net worth in pebbles: free and locked pebbles, positions at reference, loans."""
    return _worths(wood, [patron])[patron]


def net_worths(world: World, wood: WoodLike) -> dict[PatronId, int]:  # noqa: ARG001 - as above
    """Every Patron's net worth by slug, in one pass over the books."""
    return _worths(wood, wood.patrons)


def in_the_race(wood: WoodLike) -> list[PatronId]:
    """Slugs of the Patrons who have played a hand in this chapter; the others are neither ranked nor written to."""
    return [patron.id for patron in wood.patrons.values() if patron.played == wood.chapter]


def places(world: World, wood: WoodLike) -> dict[PatronId, int]:
    """Places on the scoreboard by slug, 1 the richest; equals share one, and who plays no hand has none."""
    worths = net_worths(world, wood)
    race = in_the_race(wood)
    return {slug: 1 + sum(worths[other] > worths[slug] for other in race) for slug in race}


def remember_places(draft: Draft) -> None:
    """Before a turn: the places it begins with, so that everyone can see what it did to them."""
    held = places(draft.world, draft)
    for patron in list(draft.patrons.values()):
        if patron.rank != (rank := held.get(patron.id, 0)):
            draft.patrons[patron.id] = replace(patron, rank=rank)


def _worths(wood: WoodLike, patrons: Iterable[PatronId]) -> dict[PatronId, int]:
    held = wood.balances
    total = {slug: held.get(wallet(slug), 0) + held.get(locked(slug), 0) for slug in patrons}
    for position in wood.positions:
        if position.patron in total:
            total[position.patron] += profit(position, wood.prices[position.good]) - proceeds(position)
    for loan in wood.loans:
        # An offer still lies in the locked account, so only loans under way are added.
        if loan.patron in total and loan.status == "active":
            total[loan.patron] += loan_value(wood, loan)
    return total
