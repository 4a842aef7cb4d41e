"""Points by place, among those who played a hand and beat the stake at a chapter's end.

docs: rules/seasons.md#points
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.events.seasons import ChapterScored, PointsScored
from engine.model import PatronId, World
from engine.model.seasons import Season, SeasonPlace
from engine.season import deeds

if TYPE_CHECKING:
    from engine.core import Draft

# Lines of a season's table that are written down at a chapter's end.
WRITTEN = 15


@dataclass(frozen=True, slots=True)
class Placed:
    """A Patron who beat the stake: place among those who did (equals share one), net worth, points for it."""

    patron: PatronId
    rank: int
    worth: int
    points: int


def placed(world: World, worths: Mapping[PatronId, int]) -> list[Placed]:
    """Who of those that played (`worths` by slug) beat the stake, the richest first, and what that is worth."""
    beat = {patron: worth for patron, worth in worths.items() if worth > world.finance.stake}
    ranks = {patron: 1 + sum(other > worth for other in beat.values()) for patron, worth in beat.items()}
    return [
        Placed(patron, ranks[patron], beat[patron], points_of(world, ranks[patron]))
        for patron in sorted(beat, key=lambda one: (ranks[one], one))
    ]


def points_of(world: World, rank: int) -> int:
    """What a place is worth."""
    rules = world.season
    return {1: rules.points_first, 2: rules.points_second, 3: rules.points_third}.get(rank, rules.points_rest)


def standing(season: Season) -> list[SeasonPlace]:
    """The season's table: everyone with points, the most first; between equals whoever gained more pebbles."""
    scored = {one: deeds.of(season, one, "points") for one in season.deeds}
    scored = {one: points for one, points in scored.items() if points}
    gained = {one: deeds.of(season, one, "gained") for one in scored}
    marks = {one: (scored[one], gained[one]) for one in scored}
    ranks = {one: 1 + sum(other > mark for other in marks.values()) for one, mark in marks.items()}
    ordered = sorted(scored, key=lambda one: (ranks[one], one))
    return [SeasonPlace(one, ranks[one], scored[one], gained[one]) for one in ordered]


def score(draft: Draft, worths: Mapping[PatronId, int]) -> None:
    """Give the points of the chapter that ends; `worths` is everyone's who played a hand in it."""
    season = draft.season
    assert season is not None
    found = placed(draft.world, worths)
    for one in found:
        above = one.worth - draft.world.finance.stake
        deeds.add(draft, one.patron, points=one.points, gained=above, placed=1, won=int(one.rank == 1))
    assert draft.season is not None
    table = {line.patron: line for line in standing(draft.season)}
    left = season.chapters - season.played - 1
    for one in found:
        line = table.get(one.patron)
        total, rank = (line.points, line.rank) if line else (0, 0)
        draft.tell(one.patron, PointsScored(season.number, one.points, total, rank, left))
    for one in found[:WRITTEN]:
        total = deeds.of(draft.season, one.patron, "points")
        draft.emit(ChapterScored(season.number, draft.chapter, one.patron, one.rank, one.points, total))
