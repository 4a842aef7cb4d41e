"""A byte that a disk has flipped, anywhere: whatever is asked of the file then answers, or says in one sentence of ours
what is wrong. Nothing else comes out, and what is private is not quoted.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.api import NoWood, Plot, StoreTrouble
from bot.app.exit_codes import Stop
from bot.app.settings import Settings
from bot.audit.chapter import verify_wood
from bot.audit.journal import replay
from bot.cli.check import check_house
from bot.service import WoodService
from bot.text import catalogue
from db import Store, StoreError, open_store
from engine.model import Bribe, DrawLegend, Join, Lend, MakeWeather, Open, Refused, Remind, Whisper, World
from inference.standin import StandIn
from tests.db.conftest import START, Clock

OURS = (Stop, StoreError, StoreTrouble, NoWood, Refused)
QUICK, FILES = 20, 150
SERVERS = ("100", "200", "300")
PLOT = Plot("100", "1", 3600, 8)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, world: World) -> Path:
    """Three woods in their second chapter, with all that players do behind them."""
    path = tmp_path_factory.mktemp("whole") / "wood.db"
    clock = Clock()

    async def live() -> None:
        store = await open_store(path)
        woods = service(store, world, clock)
        for server in SERVERS:
            await woods.plant(replace(PLOT, server=server), "keeper", "plant")
        for turn in range(11):
            for server in SERVERS:
                await played(woods, server, turn)
            clock.at += 3600
            await woods.tick_due(clock.at)
        await store.close()

    asyncio.run(live())
    return path


async def played(woods: WoodService, server: str, turn: int) -> None:
    said: dict[int, list[Any]] = {
        0: [Whisper("oona", planted=False), Open("short", "honey", 2), Remind("tip"), Join()],
        1: [Lend("bram", 20, 10, 4), Bribe("fenn", 5, "hoard", "berries")],
        3: [Whisper("pip", planted=True, good="acorns", direction="down"), Open("long", "acorns", 1)],
        8: [Open("short", "berries", 1), Remind("call")],
    }
    for n, command in enumerate(said.get(turn, [])):
        with contextlib.suppress(Refused):
            await woods.command(server, f"{n % 2}", f"{turn} {n}", command)
    if turn == 2:
        await woods.moderate(server, "m", "weather", MakeWeather("drought", "berries"))
        await woods.moderate(server, "m", "legend", DrawLegend(sorted(woods.world(server).legends)[0]))


def service(store: Store, world: World, clock: Callable[[], int]) -> WoodService:
    drawn = iter(range(1, 1_000_000))
    return WoodService(
        store, {world.id: world}, StandIn(), catalogue(), clock, entropy=lambda n: next(drawn).to_bytes(n, "big")
    )


def places(path: Path) -> list[tuple[str, int, int]]:
    """Where each table and index lies: its name, and the first and last byte of each of its pages."""
    found = []
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as raw:
        (size,) = raw.execute("PRAGMA page_size").fetchone()
        roots = raw.execute("SELECT name, rootpage FROM sqlite_master WHERE rootpage > 0").fetchall()
    body = path.read_bytes()
    for name, root in roots:
        pages, seen = [root], set()
        while pages:
            page = pages.pop()
            if page in seen:
                continue
            seen.add(page)
            found.append((name, (page - 1) * size, page * size))
            start = (page - 1) * size + (100 if page == 1 else 0)
            if body[start] in (2, 5):  # the inner page of a tree: more of them hang below it
                cells = int.from_bytes(body[start + 3 : start + 5], "big")
                pointers = start + 12
                pages.append(int.from_bytes(body[start + 8 : start + 12], "big"))
                for cell in range(cells):
                    at = int.from_bytes(body[pointers + 2 * cell : pointers + 2 * cell + 2], "big") + (page - 1) * size
                    pages.append(int.from_bytes(body[at : at + 4], "big"))
    return found


def flipped(whole: Path, target: Path, dice: random.Random) -> str:
    """A copy with one to three bytes changed in one table; says where."""
    shutil.copyfile(whole, target)
    parts = places(target)
    name = dice.choice(sorted({name for name, _, _ in parts}))
    body = bytearray(target.read_bytes())
    spots = []
    for _ in range(dice.randint(1, 3)):
        _, first, last = dice.choice([part for part in parts if part[0] == name])
        full = [at for at in range(first, last) if body[at]]
        spot = dice.choice(full)
        body[spot] ^= 1 << dice.randrange(8) if dice.random() < 0.7 else dice.randrange(1, 256)
        spots.append(spot)
    target.write_bytes(body)
    return f"{name} at {spots}"


@contextlib.contextmanager
def only_ours(said: list[str]) -> Iterator[None]:
    try:
        yield
    except OURS as error:
        said.append(str(error))


async def everything_asked(path: Path, world: World, clock: Clock, said: list[str]) -> None:
    with only_ours(said):
        store = await open_store(path)
        try:
            await _asked(store, world, clock, said)
        finally:
            await store.close()


async def _asked(store: Store, world: World, clock: Clock, said: list[str]) -> None:
    woods = service(store, world, clock)
    for _ in range(3):
        clock.at += 3600
        with only_ours(said):
            await woods.tick_due(clock.at)
        with only_ours(said):
            await woods.next_due()
    with only_ours(said):
        rows = await store.outbox.due(clock.at)
        for row in rows:
            await store.outbox.sent(row.id, "1")
    for server in SERVERS:
        questions: list[Callable[[str], Any]] = [
            woods.wake, woods.view, woods.history, woods.verify, woods.sheet, woods.reliability, woods.council,
            woods.health, woods.tick_now, lambda one: woods.export(one, 1 << 20), lambda one: woods.verify(one, 1),
        ]  # fmt: skip
        for user in "01":
            questions += [
                lambda one, user=user: woods.ledger(one, user),
                lambda one, user=user: woods.letters(one, user),
                lambda one, user=user: woods.statement(one, user),
                lambda one, user=user: woods.command(one, user, f"late {user}", Open("short", "honey", 1)),
                lambda one, user=user: woods.command(one, user, f"0 {user}", Join()),
            ]
        for ask in questions:
            with only_ours(said):
                await ask(server)
    for wood in {home.wood for home in store.homes.values()}:
        with only_ours(said), contextlib.suppress(LookupError):
            await replay(store, wood)


def on_the_command_line(path: Path, wood: str, said: list[str]) -> None:
    settings = Settings(database=path, plugins=False)
    with only_ours(said):
        asyncio.run(check_house(settings))
    with only_ours(said):
        verify_wood(settings, wood, 1, None)


def survives(seed: int, whole: Path, folder: Path, world: World) -> str:
    """Everything that is asked of one damaged file; where it was damaged."""
    dice, path, clock = random.Random(seed), folder / f"{seed}.db", Clock()
    clock.at = START + 11 * 3600
    where, said = flipped(whole, path, dice), list[str]()
    with closing(sqlite3.connect(whole)) as raw:
        wood = raw.execute("SELECT id FROM woods ORDER BY id").fetchone()[0]
    try:
        on_the_command_line(path, wood, said)
        asyncio.run(everything_asked(path, world, clock, said))
    except Exception as error:
        raise AssertionError(f"seed {seed}, {where}: {type(error).__name__}") from error
    return where


def journey(seeds: range, whole: Path, folder: Path, world: World, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        for seed in seeds:
            where = survives(seed, whole, folder, world)
            told = [one for one in caplog.records if one.exc_info]
            assert not told, f"seed {seed}, {where}: {caplog.text}"
            caplog.clear()
            for file in folder.iterdir():
                file.unlink()


def test_the_whole_file_answers_all_that_is_asked(whole: Path, tmp_path: Path, world: World) -> None:
    said = list[str]()
    clock = Clock()
    clock.at = START + 11 * 3600
    shutil.copyfile(whole, tmp_path / "wood.db")
    asyncio.run(everything_asked(tmp_path / "wood.db", world, clock, said))
    assert not [one for one in said if "damaged" in one]


@pytest.mark.parametrize("part", range(4))
def test_a_few_flipped_bytes(
    part: int, whole: Path, tmp_path: Path, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    each = QUICK // 4
    journey(range(part * each, (part + 1) * each), whole, tmp_path, world, caplog)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(10))
def test_many_flipped_bytes(
    part: int, whole: Path, tmp_path: Path, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    each = FILES // 10
    journey(range(1000 + part * each, 1000 + (part + 1) * each), whole, tmp_path, world, caplog)
