"""The buttons under every Gazette: three that never change.

Their ids never change either, so papers of any age, and any restart, keep them. What else a paper offers names its wood
and chapter (`deeds.py`).
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, ClassVar, Final, cast

import discord
from discord.ui import Button, Item, View

from bot.api import Answer, Context, GuardedButton, Host, Sorry
from bot.text import Text, dress, world_facts
from cogs._shared.deeds import Place, doing, row_of
from cogs._shared.ledger import ledger_card
from cogs._shared.sandbox import GambitButton
from cogs._shared.wording import COLOUR, coming
from engine.model import GoodLine, Open, PublicView, Refused

FIRST_UNITS = 2
LOWEST_WORTH_SHORTING = 3
USUAL_TURNS = 4
STRANGER = "stranger"
# A first short is sold for two thirds of the price at least; these refusals say that a crowd was there before.
FAIR: Final = (2, 3)
CROWDED: Final = frozenset({"price-floor", "book-full", "over-cap"})
OFFERED: Final = 3


class _PaperButton(GuardedButton, template="paper:none"):
    """A button known by a fixed id."""

    label_id: ClassVar[str]
    fixed_id: ClassVar[str]
    style: ClassVar[discord.ButtonStyle] = discord.ButtonStyle.secondary

    def __init__(self, text: Text) -> None:
        super().__init__(Button(label=text(self.label_id), style=self.style, custom_id=self.fixed_id))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: Item[Any], _match: re.Match[str], /
    ) -> _PaperButton:
        return cls(cast(Host, interaction.client).read_by(interaction))


class LedgerButton(_PaperButton, template="paper:ledger"):
    """My ledger, for the one who pressed."""

    label_id, fixed_id = "button-ledger", "paper:ledger"

    async def pressed(self, context: Context) -> None:
        await show_ledger(context)


class FirstTradeButton(_PaperButton, template="paper:first"):
    """A small fair short, played at once and explained."""

    label_id, fixed_id = "button-first", "paper:first"
    style = discord.ButtonStyle.primary

    async def pressed(self, context: Context) -> None:
        await first_trade(context)


class HowButton(_PaperButton, template="paper:how"):
    """How to play."""

    label_id, fixed_id = "button-how", "paper:how"

    async def pressed(self, context: Context) -> None:
        await context.say(embed=how_embed(context), view=how_view(context.text))


PAPER_BUTTONS = (LedgerButton, FirstTradeButton, HowButton)


def paper_buttons(text: Text, *, sandbox: bool = False) -> tuple[Item[Any], ...]:
    """The three that stand under every paper; in a sandbox the gambit takes the place of a first trade."""
    middle = GambitButton(text) if sandbox else FirstTradeButton(text)
    return LedgerButton(text), middle, HowButton(text)


def link_button(label: str, link: str) -> Button[Any]:
    """A button that leads to a page."""
    return Button(label=label, url=link)


def link_view(text: Text, link: str) -> View:
    """The way to the wood's public page; nothing where there is no link to give."""
    rows = View()
    if link:
        rows.add_item(link_button(text("button-window"), link))
    return rows


def how_view(text: Text) -> View:
    """The one button under the four lines."""
    return row_of((FirstTradeButton(text),))


def how_embed(context: Context) -> discord.Embed:
    """Four lines, in the words of the server's world; of the one that would be planted where there is none."""
    text = context.text
    facts = world_facts(text, context.some_world)
    lines = "\n".join(text(f"how-{number}", **facts) for number in (1, 2, 3, 4))
    return discord.Embed(title=text("how-title"), description=lines, colour=COLOUR)


@asynccontextmanager
async def or_first_trade(context: Context) -> AsyncIterator[None]:
    """A page of the asker's own; a newcomer has none yet, and is handed the button that opens one."""
    try:
        yield
    except Refused as refusal:
        if refusal.kind != STRANGER:
            raise
        await context.say(await context.render(f"refused-{STRANGER}", refusal.data), view=how_view(context.text))


