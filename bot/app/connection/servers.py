"""A server as the process minds it: what the bot needs there, and whom it tells of trouble.

A moderator is told something once, by the quietest way that works. What becomes of a wood whose server the bot is not
in: `presence.py`.
"""

from __future__ import annotations

import logging

import discord

from bot.api import Host
from bot.app.connection.patience import PASSING, reason
from bot.outbox import Parked

log = logging.getLogger(__name__)

# Asked for in the invite link; nothing privileged, and nothing that a wood can do without.
NAMES = ("view_channel", "send_messages", "embed_links", "attach_files")
# Discord grants writing in a thread by another name than in a channel. Everyone has it unless a server took it away, so
# the invite link need not ask for it.
IN_THREADS = "send_messages_in_threads"
NEEDED = discord.Permissions(**dict.fromkeys(NAMES, True))


def missing_permissions(channel: discord.abc.GuildChannel | discord.Thread, me: discord.Member) -> list[str]:
    """Names of the needed permissions that `me` lacks in `channel`, in a fixed order; empty when all is well.

    A name is one of NAMES, in a thread with IN_THREADS in place of `send_messages`; `permission-<name with dashes>` is
    its title in the catalogue.
    """
    granted = channel.permissions_for(me)
    write = IN_THREADS if isinstance(channel, discord.Thread) else "send_messages"
    names = (write if name == "send_messages" else name for name in NAMES)
    return [name for name in names if not getattr(granted, name)]


def preferred_locale(guild: discord.Guild) -> str:
    """The locale that a server has chosen; "" where it never did: all but community servers have Discord's own."""
    locale = guild.preferred_locale
    if locale is discord.Locale.american_english and "COMMUNITY" not in guild.features:
        return ""
    return locale.value


def invite_link(application: int) -> str:
    """The link with which a server's owner invites the bot."""
    return discord.utils.oauth_url(application, permissions=NEEDED, scopes=("bot", "applications.commands"))


async def tell_moderator(bot: Host, server: str | None, parked: Parked) -> bool:
    """Say that a channel takes no more papers: system channel, then the channel for moderators, then the owner's DM.

    Returns whether anyone could be told; each way is tried once, so nothing here can loop.
    """
    words = bot.clickable(
        bot.spoken(parked.wood)("word-parked", channel=parked.channel, why=parked.why, times=parked.tries, id=parked.id)
    )
    guild = None if server is None else bot.get_guild(int(server))
    if guild is not None:
        ways: list[discord.abc.Messageable | None] = [guild.system_channel, guild.public_updates_channel]
        for way in ways:
            if way is not None and str(getattr(way, "id", "")) != parked.channel and await _say(way, words):
                return True
        owner = guild.owner or (await bot.fetch_user(guild.owner_id) if guild.owner_id else None)
        if owner is not None and await _say(owner, words):
            return True
    log.warning("nobody of wood %s could be told that its channel is parked", parked.wood)
    return False


async def _say(way: discord.abc.Messageable, words: str) -> bool:
    try:
        await way.send(words)
    except PASSING as error:
        log.info("a moderator could not be told there: %s", reason(error))
        return False
    return True
