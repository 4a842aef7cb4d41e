"""A Patron's statement as it grows: one line for each posting of theirs, with what they had after it.

Lines are written a turn at a time, with its tick, so that a command writes none; those of the turn under way are made
of its postings when somebody looks (`db.readers`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from db.driver import Raw
from db.records import Booking
from engine.core import Posting, locked, wallet
from engine.model import PatronId, Wood

_NOBODY = PatronId("")
_WALLET, _LOCKED = wallet(_NOBODY), locked(_NOBODY)
_OF_PATRONS = (_WALLET, _LOCKED)
_POSTED = "SELECT seq, source, target, amount, memo FROM postings WHERE wood = ? AND seq > ? ORDER BY seq, n"


def booked(raw: Raw, wood: str, after: int) -> tuple[Booking, ...]:
    """What the entries behind a journal row have posted, oldest first."""
    rows = groupby(raw.execute(_POSTED, (wood, after)), key=itemgetter(0))
    return tuple(Booking(seq, tuple(Posting(*posting) for _, *posting in posted)) for seq, posted in rows)


def lines(wood: Wood, booked: Sequence[Booking]) -> list[dict[str, Any]]:
    """The lines that the postings of some entries add, oldest first; `wood` is the state after the last of them.

    What was there after each is reckoned back from what is there now.
    """
    balances, moved = wood.balances, dict[str, int]()  # since the posting that is looked at, by account
    found: list[dict[str, Any]] = []
    for seq, postings in reversed(booked):
        for place in range(len(postings) - 1, -1, -1):
            source, target, amount, _ = postings[place]
            of = ""
            for end in (source, target):
                if end.startswith(_OF_PATRONS) and (patron := end.partition(":")[2]) != of:
                    of, purse, margin = patron, _WALLET + patron, _LOCKED + patron
                    found.append({
                        "wood": wood.id, "patron": patron, "seq": seq, "place": place,
                        "purse": balances.get(purse, 0) - moved.get(purse, 0),
                        "locked": balances.get(margin, 0) - moved.get(margin, 0),
                    })  # fmt: skip
            moved[source] = moved.get(source, 0) - amount
            moved[target] = moved.get(target, 0) + amount
    return found[::-1]
