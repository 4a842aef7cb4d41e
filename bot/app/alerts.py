"""Telling a server's moderators something once, by the quietest way that works."""

from __future__ import annotations

import logging

import discord

from bot.api import Host
from bot.outbox import Parked

log = logging.getLogger(__name__)


async def tell_moderator(bot: Host, server: str, parked: Parked) -> bool:
    """Say that a channel takes no more papers: system channel, then the channel for moderators, then the owner's DM.

    Returns whether anyone could be told; each way is tried once, so nothing here can loop.
    """
    words = bot.text("word-parked", channel=parked.channel, why=parked.why, times=parked.tries, id=parked.id)
    guild = bot.get_guild(int(server))
    if guild is None:
        return False
    ways: list[discord.abc.Messageable | None] = [guild.system_channel, guild.public_updates_channel]
    for way in ways:
        if way is not None and str(getattr(way, "id", "")) != parked.channel and await _say(way, words):
            return True
    owner = guild.owner or (await bot.fetch_user(guild.owner_id) if guild.owner_id else None)
    return owner is not None and await _say(owner, words)


async def _say(way: discord.abc.Messageable, words: str) -> bool:
    try:
        await way.send(words)
    except discord.HTTPException as error:
        log.info("a moderator could not be told there: %s %s", error.status, error.code)
        return False
    return True
