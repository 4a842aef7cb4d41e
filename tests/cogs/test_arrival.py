"""Joining a server: one message where one is allowed, and what the bot still lacks."""

from __future__ import annotations

import asyncio
from typing import Any

import discord
import pytest
from simcord.backend.serializers import guild_create_payload

from bot.app.servers import gone
from tests.cogs.conftest import Stage, said


async def greeted(stage: Stage, **permissions: bool) -> list[str]:
    """What stands in a new server after the bot joined it, with these permissions taken or given in its one channel."""
    guild = stage.env.create_guild("Somewhere else")
    assert guild.me is not None
    channel = guild.create_text_channel("general", overwrites={guild.me: discord.PermissionOverwrite(**permissions)})
    await stage.env.settle()
    stage.bot.dispatch("guild_join", stage.bot.get_guild(guild.id))
    await stage.env.settle()
    return [message.content for message in channel.history()]


async def test_a_new_server_gets_one_greeting_with_the_one_command(stage: Stage) -> None:
    (greeting,) = await greeted(stage)
    assert "`/keeper plant`" in greeting
    assert "First give me" not in greeting


async def test_the_greeting_names_what_the_bot_lacks(stage: Stage) -> None:
    (greeting,) = await greeted(stage, attach_files=False, embed_links=False)
    assert "First give me Embed Links, Attach Files" in greeting


@pytest.mark.parametrize("refused", ["by permission", "by answer"])
async def test_a_server_that_wants_no_greeting_gets_none(stage: Stage, refused: str) -> None:
    if refused == "by answer":
        stage.env.inject_error("POST", "/channels/*/messages", status=403, code=50013, times=None)
    assert await greeted(stage, send_messages=refused == "by answer") == []


async def asleep(stage: Stage) -> bool:
    return (await stage.bot.woods.view(str(stage.guild.id))).paused


async def falls_asleep(stage: Stage) -> None:
    """Wait until the wood sleeps: nobody asked for it, so no answer says when."""
    async with asyncio.timeout(20):
        while not await asleep(stage):  # noqa: ASYNC110 (no event says so)
            await asyncio.sleep(0)


async def test_a_server_that_sends_the_bot_away_lets_its_wood_sleep_and_is_told_how_to_wake_it(wood: Stage) -> None:
    server = wood.guild.id
    discord_says: Any = wood.bot._connection
    for _ in range(2):  # sent away twice within a turn
        discord_says.parse_guild_delete({"id": str(server)})
        await wood.env.settle()
        assert wood.bot.get_guild(server) is None
        await falls_asleep(wood)
        assert await wood.bot.woods.next_due() is None
        back = guild_create_payload(wood.env.backend, wood.env.backend.get_guild(server))
        discord_says.parse_guild_create({key: back[key] for key in back if key != "unavailable"})
        await wood.env.settle()
        greeting = wood.channel.history()[-1].content
        assert "`/keeper resume`" in greeting
        assert "plant" not in greeting
        assert "awake" in said(await wood.mod.slash(wood.channel, "keeper resume"))
        await wood.env.advance_time(5)


async def test_an_outage_of_discord_is_no_removal(wood: Stage) -> None:
    discord_says: Any = wood.bot._connection
    discord_says.parse_guild_delete({"id": str(wood.guild.id), "unavailable": True})
    await wood.env.settle()
    await wood.turns()  # what was begun before it is done by then
    assert not await asleep(wood)
    assert gone(wood.bot, [str(wood.guild.id), "1"]) == ["1"]
