"""Seasons: begun, scored chapter by chapter, closed with a champion; titles, records, and Patrons who unmask."""

from __future__ import annotations

from dataclasses import dataclass

from engine.events.base import Event, Notice
from engine.model import GoodId, PatronId
from engine.model.ids import TitleId
from engine.model.seasons import RecordKind

# Of what a chapter's end does to a season, a paper has three lines at most; the closing block has them all.
_SEASON = "season"
# What a chapter is played for is said in one line: the chapter's own, which names the season too.
_STAKES = "stakes"


@dataclass(frozen=True, slots=True)
class SeasonOpened(Event):
    """A season of so many chapters begins."""

    kind = "season-opened"
    words = "headline-season-opened"
    kept = True
    weighs = 86
    family = _STAKES

    season: int
    chapters: int


@dataclass(frozen=True, slots=True)
class SeasonClosed(Event):
    """A season is over; `champion` has most points, and is "" where nobody scored."""

    kind = "season-closed"
    words = "headline-season-closed"
    kept = True
    weighs = 97
    family = _SEASON

    season: int
    champion: PatronId
    points: int

    def wording(self) -> str:
        """Words of their own where nobody scored."""
        return self.words if self.champion else f"{self.words}-nobody"


@dataclass(frozen=True, slots=True)
class AtStake(Event):
    """What a chapter is played for: the `nth` of `chapters`, points for its `first` place, who leads the season."""

    kind = "at-stake"
    words = "headline-at-stake"
    weighs = 88
    family = _STAKES

    season: int
    nth: int
    chapters: int
    first: int
    leader: PatronId
    points: int

    def wording(self) -> str:
        """Words of their own where somebody leads, and for the last chapter then."""
        if not self.leader:
            return self.words
        return f"{self.words}-{'last' if self.nth == self.chapters else 'led'}"


@dataclass(frozen=True, slots=True)
class ChapterScored(Event):
    """Points of a finished chapter for a place among those who beat the stake; `total` are the season's so far."""

    kind = "chapter-scored"
    kept = True

    season: int
    chapter: int
    patron: PatronId
    rank: int
    points: int
    total: int


@dataclass(frozen=True, slots=True)
class TitleEarned(Event):
    """A Patron's deeds of a season have earned a title."""

    kind = "title-earned"
    words = "headline-title-earned"
    kept = True
    weighs = 87
    family = _SEASON

    season: int
    title: TitleId
    patron: PatronId


@dataclass(frozen=True, slots=True)
class RecordBroken(Event):
    """A record of the wood that stood at `before` stands at `value` now; of a Patron, or of a good."""

    kind = "record-broken"
    words = "headline-record-broken"
    words_by = "record"
    kept = True
    weighs = 85
    family = _SEASON

    record: RecordKind
    value: int
    before: int
    patron: PatronId
    good: GoodId


@dataclass(frozen=True, slots=True)
class SeasonSet(Event):
    """How many chapters the seasons to come will have."""

    kind = "season-set"
    words = "headline-season-set"
    weighs = 83
    latest = True

    chapters: int


@dataclass(frozen=True, slots=True)
class Unmasked(Event):
    """A Patron has said who they are, after a chapter; who that is stands in no event."""

    kind = "unmasked"
    words = "headline-unmasked"
    weighs = 88

    patron: PatronId
    chapter: int


# ------------------------------------------------------------------ letters


@dataclass(frozen=True, slots=True)
class PointsScored(Notice):
    """Points of a chapter, the season's so far, the place they come to, and how many chapters are left."""

    kind = "points-scored"
    words = "letter-points-scored"

    season: int
    points: int
    total: int
    rank: int
    left: int


@dataclass(frozen=True, slots=True)
class TitleWon(Notice):
    """A title of the season that ended is theirs."""

    kind = "title-won"
    words = "letter-title-won"

    season: int
    title: TitleId
