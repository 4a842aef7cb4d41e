"""The part of the /keeper group that is about the house itself: its rules and its quiet hours."""

from __future__ import annotations

from typing import TypeAlias

import discord
from discord import app_commands
from discord.ext import commands

from bot.text.translator import phrase
from cogs._render.desk import Desk, Sorry, at_desk
from engine.commands import HOURS, HouseRules, ModeratorCommand, QuietHours
from engine.house_rules import CAP, STAKE

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
            await _moderate(desk, HouseRules(stake, cap))

    @app_commands.command(name=phrase("cmd-quiet"), description=phrase("cmd-quiet-description"))
    @app_commands.describe(start=phrase("opt-quiet-start"), end=phrase("opt-quiet-end"))
    async def quiet(self, interaction: Interaction, start: Hour | None = None, end: Hour | None = None) -> None:
        """Have no turn come at night."""
        async with at_desk(interaction) as desk:
            desk.keepers_only()
            if (start is None) != (end is None):
                raise Sorry("error-quiet-half")
            await _moderate(desk, QuietHours(start or 0, end or 0))


async def _moderate(desk: Desk, command: ModeratorCommand) -> None:
    desk.keepers_only()
    await desk.tell(await desk.woods.moderate(desk.server, desk.user, desk.key, command))
