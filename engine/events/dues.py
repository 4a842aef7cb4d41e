"""Loans, and what ruin makes of them: what everyone sees, and what lenders are told. Events and notices."""

from __future__ import annotations

from engine.events.news import Event, Notice
from engine.model import Fact


def loan_made(patron: str, creature: str, amount: int) -> Event:
    return Event("loan-made", {"patron": patron, "creature": creature, "amount": amount})


def loan_repaid(patron: str, creature: str, amount: int) -> Event:
    return Event("loan-repaid", {"patron": patron, "creature": creature, "amount": amount})


def loan_overdue(patron: str, creature: str, owed: int) -> Event:
    return Event("loan-overdue", {"patron": patron, "creature": creature, "owed": owed})


def debt_struck(patron: str, creature: str, amount: int) -> Event:
    """So much of what a creature owes a Patron need not be paid (`remission.py`)."""
    return Event("debt-struck", {"patron": patron, "creature": creature, "amount": amount})


def loans_called(creature: str, good: str, owed: int) -> Event:
    """What a creature owes is secured on a good that is no longer trusted: its lenders want all of it at once."""
    return Event("loans-called", {"creature": creature, "good": good, "owed": owed})


def margin_called(creature: str, paid: int, left: int) -> Event:
    """A creature's debts outgrew its goods: `paid` pebbles were raised by force for its lenders, `left` are owed."""
    return Event("margin-called", {"creature": creature, "paid": paid, "left": left})


def creature_banished(creature: str, good: str, paid: int, lost: int) -> Event:
    """A creature could not pay, and is away until the next chapter; `good` is what it makes."""
    return Event("creature-banished", {"creature": creature, "good": good, "paid": paid, "lost": lost})


def debts_written_off(creature: str, paid: int, lost: int) -> Event:
    """A creature could not pay, and stays: the wood cannot spare it."""
    return Event("debts-written-off", {"creature": creature, "paid": paid, "lost": lost})


def creature_returned(creature: str, purse: int) -> Event:
    return Event("creature-returned", {"creature": creature, "purse": purse})


def imported(creature: str, good: str, quantity: int, price: int) -> Event:
    """A caravan brought up to `quantity` units of the good that the banished `creature` makes, at `price` each."""
    return Event("imported", {"creature": creature, "good": good, "quantity": quantity, "price": price})


def purses_filled(amount: int) -> Event:
    """Spring in a wood that has run short of pebbles: the Mint puts new ones into the creatures' purses."""
    return Event("purses-filled", {"amount": amount})


def purses_levied(amount: int) -> Event:
    """Spring in a wood that drowns in pebbles: the Mint takes a share of the creatures' purses."""
    return Event("purses-levied", {"amount": amount})


# ------------------------------------------------------------------ letters to lenders


def loan_answered(patron: str, creature: str, amount: int, accepted: bool, due: int, chapters: int) -> Notice:
    """`due` is a turn of this chapter, or of the one `chapters` later."""
    facts: dict[str, Fact] = {"creature": creature, "amount": amount, "due": due}
    if not accepted:
        return Notice(patron, "loan-declined", facts)
    if not chapters:
        return Notice(patron, "loan-accepted", facts)
    return Notice(patron, "loan-accepted-for-later", {**facts, "chapters": chapters})


def loan_lapsed(patron: str, creature: str, amount: int) -> Notice:
    """No answer came in time; the offer went back to its owner."""
    return Notice(patron, "loan-lapsed", {"creature": creature, "amount": amount})


def loan_returned(patron: str, creature: str, amount: int, profit: int) -> Notice:
    return Notice(patron, "loan-returned", {"creature": creature, "amount": amount, "profit": profit})


def loan_struck(patron: str, creature: str, amount: int, owed: int) -> Notice:
    """`amount` pebbles of a debt were struck out (`remission.py`); `owed` are still out."""
    return Notice(patron, "loan-struck", {"creature": creature, "amount": amount, "owed": owed})


def loan_late(patron: str, creature: str, paid: int, owed: int) -> Notice:
    """The loan fell due and the purse was short: `paid` came now, `owed` is still out."""
    return Notice(patron, "loan-late", {"creature": creature, "paid": paid, "owed": owed})


def loan_called(patron: str, creature: str, paid: int, owed: int) -> Notice:
    """A margin call on the borrower brought `paid` pebbles; `owed` are still out."""
    return Notice(patron, "loan-called", {"creature": creature, "paid": paid, "owed": owed})


def loan_defaulted(patron: str, creature: str, amount: int, paid: int) -> Notice:
    """Of `amount` pebbles lent, `paid` came back in all; the rest is lost."""
    return Notice(patron, "loan-defaulted", {"creature": creature, "amount": amount, "paid": paid})
