"""The button under the question whether a wood shall end; it outlives a restart, and names the wood that it means."""

from __future__ import annotations

import re
from typing import Any, cast

import discord
from discord.ui import Button, Item, View

from bot.api import Context, GuardedButton, Host
from bot.text import Text
from engine.model import Uproot


class UprootButton(GuardedButton, template=r"uproot:(?P<wood>\w+)"):
    """Ends the wood it was made for, and no other; the export stays on the message."""

    for_keepers = True

    def __init__(self, text: Text, wood: str) -> None:
        super().__init__(
            Button(label=text("button-uproot"), style=discord.ButtonStyle.danger, custom_id=f"uproot:{wood}")
        )
        self.wood = wood

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: Item[Any], match: re.Match[str], /
    ) -> UprootButton:
        return cls(cast(Host, interaction.client).text, match["wood"])

    async def pressed(self, context: Context) -> None:
        # Rendered here: once it is uprooted, this server has no wood whose words could be looked up.
        answer = await context.woods.moderate(context.server, context.user, context.key, Uproot(self.wood))
        await context.say(context.text(f"answer-{answer.kind}", **answer.data))


def uproot_view(text: Text, wood: str) -> View:
    """One button: whoever does not press it has left the wood standing."""
    view = View(timeout=None)
    view.add_item(UprootButton(text, wood))
    return view
