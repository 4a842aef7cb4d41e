"""The books of a season: what every Patron did, counted from what everyone could have seen.

Only public events are counted, and what bets that were closed in the open came to: a deed may end up in a title, and
a title is read by all. docs: rules/seasons.md#deeds
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from engine.events import (
    Allied,
    Event,
    InvestigationOpened,
    LoanMade,
    LoanRepaid,
    PositionForced,
    VerdictReached,
)
from engine.model import PatronId
from engine.model.seasons import Season

if TYPE_CHECKING:
    from engine.core import Draft

_COUNTED: Final[dict[type[Event], str]] = {
    Allied: "alliances",
    InvestigationOpened: "accused",
    LoanMade: "loans_made",
    LoanRepaid: "loans_home",
    PositionForced: "squeezed",
}
_WON: Final = {"short": "shorts_won", "long": "longs_won"}


def note(draft: Draft) -> None:
    """Enter what came of this journal entry, once; nothing where no season is under way."""
    if draft.season is None:
        return
    done: dict[PatronId, Counter[str]] = {}
    best: dict[PatronId, int] = {}
    for event in draft.events:
        if deed := _deed(event):
            done.setdefault(event.patron, Counter())[deed] += 1  # type: ignore[attr-defined]
    for position, profit in draft.ended:
        if profit > 0:
            done.setdefault(position.patron, Counter())[_WON[position.side]] += profit
            best[position.patron] = max(best.get(position.patron, 0), profit)
    for patron in done:
        add(draft, patron, **done[patron])
    for patron, profit in best.items():
        if profit > of(draft.season, patron, "best_bet"):
            add(draft, patron, best_bet=profit - of(draft.season, patron, "best_bet"))


def _deed(event: Event) -> str:
    if isinstance(event, VerdictReached):
        return "acquitted" if event.verdict == "acquitted" else "convicted"
    return _COUNTED.get(type(event), "")


def add(draft: Draft, patron: PatronId, **deeds: int) -> None:
    """Add to a Patron's deeds of the season under way; each is a whole number, and never falls below 0."""
    season = draft.season
    assert season is not None
    counts = Counter(season.deeds.get(patron, {}))
    counts.update(deeds)
    kept = {deed: count for deed, count in counts.items() if count > 0}
    draft.season = replace(season, deeds={**season.deeds, patron: kept})


def of(season: Season, patron: PatronId, deed: str) -> int:
    """How much of a deed a Patron has done in a season."""
    counts = season.deeds.get(patron, {})
    if deed == "loans_out":
        return max(0, counts.get("loans_made", 0) - counts.get("loans_home", 0))
    return counts.get(deed, 0)
