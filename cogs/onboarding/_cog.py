"""Greeting new servers, saying how to play, and registering the commands when the owner asks."""

from __future__ import annotations

import logging
from math import ceil

import discord
from discord import app_commands
from discord.ext import commands

from bot.api import NO_MENTIONS, Context, GuardedCog, Host, NoWood
from bot.app.connection.patience import PASSING, asked_to_wait, reason
from bot.app.connection.servers import missing_permissions, preferred_locale
from bot.text import world_facts
from bot.text.names import phrase
from cogs._shared.buttons import how_embed, how_view
from cogs._shared.wording import COLOUR, permission_names
from engine.model import Fact

log = logging.getLogger(__name__)


class OnboardingCog(GuardedCog):
    """The first minute."""

    @app_commands.command(name=phrase("cmd-how"), description=phrase("cmd-how-description"))
    async def how(self, interaction: discord.Interaction) -> None:
        """Four lines and, in a server, a button."""
        context = Context.of(interaction)
        view = how_view(context.text) if interaction.guild_id else None
        await context.say(embed=how_embed(context), view=view)

    @app_commands.command(name=phrase("cmd-privacy"), description=phrase("cmd-privacy-description"))
    async def privacy(self, interaction: discord.Interaction) -> None:
        """Five lines, and where the operator has published more."""
        context = Context.of(interaction)
        text, host = context.text, context.host
        links = {"privacy": host.privacy_url, "terms": host.terms_url}
        facts: dict[str, Fact] = {**links, "policy": int(bool(host.privacy_url)), "rules": int(bool(host.terms_url))}
        facts["days"] = host.keep_left_days
        lines = [text(f"privacy-{number}", **facts) for number in range(1, 6)]
        await context.say(embed=discord.Embed(title=text("privacy-title"), description="\n".join(lines), colour=COLOUR))

    @commands.command()
    async def sync(self, context: commands.Context[Host]) -> None:
        """Register the slash commands with Discord; for the bot's owner alone, by mention. Nobody else is answered."""
        if not await self.bot.is_owner(context.author):
            return
        await context.send(await self._sync(), allowed_mentions=NO_MENTIONS)

    async def _sync(self) -> str:
        """Register, and what came of it."""
        text = self.bot.text
        try:
            registered = await self.bot.tree.sync()
        except PASSING as error:
            if seconds := ceil(asked_to_wait(error)):
                return text("sync-later", seconds=seconds)
            return text("sync-failed", status=reason(error))
        return text("sync-done", count=len(registered))

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """One message, where one is allowed; otherwise none at all."""
        channel = greeting_channel(guild)
        if channel is None:
            log.info("a server has no channel for a greeting")
            return
        try:
            words = self.bot.clickable(greeting(self.bot, channel, back=self._has_wood(guild)))
            await channel.send(words, allowed_mentions=NO_MENTIONS)
        except PASSING as error:
            log.info("a server did not take the greeting: %s", reason(error))

    def _has_wood(self, guild: discord.Guild) -> bool:
        """Whether a wood is left from an earlier stay."""
        try:
            self.bot.woods.world(str(guild.id))
        except NoWood:
            return False
        return True


def greeting_channel(guild: discord.Guild) -> discord.TextChannel | None:
    """The system channel where the bot may write there, else the first text channel where it may."""
    for channel in (guild.system_channel, *guild.text_channels):
        if channel is not None:
            granted = channel.permissions_for(guild.me)
            if granted.view_channel and granted.send_messages:
                return channel
    return None


def greeting(bot: Host, channel: discord.TextChannel, *, back: bool = False) -> str:
    """Who this is, the one command that plants a wood (or wakes the one left here), and what the bot still lacks."""
    text = bot.read_in(preferred_locale(channel.guild))
    facts = world_facts(text, next(iter(bot.worlds.values())))
    lines = [text("greeting", **facts), text("greeting-back" if back else "greeting-plant")]
    lacking = missing_permissions(channel, channel.guild.me)
    if lacking:
        lines.append(text("greeting-missing", missing=permission_names(text, lacking)))
    return "\n".join(lines)