async def show_ledger(context: Context) -> None:
    """The asker's ledger."""
    async with or_first_trade(context):
        own, wood = await context.woods.ledger(context.server, context.user), await context.woods.view(context.server)
        await context.say(view=ledger_card(context, own, wood))


async def first_trade(context: Context) -> None:
    """Open a small short on the good that stands highest over its usual price, and say what was done and why.

    One per Patron and turn, however often the button is pressed: the key says so. Where a crowd has pressed it at once,
    its bets have pushed the quotes down: then it is the next good, and at last the other side, by one more press.
    """
    view = await context.woods.view(context.server)
    if await _has_traded(context):
        raise Sorry("first-trade-had")
    opened = await _first_short(context, view)
    if opened is None:
        await context.say(context.text("first-trade-crowd"), view=_rises(context, view))
        return
    good, answer = opened
    own = await context.woods.ledger(context.server, context.user)
    facts = dress(context.text, context.world, {"good": good.id}, {})
    stance = "high" if _known(good) and _over(good) > 1 else "usual"
    why = context.text("first-trade-why", **facts, price=good.price, stance=stance)
    bet = own.positions[-1]
    margin = context.text("first-trade-margin", **facts, margin=bet.margin, call=bet.call)
    lines = [await context.render(f"answer-{answer.kind}", answer.data), "", why, margin]
    wait = "first-trade-when-paused" if view.paused else "first-trade-when"
    lines.append(context.text(wait, **facts, **coming(view)))
    lines.append(context.text("first-trade-goal", turns=view.chapter_turns, rank=own.rank, of=own.of))
    await context.say("\n".join(lines))


async def _first_short(context: Context, view: PublicView) -> tuple[GoodLine, Answer] | None:
    """The short that was opened, and its answer; None where the crowd has left no fair one."""
    key = f"first:{context.server}:{view.chapter}:{view.turn}:{context.user}"
    for good in by_height(view):
        command = Open("short", good.id, FIRST_UNITS)
        try:
            quote = await context.woods.quote(context.server, context.user, command)
            if quote.price * FAIR[1] >= good.price * FAIR[0]:
                return good, await context.carry_out(command, key)
        except Refused as refusal:
            if refusal.kind not in CROWDED:
                raise
    return None


def _rises(context: Context, view: PublicView) -> View:
    """A button for a small long on each of the goods that stand lowest under their usual price."""
    place, items = Place(view.wood, view.chapter), []
    for good in by_height(view)[: -OFFERED - 1 : -1]:
        facts = dress(context.text, context.world, {"good": good.id}, {})
        label = context.text("button-first-long", **facts, quantity=FIRST_UNITS)
        items.append(doing(place, Open("long", good.id, FIRST_UNITS), label))
    return row_of(items)


async def _has_traded(context: Context) -> bool:
    """Whether the asker has played a hand in this wood, ever: then a first trade is past."""
    try:
        return (await context.woods.ledger(context.server, context.user)).traded
    except Refused as refusal:
        if refusal.kind != STRANGER:
            raise
        return False


def by_height(view: PublicView) -> list[GoodLine]:
    """Goods on offer with room to fall, the one first that stands highest over its own mean of this chapter.

    What the weather is on may have its price for a reason, and is no fair bet for a newcomer.
    """
    shunned = {*view.halted, *(good for _, good, _ in view.weather)}
    offered = [line for line in view.goods if line.id not in shunned] or list(view.goods)
    worth = [line for line in offered if line.price >= LOWEST_WORTH_SHORTING] or offered
    return sorted(worth, key=lambda line: (_over(line), line.price), reverse=True)


def _known(line: GoodLine) -> bool:
    """Whether the chapter is old enough to say what is usual."""
    return len(line.history) >= USUAL_TURNS


def _over(line: GoodLine) -> float:
    return line.price * len(line.history) / sum(line.history)
