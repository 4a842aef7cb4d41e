"""The closing paper: a finished chapter's story in a few lines, from the public events that closed it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.text import Text, dress
from engine.events import ChapterSealed, Event
from engine.fairness import AnnalsPage, ChapterStory, PastStrike, told
from engine.model import PublicView, World

PLACES = 5  # of the final scoreboard
STRUCK = 8  # legends named, the newest


def closing_lines(text: Text, world: World, view: PublicView, events: Sequence[Event]) -> tuple[str, ...]:
    """What struck, who rose and fell, who ends richest, the cards lie open, the next seal; () on any other turn."""
    story = told(AnnalsPage(0, view.chapter, view.turn, tuple(events)))
    if story is None:
        return ()
    names = {patron.id: patron.name for patron in view.patrons}
    lines = [text("closing-story", chapter=story.chapter)]
    if story.struck:
        struck = text("closing-listed").join(_strike(text, one) for one in story.struck[-STRUCK:])
        lines.append(text("closing-struck", struck=struck))
    lines += _moved(text, world, story)
    facts = dress(text, world, {"creature": story.creature}, {})
    lines.append(text("closing-creature", **facts, wealth=story.creature_wealth))
    for place in story.places[:PLACES]:
        who = dress(text, world, {"patron": place.patron}, names)
        lines.append(text("closing-place", **who, rank=place.rank, worth=place.worth))
    if story.sealed:
        lines.append(text("closing-open"))
    lines.append(text("closing-spring"))
    return (*lines, *_next_seal(text, story.chapter + 1, events))


def _next_seal(text: Text, chapter: int, events: Sequence[Event]) -> list[str]:
    """The seal of the chapter that begins now, while nobody can have bet in it yet."""
    sealed = [one for one in events if isinstance(one, ChapterSealed) and one.chapter == chapter]
    return [text("closing-sealed", chapter=chapter, seal=one.cards, chance=one.chance) for one in sealed]


def _strike(text: Text, one: PastStrike) -> str:
    return text("closing-strike", legend=one.name, first=one.first, last=one.last if one.last > one.first else 0)


def _moved(text: Text, world: World, story: ChapterStory) -> list[str]:
    """The good that rose most over the chapter and the one that fell most, where one did."""
    ways = {good: path[-1] / path[0] for good, path in story.prices.items() if path}
    lines = []
    for way, good in (("rose", max(ways, key=ways.__getitem__)), ("fell", min(ways, key=ways.__getitem__))):
        if (ways[good] > 1) if way == "rose" else (ways[good] < 1):
            path = story.prices[good]
            facts = dress(text, world, {"good": good}, {})
            lines.append(text(f"closing-{way}", **facts, before=path[0], after=path[-1]))
    return lines
