"""The part of the /keeper group that is about the house itself: its rules and quiet hours, how it does, its end."""

from __future__ import annotations

import io
from typing import TypeAlias

import discord
from discord import app_commands

from bot.api import Context, GuardedCog, Sorry
from bot.text.names import phrase
from cogs.keeper._uproot import uproot_view
from cogs.keeper._views import health_embed
from engine.model import CAP, HOURS, STAKE, HouseRules, QuietHours

Interaction: TypeAlias = discord.Interaction
Hour: TypeAlias = app_commands.Range[int, HOURS[0], HOURS[1]]
Stake: TypeAlias = app_commands.Range[int, STAKE[0], STAKE[1]]
Cap: TypeAlias = app_commands.Range[int, CAP[0], CAP[1]]


class HouseKeeping(GuardedCog):
    """Commands for a group."""

    @app_commands.command(name=phrase("cmd-rules"), description=phrase("cmd-rules-description"))
    @app_commands.describe(stake=phrase("opt-rules-stake"), cap=phrase("opt-rules-cap"))
    async def rules(self, interaction: Interaction, stake: Stake | None = None, cap: Cap | None = None) -> None:
        """Lay down the stake, the cap, or both."""
        await Context.of(interaction).moderate(HouseRules(stake, cap))

    @app_commands.command(name=phrase("cmd-quiet"), description=phrase("cmd-quiet-description"))
    @app_commands.describe(start=phrase("opt-quiet-start"), end=phrase("opt-quiet-end"))
    async def quiet(self, interaction: Interaction, start: Hour | None = None, end: Hour | None = None) -> None:
        """Have no turn come at night."""
        context = Context.of(interaction)
        if (start is None) != (end is None):
            raise Sorry("error-quiet-half")
        await context.moderate(QuietHours(start or 0, end or 0))

    @app_commands.command(name=phrase("cmd-health"), description=phrase("cmd-health-description"))
    async def health(self, interaction: Interaction) -> None:
        """Turns, minds and papers: what is as it should be, and what to do about the rest."""
        context = Context.of(interaction)
        await context.say(embed=health_embed(context.text, context.world, await context.woods.health(context.server)))

    @app_commands.command(name=phrase("cmd-export"), description=phrase("cmd-export-description"))
    async def export(self, interaction: Interaction) -> None:
        """Hand out what may be had of the wood."""
        context = Context.of(interaction)
        await context.say(context.text("answer-exported"), file=await _packed(context))

    @app_commands.command(name=phrase("cmd-uproot"), description=phrase("cmd-uproot-description"))
    async def uproot(self, interaction: Interaction) -> None:
        """Show what would be over, hand out the export, and ask."""
        context = Context.of(interaction)
        view = await context.woods.view(context.server)
        words = context.text("confirm-uproot", chapter=view.chapter, turn=view.turn, patrons=len(view.patrons))
        await context.say(words, file=await _packed(context), view=uproot_view(context.text, view.wood))


async def _packed(context: Context) -> discord.File:
    guild = context.interaction.guild
    assert guild is not None  # the group is for servers only
    body = await context.woods.export(context.server, guild.filesize_limit)
    return discord.File(io.BytesIO(body), "wood.zip")
