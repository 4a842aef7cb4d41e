"""The one command of the accused."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.api import Context, GuardedCog
from bot.text.names import options, phrase
from cogs._shared import autocomplete, names
from engine.model import Plea, Plead


class LawCog(GuardedCog):
    """/plead; the answer is the asker's alone, the plea is in the next paper."""

    @app_commands.command(name=phrase("cmd-plead"), description=phrase("cmd-plead-description"))
    @options(answer="opt-plead-answer", whom="opt-plead-whom")
    @app_commands.choices(answer=autocomplete.named("confess", "deny", "blame"))
    async def plead(self, interaction: discord.Interaction, answer: str, whom: str | None = None) -> None:
        """Answer the magistrate once: confess, deny, or blame a creature or another Patron."""
        context = Context.of(interaction)
        plea: Plea = "confess" if answer == "confess" else "blame" if answer == "blame" else "deny"
        blamed = None if whom is None else await names.anyone(context, whom)
        await context.play(Plead(plea, blamed))

    @plead.autocomplete("whom")
    async def _whom(self, interaction: discord.Interaction, typed: str) -> autocomplete.Choices:
        return await names.within_reach(interaction, typed)
