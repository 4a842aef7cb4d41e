"""A wood that went back to a copy that was made of it: what everyone knows since then is drawn anew."""

from __future__ import annotations

from dataclasses import dataclass

from engine.events.base import Event, Notice
from engine.model import Direction, GoodId


@dataclass(frozen=True, slots=True)
class WentBack(Event):
    """The wood stands again where it stood when `turn` turns of the chapter were finished."""

    kind = "went-back"
    words = "headline-went-back"
    weighs = 99

    chapter: int
    turn: int


@dataclass(frozen=True, slots=True)
class ChapterResealed(Event):
    """What is left of a chapter is dealt anew from its finished `turn` on, under hashes of its own.

    `turns`, `cards`, `chance` and `odds` are as in ChapterSealed; `seed`, `salt`, `order` and `was` lie open what the
    seal before hid (`was` is its chance seed), since nothing is drawn from it any more.
    """

    kind = "chapter-resealed"
    kept = True

    chapter: int
    turn: int
    turns: int
    cards: str
    chance: str
    odds: str
    seed: str
    salt: str
    order: str
    was: str


@dataclass(frozen=True, slots=True)
class TipWithdrawn(Notice):
    """The deck is dealt anew: what was said of this good holds no more, whoever said it."""

    kind = "tip-withdrawn"
    words = "letter-tip-withdrawn"

    good: GoodId
    direction: Direction
