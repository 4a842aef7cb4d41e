"""People are forgotten while the bot plays: afterwards no byte of any file tells who they were, and all still fits."""

from __future__ import annotations

import asyncio
import random
import re
import sqlite3
import zlib
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from bot.api import Plot
from bot.audit.journal import replay
from bot.service import WoodService
from bot.text import catalogue
from db import Store, open_store
from db.sqlite.copies import copy_whole
from engine.model import Lend, Open, Refused, World
from inference.standin import StandIn
from tests.discord.rig import Home, Rig
from tests.discord.test_upkeep import command

WOODS, PEOPLE, STAY, AT_ONCE = 200, 1_000, 20, 8
ID = re.compile(rb"(?=([0-9]{19}))")  # wherever it begins, among other digits, too
GOODS = ("honey", "acorns", "berries", "mushrooms")


async def test_a_thousand_people_are_forgotten_out_of_two_hundred_woods_under_ticks(
    tmp_path: Path, world: World
) -> None:
    """By the service alone, as fast as it goes; through Discord, see below."""
    database, rng, clock = tmp_path / "wood.db", random.Random(1), iter(range(1_800_000_000, 2_000_000_000))
    store = await open_store(database)
    woods = WoodService(store, {world.id: world}, StandIn(), catalogue(), lambda: next(clock))
    servers = [str(10**18 + number) for number in range(WOODS)]
    leaving = [str(2 * 10**18 + number) for number in range(PEOPLE)]
    staying = [str(3 * 10**18 + number) for number in range(STAY)]
    both = [(user, rng.choice(servers)) for user in (*leaving, *staying, *rng.sample(leaving, PEOPLE // 5))]

    async def plays(user: str, server: str) -> None:
        command = Lend("mirel", 5) if rng.random() < 0.3 else Open("short", rng.choice(GOODS), 1)  # type: ignore[arg-type]
        with suppress(Refused):  # the creature has had enough loans
            await woods.command(server, user, f"first:{server}:{user}", command)

    async def ticks() -> None:
        while True:
            await woods.tick_now(rng.choice(servers))
            await asyncio.sleep(0.02)

    async def leaves(user: str) -> None:
        asked = await woods.known(user)
        assert asked is None or await woods.forget(user)

    await side_by_side([woods.plant(Plot(one, "channel", 3600), "keeper", f"plant {one}") for one in servers])
    ticking = asyncio.create_task(ticks())
    try:
        await side_by_side([plays(user, server) for user, server in both])
        assert len(present(tmp_path, database) & {*leaving}) > PEOPLE * 9 // 10
        await side_by_side([leaves(user) for user in leaving])
        assert not present(tmp_path, database) & {*leaving}, "at once, with the file in use"
        for server in servers[:20]:
            await woods.tick_now(server)
    finally:
        ticking.cancel()
        with suppress(asyncio.CancelledError):
            await ticking
        copy_whole(str(database), str(tmp_path / "copy.db"))
        await sound(store, [home.wood for home in store.homes.values()])
        woods.close()
        await store.close()
    left = present(tmp_path, database)
    assert not left & {*leaving}
    assert left & {*staying}


@pytest.mark.slow
async def test_a_thousand_people_are_forgotten_by_the_button(make_rig: Any) -> None:
    await forgotten(make_rig, WOODS, PEOPLE)


async def test_people_are_forgotten_by_the_button_under_ticks(make_rig: Any) -> None:
    await forgotten(make_rig, 8, 40)


async def sound(store: Store, woods: list[str]) -> None:
    """Every wood replays, and its pebbles sum to nothing."""
    for wood in woods:
        report = await replay(store, wood)
        assert report.fault is None
        assert report.state is not None
        assert sum(report.state.wood.balances.values()) == 0


async def forgotten(make_rig: Any, woods: int, people: int) -> None:
    rig: Rig = await make_rig({"WOOD_LOG_LEVEL": "DEBUG"}, global_per_s=None, messages_per_5s=None)
    rng = random.Random(1)
    await rig.bot.boot()
    homes = [rig.home(f"W{number}") for number in range(woods)]
    await side_by_side([home.plant() for home in homes])
    leaving, staying = rig.users(people), rig.users(STAY)
    ticking = asyncio.create_task(turns(homes, rng))
    try:
        both = [(user, rng.choice(homes)) for user in (*leaving, *staying, *rng.sample(leaving, people // 5))]
        await side_by_side([plays(home, user, rng) for user, home in both])
        known = present(rig.bot.folder, rig.bot.database)
        assert {*map(str, staying)} <= known
        assert len(known & {*map(str, leaving)}) == people
        at = dict(both)
        await side_by_side([leaves(rig, at[user], user) for user in leaving])
        twice = leaving[0]
        assert "nothing to forget" in (await at[twice].slash(twice, "me forget").answered()).text
    finally:
        ticking.cancel()
        with suppress(asyncio.CancelledError):
            await ticking
    code, said = await command(rig, "backup", "--to", str(rig.bot.folder / "copies"))
    assert code == 0, said
    assert await rig.bot.stop() == 0
    assert not rig.bot.tracebacks()
    left = present(rig.bot.folder, rig.bot.database)
    assert not left & {*map(str, leaving)}
    assert {*map(str, staying)} <= left
    store = await open_store(rig.bot.database)
    try:
        await sound(store, rig.books.woods())
    finally:
        await store.close()


async def side_by_side(works: list[Any]) -> None:
    """A few at a time, so that nobody waits for longer than Discord does."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(work: Any) -> None:
        async with gate:
            await work

    await asyncio.gather(*map(one, works))


async def turns(homes: list[Home], rng: random.Random) -> None:
    """Turns come, one wood after another."""
    while True:
        await rng.choice(homes).keep("tick").outcome(20)


async def plays(home: Home, user: int, rng: random.Random) -> None:
    """Somebody bets, or lends."""
    if rng.random() < 0.3:
        said = await home.slash(user, "lend", creature="Mirel", amount=5).answered()
    else:
        said = await home.slash(user, "short", good=rng.choice(GOODS), amount=1).answered()
    assert said.text


async def leaves(rig: Rig, home: Home, user: int) -> None:
    """Somebody asks to be forgotten, reads what goes, and presses the button."""
    asked = await home.slash(user, "me forget").answered()
    assert "Be forgotten here?" in asked.text, asked.text
    assert asked.original is not None
    done = await rig.discord.hands.click(home.guild, user, asked.original, "forget:me").answered()
    assert "Nothing that is kept here tells who you were" in done.text, done.text


def present(folder: Path, database: Path) -> set[str]:
    """Every number as long as an id in any file of a folder, and in what the database holds packed."""
    found: set[bytes] = set()
    for file in (one for one in folder.rglob("*") if one.is_file()):
        found |= {*ID.findall(file.read_bytes())}
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as raw:
        for (table,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for row in raw.execute(f"SELECT * FROM {table}"):
                for cell in row:
                    if isinstance(cell, bytes) and cell[:1] == b"x":
                        with suppress(zlib.error):
                            found |= {*ID.findall(zlib.decompress(cell))}
    return {one.decode() for one in found}
