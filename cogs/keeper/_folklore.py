"""The part of the /keeper group that is about legends: which are told, how often, and the wood's own."""

from __future__ import annotations

from typing import TypeAlias

import discord
from discord import app_commands

from bot.api import Context, GuardedCog, Host, at_once
from bot.text import Text
from bot.text.names import options, phrase
from bot.text.tales import legend_name
from cogs._shared import autocomplete
from cogs._shared.wording import COLOUR, clipped, moved, plain
from cogs.keeper._form import Form, Forms, LegendForm
from engine.model import HEAVIEST, ForgetLegend, Legend, PublicView, SetLegend, World

Interaction: TypeAlias = discord.Interaction
LegendWeight: TypeAlias = app_commands.Range[int, 1, HEAVIEST]


class LegendKeeping(GuardedCog):
    """Commands for a group; `forms` are those that moderators have open."""

    def __init__(self, bot: Host) -> None:
        super().__init__(bot)
        self.forms = Forms()

    @app_commands.command(name=phrase("cmd-legends"), description=phrase("cmd-keeper-legends-description"))
    async def legends(self, interaction: Interaction) -> None:
        """Every legend, with how often it comes."""
        context = Context.of(interaction)
        view = await context.woods.view(context.server)
        await context.say(embed=legends_embed(context.text, context.world, view))

    @at_once
    @app_commands.command(name=phrase("cmd-legend-write"), description=phrase("cmd-legend-write-description"))
    async def legend_write(self, interaction: Interaction) -> None:
        """Open the form: Discord takes one only as the first answer."""
        context = Context.of(interaction)
        form = LegendForm(context.own, context.world, self.forms, context.key, Form())
        await interaction.response.send_modal(form)

    @app_commands.command(name=phrase("cmd-legend-set"), description=phrase("cmd-legend-set-description"))
    @options(name="opt-legend-name", on="opt-legend-set-on", weight="opt-legend-set-weight")
    async def legend_set(
        self, interaction: Interaction, name: str, on: bool = True, weight: LegendWeight | None = None
    ) -> None:
        """Switch a legend on or off, or have it come more or less often."""
        context = Context.of(interaction)
        await context.moderate(SetLegend(context.legend(name), on, weight))

    @app_commands.command(name=phrase("cmd-legend-forget"), description=phrase("cmd-legend-forget-description"))
    @options(name="opt-legend-name")
    async def legend_forget(self, interaction: Interaction, name: str) -> None:
        """Take a legend of the wood's own out of it."""
        context = Context.of(interaction)
        await context.moderate(ForgetLegend(context.legend(name)))

    @legend_set.autocomplete("name")
    @legend_forget.autocomplete("name")
    async def _names(self, interaction: Interaction, typed: str) -> autocomplete.Choices:
        return await autocomplete.legends(interaction, typed)


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
        name=plain(legend_name(text, legend)),
        direction=legend.direction,
        weight=view.weights.get(legend.id, 0),
        running="called" if legend.id in view.called else str(legend.id in view.running).lower(),
        own=str(own).lower(),
    )
