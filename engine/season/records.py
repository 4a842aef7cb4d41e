"""Records of the wood: the largest of what was ever seen in it, whatever season it was.

docs: rules/seasons.md#records
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from engine.events.seasons import RecordBroken
from engine.model import NO_GOOD, NOBODY, GoodId, PatronId
from engine.model.seasons import RecordKind, WoodRecord
from engine.season import deeds

if TYPE_CHECKING:
    from engine.core import Draft


def keep(draft: Draft, worths: Mapping[PatronId, int]) -> None:
    """Write down what the chapter that ends has beaten; `worths` is everyone's who played a hand in it."""
    _patrons(draft, "worth", worths)
    season = draft.season
    if season is not None:
        _patrons(draft, "bet", {one: deeds.of(season, one, "best_bet") for one in season.deeds})
        _patrons(draft, "points", {one: deeds.of(season, one, "points") for one in season.deeds})
    moves = {good: [after - before for before, after in pairwise(path)] for good, path in draft.history.items()}
    _goods(draft, "rise", {good: max(path, default=0) for good, path in moves.items()})
    _goods(draft, "fall", {good: -min(path, default=0) for good, path in moves.items()})


def _patrons(draft: Draft, record: RecordKind, values: Mapping[PatronId, int]) -> None:
    for patron in sorted(values, key=lambda one: (-values[one], one))[:1]:
        _beat(draft, record, WoodRecord(values[patron], draft.chapter, patron))


def _goods(draft: Draft, record: RecordKind, values: Mapping[GoodId, int]) -> None:
    for good in sorted(values, key=lambda one: (-values[one], one))[:1]:
        _beat(draft, record, WoodRecord(values[good], draft.chapter, NOBODY, good))


def _beat(draft: Draft, record: RecordKind, found: WoodRecord) -> None:
    """The record now, where it is one; the first of a kind is written down without a word."""
    before = draft.records.get(record)
    if found.value <= (before.value if before else 0):
        return
    draft.records[record] = found
    if before is not None:
        draft.emit(RecordBroken(record, found.value, before.value, found.patron, found.good or NO_GOOD))
