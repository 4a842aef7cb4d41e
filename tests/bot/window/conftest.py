"""A wood that has been played into its second chapter, behind an open window."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import orjson
import pytest

from bot.api import Plot
from bot.guests import load_world
from bot.service import WoodService
from bot.text import catalogue
from bot.window.opening import Window
from db import Store, open_store
from db.codec import packed, unpacked
from engine.model import Bribe, CreatureId, DrawLegend, GoodId, LegendId, Open, Whisper
from inference.standin import StandIn
from tests.builders.by_hand import by_hand

SERVER, CHANNEL, ANN, BOB, MOD = (f"11112222333344440{last}" for last in range(5))
TURNS = 8  # of a chapter
MARKUP = '<script>alert(1)</script> & "<b>Sons"'


def service(store: Store) -> WoodService:
    """The same wood in every run."""
    world, drawn = load_world(), iter(range(1, 1_000_000))
    entropy: Callable[[int], bytes] = lambda n: next(drawn).to_bytes(n, "big")  # noqa: E731
    return WoodService(store, {world.id: world}, StandIn(), catalogue(), lambda: 1_800_000_000, entropy=entropy)


async def _played(path: Path) -> None:
    store = await open_store(path)
    woods = service(store)
    try:
        await woods.plant(Plot(SERVER, CHANNEL, 3600, TURNS), MOD, "plant")
        await woods.moderate(SERVER, MOD, "m", DrawLegend(LegendId("run-on-oonas-hoard")))
        await woods.tick_now(SERVER)
        await woods.command(SERVER, ANN, "a1", Whisper(CreatureId("oona"), True, GoodId("honey"), "down"))
        await woods.command(SERVER, ANN, "a2", Open("short", GoodId("acorns"), 2))
        await woods.tick_now(SERVER)
        await woods.command(SERVER, BOB, "b1", Bribe(CreatureId("pip"), 5))
        await woods.command(SERVER, BOB, "b2", Bribe(CreatureId("pip"), 6, "hoard", GoodId("acorns")))
        await woods.command(SERVER, BOB, "b3", Open("long", GoodId("berries"), 3))
        for _ in range(TURNS):  # one more chapter begins
            await woods.tick_now(SERVER)
        await woods.open_window(SERVER, MOD, True)
    finally:
        woods.close()
        await store.close()
    with by_hand(path) as raw:  # a guest's legend may be called anything
        for wood, chapter, turn, body in raw.execute("SELECT wood, chapter, turn, body FROM turns").fetchall():
            marked = packed(unpacked(body).replace(b"The Run on Oona's Hoard", json.dumps(MARKUP)[1:-1].encode()))
            raw.execute(
                "UPDATE turns SET body = ? WHERE (wood, chapter, turn) = (?, ?, ?)", (marked, wood, chapter, turn)
            )


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of that wood, closed: copy it."""
    path = tmp_path_factory.mktemp("window") / "wood.db"
    asyncio.run(_played(path))
    return path


@dataclass
class Served:
    """A window on loopback, and whoever looks through it."""

    store: Store
    woods: WoodService
    window: Window
    session: aiohttp.ClientSession
    wood: str

    async def get(self, path: str, **headers: str) -> tuple[int, bytes, Any]:
        """Status, body and headers of an answer; `{wood}` in the path is the wood's id."""
        address = self.window.url + path.replace("{wood}", self.wood)
        async with self.session.get(address, headers={"Accept-Encoding": "identity", **headers}) as answer:
            return answer.status, await answer.read(), answer.headers

    async def json(self, path: str) -> Any:
        """The data of an answer that is well."""
        status, body, _ = await self.get(path)
        assert status == 200, body
        return orjson.loads(body)


@pytest.fixture
async def look(played: Path, tmp_path: Path) -> AsyncIterator[Callable[..., Any]]:
    """Opens windows on copies of the wood; `look(path, plot)` on one that is planted in a new file."""
    opened: list[Served] = []

    async def one(path: Path | None = None, plot: Plot | None = None, **options: Any) -> Served:
        if path is None:
            path = shutil.copy(played, tmp_path / f"{len(opened)}.db")
        store = await open_store(path)
        woods = service(store)
        if plot is not None:
            await woods.plant(plot, MOD, "plant")
        window = Window(store, woods.played_by, woods.why, catalogue(), **options)
        await window.open("127.0.0.1", 0, here=True)
        woods.subscribe(window.changed)
        (wood,) = [home.wood for home in store.homes.values()]
        opened.append(Served(store, woods, window, aiohttp.ClientSession(auto_decompress=False), wood))
        return opened[-1]

    yield one
    for served in opened:
        await served.session.close()
        await served.window.close()
        served.woods.close()
        await served.store.close()


@pytest.fixture
async def served(look: Callable[..., Any]) -> Served:
    """The wood as it was played, open."""
    return await look()


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Where screenshots go, out of the tree; PICTURES names a folder for those who want to look."""
    folder = Path(os.environ.get("PICTURES", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
