"""Menus that outlive a restart: what is chosen is played under guard, as a button's press is.

One is of goods: a bet without a command, for the chosen good has a button for each side and size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, ClassVar, Final, cast

import discord
from discord.ui import DynamicItem, Item, Select, View

from bot.api import Context, Host, guarded
from bot.text import Text, dress, good_name
from cogs._shared.deeds import Place, ThirdButton, bet_label, doing, row_of
from engine.model import GoodId, Open, PositionSide, PublicView, World

UNITS: Final = (1, 3)
_SIDES: Final[tuple[PositionSide, ...]] = ("short", "long")


class GuardedMenu(DynamicItem[Select[Any]], template="menu:none"):
    """A list to choose one thing from. A menu subclasses it with its fixed id as `template`, and says what for."""

    fixed_id: ClassVar[str]
    hint: ClassVar[str]

    def __init__(self, text: Text, offered: list[discord.SelectOption]) -> None:
        # Discord takes no menu without a choice; one that is read back needs no more than that.
        options = offered[:25] or [discord.SelectOption(label="-")]
        super().__init__(Select(placeholder=text(self.hint), custom_id=self.fixed_id, options=options))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: Item[Any], _match: re.Match[str], /
    ) -> GuardedMenu:
        return cls(cast(Host, interaction.client).read_by(interaction), [])

    async def chosen(self, context: Context, value: str) -> None:
        """What choosing does; may raise what a Context can say."""
        raise NotImplementedError

    async def callback(self, interaction: discord.Interaction, /) -> None:
        """Choose, under guard."""
        data = cast(dict[str, Any], interaction.data or {})
        (value, *_) = [*map(str, data.get("values") or ()), ""]

        async def body(context: Context) -> None:
            await self.chosen(context, value)

        await guarded(interaction, body, module=type(self).__module__)


class GoodMenu(GuardedMenu, template="menu:goods"):
    """Every good with its price; choosing one shows what can be bet on it, to the one who chose."""

    fixed_id, hint = "menu:goods", "menu-goods"

    async def chosen(self, context: Context, value: str) -> None:
        await show_bets(context, context.named_good(value))


def good_menu(text: Text, world: World, view: PublicView) -> GoodMenu:
    """The menu as the wood stands; goods that a legend holds are not in it."""
    offered = [
        discord.SelectOption(
            label=f"{world.goods[line.id].mark} {good_name(text, line.id)}"[:100],
            value=line.id,
            description=text("menu-goods-line", price=line.price, change=_way(line.price - line.before),
                             by=abs(line.price - line.before)),
        )
        for line in view.goods
        if line.id not in view.halted
    ]  # fmt: skip
    return GoodMenu(text, offered)


async def show_bets(context: Context, good: GoodId) -> None:
    """What can be bet on a good now, each way by one press; raises NoWood, StoreTrouble."""
    view = await context.woods.view(context.server)
    line = next(line for line in view.goods if line.id == good)
    facts = dress(context.text, context.world, {"good": good}, {})
    words = context.text(
        "bet-offer", **facts, price=line.price, change=_way(line.price - line.before), by=abs(line.price - line.before)
    )
    await context.say(words, view=bets_view(context.text, view, good))


def bets_view(text: Text, view: PublicView, good: GoodId) -> View:
    """A row of buttons for each side of a good."""
    rows = row_of(())
    for row, side in enumerate(_SIDES):
        for item in bet_buttons(text, Place(view.wood, view.chapter), good, side):
            if item is not None:
                item.row = row
                rows.add_item(item)
    return rows


def bet_buttons(text: Text, place: Place, good: GoodId, side: PositionSide) -> Iterator[Item[Any] | None]:
    """One side of a good: one, three, as much as a third of the purse takes."""
    for units in UNITS:
        yield doing(place, Open(side, good, units), bet_label(text, side, str(units)), primary=units == UNITS[0])
    yield ThirdButton(place, side, good, bet_label(text, side, "third"))


def _way(moved: int) -> str:
    return "up" if moved > 0 else "down" if moved < 0 else "same"
