"""A router may have another model answer: that one is named, and nothing of it is booked on the card."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.api import Plot
from bot.app.runtime import Runtime, open_runtime
from bot.app.settings import Settings
from inference.cards import load_cards
from inference.protocol import NarratorAsk
from tests.inference.client.conftest import Convene
from tests.inference.client.servers import REPLY, Server, an_ask, asked, at, completion, says

QWEN = load_cards(plugins=False)["qwen2.5-3b"]
NOTHING = '{"thought": "", "gossip": "", "orders": []}'

# What was asked, what the server says answered, and the name it is booked under.
SAME = [
    ("lab/tiny", "lab/tiny"),
    ("lab/tiny", "tiny"),
    ("tiny", "lab/tiny"),
    ("tiny", "models/tiny"),
    ("tiny", "/srv/models/Tiny.gguf"),
    ("tiny", "C:\\models\\tiny.gguf"),
    ("tiny", "tiny:latest"),
    ("gpt-4o", "gpt-4o-2024-08-06"),
    ("gemini-2.0-flash", "gemini-2.0-flash-001"),
    ("tiny", ""),
    ("tiny", None),
    ("tiny", 7),
]
OTHER = [
    ("lab/tiny", "other/large", "other/large"),
    ("gpt-4o", "gpt-4o-mini", "gpt-4o-mini"),
    ("qwen2.5", "qwen2.5-3b", "qwen2.5-3b"),
    ("llama-3", "llama-3.1", "llama-3.1"),
    ("tiny", "tiny-q4_k_m.gguf", "tiny-q4_k_m.gguf"),
    ("tiny", "a b`c|<@1>\n" + "x" * 100, "x" * 64),
    ("tiny", "evil|name`@everyone", "evil-name-@everyone"),
    ("lab/tiny", "second", "second for tiny"),
]


@pytest.mark.parametrize(("asked_for", "answered"), SAME)
async def test_a_model_goes_by_many_names(asked_for: str, answered: Any, server: Server, convene: Convene) -> None:
    server.answer = says(completion() | {"model": answered})
    reply = await asked(convene(at(server.url, model=asked_for)))
    assert (reply.model, reply.fallback) == ("tiny", False)


@pytest.mark.parametrize(("asked_for", "answered", "booked"), OTHER)
async def test_another_model_is_booked_under_its_own_name(
    asked_for: str, answered: str, booked: str, server: Server, convene: Convene
) -> None:
    server.answer = says(completion() | {"model": answered})
    reply = await asked(convene(at(server.url, model=asked_for), at(server.url, id="second")))
    assert (reply.outcome, reply.model, reply.fallback, reply.text) == ("answered", booked, True, REPLY)


async def test_a_card_may_say_what_else_its_server_calls_it(server: Server, convene: Convene) -> None:
    server.answer = says(completion() | {"model": "ollama/wood-oona"})
    reply = await asked(convene(at(server.url, answers_as=["wood-oona"])))
    assert (reply.model, reply.fallback) == ("tiny", False)


@pytest.fixture
async def house(server: Server, tmp_path: Path) -> AsyncIterator[Runtime]:
    given = Settings(database=tmp_path / "wood.db", cast="one-mind", council_url=server.url, plugins=False)
    house = await open_runtime(given, clock=lambda: 1000)
    await house.woods.plant(Plot("s", "c", 3600), "u", "plant")
    yield house
    await house.close()


async def test_traces_reliability_and_league_tell_them_apart(house: Runtime, server: Server) -> None:
    server.answer = says(completion(NOTHING) | {"model": QWEN.called})
    for _ in range(2):
        await house.woods.tick_now("s")
    server.answer = says(completion(NOTHING) | {"model": "other/large"})
    for _ in range(2):
        await house.woods.tick_now("s")
    told = {line.model: line.asked for line in await house.woods.reliability("s")}
    assert told == {"qwen2.5-3b": 10, "other/large": 10}
    league = {line.lab: line.turns for line in (await house.woods.council("s")).league}
    assert league == {"Alibaba": 10, "other/large": 5}, "gains are known the morning after"
    (wood,) = await house.store.traces.woods()
    traces = [trace async for trace in house.store.traces.every(wood) if trace["creature"] != "narrator"]
    assert [(trace["card"], trace["model"], trace["fallback"]) for trace in traces[::5]] == [
        ("qwen2.5-3b", "qwen2.5-3b", False),
        ("qwen2.5-3b", "qwen2.5-3b", False),
        ("qwen2.5-3b", "other/large", True),
        ("qwen2.5-3b", "other/large", True),
    ]


async def test_the_narrators_fallback_is_told_apart_too(convene: Convene, server: Server) -> None:
    server.answer = says(completion("{}") | {"model": "other/large"})
    reply = await convene(at(server.url)).narrate(NarratorAsk("k", "tiny", "s", "u", 1), 5)
    assert (reply.model, reply.fallback) == ("other/large", True)
    assert (await asked(convene(at(server.url)), an_ask())).fallback
