"""The /sandbox group: call a legend, send weather, play the gambit. In a game wood each is refused in one sentence."""

from __future__ import annotations

from typing import TypeAlias

import discord
from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands

from bot.api import Context, GuardedCog
from bot.text.names import options, phrase
from cogs._shared import autocomplete
from cogs._shared.sandbox import play_gambit
from engine.creatures import KINDS
from engine.model import CallLegend, SendWeather

Interaction: TypeAlias = discord.Interaction


@app_commands.guild_only()
class SandboxCog(
    GuardedCog,
    commands.GroupCog,
    name="sandbox",
    group_name=phrase("cmd-sandbox"),
    group_description=phrase("cmd-sandbox-description"),
):
    """What whoever plays in a sandbox may do to it."""

    @app_commands.command(name=phrase("cmd-sandbox-legend"), description=phrase("cmd-sandbox-legend-description"))
    @options(name="opt-legend-name")
    async def legend(self, interaction: Interaction, name: str) -> None:
        """Call a legend."""
        context = Context.of(interaction)
        await context.play(CallLegend(context.legend(name)))

    @app_commands.command(name=phrase("cmd-sandbox-weather"), description=phrase("cmd-sandbox-weather-description"))
    @options(kind="opt-weather-kind", good="opt-weather-good")
    @app_commands.choices(kind=[Choice(name=phrase(f"choice-{kind}"), value=kind) for kind in KINDS])
    async def weather(self, interaction: Interaction, kind: str, good: str | None = None) -> None:
        """Send weather."""
        context = Context.of(interaction)
        await context.play(SendWeather(kind, context.good(good)))

    @app_commands.command(name=phrase("cmd-sandbox-gambit"), description=phrase("cmd-sandbox-gambit-description"))
    async def gambit(self, interaction: Interaction) -> None:
        """Short, whisper, call the run, play the turn, collect."""
        await play_gambit(Context.of(interaction))

    @legend.autocomplete("name")
    async def _legends(self, interaction: Interaction, typed: str) -> autocomplete.Choices:
        return await autocomplete.legends(interaction, typed)

    @weather.autocomplete("good")
    async def _goods(self, interaction: Interaction, typed: str) -> autocomplete.Choices:
        return autocomplete.goods(interaction, typed)
