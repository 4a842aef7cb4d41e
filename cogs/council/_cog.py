"""/council, for everyone."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.api import Context, GuardedCog, at_once
from bot.text.names import phrase
from cogs.council._views import council_embed


class CouncilCog(GuardedCog):
    """The minds behind the creatures."""

    @at_once
    @app_commands.command(name=phrase("cmd-council"), description=phrase("cmd-council-description"))
    async def council(self, interaction: discord.Interaction) -> None:
        """Seats, league, reliability."""
        context = Context.of(interaction)
        world = context.world
        await context.think()
        view = await context.woods.council(context.server)
        await context.say(embed=council_embed(context.text, world, view))
