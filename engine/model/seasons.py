"""A season as data: what is kept of it while it runs, of the one before, and of the wood's records; a title as a rule.

A title is won by deeds, and a deed is a count of what everyone could have seen (`engine.season.deeds`). So a title's
rule is plain data, and a world may ship others.

docs: rules/seasons.md
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias

from engine.model.ids import NO_GOOD, NOBODY, GoodId, PatronId, TitleId

# What is counted of a Patron in a season, and a title's rule may name. `gained` and `points` are of finished chapters,
# `won` are first places among those who scored, `loans_out` are loans of the season that have not come back.
DEEDS: Final = (
    "accused", "acquitted", "alliances", "best_bet", "convicted", "gained", "loans_home", "loans_made", "loans_out",
    "longs_won", "placed", "points", "shorts_won", "squeezed", "won",
)  # fmt: skip
# What the wood remembers for good: the largest net worth, bet and season's points, and a price's rise and fall in a
# turn.
RecordKind: TypeAlias = Literal["worth", "bet", "points", "rise", "fall"]


@dataclass(frozen=True, slots=True)
class Title:
    """A title and who earns it: everyone with at `least` so much of some deeds and at `most` so much of others.

    Where the `best` in one deed is asked for, only whoever has most of it; equals share it. `name` is what it is called
    where no catalogue has words for its id.
    """

    id: TitleId
    least: Mapping[str, int] = field(default_factory=dict)
    most: Mapping[str, int] = field(default_factory=dict)
    best: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Season:
    """The season under way: its number, how many `chapters` it has, how many are over, and what was done in it.

    `deeds` counts by Patron, without zeros.
    """

    number: int
    chapters: int
    played: int = 0
    deeds: Mapping[PatronId, Mapping[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PastSeason:
    """The season that ended last: its champion ("" where nobody scored), their points, and who earned which title."""

    number: int
    champion: PatronId = NOBODY
    points: int = 0
    titles: tuple[tuple[TitleId, PatronId], ...] = ()


@dataclass(frozen=True, slots=True)
class SeasonPlace:
    """A line of a season's table: `gained` are pebbles above the stake, in the chapters that brought points."""

    patron: PatronId
    rank: int
    points: int
    gained: int


@dataclass(frozen=True, slots=True)
class SeasonLine:
    """The season as everyone may see it; `first` is what a chapter's first place is worth, `places` the table."""

    number: int
    chapters: int
    played: int
    first: int
    places: tuple[SeasonPlace, ...]


@dataclass(frozen=True, slots=True)
class WoodRecord:
    """A record of the wood: its value in pebbles (or points), the chapter, and the Patron or the good it is of."""

    value: int
    chapter: int
    patron: PatronId = NOBODY
    good: GoodId = NO_GOOD


def read_titles(tables: Mapping[str, Any]) -> dict[TitleId, Title]:
    """The titles of a world's file, by id; raises TypeError for a key that no title has."""
    return {TitleId(id): Title(id=TitleId(id), **table) for id, table in tables.items()}


def title_fault(title: Title) -> str:
    """What is wrong with a title's rule, the end of a sentence; "" for a sound one."""
    named = [*title.least, *title.most, *([title.best] if title.best else [])]
    if not (title.least or title.best):  # at most so much of something is true of whoever does nothing
        return "its rule names no deed that earns it; give `least` or `best`"
    strange = next((deed for deed in named if deed not in DEEDS), None)
    if strange is not None:
        return f"its rule names {strange!r}, and no such deed is counted; those are: {', '.join(DEEDS)}"
    if any(type(count) is not int or count < 0 for count in (*title.least.values(), *title.most.values())):
        return "how much of a deed is a whole number from 0"
    return ""
