"""The running bot on PostgreSQL: it plays, starts again, outlives its server's falls; and two processes, one killed."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator
from typing import Any

import pytest

from bot.app.exit_codes import Exit
from bot.app.lease import LASTS_S
from tests.builders.postgres import ABSENT, Place, Server, programs
from tests.discord.books import ServerBooks
from tests.discord.loopback import Interaction
from tests.discord.rig import Home, Rig

DONE = ("You are short", "You are long", "Closed: ")
TAKEN_OVER_S = LASTS_S + 60.0  # Discord lets one shard in after another, and the machine is shared


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    if programs() is None:
        pytest.skip(ABSENT)
    server = Server(lasting=True)
    yield server
    server.close()


@pytest.fixture
def place(server: Server) -> Place:
    return server.database()


@pytest.fixture
async def on_server(make_rig: Any, place: Place, server: Server) -> Any:
    """Makes rigs whose bots keep everything on the server."""

    async def make(settings: dict[str, str] | None = None, **rules: Any) -> Rig:
        where = {"WOOD_DATABASE": place.owner, "WOOD_DATABASE_READER": place.reader}
        rig: Rig = await make_rig(where | (settings or {}), **rules)
        rig.books = ServerBooks(server, place)
        return rig

    return make


async def test_a_wood_is_planted_played_and_played_on_after_a_restart(on_server: Any) -> None:
    rig: Rig = await on_server()
    home = await rig.planted()
    (player,) = rig.users(1)
    assert "You are short" in (await home.slash(player, "short", good="honey", amount=1).answered()).text
    await home.tick()
    await home.paper()
    assert await rig.bot.stop() == 0
    await rig.bot.boot()
    await home.tick()
    await home.paper(2)
    await rig.bot.kill()
    await rig.bot.boot()
    assert "Closed: " in (await home.slash(player, "cover", good="honey").answered()).text
    await rig.all_posted()
    (wood,) = rig.books.woods()
    await rig.bot.stop()
    await rig.bot.start("replay", "--wood", wood)
    assert await rig.bot.ended(60.0) == 0
    assert not rig.bot.tracebacks()


async def test_a_server_that_is_down_at_start_is_said_in_a_sentence(on_server: Any, server: Server) -> None:
    rig: Rig = await on_server({"WOOD_DATABASE": "postgresql://wood:s3cret@127.0.0.1:1/wood"})
    await rig.bot.start()
    assert await rig.bot.ended(60.0) == Exit.DATABASE_AWAY
    assert "127.0.0.1:1/wood" in rig.bot.last_words()
    assert "s3cret" not in rig.bot.err()
    assert not rig.bot.tracebacks()


async def test_a_server_that_falls_and_comes_back_costs_no_deed(on_server: Any, server: Server) -> None:
    rig: Rig = await on_server()
    home = await rig.planted()
    (player,) = rig.users(1)
    await home.slash(player, "short", good="honey", amount=1).answered()
    server.stop()
    try:
        said = (await home.slash(player, "cover", good="honey").answered()).text
        assert said
        assert "Closed" not in said
        await home.keep("tick").answered()
    finally:
        server.start()
    assert rig.bot.alive
    assert "Closed" in (await home.slash(player, "cover", good="honey").answered()).text
    await home.tick()
    await home.paper()
    await rig.all_posted()
    assert rig.books.turns() == 1
    assert rig.bot.alive


async def test_of_two_processes_one_is_killed_and_the_other_goes_on_with_its_woods(on_server: Any) -> None:
    """Four shards, two a process. Whatever was acknowledged is in a journal, once; what was not is not, or is."""
    rig: Rig = await on_server({"WOOD_SHARDS": "0-1/4"}, shards=4)
    homes = [rig.home(f"Lab {number}") for number in range(8)]
    other = rig.another(WOOD_SHARDS="2-3/4")
    await rig.bot.boot()
    await other.boot()
    await rig.connected(4)
    for home in homes:
        await home.plant()
    of_the_killed = [home for home in homes if (home.guild >> 22) % 4 < 2]
    assert 0 < len(of_the_killed) < len(homes)
    deeds: list[Interaction] = []
    playing = [asyncio.create_task(_plays(rig, home, deeds, random.Random(n))) for n, home in enumerate(homes)]
    for home in homes:
        await home.tick()
    await rig.bot.kill()
    taken_over_s = await rig.connected(4, TAKEN_OVER_S)
    assert taken_over_s < TAKEN_OVER_S
    for one in playing:
        one.cancel()
    await asyncio.gather(*playing, return_exceptions=True)
    for home in of_the_killed:
        (player,) = rig.users(1)
        assert "You are short" in (await home.slash(player, "short", good="honey", amount=1).answered()).text
    for home in homes:
        turns = len(home.papers())
        await home.tick()
        await home.paper(turns + 1)
    await rig.until("what was promised is answered", lambda: not rig.books.promised())
    await rig.all_posted(120.0)
    keys = rig.books.keys()
    done = [one for one in deeds if one.done and any(words in one.text for words in DONE)]
    assert done
    assert all(str(one.id) in keys for one in done), "nothing that was said to be done is lost"
    assert rig.books.one("SELECT count(*) FROM journal") == len(rig.books.ask("SELECT DISTINCT wood, key FROM journal"))
    assert not rig.bot.tracebacks() + other.tracebacks()
    for wood in rig.books.woods()[:2]:
        checker = rig.another()
        await checker.start("replay", "--wood", wood)
        assert await checker.ended(60.0) == 0, checker.last_words()


async def _plays(rig: Rig, home: Home, deeds: list[Interaction], chance: random.Random) -> None:
    """One player after another trades, whether the bot is there or not."""
    while True:
        (player,) = rig.users(1)
        deeds.append(home.slash(player, "short", good=chance.choice(("honey", "acorns", "berries")), amount=1))
        await asyncio.sleep(chance.uniform(1.0, 2.0))
