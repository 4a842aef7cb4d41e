"""Two processes on one database that were not told to share it: one serves, the other says so and waits."""

from __future__ import annotations

from typing import Any

from tests.discord.rig import Rig

WAITS = "serves this database already"


async def test_the_second_waits_and_takes_over(rig: Rig) -> None:
    home = await rig.planted()
    other = rig.another()
    await other.start()
    await rig.until("the second says that it waits", lambda: WAITS in other.out("err"))
    assert len(rig.discord.gateway.connected()) == 1
    await home.tick()
    await home.paper()
    await rig.bot.kill()
    await other.ready()
    assert other.out("err").count(WAITS) == 1
    await home.tick()
    await home.paper(2)
    await rig.all_posted()
    assert not rig.bot.tracebacks() + other.tracebacks()


async def test_one_that_waits_ends_when_it_is_told_to(rig: Rig) -> None:
    await rig.planted()
    other = rig.another()
    await other.start()
    await rig.until("the second says that it waits", lambda: WAITS in other.out("err"))
    assert await other.stop() == 0
    assert not other.tracebacks()


async def test_who_ends_as_asked_is_not_waited_for(rig: Rig) -> None:
    await rig.planted()
    assert await rig.bot.stop() == 0
    assert rig.books.one("SELECT count(*) FROM leases") == 0
    await rig.bot.boot()
    assert WAITS not in rig.bot.out("err")


async def test_shares_that_overlap_wait_and_others_do_not(make_rig: Any) -> None:
    rig: Rig = await make_rig({"WOOD_SHARDS": "0/2"}, shards=2)
    await rig.bot.boot()
    same, rest = rig.another(WOOD_SHARDS="0/2"), rig.another(WOOD_SHARDS="1/2")
    await rest.boot()
    await same.start()
    await rig.until("it says that it waits", lambda: WAITS in same.out("err"))
    await rig.connected(2)


async def test_one_whose_lease_was_taken_ends_in_a_sentence(rig: Rig) -> None:
    """It stood still for so long that another has begun: no turn of it would hold."""
    await rig.planted()
    rig.books.take_lease("process 1 on elsewhere")
    assert await rig.bot.ended(30.0) == 49
    assert "elsewhere" in rig.bot.last_words()
    assert not rig.bot.tracebacks()
