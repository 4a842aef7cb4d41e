"""The Stump's question, as the paper and its own page show it, with its buttons; and what can be bet on the news."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeVar

from discord.ui import Item, View

from bot.text import Text, dress, good_name
from bot.text.names import patron_names
from cogs._shared.deeds import Place, doing, row_of
from engine.events import Event, PositionOpened
from engine.model import Fact, Open, PatronView, PositionSide, PublicView, Question, Wager, WagerSide, World

STAKES: Final = (1, 5)  # pebbles of a button; whoever wants another number presses again, or types it
DUELS: Final = 2  # bets in the news that a paper offers the other side of
_SIDES: Final[tuple[WagerSide, ...]] = ("yes", "no")
_WAYS: Final[tuple[PositionSide, ...]] = ("long", "short")
K = TypeVar("K")


def asked_now(view: PublicView) -> Question | None:
    """The question that takes stakes in this view, None for none."""
    return next((one for one in view.questions if view.turn < one.closes), None)


def question_line(text: Text, world: World, view: PublicView, question: Question) -> str:
    """The question in words."""
    facts: dict[str, Fact] = {
        "good": question.good, "creature": question.creature, "accused": question.accused,
        "price": question.price, "due": question.due,
    }  # fmt: skip
    return text(f"wager-question-{question.asked}", **dress(text, world, facts, patron_names(view)))


def on(question: Question, side: WagerSide) -> int:
    """Pebbles on a side."""
    return sum(stake.amount for stake in question.stakes if stake.side == side)


def paper_lines(text: Text, world: World, view: PublicView) -> list[str]:
    """What the Stump asks, in a paper; nothing where it asks nothing."""
    question = asked_now(view)
    if question is None:
        return []
    words = question_line(text, world, view, question)
    sides = {side: on(question, side) for side in _SIDES}
    return [text("gazette-wager", question=words, closes=question.closes, **sides)]


def page_lines(text: Text, world: World, view: PublicView, own: PatronView | None) -> list[str]:
    """The question with all that there is to know, the asker's own stake, and the questions that wait for an answer."""
    question, lines = asked_now(view), []
    if question is None:
        lines.append(text("wager-nothing"))
    else:
        words, most = question_line(text, world, view, question), world.finance.wager_most
        sides = {side: on(question, side) for side in _SIDES}
        lines.append(text("wager-page", question=words, closes=question.closes, most=most, **sides))
    for one in view.questions:
        if one is not question:
            sides = {side: on(one, side) for side in _SIDES}
            lines.append(text("wager-waiting", question=question_line(text, world, view, one), **sides))
        mine = [stake for stake in one.stakes if own is not None and stake.patron == own.id]
        if mine:
            lines.append(text("wager-own", amount=sum(stake.amount for stake in mine), side=mine[0].side))
    return lines


def wager_buttons(text: Text, view: PublicView) -> Iterator[Item[Any] | None]:
    """Two stakes on each side of what is asked now."""
    question = asked_now(view)
    if question is not None:
        for side in _SIDES:
            for amount in STAKES:
                label = text("button-wager", side=side, amount=amount)
                yield doing(Place(view.wood, view.chapter), Wager(side, amount, question.id), label)


def wager_view(text: Text, view: PublicView) -> View | None:
    """Those buttons alone; None where nothing is asked."""
    items = list(wager_buttons(text, view))
    return row_of(items) if items else None


def news_buttons(
    text: Text, world: World, view: PublicView, news: Iterable[Event], lines: Iterable[str]
) -> Iterator[Item[Any] | None]:
    """What can be bet on the news: the other side of the largest bets that were opened since the last paper and still
    stand; without one, both sides of the good that the `lines` name first and that no legend holds.
    """
    opened = {(event.patron, event.side, event.good) for event in news if isinstance(event, PositionOpened)}
    names, place = patron_names(view), Place(view.wood, view.chapter)
    bets = [bet for bet in view.bets if (bet.patron, bet.side, bet.good) in opened and bet.good not in view.halted]
    # The other side of a good is one button, however many it is against.
    largest = {(bet.good, bet.side): bet for bet in reversed(bets)}
    for bet in [bet for bet in bets if bet in largest.values()][:DUELS]:
        facts = dress(text, world, {"good": bet.good, "patron": bet.patron}, names)
        command = Open("long" if bet.side == "short" else "short", bet.good)
        yield doing(place, command, text("button-against", **facts))
    offered = {line.id: good_name(text, line.id) for line in view.goods if line.id not in view.halted}
    named = None if bets else first_named(offered, lines)
    if named is not None:
        facts = dress(text, world, {"good": named}, {})
        for side in _WAYS:
            yield doing(place, Open(side, named), text("button-news", **facts, side=side))


def first_named(names: Mapping[K, str], lines: Iterable[str]) -> K | None:
    """Whose name comes first in these lines, None where none does; of two at one place the longer name."""
    for line in lines:
        found = {key: line.casefold().find(name.casefold()) for key, name in names.items() if name}
        if there := [key for key, at in found.items() if at >= 0]:
            return min(there, key=lambda key: (found[key], -len(names[key])))
    return None
