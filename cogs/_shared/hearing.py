"""The two buttons under a summons: confess, or deny. Whom to blame takes a list, and so the command.

A letter lies in a direct message, where there is no server: the wood travels in the button's own id.
"""

from __future__ import annotations

import re
from typing import Any, Literal, cast

import discord
from discord.ui import Button, Item, View

from bot.api import Context, GuardedButton, Host, NoWood
from bot.text import Text
from engine.events import Notice, Summoned
from engine.model import Plead


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
    """What stands under a letter: two buttons under a summons, nothing under any other."""
    if not isinstance(notice, Summoned) or not wood:
        return None
    view = View(timeout=None)
    view.add_item(PleadButton(text, wood, "confess"))
    view.add_item(PleadButton(text, wood, "deny"))
    return view
