"""The commands anyone may ask in the open."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.host import Host
from bot.text.translator import phrase
from cogs._render import choices, people
from cogs._render.buttons import paper_view
from cogs._render.desk import at_window
from cogs.wood import _views
from cogs.wood._history import HistoryPage, verdict_page


class WoodCog(commands.Cog):
    """What everyone can see of the wood."""

    def __init__(self, bot: Host) -> None:
        self.bot = bot

    @app_commands.command(name=phrase("cmd-wood"), description=phrase("cmd-wood-description"))
    @app_commands.describe(page=phrase("opt-wood-page"), chapter=phrase("opt-wood-chapter"))
    @app_commands.choices(page=choices.named("history", "verify"))
    async def wood(
        self,
        interaction: discord.Interaction,
        page: str | None = None,
        chapter: app_commands.Range[int, 1, 99_999] | None = None,
    ) -> None:
        """The wood at a glance, its finished chapters, or the check of one."""
        async with at_window(interaction) as desk:
            if page == "history":
                await HistoryPage.open(desk)
                return
            if page == "verify" or chapter is not None:
                world = desk.world
                await desk.think()
                embed, shown = await verdict_page(desk, world, chapter)
                await desk.say(embed=embed, file=shown)
                return
            view = await desk.woods.view(desk.server)
            await desk.say(embed=_views.wood_embed(desk.text, desk.world, view), view=paper_view(desk.text))

    @app_commands.command(name=phrase("cmd-market"), description=phrase("cmd-market-description"))
    @app_commands.describe(good=phrase("opt-market-good"))
    async def market(self, interaction: discord.Interaction, good: str | None = None) -> None:
        """All prices, or one good's, with a chart."""
        async with at_window(interaction) as desk:
            wanted = desk.good(good)
            view = await desk.woods.view(desk.server)
            await desk.think()
            embed, chart = await _views.market_page(desk.text, desk.world, view, wanted)
            await desk.say(embed=embed, file=chart)

    @app_commands.command(name=phrase("cmd-creature"), description=phrase("cmd-creature-description"))
    @app_commands.describe(name=phrase("opt-creature-name"))
    async def creature(self, interaction: discord.Interaction, name: str) -> None:
        """One creature."""
        async with at_window(interaction) as desk:
            wanted = await people.creature(desk, name, "creature")
            view = await desk.woods.view(desk.server)
            await desk.say(embed=_views.creature_embed(desk.text, desk.world, view, wanted))

    @app_commands.command(name=phrase("cmd-scoreboard"), description=phrase("cmd-scoreboard-description"))
    async def scoreboard(self, interaction: discord.Interaction) -> None:
        """Who is rich."""
        async with at_window(interaction) as desk:
            view = await desk.woods.view(desk.server)
            await desk.think()
            embed, chart = await _views.scoreboard_page(desk.text, desk.world, view)
            await desk.say(embed=embed, file=chart)

    @market.autocomplete("good")
    async def _goods(self, interaction: discord.Interaction, typed: str) -> choices.Choices:
        return choices.goods(interaction, typed)

    @creature.autocomplete("name")
    async def _creatures(self, interaction: discord.Interaction, typed: str) -> choices.Choices:
        return choices.creatures(interaction, typed)
