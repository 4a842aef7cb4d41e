"""The annals: what a wood remembers for good, and its finished chapters as they are told from that afterwards.

The news of a turn is forgotten after a while (`db.journal`); of the events whose class is `kept` a page is kept for
every entry that brought one. All of it is public. With the pages alone a chapter can be told, from the one that closed
it, and checked (`audit.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from engine.events import (
    ChapterClosed,
    ChapterPriced,
    ChapterRanked,
    ChapterRevealed,
    ChapterRichest,
    ChapterStruck,
    Event,
)
from engine.model import NOBODY, CreatureId, GoodId, LegendId, PatronId, Somebody

E = TypeVar("E", bound=Event)

# Places of a final scoreboard that are written down.
RANKED: Final = 15


@dataclass(frozen=True, slots=True)
class AnnalsPage:
    """The kept events of one journal entry, in order. `turn` is the turn played, or the last one finished by then."""

    seq: int
    chapter: int
    turn: int
    events: tuple[Event, ...]


def of_kind(page: AnnalsPage, kind: type[E]) -> list[E]:
    """The events of a class on a page."""
    return [event for event in page.events if isinstance(event, kind)]


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a final scoreboard: a Patron's slug, rank and net worth in pebbles."""

    patron: PatronId
    rank: int
    worth: int


@dataclass(frozen=True, slots=True)
class PastStrike:
    """A legend of a finished chapter: its id, its name then, the first and last turn on which it wrote prices."""

    legend: LegendId
    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class ChapterStory:
    """A finished chapter. `richest` is a Patron's or a creature's id with its `wealth`; `creature` the richest of them.

    `places` is the final scoreboard, `prices` each good's reference prices turn by turn; `sealed` says whether its
    deck was shown, so that it can be checked.
    """

    chapter: int
    turns: int
    richest: Somebody
    wealth: int
    creature: CreatureId
    creature_wealth: int
    places: tuple[Place, ...]
    prices: Mapping[GoodId, tuple[int, ...]]
    struck: tuple[PastStrike, ...]
    sealed: bool


def told(page: AnnalsPage) -> ChapterStory | None:
    """The chapter that a page closed, None for one that closed none."""
    richest: Somebody = NOBODY
    wealth, creature, creature_wealth, sealed = 0, CreatureId(""), 0, False
    places: list[Place] = []
    prices: dict[GoodId, tuple[int, ...]] = {}
    struck: list[PastStrike] = []
    closed = False
    for event in page.events:
        match event:
            case ChapterClosed(chapter=page.chapter):
                closed, richest, wealth = True, event.richest, event.wealth
            case ChapterRichest(chapter=page.chapter):
                creature, creature_wealth = event.creature, event.wealth
            case ChapterRanked(chapter=page.chapter):
                places.append(Place(event.patron, event.rank, event.worth))
            case ChapterPriced(chapter=page.chapter):
                prices[event.good] = event.path
            case ChapterStruck(chapter=page.chapter):
                struck.append(PastStrike(event.legend, event.name, event.first, event.last))
            case ChapterRevealed(chapter=page.chapter):
                sealed = True
    if not closed:
        return None
    return ChapterStory(
        chapter=page.chapter,
        turns=page.turn,
        richest=richest,
        wealth=wealth,
        creature=creature,
        creature_wealth=creature_wealth,
        places=tuple(places),
        prices=prices,
        struck=tuple(struck),
        sealed=sealed,
    )


def history(pages: Iterable[AnnalsPage]) -> tuple[ChapterStory, ...]:
    """The finished chapters that pages close, in their order."""
    return tuple(story for story in map(told, pages) if story is not None)
