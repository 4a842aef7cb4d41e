"""The bot's council against a real vLLM: five architectures that know nothing, and a wood that lives on.

Weights are random, so nothing here says what a model would do; everything here says what the wood does with it.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from bot.api import Plot
from bot.app.runtime import Runtime, open_runtime
from bot.audit.journal import replay
from db.journal import join
from engine.model import Tick
from inference.cards import load_cards
from inference.casts import load_casts
from tests.council.conftest import KEY, SHELF, Host, council, settings

pytestmark = council

TURNS, KILLED_AT = 8, 2
CARDS = load_cards(SHELF)
CASTS = load_casts(CARDS, SHELF)
VICTIM = "tiny-minicpm"


@asynccontextmanager
async def planted(folder: Path, cast: str) -> AsyncIterator[Runtime]:
    """A house with a wood of its own, thought for by a cast."""
    house = await open_runtime(settings(folder, cast), clock=lambda: 1000)
    try:
        await house.woods.plant(Plot("s", "c", 3600), "u", "plant")
        yield house
    finally:
        await house.close()


async def journal(house: Runtime) -> list[Tick]:
    """The wood's turns as its journal has them, with every decision and the words it was read from."""
    home = await house.store.home("s")
    assert home is not None
    rows = [row async for row in house.store.rows(home.wood)]
    entries = [join(row.kind, row.key, row.at, row.payload, row.hidden or b"") for row in rows]
    report = await replay(house.store, home.wood)
    assert report.fault is None, "rebuilt from its journal, pebble for pebble"
    ticks = [entry for entry in entries if isinstance(entry, Tick)]
    traced = [trace async for trace in house.store.traces.every(home.wood)]
    assert len(traced) == 5 * len(ticks), "every decision has left a trace"
    assert all(trace["system"] and trace["user"] for trace in traced)
    return ticks


def tell(cast: str, ticks: list[Tick]) -> dict[str, Counter[str]]:
    """What came of each mind, printed (`pytest -s`) and returned by creature."""
    came: dict[str, Counter[str]] = defaultdict(Counter)
    for tick in ticks:
        for creature, said in tick.decisions.items():
            came[creature]["understudy" if said.understudy else said.status] += 1
            came[creature].update(f"repair {kind}" for kind in said.repairs)
    for creature, counted in came.items():
        print(f"{cast} {creature} {CASTS[cast].card_of(creature)}: {dict(counted)}")  # noqa: T201
    return came


async def test_a_wood_of_five_architectures_lives_through_a_server_that_dies(host: Host, tmp_path: Path) -> None:
    minds = CASTS["tiny-five"].minds
    struck = next(creature for creature, card in minds.items() if card == VICTIM)
    async with planted(tmp_path, "tiny-five") as house:
        for turn in range(1, TURNS + 1):
            if turn == KILLED_AT:
                os.killpg(host.servers[VICTIM]["pid"], signal.SIGKILL)
            if turn == TURNS - 4:
                await asyncio.to_thread(host.wait, "ready", "failed")
                await asyncio.to_thread(host.wait, "ready")
                await rested(house)
            await house.woods.tick_now("s")
        ticks = await journal(house)
        view = await house.woods.view("s")
    assert (view.turn, len(ticks)) == (TURNS, TURNS)
    assert host.servers[VICTIM]["restarts"] == 1
    came = tell("tiny-five", ticks)
    for creature, card in minds.items():
        own = [tick.decisions[creature] for tick in ticks if not tick.decisions[creature].understudy]
        assert {said.model for said in own} == {card}
        assert any(said.status == "clean" for said in own), f"{card} never gave an answer that could be read"
        assert all(said.raw for said in own if said.status == "clean")
        if card not in (VICTIM, "tiny-gptoss"):
            read = came[creature]["clean"] + came[creature]["repaired"]
            assert read == TURNS, "the grammar holds a dense model to the schema"
            assert came[creature]["clean"] > TURNS // 2
    gone = [tick.decisions[struck] for tick in ticks[KILLED_AT - 1 : TURNS - 5]]
    assert any(said.understudy or said.status in ("late", "down") for said in gone), "its death was noticed"
    back = [tick.decisions[struck] for tick in ticks[TURNS - 4 :]]
    assert any(not said.understudy and said.status == "clean" for said in back), "it thinks again"


