"""A server that the bot was removed from: its wood falls asleep, and wakes when it is asked back and resumed.

An outage is no removal: Discord says which it was, and a server that is only away stays in the list of servers.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable

import discord

from bot.api import NoWood, StoreTrouble, Woods
from engine.model import Configure

log = logging.getLogger(__name__)


async def fall_asleep(woods: Woods, server: str, user: str, clock: Callable[[], int]) -> None:
    """Pause the wood of a server that is gone, in the name of `user`; nothing happens where none is awake.

    The pause is an entry like a moderator's, so that the journal tells it. A database in trouble is logged: the next
    start looks again.
    """
    try:
        if (await woods.view(server)).paused:
            return
        await woods.moderate(server, user, f"removed:{server}:{clock()}", Configure(paused=True))
    except NoWood:
        return
    except StoreTrouble as trouble:
        log.warning("the wood of server %s, which is gone, is still awake (%s)", server, trouble.id)
        return
    log.info("the bot was removed from server %s, and its wood sleeps", server)


def gone(client: discord.Client, servers: Iterable[str]) -> list[str]:
    """Which of these servers the client is in no more. To be asked once it is ready, when it knows all of its own.

    Servers that another shard would hold are left to that one.
    """
    shards, shard = client.shard_count or 1, client.shard_id
    ours = (server for server in servers if shard is None or (int(server) >> 22) % shards == shard)
    return [server for server in ours if client.get_guild(int(server)) is None]
