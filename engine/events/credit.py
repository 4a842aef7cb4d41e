"""Loans, and what ruin makes of them: what everyone sees, and what lenders are told."""

from __future__ import annotations

from dataclasses import dataclass

from engine.events.base import Event, Notice
from engine.model import CreatureId, GoodId, PatronId


@dataclass(frozen=True, slots=True)
class LoanMade(Event):
    """A creature has taken a Patron's loan."""

    kind = "loan-made"
    words = "headline-loan-made"
    weighs = 66

    patron: PatronId
    creature: CreatureId
    amount: int


@dataclass(frozen=True, slots=True)
class LoanSpent(Event):
    """The turn that it took a Patron's loan, a creature bought so many units of a good: most of what it bought."""

    kind = "loan-spent"
    words = "headline-loan-spent"
    weighs = 61

    creature: CreatureId
    patron: PatronId
    good: GoodId
    quantity: int


@dataclass(frozen=True, slots=True)
class LoanRepaid(Event):
    """A creature has paid back all that it owed on a loan."""

    kind = "loan-repaid"
    words = "headline-loan-repaid"
    weighs = 62

    patron: PatronId
    creature: CreatureId
    amount: int


@dataclass(frozen=True, slots=True)
class LoanOverdue(Event):
    """A loan fell due, and `owed` pebbles are still out."""

    kind = "loan-overdue"
    words = "headline-loan-overdue"
    weighs = 88

    patron: PatronId
    creature: CreatureId
    owed: int


@dataclass(frozen=True, slots=True)
class LoansLost(Event):
    """A legend has swallowed all that the maker of a good owes, `owed` pebbles."""

    kind = "loans-lost"
    words = "headline-loans-lost"
    weighs = 89

    creature: CreatureId
    good: GoodId
    owed: int


@dataclass(frozen=True, slots=True)
class DebtStruck(Event):
    """So much of what a creature owes a Patron need not be paid (`credit/loans.py`)."""

    kind = "debt-struck"
    words = "headline-debt-struck"
    weighs = 63

    patron: PatronId
    creature: CreatureId
    amount: int


@dataclass(frozen=True, slots=True)
class LoansCalled(Event):
    """What a creature owes is secured on a good that is no longer trusted: its lenders want all of it at once."""

    kind = "loans-called"
    words = "headline-loans-called"
    weighs = 91

    creature: CreatureId
    good: GoodId
    owed: int


@dataclass(frozen=True, slots=True)
class MarginCalled(Event):
    """A creature's debts outgrew its goods: `paid` pebbles were raised by force for its lenders, `left` are owed."""

    kind = "margin-called"
    words = "headline-margin-called"
    weighs = 87

    creature: CreatureId
    paid: int
    left: int


# ------------------------------------------------------------------ letters to lenders


@dataclass(frozen=True, slots=True)
class LoanDeclined(Notice):
    """A creature will not have the loan; `due` is no turn."""

    kind = "loan-declined"
    words = "letter-loan-declined"

    creature: CreatureId
    amount: int
    due: int = 0


@dataclass(frozen=True, slots=True)
class LoanAccepted(Notice):
    """A creature takes the loan; `due` is a turn of this chapter."""

    kind = "loan-accepted"
    words = "letter-loan-accepted"

    creature: CreatureId
    amount: int
    due: int


@dataclass(frozen=True, slots=True)
class LoanAcceptedForLater(Notice):
    """A creature takes the loan; `due` is a turn of the chapter that comes `chapters` later."""

    kind = "loan-accepted-for-later"
    words = "letter-loan-accepted-for-later"

    creature: CreatureId
    amount: int
    due: int
    chapters: int


@dataclass(frozen=True, slots=True)
class LoanLapsed(Notice):
    """No answer came in time; the offer went back to its owner."""

    kind = "loan-lapsed"
    words = "letter-loan-lapsed"

    creature: CreatureId
    amount: int


@dataclass(frozen=True, slots=True)
class LoanReturned(Notice):
    """A loan is paid back: `amount` pebbles in all, `profit` of them interest; how it was lent is for lending again."""

    kind = "loan-returned"
    words = "letter-loan-returned"

    creature: CreatureId
    amount: int
    profit: int
    interest: int = 3
    term: int = 5


@dataclass(frozen=True, slots=True)
class LoanStruck(Notice):
    """`amount` pebbles of a debt were struck out (`credit/loans.py`); `owed` are still out."""

    kind = "loan-struck"
    words = "letter-loan-struck"

    creature: CreatureId
    amount: int
    owed: int


@dataclass(frozen=True, slots=True)
class LoanLate(Notice):
    """The loan fell due and the purse was short: `paid` came now, `owed` is still out."""

    kind = "loan-late"
    words = "letter-loan-late"

    creature: CreatureId
    paid: int
    owed: int


@dataclass(frozen=True, slots=True)
class LoanCalled(Notice):
    """A margin call on the borrower brought `paid` pebbles; `owed` are still out."""

    kind = "loan-called"
    words = "letter-loan-called"

    creature: CreatureId
    paid: int
    owed: int


@dataclass(frozen=True, slots=True)
class LoanDefaulted(Notice):
    """Of `amount` pebbles lent, `paid` came back in all; the rest is lost."""

    kind = "loan-defaulted"
    words = "letter-loan-defaulted"

    creature: CreatureId
    amount: int
    paid: int


@dataclass(frozen=True, slots=True)
class LoanLost(Notice):
    """A legend has swallowed a loan: of `amount` pebbles lent, `paid` came back in all."""

    kind = "loan-lost"
    words = "letter-loan-lost"

    creature: CreatureId
    amount: int
    paid: int


@dataclass(frozen=True, slots=True)
class LoanDueSoon(Notice):
    """Due with the next turn: `owed` now, before that turn's interest, and what the borrower's purse holds."""

    kind = "loan-due-soon"
    words = "letter-loan-due-soon"

    creature: CreatureId
    owed: int
    held: int


@dataclass(frozen=True, slots=True)
class LoanWithdrawn(Notice):
    """The Court took an offer off the table; it went back to its owner."""

    kind = "loan-withdrawn"
    words = "letter-loan-withdrawn"

    creature: CreatureId
    amount: int
