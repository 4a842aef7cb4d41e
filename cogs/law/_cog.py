"""The one command of the accused."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.api import Host
from bot.text.translator import phrase
from cogs._shared import autocomplete, names
from cogs._shared.context import answering
from engine.model import Plea, Plead


class LawCog(commands.Cog):
    """/plead; the answer is the asker's alone, the plea is in the next paper."""

    def __init__(self, bot: Host) -> None:
        self.bot = bot

    @app_commands.command(name=phrase("cmd-plead"), description=phrase("cmd-plead-description"))
    @app_commands.describe(answer=phrase("opt-plead-answer"), whom=phrase("opt-plead-whom"))
    @app_commands.choices(answer=autocomplete.named("confess", "deny", "blame"))
    @app_commands.guild_only()
    async def plead(self, interaction: discord.Interaction, answer: str, whom: str | None = None) -> None:
        """Answer the magistrate once: confess, deny, or blame a creature or another Patron."""
        async with answering(interaction) as context:
            plea: Plea = "confess" if answer == "confess" else "blame" if answer == "blame" else "deny"
            blamed = None if whom is None else await names.anyone(context, whom)
            await context.tell(
                await context.woods.command(context.server, context.user, context.key, Plead(plea, blamed))
            )

    @plead.autocomplete("whom")
    async def _whom(self, interaction: discord.Interaction, typed: str) -> autocomplete.Choices:
        return await names.within_reach(interaction, typed)
