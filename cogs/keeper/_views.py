"""Where a wood may live, and what stands under the answer when it does."""

from __future__ import annotations

import discord

from bot.permissions import missing_permissions
from bot.text import Text
from cogs._render.buttons import how_view
from cogs._render.desk import Desk, Sorry
from cogs._render.wording import permission_names


def writable(desk: Desk, channel: object) -> discord.abc.GuildChannel | discord.Thread:
    """The channel, when the bot may post a Gazette there; raises Sorry with what it lacks."""
    guild = desk.interaction.guild
    assert guild is not None  # the group is for servers only
    if not isinstance(channel, discord.abc.GuildChannel | discord.Thread):
        raise Sorry("error-dm")
    lacking = missing_permissions(channel, guild.me)
    if lacking:
        raise Sorry("error-channel", channel=channel.mention, missing=permission_names(desk.text, lacking))
    return channel


def planted_view(text: Text) -> discord.ui.View:
    """The button that makes the new wood's first trade."""
    return how_view(text)
