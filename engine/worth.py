"""What a position, a loan and a Patron are worth, marked to the reference price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.money import locked, purse, wallet
from engine.state import Loan, Position
from engine.world import World

if TYPE_CHECKING:
    from engine.draft import WoodLike


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


def net_worth(world: World, wood: WoodLike, patron: str) -> int:  # noqa: ARG001 - every view is asked this way
    """A Patron's net worth in pebbles: free and locked pebbles, positions at reference, loans."""
    total = wood.balances.get(wallet(patron), 0) + wood.balances.get(locked(patron), 0)
    for position in wood.positions:
        if position.patron == patron:
            total += profit(position, wood.prices[position.good]) - proceeds(position)
    # An offer still lies in the locked account, so only loans under way are added.
    return total + sum(
        loan_value(wood, loan) for loan in wood.loans if loan.patron == patron and loan.status == "active"
    )
