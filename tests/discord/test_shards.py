"""Many servers: the bot holds as many shards as Discord says, or those that the operator gave this process."""

from __future__ import annotations

from typing import Any

from tests.discord.rig import Rig

SERVERS = 2_600  # more than Discord lets into one session


async def test_as_many_shards_as_discord_says(make_rig: Any) -> None:
    rig: Rig = await make_rig(shards=2)
    homes = [rig.home(f"Lab {number}") for number in range(6)]
    await rig.bot.boot()
    await rig.connected(2)
    for home in homes:
        await home.plant()
    assert {(home.guild >> 22) % 2 for home in homes} == {0, 1}
    for home in homes:
        await home.tick()
        await home.paper()
    await rig.all_posted()
    assert not rig.bot.tracebacks()


async def test_thousands_of_servers(make_rig: Any) -> None:
    rig: Rig = await make_rig(shards=2)
    for number in range(SERVERS):
        rig.discord.world.add_guild(f"Server {number}", rig.discord.world.add_user(f"Owner {number}"))
    home = rig.home()
    await rig.bot.boot(60.0)
    await rig.connected(2)
    await home.plant()
    await home.tick()
    await home.paper()
    assert not rig.bot.tracebacks()


async def test_two_processes_divide_the_shards(make_rig: Any) -> None:
    """One database, four shards, two a process: every wood is played by one of them."""
    rig: Rig = await make_rig({"WOOD_SHARDS": "0-1/4"}, shards=4)
    homes = [rig.home(f"Lab {number}") for number in range(8)]
    other = rig.another(WOOD_SHARDS="2-3/4")
    await rig.bot.boot()
    await other.boot()
    await rig.connected(4)
    for home in homes:
        await home.plant()
        await home.tick()
        await home.paper()
    assert {(home.guild >> 22) % 4 for home in homes} == {0, 1, 2, 3}
    await rig.all_posted()
    assert not rig.bot.tracebacks() + other.tracebacks()


async def test_what_falls_due_is_played_and_posted_by_the_one_that_serves_it(make_rig: Any) -> None:
    """Half of the turns wait, with their papers, until the process of their shard is there."""
    rig: Rig = await make_rig({"WOOD_SHARDS": "0/2"}, shards=2)
    other = rig.another(WOOD_SHARDS="1/2")
    both = (rig.bot, other)
    for one in both:
        one.settings["LOOPBACK_CLOCK"] = "-3700"
        await one.boot()
    await rig.connected(2)
    homes = [rig.home(f"Lab {number}") for number in range(6)]
    for home in homes:
        await home.plant(every=60)
    for one in both:
        await one.kill()
        del one.settings["LOOPBACK_CLOCK"]
    for number, one in enumerate(both):
        await one.boot()
        for home in homes:
            if (home.guild >> 22) % 2 == number:
                await home.paper()
        assert rig.books.turns() == sum((home.guild >> 22) % 2 <= number for home in homes)
    await rig.all_posted()
    assert [len(home.papers()) for home in homes] == [1] * 6
    assert not rig.bot.tracebacks() + other.tracebacks()


async def test_the_sign_of_life_stands_for_all_shards(make_rig: Any) -> None:
    rig: Rig = await make_rig(shards=2)
    await rig.bot.boot()
    await rig.connected(2)
    mark = rig.bot.database.with_suffix(".alive")
    await rig.until("the bot gives a sign of life", mark.is_file)
