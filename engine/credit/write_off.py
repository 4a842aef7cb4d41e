"""Remission: debts to a Patron that are struck out: a loan is no place to keep pebbles from a fine or a new start.

The Court strikes out what a fine lacks of purse and bets. When a chapter turns, what is out on loan beyond the stake is
struck out, and of an overdue debt what its borrower's purse does not hold: so everybody begins it worth the same. The
borrower keeps the pebbles.

docs: rules/chapters.md#everyone-begins-alike
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.credit import loans
from engine.events import DebtStruck, LoanLapsed, LoanStruck
from engine.exchange import loan_value

if TYPE_CHECKING:
    from engine.core import Draft
    from engine.model import Loan


def strike_out(draft: Draft, patron: str, most: int) -> int:
    """Strike out up to `most` pebbles that creatures owe a Patron, what is due last first; returns how many."""
    left = most
    for loan in sorted(_running(draft, patron), key=lambda loan: (-loan.due, -loan.id)):
        left -= _reduce(draft, loan.id, min(left, loan.owed))
    return most - left


def begin_alike(draft: Draft, patron: str) -> None:
    """A chapter opens: what a Patron has out on loan counts toward the stake, and may not be more."""
    for loan in _running(draft, patron):
        _reduce(draft, loan.id, loan.owed - loan_value(draft, loan))
    strike_out(draft, patron, max(0, sum(loan.owed for loan in _running(draft, patron)) - draft.world.finance.stake))


def call_off(draft: Draft) -> None:
    """A chapter closes: offers that nobody answered are its own, and go back to their owners."""
    for offer in [loan for loan in draft.loans if loan.status == "offered"]:
        loans.give_back(draft, offer)
        draft.tell(offer.patron, LoanLapsed(offer.creature, offer.principal))


def _running(draft: Draft, patron: str) -> list[Loan]:
    return [loan for loan in draft.loans if loan.patron == patron and loan.status == "active"]


def _reduce(draft: Draft, id: int, amount: int) -> int:
    """Take `amount` off a debt and tell its lender; one of which nothing is left is closed."""
    if not amount:
        return 0
    index, loan = next((index, loan) for index, loan in enumerate(draft.loans) if loan.id == id)
    left = replace(loan, owed=loan.owed - amount)
    draft.loans[index : index + 1] = [left] if left.owed else []
    draft.emit(DebtStruck(loan.patron, loan.creature, amount))
    draft.tell(loan.patron, LoanStruck(loan.creature, amount, left.owed))
    return amount
