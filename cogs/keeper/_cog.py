"""The /keeper group: plant, schedule, pause, resume, tick, legend, weather, bar, pardon; legends in `_folklore.py`,
the house's rules in `_office.py`. Where there is more than one world to plant, `plant` asks which.

Discord asks for Manage Server before it shows these; the guard asks again, because a server may override that.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TypeAlias

import discord
from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands

from bot.api import Context, Plot, Sorry, StoreTrouble
from bot.app.connection.servers import missing_permissions, preferred_locale
from bot.text import Text
from bot.text.names import options, phrase
from cogs._shared import autocomplete, names
from cogs._shared.buttons import how_view
from cogs._shared.wording import permission_names
from cogs.keeper import _bar
from cogs.keeper._folklore import LegendKeeping
from cogs.keeper._office import HouseKeeping
from engine.creatures import KINDS
from engine.model import CHAPTER, INTERVAL, Configure, DrawLegend, MakeWeather, Pardon

Interaction: TypeAlias = discord.Interaction
Minutes: TypeAlias = app_commands.Range[int, 1, INTERVAL[1] // 60]
ChapterLength: TypeAlias = app_commands.Range[int, CHAPTER[0], CHAPTER[1]]
MINUTE = 60


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class KeeperCog(
    LegendKeeping,
    HouseKeeping,
    commands.GroupCog,
    name="keeper",
    group_name=phrase("cmd-keeper"),
    group_description=phrase("cmd-keeper-description"),
):
    """What moderators do to a wood; answers are theirs alone, what happens shows in the Gazette."""

    for_keepers = True

    @app_commands.command(name=phrase("cmd-plant"), description=phrase("cmd-plant-description"))
    @options(channel="opt-plant-channel", every="opt-plant-every", sandbox="opt-plant-sandbox")
    async def plant(
        self,
        interaction: Interaction,
        channel: discord.TextChannel | None = None,
        every: Minutes | None = None,
        sandbox: bool = False,
    ) -> None:
        """Plant the server's wood."""
        await self._plant(interaction, channel, every, None, sandbox)

    async def _plant(
        self,
        interaction: Interaction,
        channel: discord.TextChannel | None,
        every: Minutes | None,
        world: str | None,
        sandbox: bool,
    ) -> None:
        context = Context.of(interaction)
        home = writable(context, channel or interaction.channel)
        plot = Plot(
            server=context.server,
            channel=str(home.id),
            interval_s=self.bot.default_interval_s if every is None else every * MINUTE,
            chapter_turns=self.bot.default_turns,
            world=context.planted_in(world),
            sandbox=sandbox,
        )
        answer = await context.woods.plant(plot, context.user, context.key)
        assert interaction.guild is not None  # the group is for servers only
        if preferred := preferred_locale(interaction.guild):
            with suppress(StoreTrouble):  # it is planted, and `/keeper language` says it again
                await context.woods.speak(context.server, context.user, preferred)
        await context.tell(answer, view=planted_view(context.text))

    @app_commands.command(name=phrase("cmd-schedule"), description=phrase("cmd-schedule-description"))
    @options(every="opt-schedule-every", turns="opt-schedule-turns", channel="opt-schedule-channel")
    async def schedule(
        self,
        interaction: Interaction,
        every: Minutes | None = None,
        turns: ChapterLength | None = None,
        channel: discord.TextChannel | None = None,
    ) -> None:
        """Change how often, how long, and where."""
        context = Context.of(interaction)
        if every is None and turns is None and channel is None:
            raise Sorry("error-nothing-to-change")
        change = Configure(
            interval_s=None if every is None else every * MINUTE,
            chapter_turns=turns,
            channel=None if channel is None else str(writable(context, channel).id),
        )
        await context.moderate(change)

    @app_commands.command(name=phrase("cmd-pause"), description=phrase("cmd-pause-description"))
    async def pause(self, interaction: Interaction) -> None:
        """Let the wood sleep."""
        await Context.of(interaction).moderate(Configure(paused=True))

    @app_commands.command(name=phrase("cmd-resume"), description=phrase("cmd-resume-description"))
    async def resume(self, interaction: Interaction) -> None:
        """Wake the wood."""
        await Context.of(interaction).moderate(Configure(paused=False))

    @app_commands.command(name=phrase("cmd-tick"), description=phrase("cmd-tick-description"))
    async def tick(self, interaction: Interaction) -> None:
        """Play the next turn now; with slow minds this takes as long as the slowest of them."""
        context = Context.of(interaction)
        since = context.host.pending.kept_at(context.key)
        await context.tell(await context.woods.tick_now(context.server, since))

    @app_commands.command(name=phrase("cmd-legend"), description=phrase("cmd-legend-description"))
    @options(name="opt-legend-name")
    async def legend(self, interaction: Interaction, name: str) -> None:
        """Draw a legend in the open."""
        context = Context.of(interaction)
        await context.moderate(DrawLegend(context.legend(name)))

    @app_commands.command(name=phrase("cmd-weather"), description=phrase("cmd-weather-description"))
    @options(kind="opt-weather-kind", good="opt-weather-good")
    @app_commands.choices(kind=[Choice(name=phrase(f"choice-{kind}"), value=kind) for kind in KINDS])
    async def weather(self, interaction: Interaction, kind: str, good: str | None = None) -> None:
        """Send weather."""
        context = Context.of(interaction)
        await context.moderate(MakeWeather(kind, context.good(good)))

    @app_commands.command(name=phrase("cmd-bar"), description=phrase("cmd-bar-description"))
    @options(patron="opt-bar-patron")
    async def bar(self, interaction: Interaction, patron: str) -> None:
        """Ask, then shut a Patron out, by wood name: who stands behind it is not a keeper's to know."""
        context = Context.of(interaction)
        await _bar.ask(context, await names.patron(context, patron))

    @app_commands.command(name=phrase("cmd-pardon"), description=phrase("cmd-pardon-description"))
    @options(patron="opt-pardon-patron")
    async def pardon(self, interaction: Interaction, patron: str) -> None:
        """Let a Patron in again, or off."""
        context = Context.of(interaction)
        await context.moderate(Pardon(await names.patron(context, patron)))

    @bar.autocomplete("patron")
    @pardon.autocomplete("patron")
    async def _patrons(self, interaction: Interaction, typed: str) -> autocomplete.Choices:
        return await names.patrons(interaction, typed)

    @legend.autocomplete("name")
    async def _legends(self, interaction: Interaction, typed: str) -> autocomplete.Choices:
        return await autocomplete.legends(interaction, typed)

    @weather.autocomplete("good")
    async def _goods(self, interaction: Interaction, typed: str) -> autocomplete.Choices:
        return autocomplete.goods(interaction, typed)


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class WorldsKeeperCog(
    KeeperCog,
    name="keeper",
    group_name=phrase("cmd-keeper"),
    group_description=phrase("cmd-keeper-description"),
):
    """The same, with a choice: an option that has but one answer is none, and so stays out of the other."""

    @app_commands.command(name=phrase("cmd-plant"), description=phrase("cmd-plant-description"))
    @options(
        channel="opt-plant-channel",
        every="opt-plant-every",
        sandbox="opt-plant-sandbox",
        world="opt-plant-world",
    )
    async def plant(  # type: ignore[override]
        self,
        interaction: Interaction,
        channel: discord.TextChannel | None = None,
        every: Minutes | None = None,
        sandbox: bool = False,
        world: str | None = None,
    ) -> None:
        """Plant the server's wood, in a world of those there are."""
        await self._plant(interaction, channel, every, world, sandbox)

    @plant.autocomplete("world")
    async def _worlds(self, interaction: Interaction, typed: str) -> autocomplete.Choices:
        return autocomplete.worlds(interaction, typed)


def writable(context: Context, channel: object) -> discord.abc.GuildChannel | discord.Thread:
    """The channel, when the bot may post a Gazette there; raises Sorry with what it lacks."""
    guild = context.interaction.guild
    assert guild is not None  # the group is for servers only
    if not isinstance(channel, discord.abc.GuildChannel | discord.Thread):
        raise Sorry("error-dm")
    lacking = missing_permissions(channel, guild.me)
    if lacking:
        raise Sorry("error-channel", channel=channel.mention, missing=permission_names(context.text, lacking))
    return channel


def planted_view(text: Text) -> discord.ui.View:
    """The button that makes the new wood's first trade."""
    return how_view(text)
