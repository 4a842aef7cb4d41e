"""What every rule stands on: the working copy, the ledger, named chance, and the questions asked first."""

from engine.core import draws, guards, house, names
from engine.core.draft import Draft, WoodLike
from engine.core.guards import patron_of
from engine.core.house import DAY, HOUR, SLACK_S, after_quiet, as_kept, due_at, longest_wait, ruled, turns_within
from engine.core.ledger import CARAVAN, COURT, EXCHANGE, MAY_OWE, MINT, Posting, locked, purse, wallet

__all__ = [
    "CARAVAN",
    "COURT",
    "DAY",
    "EXCHANGE",
    "HOUR",
    "MAY_OWE",
    "MINT",
    "SLACK_S",
    "Draft",
    "Posting",
    "WoodLike",
    "after_quiet",
    "as_kept",
    "draws",
    "due_at",
    "guards",
    "house",
    "locked",
    "longest_wait",
    "names",
    "patron_of",
    "purse",
    "ruled",
    "turns_within",
    "wallet",
]