async def rested(house: Runtime) -> None:
    """Until the council has seen for itself that every server is well again."""
    async with asyncio.timeout(60):
        while any(one.state != "well" for one in await house.council.health()):  # type: ignore[attr-defined]  # noqa: ASYNC110
            await asyncio.sleep(0.5)


async def test_two_adapters_play_two_creatures_of_one_wood(host: Host, tmp_path: Path) -> None:
    async with planted(tmp_path, "tiny-adapters") as house:
        for _ in range(3):
            await house.woods.tick_now("s")
        ticks = await journal(house)
    tell("tiny-adapters", ticks)
    for tick in ticks:
        pip, mirel = tick.decisions["pip"], tick.decisions["mirel"]
        assert (pip.model, mirel.model) == ("tiny-wood-a", "tiny-wood-b")
        assert {pip.status, mirel.status} <= {"clean", "repaired"}
    answers = {model: await surely(model) for model in ("tiny-qwen", "wood-a", "wood-b")}
    assert len(set(answers.values())) == 3, "an adapter that changes nothing was not applied"


async def surely(model: str) -> str:
    """What a model says when it is not left to chance."""
    ask = {"model": model, "messages": [{"role": "user", "content": "Honey?"}], "max_tokens": 16, "temperature": 0}
    headers = {"Authorization": f"Bearer {KEY}"}
    url = f"{CARDS['tiny-qwen'].urls[0].root}/v1/chat/completions"
    async with aiohttp.ClientSession(headers=headers) as http, http.post(url, json=ask) as answer:
        said: str = (await answer.json())["choices"][0]["message"]["content"]
        return said


@pytest.mark.parametrize("key", ["", "Bearer another", KEY])
async def test_who_has_no_key_gets_no_answer(host: Host, key: str) -> None:
    headers = {"Authorization": key} if key else {}
    for card in CARDS.values():
        if card.id.startswith("tiny-") and card.urls:
            url = f"{card.urls[0].root}/v1/chat/completions"
            async with aiohttp.ClientSession(headers=headers) as http, http.post(url, json={}) as answer:
                assert answer.status == 401, card.id


async def test_the_gambit_wins_whatever_chance_trades(host: Host, tmp_path: Path) -> None:
    env = host.env | {"WOOD_COUNCIL_FOLDER": str(SHELF), "WOOD_DEADLINE_S": "60"}
    sim = [sys.executable, "-m", "bot", "sim", "--cast", "tiny-five", "--scenario", "gambit", "--seeds", "1", "--json"]
    done = await asyncio.to_thread(subprocess.run, sim, cwd=tmp_path, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    print(f"gambit over random weights: {told}")  # noqa: T201
    assert (told["runs"], told["win_share"]) == (1, 1)
    assert told["pnl_min"] > 0


async def test_the_servers_saw_the_same_beginning_again(host: Host) -> None:
    """The constant part comes first in every prompt, and the server's prefix cache pays for it."""
    headers = {"Authorization": f"Bearer {KEY}"}
    async with aiohttp.ClientSession(headers=headers) as http:
        for id in CASTS["tiny-five"].minds.values():
            async with http.get(f"{CARDS[id].urls[0].root}/metrics") as answer:
                lines = (await answer.text()).splitlines()
            figures = {line.split("{")[0]: float(line.split()[-1]) for line in lines if line.startswith("vllm:prefix")}
            hits, queries = figures["vllm:prefix_cache_hits_total"], figures["vllm:prefix_cache_queries_total"]
            print(f"{id}: {hits / queries:.0%} of {queries:.0f} prompt tokens cached")  # noqa: T201
            assert hits > 0


async def test_status_says_that_all_is_well(host: Host) -> None:
    told = await asyncio.to_thread(host.run, "status")
    assert told.returncode == 0, told.stdout + told.stderr
    assert told.stdout.count("ready") == 5
