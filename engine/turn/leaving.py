"""Leaving: somebody is forgotten, and the wood goes on without knowing who they were (docs: rules/patrons.md)

What they had under way stays on the books and ends as anybody's does: bets settle, loans are repaid, a hearing is
judged. Nothing more is asked of them, nor told to them, and every list calls them a Patron who left.
"""

from __future__ import annotations

from dataclasses import replace

from engine.core import Draft, guards
from engine.model import Leave, Refused, Result


def leave(draft: Draft, entry: Leave) -> Result:
    """Take a Patron's standing orders and reminders back, and mark them as gone. Raises Refused for none, and twice."""
    patron = guards.patron_of(draft, entry.user)
    if patron is None:
        raise Refused("stranger")
    if patron.left:
        raise Refused("left-already")
    draft.orders = [order for order in draft.orders if order.patron != patron.id]
    draft.patrons[patron.id] = replace(patron, left=True, reminders=())
    return Result("left", {"patron": patron.id})
