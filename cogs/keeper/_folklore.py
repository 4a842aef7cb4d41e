"""The part of the /keeper group that is about legends: which are told, how often, and the wood's own."""

from __future__ import annotations

from typing import TypeAlias

import discord
from discord import app_commands
from discord.ext import commands

from bot.text import Text
from bot.text.translator import phrase
from cogs._render import choices
from cogs._render.desk import at_desk, at_window
from cogs._render.wording import COLOUR, clipped, moved, plain
from cogs.keeper._form import Form, Forms, LegendForm
from engine.commands import ForgetLegend, SetLegend
from engine.legends import HEAVIEST, Legend
from engine.view import PublicView
from engine.world import World

Interaction: TypeAlias = discord.Interaction
Weight: TypeAlias = app_commands.Range[int, 1, HEAVIEST]


class LegendKeeping(commands.Cog):
    """Commands for a group; `forms` are those that moderators have open."""

    def __init__(self) -> None:
        super().__init__()
        self.forms = Forms()

    @app_commands.command(name=phrase("cmd-legends"), description=phrase("cmd-keeper-legends-description"))
    async def legends(self, interaction: Interaction) -> None:
        """Every legend, with how often it comes."""
        async with at_desk(interaction) as desk:
            desk.keepers_only()
            view = await desk.woods.view(desk.server)
            await desk.say(embed=legends_embed(desk.text, desk.world, view))

    @app_commands.command(name=phrase("cmd-legend-write"), description=phrase("cmd-legend-write-description"))
    async def legend_write(self, interaction: Interaction) -> None:
        """Open the form: Discord takes one only as the first answer."""
        async with at_window(interaction) as desk:
            desk.keepers_only()
            form = LegendForm(desk.text, desk.world, self.forms, desk.key, Form())
            await interaction.response.send_modal(form)

    @app_commands.command(name=phrase("cmd-legend-set"), description=phrase("cmd-legend-set-description"))
    @app_commands.describe(
        name=phrase("opt-legend-name"), on=phrase("opt-legend-set-on"), weight=phrase("opt-legend-set-weight")
    )
    async def legend_set(
        self, interaction: Interaction, name: str, on: bool = True, weight: Weight | None = None
    ) -> None:
        """Switch a legend on or off, or have it come more or less often."""
        async with at_desk(interaction) as desk:
            desk.keepers_only()
            await desk.moderate(SetLegend(desk.legend(name), on, weight))

    @app_commands.command(name=phrase("cmd-legend-forget"), description=phrase("cmd-legend-forget-description"))
    @app_commands.describe(name=phrase("opt-legend-name"))
    async def legend_forget(self, interaction: Interaction, name: str) -> None:
        """Take a legend of the wood's own out of it."""
        async with at_desk(interaction) as desk:
            desk.keepers_only()
            await desk.moderate(ForgetLegend(desk.legend(name)))

    @legend_set.autocomplete("name")
    @legend_forget.autocomplete("name")
    async def _names(self, interaction: Interaction, typed: str) -> choices.Choices:
        return await choices.legends(interaction, typed)


def legends_embed(text: Text, world: World, view: PublicView) -> discord.Embed:
    """A line for each legend, and how to change them."""
    own = {legend.id for legend in view.own_legends}
    lines = [_line(text, world, view, legend, legend.id in own) for legend in world.legends.values()]
    lines += ["", text("legends-keep-how")]
    return discord.Embed(title=text("legends-keep-title"), description=clipped(lines), colour=COLOUR)


def _line(text: Text, world: World, view: PublicView, legend: Legend, own: bool) -> str:
    return text(
        "legends-keep-line",
        **moved(text, world, legend),
        name=plain(legend.name),
        direction=legend.direction,
        weight=view.weights.get(legend.id, 0),
        running="called" if legend.id in view.called else str(legend.id in view.running).lower(),
        own=str(own).lower(),
    )
