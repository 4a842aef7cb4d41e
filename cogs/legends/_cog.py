"""What anyone may read of the legends, and what a Patron may pay to have them sooner.

The pages hold public facts alone, in the world's own order, whatever the deck holds.
"""

from __future__ import annotations

import discord
from discord import app_commands

from bot.api import Context, GuardedCog, at_once
from bot.text import Text
from bot.text.names import phrase
from bot.text.tales import legend_history, legend_name
from cogs._shared.pages import Page, PageButton
from cogs._shared.wording import COLOUR, clipped, moved, plain
from engine.model import Legend, PublicView, Spring, World, in_force

LEGENDS = 5


class LegendsCog(GuardedCog):
    """The story so far, and how to hurry it."""

    @at_once
    @app_commands.command(name=phrase("cmd-legends"), description=phrase("cmd-legends-description"))
    async def legends(self, interaction: discord.Interaction) -> None:
        """Every legend with its history, in pages."""
        await LegendsPage.open(Context.of(interaction))

    @app_commands.command(name=phrase("cmd-spring"), description=phrase("cmd-spring-description"))
    async def spring(self, interaction: discord.Interaction) -> None:
        """Pay for the next legend to come a turn sooner; the answer never says whether it does."""
        await Context.of(interaction).play(Spring())


class LegendsPage(PageButton, template=r"legends:(?P<number>\d{1,4})"):
    """Other legends, for everyone who reads along."""

    book = "legends"

    @classmethod
    async def page(cls, context: Context, number: int) -> Page:
        """Five legends and their histories; raises NoWood, StoreTrouble."""
        text, view = context.text, await context.woods.view(context.server)
        world = in_force(context.world, view)
        told = list(world.legends.values())
        pages = -(-len(told) // LEGENDS)
        number = min(number, pages - 1)
        lines = [legend_lines(text, world, view, one) for one in told[LEGENDS * number : LEGENDS * (number + 1)]]
        embed = discord.Embed(title=text("legends-title"), description=clipped(lines), colour=COLOUR)
        embed.set_footer(text=text("legends-page", page=number + 1, pages=pages))
        return Page(embed, number, pages)


def legend_lines(text: Text, world: World, view: PublicView, legend: Legend) -> str:
    """A legend's name, what it does, whether it has come this chapter, and the history behind it."""
    runs = [(first, last) for id, first, last in view.struck if id == legend.id]
    first, last = runs[-1] if runs else (0, 0)
    told = "never" if view.weights.get(legend.id, 0) else "off"
    under_way = "called" if legend.id in view.called else "now" if legend.id in view.running else ""
    seen = under_way or ("past" if runs else told)
    head = text(
        "legends-line",
        **moved(text, world, legend),
        legend=plain(legend_name(text, legend)),
        direction=legend.direction,
        seen=seen,
        first=first,
        last=last if last > first else 0,
    )
    return f"{head}\n{plain(legend_history(text, legend))}\n"
