"""A finished chapter in words: the closing paper tells its story in a few lines, and its verdict is for all to read.

The story is made of the public events that closed the chapter; players and operators read the same verdict.
"""

from __future__ import annotations

from collections.abc import Sequence

import orjson

from bot.api import ChapterVerdict
from bot.gazette.seasons import season_lines
from bot.text import Text, dress
from bot.text.tales import legend_named
from engine.events import ChapterSealed, Event
from engine.fairness import AnnalsPage, ChapterStory, PastStrike, chance_text, deck_text, told
from engine.model import Fact, PublicView, World

CARDS_SHOWN = 50  # in words; the file has them all
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
    lines += season_lines(text, world, names, events)
    if story.sealed:
        lines.append(text("closing-open"))
    lines.append(text("closing-spring"))
    return (*lines, *_next_seal(text, story.chapter + 1, events))


def _next_seal(text: Text, chapter: int, events: Sequence[Event]) -> list[str]:
    """The seal of the chapter that begins now, while nobody can have bet in it yet."""
    sealed = [one for one in events if isinstance(one, ChapterSealed) and one.chapter == chapter]
    return [text("closing-sealed", chapter=chapter) for _ in sealed[:1]]


def _strike(text: Text, one: PastStrike) -> str:
    return text(
        "closing-strike",
        legend=legend_named(text, one.legend, one.name),
        first=one.first,
        last=one.last if one.last > one.first else 0,
    )


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


def verdict_words(text: Text, world: World, verdict: ChapterVerdict) -> str:
    """One sentence for what does not fit, or what was found to be so."""
    seal: dict[str, Fact] = {"chapter": verdict.chapter, "seal": verdict.seal, "chance": verdict.chance}
    if not verdict.fault:
        return text(
            "verify-fits", **seal, **dict(verdict.drawn), resealed=len(verdict.resealed), after=_after(text, verdict)
        )
    about = verdict.about
    if verdict.fault == "strike":
        about = str(dress(text, world, {"legend": about}, {})["legend"])
    elif verdict.fault == "harvest":
        about = str(dress(text, world, {"creature": about}, {})["creature"])
    elif verdict.fault == "verdict":
        about = str(dress(text, world, {"patron": about}, {})["patron"])
    return text(f"verify-{verdict.fault}", **seal, seq=verdict.seq, turn=verdict.turn, about=about)


def _after(text: Text, verdict: ChapterVerdict) -> str:
    """The finished turns after which a chapter was dealt anew, each once."""
    return text.listed(str(turn) for turn in dict.fromkeys(verdict.resealed))


def shown_lines(text: Text, world: World, verdict: ChapterVerdict) -> list[str]:
    """The cards as they were dealt, a line each, and how to check the seal by hand; [] while nothing lies open."""
    if verdict.shown is None:
        return []
    order = verdict.shown.order
    lines = ["", text("verify-cards")]
    for turn, legend in order[:CARDS_SHOWN]:
        lines.append(text("verify-card", turn=turn, legend=_name(text, world, verdict, legend)))
    if len(order) > CARDS_SHOWN:
        lines.append(text("verify-cards-more", more=len(order) - CARDS_SHOWN))
    return [*lines, "", text("verify-how")]


def shown_json(text: Text, world: World, verdict: ChapterVerdict) -> bytes:
    """All that was shown, and both texts that were hashed beside the hashes that were printed, as JSON.

    Raises ValueError while nothing lies open.
    """
    shown = verdict.shown
    if shown is None:
        raise ValueError(verdict.chapter)
    told = {
        "chapter": verdict.chapter,
        "check": text("verify-how-file"),
        "sealed": {
            "cards": {"sha256": verdict.seal, "text": deck_text(shown.seed, shown.salt, shown.order)},
            "chance": {"sha256": verdict.chance, "text": chance_text(shown.chance, shown.salt)},
        },
        "seed": shown.seed,
        "salt": shown.salt,
        "chance": shown.chance,
        "order": [
            {"turn": turn, "legend": legend, "name": _name(text, world, verdict, legend)}
            for turn, legend in shown.order
        ],
    }
    return orjson.dumps(told, option=orjson.OPT_INDENT_2)


def _name(text: Text, world: World, verdict: ChapterVerdict, legend: str) -> str:
    named = verdict.names.get(legend)
    return legend_named(text, legend, named) if named else str(dress(text, world, {"legend": legend}, {})["legend"])
