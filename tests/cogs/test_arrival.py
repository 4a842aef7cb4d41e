"""Joining a server: one message where one is allowed, and what the bot still lacks."""

from __future__ import annotations

import discord
import pytest

from tests.cogs.conftest import Stage


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
