"""A Patron's statement as it grows: one line for each posting of theirs, with what they had after it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from engine.core import Posting, locked, wallet
from engine.model import PatronId, Wood

_NOBODY = PatronId("")
_WALLET, _LOCKED = wallet(_NOBODY), locked(_NOBODY)
_OF_PATRONS = (_WALLET, _LOCKED)


def lines(wood: Wood, seq: int, postings: Sequence[Posting]) -> list[dict[str, Any]]:
    """The lines that an entry's postings add, oldest first; `wood` is the state after it.

    What was there after each is reckoned back from what is there now.
    """
    balances, moved = wood.balances, dict[str, int]()  # since the posting that is looked at, by account
    found: list[dict[str, Any]] = []
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
