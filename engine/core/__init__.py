"""What every rule stands on: the working copy, the ledger, named chance, and the questions asked first."""

from engine.core import draws, guards, names, schedule
from engine.core.draft import Draft, WoodLike
from engine.core.guards import patron_of
from engine.core.house import as_kept, ruled
from engine.core.ledger import CARAVAN, COURT, EXCHANGE, MAY_OWE, MINT, Posting, locked, purse, wallet
from engine.core.schedule import DAY, HOUR, after_quiet, due_at

__all__ = [
    "CARAVAN",
    "COURT",
    "DAY",
    "EXCHANGE",
    "HOUR",
    "MAY_OWE",
    "MINT",
    "Draft",
    "Posting",
    "WoodLike",
    "after_quiet",
    "as_kept",
    "draws",
    "due_at",
    "guards",
    "locked",
    "names",
    "patron_of",
    "purse",
    "ruled",
    "schedule",
    "wallet",
]
