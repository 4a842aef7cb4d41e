"""The question before a Patron is shut out: their bets are closed and offers withdrawn, and a pardon brings none back.

The button outlives a restart, and names the wood and the Patron that it means.
"""

from __future__ import annotations

import re
from typing import Any, cast

import discord
from discord.ui import Button, Item, View

from bot.api import Context, GuardedButton, Host
from bot.text import Text
from engine.model import Bar, PatronId, Refused


class BarButton(GuardedButton, template=r"bar:(?P<wood>\w+):(?P<patron>[\w-]+)"):
    """Shuts a Patron out of the wood it was made for."""

    for_keepers = True

    def __init__(self, text: Text, wood: str, patron: str) -> None:
        label, style = text("button-bar"), discord.ButtonStyle.danger
        super().__init__(Button(label=label, style=style, custom_id=f"bar:{wood}:{patron}"))
        self.wood = wood
        self.patron = patron

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: Item[Any], match: re.Match[str], /
    ) -> BarButton:
        return cls(cast(Host, interaction.client).read_by(interaction), match["wood"], match["patron"])

    async def pressed(self, context: Context) -> None:
        if (await context.woods.view(context.server)).wood != self.wood:
            raise Refused("other-wood")
        await context.moderate(Bar(PatronId(self.patron)))


async def ask(context: Context, patron: PatronId) -> None:
    """What would be closed, and the button; Refused where barring would be. Raises NoWood, StoreTrouble."""
    view = await context.woods.view(context.server)
    line = next((one for one in view.patrons if one.id == patron), None)
    if line is None:
        raise Refused("unknown-patron", name=" ".join(patron.split())[:30])
    if line.standing == "barred":
        raise Refused("already-barred", patron=patron)
    bets = sum(bet.patron == patron for bet in view.bets)
    buttons = View(timeout=None)
    buttons.add_item(BarButton(context.text, view.wood, patron))
    await context.say(await context.render("confirm-bar", {"patron": patron, "bets": bets}), view=buttons)
