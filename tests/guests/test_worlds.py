"""Worlds and legends from a folder: other goods, other creatures, another fuel; and those that are wrong."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.api import Plot
from bot.app.exit_codes import Exit, Stop
from bot.app.runtime import worlds_of
from bot.app.settings import Settings
from bot.audit.journal import replay
from bot.cli.check import check_house
from bot.service import WoodService
from bot.text import catalogue
from bot.worlds import find_worlds, load_world
from db import Store, open_store
from engine.model import Bribe, Lend, Open, Spring, Whisper
from inference.standin import StandIn

HERE = Path(__file__).parent
POOL = (HERE / "tide_pool.toml").read_text(encoding="utf-8")
TIDE = (HERE / "spring_tide.toml").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A guests' folder with one world and one legend of it."""
    for kind, name in (("worlds", "tide_pool.toml"), ("legends", "spring_tide.toml")):
        (tmp_path / "guests" / kind).mkdir(parents=True)
        shutil.copy(HERE / name, tmp_path / "guests" / kind / name)
    return tmp_path / "guests"


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = await open_store(tmp_path / "wood.db")
    yield store
    await store.close()


def test_a_folder_brings_a_world_and_a_legend_of_it(folder: Path) -> None:
    found = find_worlds(folder)
    assert not found.broken
    pool = found.worlds["tide-pool"]
    assert set(pool.legends) == {"spring-tide"}, "ours speak of honey and acorns"
    assert "spring-tide" not in found.worlds["thousand-token"].legends
    assert found.worlds["thousand-token"] == load_world()
    assert worlds_of(Settings(world="tide-pool", guests=folder))["tide-pool"] == pool


async def test_a_world_of_other_goods_plays_a_whole_chapter_and_replays(folder: Path, store: Store) -> None:
    pool = find_worlds(folder).worlds["tide-pool"]
    drawn = iter(range(1, 1_000_000))
    woods = WoodService(
        store, {pool.id: pool}, StandIn(), catalogue(), lambda: 0, entropy=lambda n: next(drawn).to_bytes(n, "big")
    )
    await woods.plant(Plot("server", "channel", 3600, 12), "keeper", "plant")
    commands = [
        Open("short", "shrimp", 3),
        Open("long", "kelp", 2),
        Lend("sal", 10),
        Whisper("odo", planted=False),
        Bribe("cass", 6, "hoard", "mussels"),
        Spring(),
    ]
    for n, command in enumerate(commands):
        await woods.command("server", "ann", f"k{n}", command)
        await woods.tick_now("server")
    traded = 0
    while (await woods.view("server")).chapter < 2:
        await woods.tick_now("server")
        sheet = await woods.sheet("server")
        assert sheet is not None
        assert sheet.headlines
        said = " ".join(sheet.headlines).lower()
        assert "honey" not in said
        assert "firewood" not in said
        traded += sum(event.kind == "traded" for event in sheet.events)
    assert traded > 12
    assert not (await woods.verify("server", 1)).fault
    assert (await replay(store, store.homes["server"].wood)).fault is None
    # Without its guests' folder the wood plays on, by the data that is kept.
    again = WoodService(store, {"thousand-token": load_world()}, StandIn(), catalogue(), lambda: 0)
    await again.tick_now("server")
    assert set(again.world("server").goods) == set(pool.goods)


@pytest.mark.parametrize(
    ("kind", "text", "why"),
    [
        ("worlds", POOL.replace('makes = "kelp"', 'makes = "pearls"'), "unknown good 'pearls'"),
        ("worlds", POOL.replace('makes = "kelp"', 'makes = "mussels"'), "two creatures make the same good"),
        ("worlds", POOL.replace('fuel = "driftwood"', 'fuel = "coal"'), "it needs a good called 'coal'"),
        ("worlds", POOL.replace('like = "thousand-token"', 'like = "atlantis"'), "there is no such world"),
        ("worlds", POOL + "\n[tides]\nhigh = 3\n", "a key that no world has: 'tides'"),
        ("worlds", POOL, "there is a world called 'tide-pool' already"),
        ("worlds", "id = ", "TOML"),
        ("legends", TIDE.replace('good = "shrimp"', 'good = "honey"'), "there is one of that id already"),
        ("legends", TIDE.replace("spring-tide", "ebb").replace('"shrimp"', '"honey"'), "has no good called 'honey'"),
        ("legends", TIDE.replace("spring-tide", "ebb").replace("tide-pool", "atlantis"), "no world called 'atlantis'"),
        ("legends", TIDE.replace("direction", "way"), "no effect is called 'way'"),
        ("legends", "not toml", "not valid TOML"),
    ],
)
def test_a_guest_that_is_wrong_is_one_sentence_and_the_others_stay(
    folder: Path, kind: str, text: str, why: str
) -> None:
    (folder / kind / "zz_wrong.toml").write_text(text, encoding="utf-8")
    found = find_worlds.__wrapped__(folder)
    (sentence,) = found.broken.values()
    assert why in sentence, sentence
    assert "\n" not in sentence
    assert "thousand-token" in found.worlds


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "guests").write_text("", encoding="utf-8")
    found = find_worlds.__wrapped__(tmp_path / "guests")
    assert found.broken == {str(tmp_path / "guests"): "it is no folder"}
    assert set(found.worlds) == {"thousand-token"}


def test_a_world_that_nobody_brought_stops_the_start(folder: Path) -> None:
    with pytest.raises(Stop) as stop:
        worlds_of(Settings(world="atlantis", guests=folder))
    assert stop.value.code == Exit.SETTINGS


def test_check_lists_what_is_left_out(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (folder / "worlds" / "zz_wrong.toml").write_text("id = 3", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    asyncio.run(check_house(Settings(world="tide-pool", guests=folder, plugins=False)))
    lines = capsys.readouterr().out.splitlines()
    (world,) = [line for line in lines if line.startswith("world")]
    (guest,) = [line for line in lines if line.startswith("guest")]
    assert "tide-pool" in world
    assert "zz_wrong.toml is left out" in guest
