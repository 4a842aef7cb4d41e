"""The part of the /keeper group that is about the house itself: its rules and quiet hours, how it does, its end."""

from __future__ import annotations

import io
from typing import TypeAlias

import discord
from discord import app_commands
from discord.ext import commands

from bot.text.translator import phrase
from cogs._render.desk import Desk, Sorry, at_desk
from cogs.keeper._uproot import uproot_view
from cogs.keeper._views import health_embed
from engine.commands import CAP, HOURS, STAKE, HouseRules, QuietHours

Interaction: TypeAlias = discord.Interaction
Hour: TypeAlias = app_commands.Range[int, HOURS[0], HOURS[1]]
Stake: TypeAlias = app_commands.Range[int, STAKE[0], STAKE[1]]
Cap: TypeAlias = app_commands.Range[int, CAP[0], CAP[1]]


class HouseKeeping(commands.Cog):
    """Commands for a group."""

    @app_commands.command(name=phrase("cmd-rules"), description=phrase("cmd-rules-description"))
    @app_commands.describe(stake=phrase("opt-rules-stake"), cap=phrase("opt-rules-cap"))
    async def rules(self, interaction: Interaction, stake: Stake | None = None, cap: Cap | None = None) -> None:
        """Lay down the stake, the cap, or both."""
        async with at_desk(interaction) as desk:
            await desk.moderate(HouseRules(stake, cap))

    @app_commands.command(name=phrase("cmd-quiet"), description=phrase("cmd-quiet-description"))
    @app_commands.describe(start=phrase("opt-quiet-start"), end=phrase("opt-quiet-end"))
    async def quiet(self, interaction: Interaction, start: Hour | None = None, end: Hour | None = None) -> None:
        """Have no turn come at night."""
        async with at_desk(interaction) as desk:
            desk.keepers_only()
            if (start is None) != (end is None):
                raise Sorry("error-quiet-half")
            await desk.moderate(QuietHours(start or 0, end or 0))

    @app_commands.command(name=phrase("cmd-health"), description=phrase("cmd-health-description"))
    async def health(self, interaction: Interaction) -> None:
        """Turns, minds and papers: what is as it should be, and what to do about the rest."""
        async with at_desk(interaction) as desk:
            desk.keepers_only()
            await desk.say(embed=health_embed(desk.text, desk.world, await desk.woods.health(desk.server)))

    @app_commands.command(name=phrase("cmd-export"), description=phrase("cmd-export-description"))
    async def export(self, interaction: Interaction) -> None:
        """Hand out what may be had of the wood."""
        async with at_desk(interaction) as desk:
            desk.keepers_only()
            await desk.say(desk.text("answer-exported"), file=await _packed(desk))

    @app_commands.command(name=phrase("cmd-uproot"), description=phrase("cmd-uproot-description"))
    async def uproot(self, interaction: Interaction) -> None:
        """Show what would be over, hand out the export, and ask."""
        async with at_desk(interaction) as desk:
            desk.keepers_only()
            view = await desk.woods.view(desk.server)
            words = desk.text("confirm-uproot", chapter=view.chapter, turn=view.turn, patrons=len(view.patrons))
            await desk.say(words, file=await _packed(desk), view=uproot_view(desk.text, view.wood))


async def _packed(desk: Desk) -> discord.File:
    guild = desk.interaction.guild
    assert guild is not None  # the group is for servers only
    body = await desk.woods.export(desk.server, guild.filesize_limit)
    return discord.File(io.BytesIO(body), "wood.zip")
