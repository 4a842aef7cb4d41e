"""The commands anyone may ask in the open."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.api import Context, GuardedCog, at_once
from bot.text.names import phrase
from cogs._shared import autocomplete, names
from cogs._shared.buttons import paper_view
from cogs.wood import _views
from cogs.wood._history import HistoryPage, verdict_page


class WoodCog(GuardedCog):
    """What everyone can see of the wood."""

    @at_once
    @app_commands.command(name=phrase("cmd-wood"), description=phrase("cmd-wood-description"))
    @app_commands.describe(page=phrase("opt-wood-page"), chapter=phrase("opt-wood-chapter"))
    @app_commands.choices(page=autocomplete.named("history", "verify"))
    async def wood(
        self,
        interaction: discord.Interaction,
        page: str | None = None,
        chapter: app_commands.Range[int, 1, 99_999] | None = None,
    ) -> None:
        """The wood at a glance, its finished chapters, or the check of one."""
        context = Context.of(interaction)
        if page == "history":
            await HistoryPage.open(context)
            return
        if page == "verify" or chapter is not None:
            world = context.world
            await context.think()
            embed, shown = await verdict_page(context, world, chapter)
            await context.say(embed=embed, file=shown)
            return
        view = await context.woods.view(context.server)
        await context.say(embed=_views.wood_embed(context.text, context.world, view), view=paper_view(context.text))

    @at_once
    @app_commands.command(name=phrase("cmd-market"), description=phrase("cmd-market-description"))
    @app_commands.describe(good=phrase("opt-market-good"))
    async def market(self, interaction: discord.Interaction, good: str | None = None) -> None:
        """All prices, or one good's, with a chart."""
        context = Context.of(interaction)
        wanted = context.good(good)
        view = await context.woods.view(context.server)
        await context.think()
        embed, chart = await _views.market_page(context.text, context.world, view, wanted)
        await context.say(embed=embed, file=chart)

    @at_once
    @app_commands.command(name=phrase("cmd-creature"), description=phrase("cmd-creature-description"))
    @app_commands.describe(name=phrase("opt-creature-name"))
    async def creature(self, interaction: discord.Interaction, name: str) -> None:
        """One creature."""
        context = Context.of(interaction)
        wanted = await names.creature(context, name, "creature")
        view = await context.woods.view(context.server)
        await context.say(embed=_views.creature_embed(context.text, context.world, view, wanted))

    @at_once
    @app_commands.command(name=phrase("cmd-scoreboard"), description=phrase("cmd-scoreboard-description"))
    async def scoreboard(self, interaction: discord.Interaction) -> None:
        """Who is rich."""
        context = Context.of(interaction)
        view = await context.woods.view(context.server)
        await context.think()
        embed, chart = await _views.scoreboard_page(context.text, context.world, view)
        await context.say(embed=embed, file=chart)

    @market.autocomplete("good")
    async def _goods(self, interaction: discord.Interaction, typed: str) -> autocomplete.Choices:
        return autocomplete.goods(interaction, typed)

    @creature.autocomplete("name")
    async def _creatures(self, interaction: discord.Interaction, typed: str) -> autocomplete.Choices:
        return autocomplete.creatures(interaction, typed)
