"""A release that changes a number, a legend or the rules: no older wood is wrong, and no chapter changes under way."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.api import StoreTrouble
from bot.audit import journal
from bot.audit.journal import replay
from bot.service import WoodService, _cache, _woods
from bot.text import catalogue
from db import Store
from db.worlds import data_hash, world_bytes
from engine.fairness import audit
from engine.legends import parse_legend
from engine.model import RULES, Join, Release, World
from inference.standin import StandIn
from tests.db.conftest import PLOT, Clock

TURNS = 10
OTHER = RULES + 1  # a number of rules that are not ours
GOAT = """
id = "the-patient-goat"
name = "The Patient Goat"
history = "It waited."
good = "honey"
direction = "down"
[[steps]]
percent = { honey = 60 }
headline = "The goat moves, and honey falls to {after}."
"""


@pytest.fixture
def released(store: Store, clock: Clock) -> Callable[[World], WoodService]:
    """The same file under a release whose world is another."""

    def make(world: World) -> WoodService:
        return WoodService(store, {world.id: world}, StandIn(), catalogue(), clock, entropy=lambda n: bytes(range(n)))

    return make


@pytest.fixture
async def planted(store: Store, service: Callable[..., WoodService]) -> str:
    """A wood three turns into a chapter of ten; its id."""
    woods = service(store)
    await woods.plant(replace(PLOT, chapter_turns=TURNS), "keeper", "plant")
    await turns(woods, 3)
    return store.homes["server"].wood


async def turns(woods: WoodService, count: int) -> None:
    for _ in range(count):
        await woods.tick_now("server")


def stormy(world: World) -> World:
    """The world with numbers that show in every chapter."""
    return replace(world, economy=replace(world.economy, weather_chance=100, drift_percent=40, variety_percent=40))


async def test_changed_numbers_begin_with_the_next_chapter(
    world: World, store: Store, planted: str, released: Callable[[World], WoodService]
) -> None:
    woods = released(stormy(world))
    await turns(woods, TURNS - 3)
    first = await woods.verify("server", 1)
    assert first.fault == "", "the first chapter was played by the numbers it began with"
    await turns(woods, TURNS)
    second = await woods.verify("server", 2)
    assert second.fault == ""
    assert second.drawn["weather"] < first.drawn["weather"], "weather comes each calm turn, so few are calm"
    assert (await replay(store, planted)).fault is None
    stored = await store.load(planted)
    assert stored is not None
    assert stored.wood.data == data_hash(world_bytes(stormy(world)))
    # The release that knows only the old numbers checks it as well, by what is kept.
    assert not (await released(world).verify("server", 2)).fault


async def test_a_new_legend_is_in_the_next_deck_and_no_sooner(
    world: World, store: Store, planted: str, released: Callable[[World], WoodService]
) -> None:
    goat = parse_legend(GOAT)
    woods = released(replace(world, legends={**world.legends, goat.id: goat}))
    await woods.command("server", "ann", "join", Join())
    assert goat.id not in woods.world("server").legends
    await turns(woods, TURNS - 3)
    assert goat.id in woods.world("server").legends
    stored = await store.load(planted)
    assert stored is not None
    assert stored.wood.seal is not None
    assert goat.id in stored.wood.seal.odds
    await turns(woods, TURNS)
    assert [(await woods.verify("server", chapter)).fault for chapter in (1, 2)] == ["", ""]
    assert (await replay(store, planted)).fault is None


async def test_data_that_lacks_a_good_is_not_taken_and_said_once(
    world: World,
    store: Store,
    planted: str,
    released: Callable[[World], WoodService],
    caplog: pytest.LogCaptureFixture,
) -> None:
    honeyless = replace(world, goods={id: good for id, good in world.goods.items() if id != "honey"})
    woods = released(honeyless)
    with caplog.at_level(logging.WARNING):
        await turns(woods, TURNS)
    assert [record.getMessage() for record in caplog.records if "honey" in record.getMessage()] == [
        f"wood {planted} plays on by its own data: today's thousand-token differs in honey"
    ]
    assert (await replay(store, planted)).fault is None


async def test_a_release_that_changes_nothing_writes_nothing(
    world: World, store: Store, planted: str, released: Callable[[World], WoodService]
) -> None:
    await turns(released(world), 1)
    kinds = [row.kind async for row in store.rows(planted)]
    assert kinds == ["plant", "tick", "tick", "tick", "tick"]


@pytest.fixture
async def ruled_anew(
    world: World, store: Store, planted: str, released: Callable[[World], WoodService], monkeypatch: pytest.MonkeyPatch
) -> WoodService:
    """The wood played to its second chapter by rules of another number, from the fourth turn on."""
    for module in (_cache, _woods):
        monkeypatch.setattr(module, "RULES", OTHER)
    woods = released(world)
    await turns(woods, TURNS + 1 - 3)
    return woods


async def test_what_other_rules_played_is_called_so_and_not_changed(
    store: Store, planted: str, ruled_anew: WoodService
) -> None:
    report = await replay(store, planted)
    assert (report.fault, report.seq) == ("rules", 5)
    assert (await ruled_anew.verify("server", 1)).fault == "rules"


async def test_replay_starts_again_where_our_rules_took_over(
    store: Store, planted: str, ruled_anew: WoodService, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (journal, audit):
        monkeypatch.setattr(module, "SAME", frozenset({OTHER}))
    report = await replay(store, planted)
    assert (report.fault, report.older) == (None, 4)
    assert (await ruled_anew.verify("server", 1)).fault == "rules", "half of it was played by others"


async def test_a_pinned_state_is_the_one_that_the_older_rules_led_to(
    store: Store, planted: str, ruled_anew: WoodService
) -> None:
    rows = [row async for row in store.rows(planted)]
    assert rows[4].kind == "release"
    walk = journal._Walk(last=rows[3], seq=4)
    pin = journal.join("release", "k", 0, rows[4].payload, rows[4].hidden or b"")
    assert isinstance(pin, Release)
    assert journal._resumed(pin, walk)[1] is None
    forged = replace(pin, pin=pin.pin.replace('"turn":3', '"turn":4', 1))
    assert forged != pin
    assert journal._resumed(forged, walk)[1] == "pin"


@pytest.mark.parametrize("change", ["DELETE FROM worlds", "UPDATE worlds SET body = x'7b7d'"])
async def test_data_that_is_lost_or_changed_is_damage_in_one_sentence(
    world: World, store: Store, planted: str, released: Callable[[World], WoodService], change: str
) -> None:
    await store.writer.run(lambda raw: raw.execute(change) and None)
    woods = released(stormy(world))
    with pytest.raises(StoreTrouble):
        await woods.view("server")
    with pytest.raises(StoreTrouble):
        await woods.command("server", "ann", "join", Join())
    assert (await replay(store, planted)).fault == "data"
