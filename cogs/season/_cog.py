"""The season for everyone to see: points, what this chapter is played for, titles, records."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.api import Context, GuardedCog, at_once
from bot.text.names import phrase
from cogs.season import _views


class SeasonCog(GuardedCog):
    """/season."""

    @at_once
    @app_commands.command(name=phrase("cmd-season"), description=phrase("cmd-season-description"))
    async def season(self, interaction: discord.Interaction) -> None:
        """The season under way, and what the wood remembers."""
        context = Context.of(interaction)
        view = await context.woods.view(context.server)
        embed = _views.season_embed(context.text, context.world, view)
        await context.say(embed=embed, view=_views.season_buttons(context.text, view))
