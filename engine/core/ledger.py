"""Double entry: whole pebbles move only through `post`, and all accounts sum to zero.

docs: rules/cast-goods-money.md
"""

from __future__ import annotations

from typing import NamedTuple

from engine.model import CreatureId, PatronId

MINT = "mint"
EXCHANGE = "exchange"
COURT = "court"
CARAVAN = CreatureId("caravan")  # it trades like a creature, and its account has the same name
# Only these may stand below zero: the Mint owes every pebble in the wood.
MAY_OWE = frozenset({MINT})


def purse(creature: CreatureId) -> str:
    """Account of a creature's purse."""
    return f"creature:{creature}"


def wallet(patron: PatronId) -> str:
    """Account of a Patron's free pebbles."""
    return f"patron:{patron}"


def locked(patron: PatronId) -> str:
    """Account of a Patron's pebbles held as margin, short proceeds or loan offers."""
    return f"locked:{patron}"


class Overdrawn(ValueError):
    """A posting would take an account below zero: a rule forgot to ask first."""


class Posting(NamedTuple):
    """One balanced movement: `amount` pebbles (> 0) from `source` to `target`, with its reason."""

    source: str
    target: str
    amount: int
    memo: str


def post(balances: dict[str, int], posting: Posting) -> None:
    """Apply one posting to `balances` in place; raises Overdrawn and changes nothing if it cannot be paid."""
    source, target, amount, _ = posting
    if amount <= 0 or source == target:
        raise ValueError(f"a posting moves a positive amount between two accounts: {posting}")
    left = balances.get(source, 0) - amount
    if left < 0 and source not in MAY_OWE:
        raise Overdrawn(f"{source} holds {left + amount}, not {amount} ({posting.memo})")
    balances[source] = left
    balances[target] = balances.get(target, 0) + amount
