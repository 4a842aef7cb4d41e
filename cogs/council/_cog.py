"""/council, for everyone."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.api import Host
from bot.text.translator import phrase
from cogs._shared.context import at_window
from cogs.council._views import council_embed


class CouncilCog(commands.Cog):
    """The minds behind the creatures."""

    def __init__(self, bot: Host) -> None:
        self.bot = bot

    @app_commands.command(name=phrase("cmd-council"), description=phrase("cmd-council-description"))
    async def council(self, interaction: discord.Interaction) -> None:
        """Seats, league, reliability."""
        async with at_window(interaction) as context:
            world = context.world
            await context.think()
            view = await context.woods.council(context.server)
            await context.say(embed=council_embed(context.text, world, view))
