"""The chapter under way as it stands, and a chapter's turns as lists: kept up turn by turn, read once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from bot.text import Text, good_name, world_name
from bot.text.tales import legend_named, wood_name
from bot.window.answers import Now, Paper, Reliability, Series, Thing
from bot.window.types import StrikeShown, Turn
from engine.model import World
from inference.cards import STAND_IN

PAPERS = 12  # shown with the chapter under way; the API has them all
RACERS = 8  # whose place is drawn through the chapter
MISSED = ("late", "down", "hopeless")


@dataclass(slots=True)
class Chapter:
    """The turns of one chapter so far, oldest first. `add` takes the next."""

    number: int
    turns: list[Turn] = field(default_factory=list)

    def add(self, turn: Turn) -> None:
        """Put the next turn to the others; one that is there already is passed over."""
        if not self.turns or turn.turn > self.turns[-1].turn:
            self.turns.append(turn)

    @property
    def newest(self) -> Turn | None:
        """The newest turn, None before the first."""
        return self.turns[-1] if self.turns else None


def series_of(turns: Sequence[Turn]) -> Series:
    """A chapter as lists, a place a turn: before the first stands the morning that it began with."""
    if not turns:
        return Series((), {}, (), {}, (), {})
    first, last = turns[0], turns[-1]
    racers = [one.id for one in sorted(last.patrons, key=lambda one: one.rank or 1_000) if one.rank][:RACERS]
    worth = [{one.id: one.worth for one in turn.patrons if one.rank} for turn in turns]
    wealth = [{one.id: one.wealth for one in turn.creatures} for turn in turns]
    return Series(
        turns=(first.turn - 1, *(turn.turn for turn in turns)),
        prices={
            good: (first.before.get(good, price), *(turn.prices.get(good, price) for turn in turns))
            for good, price in last.prices.items()
        },
        gini=(None, *(turn.gini for turn in turns)),
        wealth={one.id: (None, *(day.get(one.id) for day in wealth)) for one in last.creatures},
        trades=(None, *(len(turn.fills) for turn in turns)),
        race={one: (None, *(day.get(one) for day in worth)) for one in racers},
    )


def minds_of(turns: Iterable[Turn]) -> tuple[Reliability, ...]:
    """How far each mind could be relied upon, by creature and who was asked; in the order they were first asked."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for turn in turns:
        for creature, mind in turn.minds.items():
            count = counts.setdefault((creature, mind.card or STAND_IN), Counter())
            count["asked"] += 1
            count["missed" if mind.understudy or mind.status in MISSED else mind.status] += 1
    return tuple(
        Reliability(*seat, asked=said["asked"], clean=said["clean"], repaired=said["repaired"], missed=said["missed"])
        for seat, said in counts.items()
    )


def bands_of(text: Text, turns: Sequence[Turn]) -> tuple[StrikeShown, ...]:
    """The legends of a chapter, each once, as the newest turn knows them."""
    known = turns[-1].strikes if turns else ()
    return tuple(replace(one, name=legend_named(text, one.legend, one.name)) for one in known)


def names_of(text: Text, turns: Iterable[Turn]) -> dict[str, str]:
    """Wood names by slug, of everyone that a turn has shown."""
    return {one.id: wood_name(text, one.name) for turn in turns for one in turn.patrons}


def things_of(text: Text, world: World) -> tuple[tuple[Thing, ...], tuple[Thing, ...]]:
    """A world's goods and creatures, as the page names and draws them."""
    goods = tuple(Thing(one.id, good_name(text, one.id), one.mark, one.colour) for one in world.goods.values())
    return goods, tuple(Thing(one.id, one.name, one.mark) for one in world.creatures.values())


def now_of(text: Text, world: World, wood: str, chapter: Chapter, finished: Sequence[int]) -> Now:
    """A wood as its page shows it; `finished` are the chapters that have an album."""
    turns = chapter.turns
    goods, creatures = things_of(text, world)
    return Now(
        wood=wood,
        title=world_name(text, world),
        goods=goods,
        creatures=creatures,
        patrons=names_of(text, turns),
        newest=chapter.newest,
        series=series_of(turns),
        bands=bands_of(text, turns),
        minds=minds_of(turns),
        papers=tuple(
            Paper(one.chapter, one.turn, one.headlines, one.closing, one.language) for one in turns[: -PAPERS - 1 : -1]
        ),
        chapters=tuple(finished),
    )
