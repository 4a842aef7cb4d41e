"""A Patron's statement as it grows: one line for each posting of theirs, with what they had after it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from engine.core import Posting, locked, wallet
from engine.model import PatronId, Wood

_NOBODY = PatronId("")
_OF_PATRONS = (wallet(_NOBODY), locked(_NOBODY))


def lines(wood: Wood, seq: int, postings: Sequence[Posting]) -> list[dict[str, Any]]:
    """The lines that an entry's postings add, oldest first; `wood` is the state after it.

    What was there after each is reckoned back from what is there now.
    """
    held: dict[str, int] = {}
    found = []
    for place in range(len(postings) - 1, -1, -1):
        source, target, amount, _ = postings[place]
        ends = [end for end in (source, target) if end.startswith(_OF_PATRONS)]
        for patron in dict.fromkeys(PatronId(end.partition(":")[2]) for end in ends):
            purse, margin = (held.get(end, wood.balances.get(end, 0)) for end in (wallet(patron), locked(patron)))
            found.append(
                {"wood": wood.id, "patron": patron, "seq": seq, "place": place, "purse": purse, "locked": margin}
            )
        for end in ends:
            held[end] = held.get(end, wood.balances.get(end, 0)) + (amount if end == source else -amount)
    return found[::-1]
