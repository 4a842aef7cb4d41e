"""What is printed: the Gazette of a turn, and the words that go into a wood's channel beside it.

All of it is data for renderers, of public facts only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from bot.api import PressMemory, Sheet
from bot.gazette import NO_MEMORY, closing_lines, edition, sheet_json
from bot.service._entry_writer import Say
from bot.text import Text
from bot.window.turns import turn_shown
from db.codec import dump
from db.records import Message
from engine.apply import Outcome
from engine.events import ChapterClosed, Event, LegendStruck, PriceMoved
from engine.model import CreatureId, Tick, UserId, World, in_force
from engine.views import public_view

CHART_EVERY = 4  # turns
CHART_MOVE_PERCENT = 25


@dataclass(frozen=True, slots=True)
class Words:
    """Plain headlines that a narrator's card worded better, and how."""

    card: str = ""
    said: Mapping[str, str] = field(default_factory=dict)


NO_WORDS = Words()
NO_CARDS: Mapping[CreatureId, str] = MappingProxyType({})


def gazette(
    text: Text,
    world: World,
    cast: str,
    tick: Tick,
    words: Words = NO_WORDS,
    changes: int = 0,
    alone: tuple[str, str] = ("", ""),
    memory: PressMemory = NO_MEMORY,
    cards: Mapping[CreatureId, str] = NO_CARDS,
) -> Callable[[Outcome, tuple[Event, ...]], tuple[Message]]:
    """What makes the Gazette of this turn, once its outcome is known: one message to the wood's channel, and the turn
    as the public page shows it.

    `memory` is what the papers before it have said, `cards` who was to think for whom.
    """

    def say(outcome: Outcome, news: tuple[Event, ...]) -> tuple[Message]:
        wood = outcome.finale or outcome.state.wood
        view = public_view(world, wood, over=outcome.finale is not None)
        printed = edition(text, world, view, news, memory=memory)
        plain = printed.lines
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
            alone=("", "") if all(said.understudy for said in tick.decisions.values()) else alone,
            memory=printed.memory,
        )
        shown = dump(turn_shown(world, wood, sheet, tick, cards, text.language))
        return (Message("gazette", wood.settings.channel, sheet_json(sheet), shown),)

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


def aloud(outcome: Outcome, _: tuple[Event, ...]) -> tuple[Message]:
    """What an entry came to, said in the wood's channel: that it was uprooted, that it went back."""
    payload = dump({"kind": outcome.result.kind, "data": outcome.result.data})
    return (Message("word", outcome.state.wood.settings.channel, payload),)


def unmasked(user: UserId) -> Say:
    """Who a Patron is, by their key, said in the wood's channel, as they wished: the wood itself never knows."""

    def say(outcome: Outcome, _: tuple[Event, ...]) -> tuple[Message]:
        payload = dump({"kind": outcome.result.kind, "data": {**outcome.result.data, "user": user}})
        return (Message("word", outcome.state.wood.settings.channel, payload),)

    return say
