"""Servers in which the bot is not: their woods rest and go on, and whoever brings the app along plays nothing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.discord.loopback import NotOffered
from tests.discord.loopback.interactions import COMMAND, COMPONENT
from tests.discord.rig import Home, Rig

NOT_HERE = "I am not in this server"


async def long_due(rig: Rig, name: str = "Lab") -> Home:
    """A wood whose turn is long due, and no bot running."""
    rig.bot.settings["LOOPBACK_CLOCK"] = "-7200"
    home = await rig.planted(name, every=60)
    assert await rig.bot.stop() == 0
    del rig.bot.settings["LOOPBACK_CLOCK"]
    return home


async def rests(rig: Rig, count: int = 1) -> None:
    """Wait until the bot says how many woods rest."""
    await rig.until(f"{count} woods rest", lambda: f" {count} of " in rig.bot.err() and "woods rest" in rig.bot.err())


async def goes_on(rig: Rig, home: Home) -> None:
    """The turn that was due is played, and its paper comes."""
    await rig.until("the turn is played", lambda: rig.books.turns() == 1)
    await home.paper()
    await rig.all_posted()
    assert not rig.bot.tracebacks()


async def test_another_bots_token_harms_no_wood(rig: Rig) -> None:
    home, world = await long_due(rig), rig.discord.world
    ours, world.bot = world.bot, world.new_bot()
    rig.bot.settings["DISCORD_TOKEN"] = world.bot.token
    await rig.bot.boot()
    await rests(rig)
    assert await rig.bot.stop() == 0
    assert rig.books.turns() == 0
    assert not rig.books.asleep(home.guild)

    world.bot = ours
    del rig.bot.settings["DISCORD_TOKEN"]
    await rig.bot.boot()
    await goes_on(rig, home)


async def test_a_wood_rests_where_the_bot_was_removed_unheard_and_goes_on_when_it_is_asked_back(rig: Rig) -> None:
    home = await long_due(rig)
    rig.discord.world.kick(home.guild)
    await rig.bot.boot()
    await rests(rig)
    rig.discord.world.invite(home.guild)
    await goes_on(rig, home)
    assert not rig.books.asleep(home.guild)


async def test_a_wood_whose_server_is_forgotten_for_a_session_goes_on_when_it_is_listed(rig: Rig) -> None:
    home, gateway = await rig.planted(), rig.discord.gateway
    server = rig.discord.world.guilds[home.guild]
    server.unlisted = True
    gateway.invalidate()
    await rests(rig)
    assert not rig.books.asleep(home.guild)
    server.unlisted = False
    rig.discord.world.outage(home.guild, False)  # it is told of again
    await rig.until("the wood goes on", lambda: "all go on" in rig.bot.err())
    await home.tick()
    await home.paper()
    await rig.all_posted()


async def test_a_wood_sleeps_where_the_bot_is_removed_and_wakes_where_it_is_asked_back(rig: Rig) -> None:
    home = await rig.planted()
    for _ in range(2):
        rig.discord.world.kick(home.guild)
        await rig.until("the wood sleeps", lambda: rig.books.asleep(home.guild))
        rig.discord.world.invite(home.guild)
        await rig.until("the wood wakes", lambda: not rig.books.asleep(home.guild))
    await home.tick()
    await home.paper()
    await rig.all_posted()


async def test_the_app_comes_with_servers_alone(rig: Rig) -> None:
    await rig.planted()
    commands = rig.discord.places.commands[rig.discord.world.bot.id]
    assert {tuple(one["integration_types"]) for one in commands} == {(0,)}
    assert {tuple(one["contexts"]) for one in commands} <= {(0,), (0, 1)}
    stranger = rig.discord.world.add_guild("Elsewhere", invited=False)
    (ann,) = rig.users(1)
    for path in ("keeper plant", "short", "how"):
        with pytest.raises(NotOffered):
            rig.discord.hands.slash(stranger, ann, path, manager=True, own_install=True)


async def test_nothing_is_played_in_a_server_that_has_no_bot(rig: Rig) -> None:
    await rig.planted()
    stranger = rig.discord.world.add_guild("Elsewhere", invited=False)
    (ann,) = rig.users(1)
    asked: list[dict[str, Any]] = [
        {"id": "1", "name": "keeper", "type": 1, "options": [{"name": "plant", "type": 1, "options": []}]},
        {"id": "1", "name": "wood", "type": 1, "options": []},
    ]
    for data in asked:
        one = rig.discord.hands.fire(COMMAND, stranger, ann, data, manager=True, own_install=True)
        assert NOT_HERE in (await one.answered()).text
    assert len(rig.books.woods()) == 1
    assert not rig.bot.tracebacks()


async def test_a_paper_that_was_left_where_the_bot_was_removed_plays_nothing(rig: Rig) -> None:
    home = await rig.planted()
    (ann,) = rig.users(1)
    await home.tick()
    paper = await home.paper()
    rig.discord.world.kick(home.guild)
    await rig.until("the wood sleeps", lambda: rig.books.asleep(home.guild))
    pressed = {"custom_id": "paper:first", "component_type": 2, "id": 1}
    one = rig.discord.hands.fire(COMPONENT, home.guild, ann, pressed, message=paper)
    assert NOT_HERE in (await one.answered()).text
    assert not rig.books.played(one.id)
    assert not rig.bot.tracebacks()
