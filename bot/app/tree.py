"""The command tree: what becomes of an error that no cog has answered."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.api import Context, Host, explain


class WoodTree(app_commands.CommandTree[Host]):
    """Tells whoever asked what failed: a command that is gone, or one of a guest that minds nothing itself."""

    async def on_error(self, interaction: discord.Interaction[Host], error: app_commands.AppCommandError, /) -> None:
        """Answer, unless the command or its cog has a handler of its own, which has been asked already."""
        command = interaction.command
        if command is None or not command._has_any_error_handlers():  # as discord.py's own tree does
            await explain(Context.of(interaction), error)
