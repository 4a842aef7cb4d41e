"""Buttons that carry a command, under letters, papers and the ledger: they outlive any restart.

A button names its wood, its chapter and, in a letter, whose it is. One of a wood that is gone, of a chapter that is
over, or in somebody else's letter says so in a sentence, and plays nothing. What risks much is asked about first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, cast

import discord
from discord.ui import Button, Item, Label, TextInput, View

from bot.api import Context, GuardedButton, Sorry, guarded
from bot.text import Text, dress
from cogs._shared.asking import LONGEST, ask_first
from engine.model import (
    NOBODY,
    CoverAt,
    GoodId,
    Open,
    PatronCommand,
    PatronId,
    PositionSide,
    Refused,
    WoodId,
    from_shorthand,
    shorthand,
)

_PLACE: Final = r"(?P<wood>[\w-]+):(?P<chapter>\d{1,6}):(?P<owner>[\w-]*)"
# What a purse is divided by for "as much as a third of it".
_THIRD: Final = 3
_LABEL: Final = 80  # characters that Discord takes
_DIGITS: Final = 6  # of a price


@dataclass(frozen=True, slots=True)
class Place:
    """Where a button belongs: a wood, a chapter of it, and the Patron whose letter it is in ("" for a public page)."""

    wood: WoodId
    chapter: int
    owner: PatronId = NOBODY

    @classmethod
    def of(cls, match: re.Match[str]) -> Place:
        """The place in a button's id."""
        return cls(WoodId(match["wood"]), int(match["chapter"]), PatronId(match["owner"]))

    def __str__(self) -> str:
        return f"{self.wood}:{self.chapter}:{self.owner}"

    async def enter(self, context: Context) -> None:
        """Have a context speak of this wood; raises Sorry for one that is gone, for another chapter or person."""
        server = await context.woods.server_of(self.wood)
        here = context.interaction.guild_id
        if server is None or (here is not None and str(here) != server):
            raise Sorry("error-other-wood")
        context.home = server
        await context.woods.wake(server)
        if self.owner and self.owner != await _own(context):
            raise Sorry("error-not-yours")
        if (await context.woods.view(server)).chapter != self.chapter:
            raise Sorry("error-other-chapter")


async def _own(context: Context) -> PatronId | None:
    try:
        return (await context.woods.ledger(context.server, context.user)).id
    except Refused:  # a stranger has no letters
        return None


class CommandButton(GuardedButton, template=rf"do:{_PLACE}:(?P<line>[\w.-]+)"):
    """Plays a command, as typing it does."""

    def __init__(
        self, place: Place, line: str, label: str, style: discord.ButtonStyle = discord.ButtonStyle.secondary
    ) -> None:
        super().__init__(Button(label=label[:_LABEL], style=style, custom_id=f"do:{place}:{line}"))
        self.place, self.line = place, line

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction, _item: Item[Any], match: re.Match[str], /
    ) -> CommandButton:
        return cls(Place.of(match), match["line"], "…")

    async def pressed(self, context: Context) -> None:
        """In its own wood, chapter and name, or not at all."""
        await self.place.enter(context)
        try:
            command = from_shorthand(self.line)
        except ValueError:  # written by another release
            raise Sorry("error-old-button") from None
        await ask_first(context, command)


class ThirdButton(GuardedButton, template=rf"third:{_PLACE}:(?P<side>short|long):(?P<good>[\w-]+)"):
    """Opens the largest bet whose margin is within a third of the purse."""

    def __init__(self, place: Place, side: PositionSide, good: GoodId, label: str) -> None:
        super().__init__(Button(label=label[:_LABEL], custom_id=f"third:{place}:{side}:{good}"))
        self.place, self.side, self.good = place, side, good

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction, _item: Item[Any], match: re.Match[str], /
    ) -> ThirdButton:
        side: PositionSide = "short" if match["side"] == "short" else "long"
        return cls(Place.of(match), side, GoodId(match["good"]), "…")

    async def pressed(self, context: Context) -> None:
        """As many units as that buys; Sorry where it buys none, Refused as for any bet."""
        await self.place.enter(context)
        third = await _purse(context) // _THIRD
        first = await context.woods.quote(context.server, context.user, Open(self.side, self.good, 1))
        if first.margin > third:
            facts = dress(context.text, context.world, {"good": self.good}, {})
            raise Sorry("error-third-too-small", **facts, third=third, margin=first.margin, side=self.side)
        units = 1
        for more in range(2, context.world.finance.patron_cap + 1):
            try:
                quote = await context.woods.quote(context.server, context.user, Open(self.side, self.good, more))
            except Refused:  # no room, or no pebbles, for so many
                break
            if quote.margin > third:
                break
            units = more
        await ask_first(context, Open(self.side, self.good, units))


async def _purse(context: Context) -> int:
    try:
        return (await context.woods.ledger(context.server, context.user)).purse
    except Refused:
        return context.world.finance.stake


class CoverAtButton(GuardedButton, template=rf"coverat:{_PLACE}:(?P<good>[\w-]+)"):
    """Asks at what price one's bet on a good shall close, and leaves the standing order."""

    manner = "at-once"

    def __init__(self, place: Place, good: GoodId, label: str) -> None:
        super().__init__(Button(label=label[:_LABEL], custom_id=f"coverat:{place}:{good}"))
        self.place, self.good = place, good

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction, _item: Item[Any], match: re.Match[str], /
    ) -> CoverAtButton:
        return cls(Place.of(match), GoodId(match["good"]), "…")

    async def pressed(self, context: Context) -> None:
        """Show the form, whose answer is held against the wood as it is then."""
        await self.place.enter(context)
        await context.interaction.response.send_modal(_PriceForm(context, self.place, self.good))


class _PriceForm(discord.ui.Modal):
    """One price."""

    def __init__(self, context: Context, place: Place, good: GoodId) -> None:
        facts = dress(context.own, context.world, {"good": good}, {})
        super().__init__(title=context.own("cover-at-title", **facts), custom_id=f"price:{context.key}")
        self._place, self._good = place, good
        self._price = TextInput[Any](custom_id="price", max_length=_DIGITS)
        description = context.own("cover-at-description", **facts)
        label = context.own("cover-at-label")
        self.add_item(Label(text=label, description=description, component=cast(Item[Any], self._price)))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        await guarded(interaction, partial(self._submitted, said=self._price.value), module=__name__)

    async def _submitted(self, context: Context, said: str) -> None:
        await self._place.enter(context)
        if not said.strip().isdecimal():
            raise Sorry("error-no-price")
        await context.play(CoverAt(self._good, int(said)))


DEED_BUTTONS: Final = (CommandButton, ThirdButton, CoverAtButton)


def doing(place: Place, command: PatronCommand, label: str, *, primary: bool = False) -> CommandButton | None:
    """The button that plays a command; None where the names of a guest's world are too long for a button's id."""
    line = shorthand(command)
    if len(f"do:{place}:{line}") > LONGEST:
        return None
    return CommandButton(place, line, label, discord.ButtonStyle.primary if primary else discord.ButtonStyle.secondary)


def row_of(items: Iterable[Item[Any] | None], view: View | None = None) -> View:
    """A view of those that there are, in place of none, or below what a view has."""
    view = View(timeout=None) if view is None else view
    for item in items:
        if item is not None:
            view.add_item(item)
    return view


def bet_label(text: Text, side: PositionSide, how: str) -> str:
    """ "Short 3", "Long: a third of my purse"."""
    return text("button-bet", side=side, how=how)
