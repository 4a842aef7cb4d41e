"""Whom the house does not serve: one sentence at the one door, whatever is asked; a barred server is left."""

from __future__ import annotations

from typing import Any

import pytest

from db.house.bans import Kind
from tests.cogs.conftest import Stage, hung, said


async def bar(stage: Stage, kind: Kind, id: object, *, lift: bool = False) -> None:
    """As `python -m bot bans` does beside the bot; then the bot looks."""
    bot: Any = stage.bot
    bans = bot._house.store.bans
    assert await (bans.lift(kind, str(id)) if lift else bans.add(kind, str(id), 1))
    await bot._doorkeeper.look()
    await stage.env.settle()


async def test_a_barred_user_reads_one_sentence_to_everything_and_plays_nothing(wood: Stage) -> None:
    await bar(wood, "user", wood.ann.id)
    before = await wood.bot.woods.view(str(wood.guild.id))
    for command, options in (("short", {"good": "honey", "amount": 1}), ("how", {}), ("wood", {})):
        answer = await wood.ann.slash(wood.channel, command, **options)
        assert said(answer).startswith("Whoever runs this bot does not serve you")
    pressed = await wood.ann.click(await hung(wood, "paper:first"), label="Press")
    assert said(pressed).startswith("Whoever runs this bot does not serve you")
    assert await wood.bot.woods.view(str(wood.guild.id)) == before
    others = await wood.bob.slash(wood.channel, "short", good="honey", amount=1)
    assert "does not serve" not in said(others)
    await bar(wood, "user", wood.ann.id, lift=True)
    assert "does not serve" not in said(await wood.ann.slash(wood.channel, "short", good="honey", amount=1))


@pytest.mark.parametrize("back", [False, True])
async def test_a_barred_server_is_left_and_left_again(wood: Stage, back: bool) -> None:
    guild: Any = wood.bot.get_guild(wood.guild.id)
    if back:  # it was barred while the bot was not there, and asks it back
        bot: Any = wood.bot
        await bot._house.store.bans.add("server", str(guild.id), 1)
        await bot._doorkeeper.learn()
        await wood.bot.on_guild_join(guild)  # type: ignore[attr-defined]
        await wood.env.settle()
    else:
        await bar(wood, "server", guild.id)
    assert [one.path for one in wood.env.http_requests if one.method == "DELETE" and "guilds" in one.path]
