"""The confirm step before a trade that risks more than a third of what its Patron is worth.

The command travels in the button's own id, so the button works after a restart, and under the first command's key, so
that two clicks are one trade. With a bet travels the margin it was quoted at, so that it never locks more than that.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import discord

from bot.api import Context, GuardedButton, Sorry
from bot.text import Text
from engine.model import PatronCommand, from_shorthand, shorthand

GOOD_FOR = timedelta(minutes=10)
LONGEST = 100  # characters of a button's id; Discord takes no more


class ConfirmButton(GuardedButton, template=r"confirm:(?P<key>\d{1,20}):(?P<line>[\w.-]+)"):
    """ "Do it": plays the command under the key of the interaction that asked."""

    manner = "rewriting"

    def __init__(self, text: Text, key: str, line: str) -> None:
        id = f"confirm:{key}:{line}"
        if len(id) > LONGEST:
            raise ValueError(f"no button's id holds {id!r}")
        super().__init__(discord.ui.Button(label=text("confirm-yes"), style=discord.ButtonStyle.danger, custom_id=id))
        self.key = key
        self.line = line

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> ConfirmButton:
        return cls(interaction.client.text, match["key"], match["line"])  # type: ignore[attr-defined]

    async def pressed(self, context: Context) -> None:
        if context.interaction.created_at - discord.utils.snowflake_time(int(self.key)) > GOOD_FOR:
            raise Sorry("error-too-late")
        try:
            command = from_shorthand(self.line)
        except ValueError:  # written by another release
            raise Sorry("error-too-late") from None
        context.key = self.key
        await context.play(command)


class LeaveButton(GuardedButton, template="leave"):
    """ "Leave it": nothing is played."""

    manner = "rewriting"

    def __init__(self, text: Text) -> None:
        super().__init__(
            discord.ui.Button(label=text("confirm-no"), style=discord.ButtonStyle.secondary, custom_id="leave")
        )

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: discord.ui.Item[Any], _match: re.Match[str], /
    ) -> LeaveButton:
        return cls(interaction.client.text)  # type: ignore[attr-defined]

    async def pressed(self, context: Context) -> None:
        await context.say(context.text("confirm-left"))


def confirm_view(text: Text, key: str, command: PatronCommand) -> discord.ui.View:
    """The two buttons below a quote; raises ValueError for a command that no button's id can hold."""
    view = discord.ui.View(timeout=None)
    view.add_item(ConfirmButton(text, key, shorthand(command)))
    view.add_item(LeaveButton(text))
    return view
