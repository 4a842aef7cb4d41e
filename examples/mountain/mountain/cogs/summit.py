"""`/summit`: who stands highest, and how far it is to the top. Written against `bot.api` and discord.py alone."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands
from pydantic import Field

from bot.api import GuestSettings, Host, NoWood, phrase


class MountainSettings(GuestSettings, guest="mountain"):
    """The operator's: WOOD_GUEST_MOUNTAIN_SUMMIT."""

    summit: int = Field(150, ge=10, le=10_000)


class Mountain(commands.Cog):
    """One command for everyone, in any world."""

    def __init__(self, bot: Host, settings: MountainSettings) -> None:
        self._bot = bot
        self._summit = settings.summit

    @app_commands.command(name=phrase("mountain-cmd"), description=phrase("mountain-cmd-description"))
    @app_commands.guild_only()
    @app_commands.checks.cooldown(3, 60.0)
    async def summit(self, interaction: discord.Interaction[Any]) -> None:
        """Who is richest, as a height: everybody may know it, so everybody may read it."""
        server, text = str(interaction.guild_id), self._bot.text
        try:
            view = await self._bot.woods.view(server)
        except NoWood:
            await interaction.response.send_message(text("mountain-no-wood"), ephemeral=True)
            return
        world = self._bot.woods.world(server)
        first = min(view.creatures, key=lambda line: line.rank)
        name = world.creatures[first.id].name
        left = max(0, self._summit - first.wealth)
        words = text("mountain-summit", name=name, height=first.wealth, summit=self._summit, left=left)
        await interaction.response.send_message(words, allowed_mentions=discord.AllowedMentions.none())


async def setup(bot: Host) -> None:
    """Called by discord.py; a wrong setting leaves this guest out, with one sentence."""
    await bot.add_cog(Mountain(bot, MountainSettings.load()))
