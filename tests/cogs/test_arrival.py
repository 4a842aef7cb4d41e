"""Joining a server: one message where one is allowed, and what the bot still lacks."""

from __future__ import annotations

import asyncio
from typing import Any

import discord
import pytest
from simcord.backend.serializers import guild_create_payload

from bot.app.connection.presence import gone
from tests.cogs.conftest import Stage, read, said


async def greeted(stage: Stage, **permissions: bool) -> list[str]:
    """What stands in a new server after the bot joined it, with these permissions taken or given in its one channel."""
    guild = stage.env.create_guild("Somewhere else")
    assert guild.me is not None
    channel = guild.create_text_channel("general", overwrites={guild.me: discord.PermissionOverwrite(**permissions)})
    await stage.env.settle()
    stage.bot.dispatch("guild_join", stage.bot.get_guild(guild.id))
    await stage.env.settle()
    return [read(message) for message in channel.history()]


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


async def falls(stage: Stage, *, asleep_: bool) -> None:
    """Wait until the wood sleeps, or is awake: nobody asked for it, so no answer says when."""
    async with asyncio.timeout(20):
        while await asleep(stage) != asleep_:  # noqa: ASYNC110 (no event says so)
            await asyncio.sleep(0)


async def sent_away(stage: Stage) -> None:
    discord_says: Any = stage.bot._connection
    discord_says.parse_guild_delete({"id": str(stage.guild.id)})
    await stage.env.settle()
    assert stage.bot.get_guild(stage.guild.id) is None
    await falls(stage, asleep_=True)
    assert await stage.bot.woods.next_due() is None


async def asked_back(stage: Stage) -> str:
    """The bot is in the server again; what it says there."""
    discord_says: Any = stage.bot._connection
    back = guild_create_payload(stage.env.backend, stage.env.backend.get_guild(stage.guild.id))
    discord_says.parse_guild_create({key: back[key] for key in back if key != "unavailable"})
    await stage.env.settle()
    return read(stage.channel.history()[-1])


async def test_a_server_that_sends_the_bot_away_lets_its_wood_sleep_until_it_is_asked_back(wood: Stage) -> None:
    for _ in range(2):  # sent away twice within a turn
        await sent_away(wood)
        greeting = await asked_back(wood)
        await falls(wood, asleep_=False)
        assert "goes on" in greeting
        assert "plant" not in greeting
        await wood.env.advance_time(5)


async def test_a_wood_that_a_moderator_had_paused_sleeps_on_when_the_bot_is_asked_back(wood: Stage) -> None:
    await wood.mod.slash(wood.channel, "keeper pause")
    await sent_away(wood)
    assert "`/keeper resume`" in await asked_back(wood)
    await wood.turns()  # what was begun before it is done by then
    assert await asleep(wood)
    assert "awake" in said(await wood.mod.slash(wood.channel, "keeper resume"))


async def test_an_outage_of_discord_is_no_removal(wood: Stage) -> None:
    discord_says: Any = wood.bot._connection
    discord_says.parse_guild_delete({"id": str(wood.guild.id), "unavailable": True})
    await wood.env.settle()
    await wood.turns()  # what was begun before it is done by then
    assert not await asleep(wood)
    assert gone(wood.bot, [str(wood.guild.id), "1"]) == ["1"]


class OfShards:
    """A client that holds one shard of two, and is in no server."""

    shard_count, shard_ids = 2, [1]

    def get_guild(self, _id: int) -> None: ...


def test_a_process_speaks_for_the_servers_of_its_own_shards() -> None:
    client: Any = OfShards()
    assert gone(client, [str(0 << 22), str(1 << 22), str(2 << 22), str(3 << 22), "damaged", ""]) == [
        str(1 << 22),
        str(3 << 22),
    ]
