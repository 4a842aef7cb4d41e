"""What a turn's Gazette says, as data for the renderer: public facts only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.api import Sheet
from bot.gazette import closing_lines, headlines, sheet_json
from bot.text import Text
from db.codec import dump
from db.records import Message
from engine.apply import Outcome
from engine.events import ChapterClosed, Event, LegendStruck, PriceMoved
from engine.model import Tick, World, in_force
from engine.views import public_view

CHART_EVERY = 4  # turns
CHART_MOVE_PERCENT = 25


@dataclass(frozen=True, slots=True)
class Words:
    """Plain headlines that a narrator's card worded better, and how."""

    card: str = ""
    said: Mapping[str, str] = field(default_factory=dict)


NO_WORDS = Words()


def gazette(
    text: Text, world: World, cast: str, tick: Tick, words: Words = NO_WORDS, changes: int = 0
) -> Callable[[Outcome, tuple[Event, ...]], tuple[Message]]:
    """What makes the Gazette of this turn, once its outcome is known: one message to the wood's channel."""

    def say(outcome: Outcome, news: tuple[Event, ...]) -> tuple[Message]:
        wood = outcome.finale or outcome.state.wood
        view = public_view(world, wood, over=outcome.finale is not None)
        plain = headlines(text, world, view, news)
        sheet = Sheet(
            view=view,
            events=news,
            headlines=tuple(words.said.get(line, line) for line in plain),
            cast=cast,
            understudies=tuple(creature for creature, said in tick.decisions.items() if said.understudy),
            chart=tick.turn == 1 or tick.turn % CHART_EVERY == 0 or any(map(_matters, news)),
            narrator=words.card if any(line in words.said for line in plain) else "",
            changes=changes,
            closing=closing_lines(text, in_force(world, view), view, news),
        )
        return (Message("gazette", wood.settings.channel, sheet_json(sheet)),)

    return say


def _matters(event: Event) -> bool:
    """Whether an event deserves a chart: a legend struck, a price that leapt, or a chapter that ended."""
    match event:
        case LegendStruck() | ChapterClosed():
            return True
        case PriceMoved(before=before, after=after):
            return abs(after - before) * 100 >= before * CHART_MOVE_PERCENT
        case _:
            return False


def farewell(outcome: Outcome, _: tuple[Event, ...]) -> tuple[Message]:
    """The last word of a wood that was uprooted, in its channel."""
    payload = dump({"kind": outcome.result.kind, "data": outcome.result.data})
    return (Message("word", outcome.state.wood.settings.channel, payload),)
