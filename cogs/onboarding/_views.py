"""The greeting, and the channel it goes to."""

from __future__ import annotations

import discord

from bot.api import Host
from bot.app.servers import missing_permissions
from bot.text import world_facts
from cogs._shared.wording import permission_names


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
    text = bot.text
    facts = world_facts(text, next(iter(bot.worlds.values())))
    lines = [text("greeting", **facts), text("greeting-back" if back else "greeting-plant")]
    lacking = missing_permissions(channel, channel.guild.me)
    if lacking:
        lines.append(text("greeting-missing", missing=permission_names(text, lacking)))
    return "\n".join(lines)
