"""What anyone may read of the legends, and what a Patron may pay to have them sooner."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.api import Host
from bot.text.translator import phrase
from cogs._shared.context import answering, at_window
from cogs.legends._pages import LegendsPage
from engine.model import Spring


class LegendsCog(commands.Cog):
    """The story so far, and how to hurry it."""

    def __init__(self, bot: Host) -> None:
        self.bot = bot

    @app_commands.command(name=phrase("cmd-legends"), description=phrase("cmd-legends-description"))
    async def legends(self, interaction: discord.Interaction) -> None:
        """Every legend with its history, in pages."""
        async with at_window(interaction) as context:
            await LegendsPage.open(context)

    @app_commands.command(name=phrase("cmd-spring"), description=phrase("cmd-spring-description"))
    async def spring(self, interaction: discord.Interaction) -> None:
        """Pay for the next legend to come a turn sooner; the answer never says whether it does."""
        async with answering(interaction) as context:
            await context.tell(await context.woods.command(context.server, context.user, context.key, Spring()))
