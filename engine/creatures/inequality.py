"""How far apart rich and poor are: the Gini coefficient of what the creatures own, in percent, turn by turn.

0 is all alike, 100 one owns everything. The first field note watched it while droughts came; every wood shows it.
docs: rules/chapters.md#rich-and-poor
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from engine.creatures import needs
from engine.model.world import SEASONS_SINCE

if TYPE_CHECKING:
    from engine.core import Draft


def gini(amounts: Iterable[int]) -> int:
    """The Gini coefficient of amounts of 0 or more, in percent, rounded to the nearest; 0 where nobody has any."""
    ranked = sorted(amounts)
    total, count = sum(ranked), len(ranked)
    if not total:
        return 0
    apart = sum((2 * place - count - 1) * amount for place, amount in enumerate(ranked, 1))
    return (200 * apart + count * total) // (2 * count * total)


def record(draft: Draft, *, anew: bool = False) -> None:
    """Write down how it stands now, behind the chapter's turns so far or, with `anew`, at a chapter's beginning."""
    if draft.rules < SEASONS_SINCE:
        return
    now = gini(needs.wealth(draft, creature) for creature in draft.stores)
    draft.inequality = (now,) if anew else (*draft.inequality, now)
