"""The command tree: commands come with servers that invited the bot, and what no cog has answered is answered here."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands

from bot.api import Context, Host, Sorry, explain, homes
from bot.text.clickable import Clickable
from bot.text.names import names_elsewhere


class WoodTree(app_commands.CommandTree[Host]):
    """Registers every command, of guests too, as coming with servers alone, unless it says otherwise itself.

    In a private message, too, it is offered, and is about the wood that its author plays in (`bot.api.homes`). Whoever
    brings the app along into a server that has no bot is told so, and nothing is played.
    """

    def __init__(self, client: Host, **options: Any) -> None:
        super().__init__(
            client,
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
            **options,
        )

    async def sync(self, *, guild: discord.abc.Snowflake | None = None) -> list[app_commands.AppCommand]:
        """Register the commands, and remember the ids that Discord knows them by; raises what discord.py raises."""
        registered = await super().sync(guild=guild)
        if guild is None:
            self.client.clickable = Clickable.of(registered, names_elsewhere(self.get_commands()))
        return registered

    async def interaction_check(self, interaction: discord.Interaction[Host], /) -> bool:
        """Whether the bot lives where it was asked and serves who asks; everyone else is told."""
        sentence = homes.shut(interaction)
        if not sentence:
            await homes.look_up(interaction)
            return True
        if interaction.type is not discord.InteractionType.autocomplete:
            await explain(Context(interaction), Sorry(sentence))
        return False

    async def on_error(self, interaction: discord.Interaction[Host], error: app_commands.AppCommandError, /) -> None:
        """Answer, unless the command or its cog has a handler of its own, which has been asked already."""
        command = interaction.command
        if command is None or not command._has_any_error_handlers():  # as discord.py's own tree does
            await explain(Context.of(interaction), error)
