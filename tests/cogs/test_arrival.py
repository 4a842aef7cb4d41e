"""Joining a server: one message where one is allowed, and what the bot still lacks."""

from __future__ import annotations

import discord
import pytest

from tests.cogs.conftest import Stage


async def greet(stage: Stage) -> None:
    """The bot hears that it has joined this server."""
    guild = stage.bot.get_guild(stage.guild.id)
    stage.bot.dispatch("guild_join", guild)
    await stage.env.settle()


async def test_a_new_server_gets_one_greeting_with_the_one_command(stage: Stage) -> None:
    await greet(stage)
    (message,) = stage.channel.history()
    assert "`/keeper plant`" in message.content
    assert "First give me" not in message.content


async def test_the_greeting_names_what_the_bot_lacks(stage: Stage) -> None:
    assert stage.guild.me is not None
    await stage.channel_without(discord.PermissionOverwrite(attach_files=False, embed_links=False))
    await greet(stage)
    said = [message.content for channel in stage.guild.channels.values() for message in channel.history()]
    assert len(said) == 1
    assert "Embed Links, Attach Files" in said[0]


@pytest.mark.parametrize("fault", [None, 403])
async def test_a_server_that_wants_no_greeting_gets_none(stage: Stage, fault: int | None) -> None:
    if fault is None:
        await stage.channel_without(discord.PermissionOverwrite(send_messages=False))
    else:
        stage.env.inject_error("POST", "/channels/*/messages", status=fault, code=50013, times=None)
    await greet(stage)
    assert not [message for channel in stage.guild.channels.values() for message in channel.history()]
