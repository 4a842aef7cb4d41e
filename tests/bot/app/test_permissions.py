"""Writing in a thread, which Discord grants by another name than writing in its channel."""

from __future__ import annotations

from typing import Any

import discord
import simcord

from bot.app.connection.servers import IN_THREADS, missing_permissions
from bot.text import catalogue


async def test_a_thread_asks_for_writing_in_threads_and_not_in_its_channel() -> None:
    bot = discord.Client(intents=discord.Intents.default())
    async with simcord.run(bot) as env:
        channel = env.create_guild("Test").create_text_channel("the-wood")
        await env.settle()
        place: Any = bot.get_channel(channel.id)
        thread = await place.create_thread(name="the wood", type=discord.ChannelType.public_thread)
        everyone, me = place.guild.default_role, place.guild.me
        await place.set_permissions(everyone, send_messages=False, send_messages_in_threads=True)
        await env.settle()
        assert "send_messages" in missing_permissions(place, me)
        assert missing_permissions(thread, me) == []
        await place.set_permissions(everyone, send_messages=True, send_messages_in_threads=False)
        await env.settle()
        assert missing_permissions(place, me) == []
        assert IN_THREADS in missing_permissions(thread, me)
    assert catalogue().has(f"permission-{IN_THREADS.replace('_', '-')}")
