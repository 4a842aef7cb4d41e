"""Rivalry: a maker whose asks stand unsold resents whoever sold its crop instead (GAME.md section 3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine import feelings
from engine.money import CARAVAN

if TYPE_CHECKING:
    from engine.draft import Draft
    from engine.market import Book, Fill


def notice(draft: Draft, book: Book, fills: Sequence[Fill]) -> None:
    """After clearing: each maker that offered its crop and sold none looks at who did. Nobody resents a caravan."""
    sold = dict.fromkeys((good, seller) for good, _, seller, _, _ in fills)
    for good, seller in sold:
        maker = draft.world.maker[good]
        if seller in (maker, CARAVAN) or (good, maker) in sold:
            continue
        if any(asker == maker for _, _, asker, _ in book[good][1]):
            feelings.nudge(draft, maker, seller, -draft.world.finance.undercut_hurts, "undercut")
