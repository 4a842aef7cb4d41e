"""The three buttons under every Gazette, and the two under a summons.

Their ids never change, so papers of any age, and any restart, keep them. A letter lies in a direct message, where there
is no server: the wood travels in the id of its buttons. They confess or deny; whom to blame takes a list, and so the
command.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, ClassVar, Literal, cast

import discord
from discord.ui import Button, Item, View

from bot.api import Context, GuardedButton, Host, NoWood, Sorry
from bot.text import Text, dress, world_facts
from cogs._shared.ledger import ledger_embed
from cogs._shared.masks import mask_below
from cogs._shared.sandbox import GambitButton
from cogs._shared.wording import COLOUR, coming
from engine.events import Notice, Summoned
from engine.model import GoodLine, Open, Plead, PositionLine, PublicView, Refused

FIRST_UNITS = 2
LOWEST_WORTH_SHORTING = 3
USUAL_TURNS = 4
STRANGER = "stranger"


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
        return cls(cast(Host, interaction.client).text)


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


def paper_view(text: Text, *, sandbox: bool = False) -> View:
    """The row under a Gazette; in a sandbox the gambit takes the place of a first trade."""
    return _row(LedgerButton(text), GambitButton(text) if sandbox else FirstTradeButton(text), HowButton(text))


def how_view(text: Text) -> View:
    """The one button under the four lines."""
    return _row(FirstTradeButton(text))


def how_embed(context: Context) -> discord.Embed:
    """Four lines, in the words of the server's world; of the one that would be planted where there is none."""
    text = context.text
    facts = world_facts(text, context.some_world)
    lines = "\n".join(text(f"how-{number}", **facts) for number in (1, 2, 3, 4))
    return discord.Embed(title=text("how-title"), description=lines, colour=COLOUR)


def _row(*items: Item[Any]) -> View:
    view = View(timeout=None)
    for item in items:
        view.add_item(item)
    return view


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
        await context.say(embed=await ledger_embed(context))


async def first_trade(context: Context) -> None:
    """Open a small short on the good that stands highest over its usual price, and say what was done and why.

    One per Patron and turn, however often the button is pressed: the key says so.
    """
    view = await context.woods.view(context.server)
    if await _positions(context):
        raise Sorry("first-trade-had")
    good = dearest(view)
    key = f"first:{context.server}:{view.chapter}:{view.turn}:{context.user}"
    answer = await context.woods.command(context.server, context.user, key, Open("short", good.id, FIRST_UNITS))
    own = await context.woods.ledger(context.server, context.user)
    if not own.positions:  # made this turn and closed again: what the key brought back is an old answer
        raise Sorry("first-trade-used")
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


async def _positions(context: Context) -> Sequence[PositionLine]:
    try:
        return (await context.woods.ledger(context.server, context.user)).positions
    except Refused as refusal:
        if refusal.kind != STRANGER:
            raise
        return ()


def dearest(view: PublicView) -> GoodLine:
    """The good that stands highest over its own mean of this chapter, among those on offer with room to fall.

    What the weather is on may have its price for a reason, and is no fair bet for a newcomer.
    """
    shunned = {*view.halted, *(good for _, good, _ in view.weather)}
    offered = [line for line in view.goods if line.id not in shunned] or list(view.goods)
    worth = [line for line in offered if line.price >= LOWEST_WORTH_SHORTING] or offered
    return max(worth, key=lambda line: (_over(line), line.price))


def _known(line: GoodLine) -> bool:
    """Whether the chapter is old enough to say what is usual."""
    return len(line.history) >= USUAL_TURNS


def _over(line: GoodLine) -> float:
    return line.price * len(line.history) / sum(line.history)


class PleadButton(GuardedButton, template=r"plead:(?P<wood>\w+):(?P<plea>confess|deny)"):
    """Answers the magistrate as the command does; a second press is told that an answer was given."""

    def __init__(self, text: Text, wood: str, plea: Literal["confess", "deny"]) -> None:
        super().__init__(
            Button(
                label=text(f"button-{plea}"),
                style=discord.ButtonStyle.secondary,
                custom_id=f"plead:{wood}:{plea}",
            )
        )
        self.wood = wood
        self.plea = plea

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: Item[Any], match: re.Match[str], /
    ) -> PleadButton:
        plea: Literal["confess", "deny"] = "confess" if match["plea"] == "confess" else "deny"
        return cls(cast(Host, interaction.client).text, match["wood"], plea)

    async def pressed(self, context: Context) -> None:
        server = await context.woods.server_of(self.wood)
        if server is None:
            raise NoWood(self.wood)
        context.home = server
        await context.play(Plead(self.plea))


def letter_view(text: Text, wood: str, notice: Notice) -> View | None:
    """What stands under a letter: two buttons under a summons, one under a chapter's end, nothing under any other."""
    if (mask := mask_below(text, wood, notice)) is not None:
        return _row(mask)
    if not isinstance(notice, Summoned) or not wood:
        return None
    view = View(timeout=None)
    view.add_item(PleadButton(text, wood, "confess"))
    view.add_item(PleadButton(text, wood, "deny"))
    return view
