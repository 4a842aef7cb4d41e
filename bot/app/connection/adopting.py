"""Shards that another process has left, as one that was killed: this one hears them too, and goes on with them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

import discord
from discord.gateway import DiscordWebSocket

from db import Store
from db.leases import Share

if TYPE_CHECKING:
    from bot.app.pending import InteractionKeeper


async def adopt(
    bot: discord.AutoShardedClient,
    store: Store,
    keeper: InteractionKeeper,
    look: Callable[[], Awaitable[None]],
    shards: Sequence[int],
) -> None:
    """Hear these shards, whose lease this process has; what is due there is then its own to play and to send.

    Whoever was promised an answer there is given it. `look` compares woods with servers.
    """
    for shard in shards:
        await _heard(bot, shard)
    store.serve(Share(bot.shard_count or 1, tuple(bot.shard_ids or ())))
    await look()
    await keeper.hear_again()
    await store.changed_elsewhere(None, moved=True)


async def _heard(bot: discord.AutoShardedClient, shard: int) -> None:
    """Return once Discord has listed the servers of a shard."""
    listed = asyncio.create_task(bot.wait_for("shard_ready", check=lambda ready: ready == shard), name="listed")
    try:
        await bot.launch_shard(DiscordWebSocket.DEFAULT_GATEWAY, shard)
        await listed
    finally:
        listed.cancel()
    bot.shard_ids = [*(bot.shard_ids or ()), shard]
