"""What anyone may read of the legends, and what a Patron may pay to have them sooner."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.api import Context, GuardedCog, at_once
from bot.text.names import phrase
from cogs.legends._pages import LegendsPage
from engine.model import Spring


class LegendsCog(GuardedCog):
    """The story so far, and how to hurry it."""

    @at_once
    @app_commands.command(name=phrase("cmd-legends"), description=phrase("cmd-legends-description"))
    async def legends(self, interaction: discord.Interaction) -> None:
        """Every legend with its history, in pages."""
        await LegendsPage.open(Context.of(interaction))

    @app_commands.command(name=phrase("cmd-spring"), description=phrase("cmd-spring-description"))
    async def spring(self, interaction: discord.Interaction) -> None:
        """Pay for the next legend to come a turn sooner; the answer never says whether it does."""
        await Context.of(interaction).play(Spring())
