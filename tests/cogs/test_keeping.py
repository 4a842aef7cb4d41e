"""Moderators: planting, pausing, weather and legends; and everyone who is not one."""

from __future__ import annotations

import discord
import pytest
import simcord

from tests.cogs.conftest import Stage, private, read, said


async def test_a_wood_is_planted_with_one_command_and_once(stage: Stage) -> None:
    planted = await stage.plant()
    assert "The wood is planted" in said(planted)
    assert private(planted)
    assert "has its wood already" in said(await stage.plant())
    assert "Next turn" in said(await stage.ann.slash(stage.channel, "wood"))


async def test_a_channel_where_the_bot_may_not_write_is_refused_by_name(stage: Stage) -> None:
    closed = stage.guild.create_text_channel(
        "closed", overwrites={stage.guild.me: discord.PermissionOverwrite(send_messages=False, attach_files=False)}
    )
    answer = said(await stage.mod.slash(stage.channel, "keeper plant", channel=closed))
    assert "Send Messages, Embed Links, Attach Files" in answer
    assert "no wood" in said(await stage.ann.slash(stage.channel, "wood"))


async def test_the_keepers_other_commands(wood: Stage) -> None:
    mod, here = wood.mod, wood.channel
    assert f"a turn every 30 minutes, 20 turns to a chapter, and the Gazette in <#{here.id}>" in said(
        await mod.slash(here, "keeper schedule", every=30, turns=20)
    )
    assert "Say what should change" in said(await mod.slash(here, "keeper schedule"))
    assert "A drought" in said(await mod.slash(here, "keeper weather", kind="drought"))
    assert "heap of acorns" in said(await mod.slash(here, "keeper weather", kind="windfall", good="acorns"))
    assert "strikes at the end of the next turn" in said(
        await mod.slash(here, "keeper legend", name="run-on-oonas-hoard")
    )
    assert "Try The" in said(await mod.slash(here, "keeper legend", name="The Great Herring Bubble"))
    before = wood.bot.woods
    assert "Turn 1 is over" in said(await mod.slash(here, "keeper tick"))
    honey = next(line for line in (await before.view(str(wood.guild.id))).goods if line.id == "honey")
    assert honey.price <= 6, "the Run halves honey"


async def test_a_keeper_lays_down_stake_cap_and_quiet_hours(wood: Stage) -> None:
    mod, here = wood.mod, wood.channel
    assert "Nothing changed: give a stake, a cap" in said(await mod.slash(here, "keeper rules"))
    laid = said(await mod.slash(here, "keeper rules", stake=150, cap=20))
    assert "every Patron begins with 150 pebbles, from the next chapter on, and may hold 20 of one good" in laid
    assert "You are short 14" in said(
        await wood.ann.click((await wood.ann.slash(here, "short", good="berries", amount=14)).response, label="Do it")
    )
    assert "may hold 2 of one good" in said(await mod.slash(here, "keeper rules", cap=2))
    assert "You hold 14 berries; 2 is the most" in said(await wood.ann.slash(here, "short", good="berries", amount=1))
    assert "give both" in said(await mod.slash(here, "keeper quiet", start=23))
    hour = (wood.now() // 3600 + 1) % 24  # the next turn would come in an hour
    answer = said(await mod.slash(here, "keeper quiet", start=hour, end=(hour + 5) % 24))
    assert f"No turn comes between {hour}:00 and {(hour + 5) % 24}:00 UTC" in answer
    due = (await wood.bot.woods.view(str(wood.guild.id))).due_at
    assert due % (24 * 3600) == (hour + 5) % 24 * 3600
    assert f"<t:{due}:R>" in said(await wood.ann.slash(here, "wood")), "players read the true time"
    assert await wood.bot.woods.next_due() == due, "and so does the alarm"
    assert "around the clock" in said(await mod.slash(here, "keeper quiet"))
    await wood.turns()
    paper = read(wood.papers()[-1])
    assert "150 pebbles for every Patron, from the next chapter on" in paper


async def test_a_paused_wood_sleeps_and_says_so(wood: Stage) -> None:
    assert "sleeps" in said(await wood.mod.slash(wood.channel, "keeper pause"))
    assert "asleep" in said(await wood.ann.slash(wood.channel, "short", good="honey"))
    assert "asleep" in said(await wood.mod.slash(wood.channel, "keeper tick"))
    assert "asleep" in said(await wood.ann.slash(wood.channel, "wood"))
    assert "sleeps" in said(await wood.mod.slash(wood.channel, "keeper pause"))
    for _ in range(2):
        assert "awake: a turn every hour." in said(await wood.mod.slash(wood.channel, "keeper resume"))
    assert "You are short" in said(await wood.ann.slash(wood.channel, "short", good="honey"))


async def test_only_those_who_manage_the_server_keep_the_wood(wood: Stage) -> None:
    with pytest.raises(simcord.SetupError):
        await wood.ann.slash(wood.channel, "keeper pause")
    # A server may open the group to anyone; the wood still asks.
    keeper = next(command for command in await wood.bot.tree.fetch_commands() if command.name == "keeper")
    wood.guild.set_command_permissions(keeper, {wood.ann: True})
    for command, options in [
        ("pause", {}),
        ("resume", {}),
        ("tick", {}),
        ("plant", {}),
        ("schedule", {"every": 5}),
        ("legend", {"name": "great-acorn-mania"}),
        ("weather", {"kind": "drought"}),
        ("bar", {"patron": "Grey"}),
        ("pardon", {"patron": "Grey"}),
    ]:
        answer = await wood.ann.slash(wood.channel, f"keeper {command}", **options)
        assert "Only those with Manage Server" in said(answer), command
        assert private(answer)
