"""A wood's chapters: planted, opened under a seal, written up, closed and laid open; the legends that strike in them.

And who joined, and how they ended. The books of a chapter are kept for good: with them it can be told, and checked,
from its pages alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.events.base import Event, Notice
from engine.model import CreatureId, Fact, GoodId, LegendId, PatronId, Somebody

# The closing paper has a block of its own for these.
_CEREMONY = "ceremony"


@dataclass(frozen=True, slots=True)
class Planted(Event):
    """A wood takes root, with a first chapter of so many turns."""

    kind = "planted"
    words = "headline-planted"
    kept = True
    weighs = 100

    turns: int


@dataclass(frozen=True, slots=True)
class ChapterOpened(Event):
    """The first morning of a chapter that will have so many turns."""

    kind = "chapter-opened"
    words = "headline-chapter-opened"
    kept = True
    weighs = 94
    family = _CEREMONY

    chapter: int
    turns: int


@dataclass(frozen=True, slots=True)
class ChapterSealed(Event):
    """The deck of a chapter is dealt: its hashes, and the legends it was dealt from (`fairness/dealing.py`)."""

    kind = "chapter-sealed"
    words = "headline-chapter-sealed"
    kept = True
    weighs = 91
    family = _CEREMONY

    chapter: int
    turns: int
    cards: str
    chance: str
    odds: str


@dataclass(frozen=True, slots=True)
class ChapterClosed(Event):
    """A chapter is over; `richest` is who won it: a Patron, or, where the wood has, its richest creature."""

    kind = "chapter-closed"
    words = "headline-chapter-closed"
    kept = True
    weighs = 95
    family = _CEREMONY

    chapter: int
    richest: Somebody
    wealth: int


@dataclass(frozen=True, slots=True)
class ChapterRevealed(Event):
    """A chapter is over: everything that its hashes were taken of, and no secret any more."""

    kind = "chapter-revealed"
    words = "headline-chapter-revealed"
    kept = True
    weighs = 93
    family = _CEREMONY

    chapter: int
    seed: str
    salt: str
    order: str
    chance: str


@dataclass(frozen=True, slots=True)
class ChapterPriced(Event):
    """A good's reference prices over a chapter, stored as "10 9 12": the morning's first, then every turn's."""

    kind = "chapter-priced"
    kept = True

    chapter: int
    good: GoodId
    path: tuple[int, ...]

    def facts(self) -> dict[str, Fact]:
        """With the path as one string."""
        return {"chapter": self.chapter, "good": self.good, "path": " ".join(map(str, self.path))}

    @classmethod
    def fields_of(cls, facts: Mapping[str, Any]) -> Mapping[str, Any]:
        """With the path as numbers; raises ValueError where it is none."""
        return {**facts, "path": tuple(int(price) for price in facts["path"].split())}


@dataclass(frozen=True, slots=True)
class ChapterStruck(Event):
    """A legend of the chapter, under the name that it had, and the turns on which it wrote prices."""

    kind = "chapter-struck"
    kept = True

    chapter: int
    legend: LegendId
    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class ChapterRanked(Event):
    """A place on the final scoreboard."""

    kind = "chapter-ranked"
    kept = True

    chapter: int
    patron: PatronId
    rank: int
    worth: int


@dataclass(frozen=True, slots=True)
class ChapterRichest(Event):
    """The richest creature of a chapter's last evening."""

    kind = "chapter-richest"
    kept = True

    chapter: int
    creature: CreatureId
    wealth: int


@dataclass(frozen=True, slots=True)
class PursesFilled(Event):
    """Spring in a wood that has run short of pebbles: the Mint puts new ones into the creatures' purses."""

    kind = "purses-filled"
    words = "headline-purses-filled"
    weighs = 84

    amount: int


@dataclass(frozen=True, slots=True)
class PursesLevied(Event):
    """Spring in a wood that drowns in pebbles: the Mint takes a share of the creatures' purses."""

    kind = "purses-levied"
    words = "headline-purses-levied"
    weighs = 83

    amount: int


@dataclass(frozen=True, slots=True)
class PatronJoined(Event):
    """A newcomer has taken a wood name."""

    kind = "patron-joined"
    words = "headline-patron-joined"
    weighs = 52
    family = "patrons"

    patron: PatronId


@dataclass(frozen=True, slots=True)
class ChapterPlayedBy(Event):
    """A chapter begins by the rules of this number and the world's data of this SHA-256."""

    kind = "chapter-played-by"
    kept = True

    chapter: int
    rules: int
    data: str


@dataclass(frozen=True, slots=True)
class RulesChanged(Event):
    """From here on, in the middle of a chapter, the rules are those of another number."""

    kind = "rules-changed"
    words = "headline-rules-changed"
    kept = True
    weighs = 60

    before: int
    rules: int


# ------------------------------------------------------------------ letters


@dataclass(frozen=True, slots=True)
class Welcome(Notice):
    """The first letter of all: who they are here, and why letters are private."""

    kind = "welcome"
    words = "letter-welcome"

    patron: PatronId
    stake: int


@dataclass(frozen=True, slots=True)
class ChapterShared(Notice):
    """First in a finished chapter, and `level` others with as much."""

    kind = "chapter-shared"
    words = "letter-chapter-shared"

    chapter: int
    worth: int
    level: int


@dataclass(frozen=True, slots=True)
class ChapterResult(Notice):
    """The place in a finished chapter, `of` so many who played."""

    kind = "chapter-result"
    words = "letter-chapter-result"

    chapter: int
    worth: int
    rank: int
    of: int


@dataclass(frozen=True, slots=True)
class ChapterUnwon(Notice):
    """First in a finished chapter, `of` so many who played, and not above the `stake`: the wood has won it."""

    kind = "chapter-unwon"
    words = "letter-chapter-unwon"

    chapter: int
    worth: int
    of: int
    stake: int


@dataclass(frozen=True, slots=True)
class LegendStruck(Event):
    """One good's price written by a legend's step (counted from 1) at the seam; the legend has lines of its own."""

    kind = "legend-struck"
    kept = True
    weighs = 98

    legend: LegendId
    step: int
    good: GoodId
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class LegendTold(Event):
    """A legend's step came that wrote no price; `good` is what the legend is about. It has lines of its own, too."""

    kind = "legend-told"
    kept = True
    weighs = 98

    legend: LegendId
    step: int
    good: GoodId
