"""The /cast group: show, set, use, reset; and the cast as its moderators see it.

A change is an entry in the journal and news in the paper.
"""

from __future__ import annotations

from typing import TypeAlias

import discord
from discord import app_commands
from discord.ext import commands

from bot.api import Context, CouncilView, GuardedCog
from bot.text import Text
from bot.text.names import options, phrase
from cogs._shared import autocomplete
from cogs._shared.wording import COLOUR, clipped, lab_name, seat_line
from engine.model import EVERYONE, Recast, UseCast, World

Interaction: TypeAlias = discord.Interaction


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class CastCog(
    GuardedCog, commands.GroupCog, group_name=phrase("cmd-cast"), group_description=phrase("cmd-cast-description")
):
    """Minds for creatures, out of those that the operator serves."""

    for_keepers = True

    @app_commands.command(name=phrase("cmd-show"), description=phrase("cmd-show-description"))
    async def show(self, interaction: Interaction) -> None:
        """Who thinks for whom, and who could."""
        context = Context.of(interaction)
        view = await context.woods.council(context.server)
        await context.say(embed=cast_embed(context.text, context.world, view))

    @app_commands.command(name=phrase("cmd-set"), description=phrase("cmd-set-description"))
    @options(who="opt-set-who", model="opt-set-model")
    async def set(self, interaction: Interaction, who: str, model: str) -> None:
        """Give somebody another mind."""
        context = Context.of(interaction)
        await context.moderate(Recast(context.seat(who), context.card(model)))

    @app_commands.command(name=phrase("cmd-use"), description=phrase("cmd-use-description"))
    @options(cast="opt-use-cast")
    async def use(self, interaction: Interaction, cast: str) -> None:
        """Give everybody the minds of one cast."""
        context = Context.of(interaction)
        named = context.cast(cast)
        await context.moderate(UseCast(named, context.woods.minds_of(context.server, named)))

    @app_commands.command(name=phrase("cmd-reset"), description=phrase("cmd-reset-description"))
    @options(who="opt-reset-who")
    async def reset(self, interaction: Interaction, who: str | None = None) -> None:
        """Back to the house's cast, for one or for everyone."""
        context = Context.of(interaction)
        await context.moderate(Recast(EVERYONE if who is None else context.seat(who)))

    @set.autocomplete("who")
    @reset.autocomplete("who")
    async def _seats(self, interaction: Interaction, typed: str) -> autocomplete.Choices:
        return autocomplete.seats(interaction, typed)

    @set.autocomplete("model")
    async def _cards(self, interaction: Interaction, typed: str) -> autocomplete.Choices:
        return autocomplete.cards(interaction, typed)

    @use.autocomplete("cast")
    async def _casts(self, interaction: Interaction, typed: str) -> autocomplete.Choices:
        return autocomplete.casts(interaction, typed)


def cast_embed(text: Text, world: World, view: CouncilView) -> discord.Embed:
    """Seats first, then the cards, then how to change them."""
    lines = [
        *[seat_line(text, world, seat, changed=True) for seat in view.seats],
        "",
        text("cast-served"),
        *[text("cast-card", card=card, lab=lab_name(text, lab)) for card, lab in view.cards.items()],
        *([text("cast-whole", casts=text.listed(view.casts))] if view.casts else []),
        "",
        text("cast-how"),
    ]
    return discord.Embed(title=text("cast-title", cast=view.cast), description=clipped(lines), colour=COLOUR)
