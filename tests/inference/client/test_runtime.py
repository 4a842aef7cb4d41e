"""From settings to a turn: the cast is seated, five models are asked over HTTP, and the paper says who thinks."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.api import Plot, Sheet
from bot.app.exit_codes import Exit, Stop
from bot.app.runtime import Runtime, open_runtime, seat
from bot.app.settings import Settings
from bot.cli.check import check_house
from engine.events import MindSilent, Understudied
from inference.cards import load_cards
from inference.casts import load_casts
from inference.client import ModelCouncil
from tests.builders.told import those
from tests.inference.client.servers import Server, completion, hangs, nobody, says

CARDS = load_cards()
FIVE = load_casts(CARDS)["five-labs"]
NOTHING = '{"thought": "", "gossip": "", "orders": []}'


def settings(folder: Path, **given: Any) -> Settings:
    return Settings(database=folder / "wood.db", **({"cast": "five-labs", "plugins": False} | given))


@pytest.fixture
async def house(server: Server, tmp_path: Path) -> AsyncIterator[Runtime]:
    """A house whose five labs all live at one address, but for Nemotron, which is nowhere."""
    server.answer = says(completion(NOTHING))
    urls = {"nemotron-mini-4b": (await nobody(),)}
    house = await open_runtime(settings(tmp_path, council_url=server.url + "/v1", model_urls=urls), clock=lambda: 1000)
    yield house
    await house.close()


async def turn(house: Runtime) -> Sheet:
    await house.woods.plant(Plot("s", "c", 3600), "u", "plant")
    await house.woods.tick_now("s")
    sheet = await house.woods.sheet("s")
    assert sheet is not None
    return sheet


async def test_a_turn_asks_every_creature_by_its_card(house: Runtime, server: Server) -> None:
    sheet = await turn(house)
    alive = [id for id in FIVE.minds.values() if id != "nemotron-mini-4b"]
    # And, once the minds are made up, the narrator.
    assert sorted(body["model"] for body in server.asked[:-1]) == sorted(CARDS[id].called for id in alive)
    assert server.asked[-1]["model"] == CARDS[FIVE.narrator].called
    assert "sub-editor" in server.asked[-1]["messages"][0]["content"]
    assert sheet.cast == "five-labs"
    asked = next(body for body in server.asked if body["model"] == "openai/gpt-oss-20b")
    assert asked["reasoning_effort"] == "low"
    assert "You are Oona" in asked["messages"][0]["content"]


async def test_an_understudy_is_told_in_public(house: Runtime) -> None:
    sheet = await turn(house)
    assert sheet.understudies == ("bram",)
    told = [event.creature for event in those(Understudied, sheet.events)]
    assert told == ["bram"]


async def test_with_every_model_dead_the_wood_lives(house: Runtime, server: Server) -> None:
    server.answer = says({}, 503)
    sheet = await turn(house)
    assert set(sheet.understudies) == set(FIVE.minds)
    for _ in range(4):
        await house.woods.tick_now("s")
    assert (await house.woods.view("s")).turn == 5


async def test_minds_that_hang_cost_a_turn_one_deadline_and_are_silent_in_public(
    server: Server, tmp_path: Path
) -> None:
    server.answer = hangs
    house = await open_runtime(settings(tmp_path, council_url=server.url, deadline_s=0.1), clock=lambda: 1000)
    try:
        async with asyncio.timeout(10):
            sheet = await turn(house)
    finally:
        await house.close()
    assert sheet.view.turn == 1
    assert {event.creature for event in those(MindSilent, sheet.events)} == set(FIVE.minds)
    assert len(server.asked) == 5 + 1, "nobody is asked twice, and the narrator once"


async def test_check_has_a_line_for_each_model(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.models = tuple(CARDS[id].called for id in FIVE.minds.values() if id != "qwen2.5-0.5b-wood")
    server.models += (CARDS["qwen2.5-0.5b"].called,)
    server.answer = server.by_name
    urls = {"nemotron-mini-4b": (await nobody(),)}
    code = await check_house(settings(tmp_path, council_url=server.url, model_urls=urls))
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("model ")]
    assert code == Exit.MODEL_AWAY
    assert len(lines) == 5
    ill = [line for line in lines if " !! " in line]
    assert len(ill) == 1
    assert "nemotron-mini-4b (NVIDIA)" in ill[0]
    assert sum("base model plays" in line for line in lines) == 1


async def test_check_is_content_when_all_are_well(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.models = tuple(CARDS[id].called for id in FIVE.minds.values())
    assert await check_house(settings(tmp_path, council_url=server.url)) == Exit.OK
    assert "!!" not in capsys.readouterr().out


def test_the_stand_in_opens_no_connection(tmp_path: Path) -> None:
    council, cast = seat(settings(tmp_path, cast="stand-in"))
    assert not isinstance(council, ModelCouncil)
    assert cast.id == council.label == "stand-in"


def test_what_else_is_served_may_be_given_to_a_creature(tmp_path: Path) -> None:
    council, _ = seat(settings(tmp_path, cast="stand-in", model_urls={"phi-4-mini": ("http://gpu:1",)}))
    assert isinstance(council, ModelCouncil)
    assert council.cards == ("phi-4-mini",)


def test_a_wrong_card_or_cast_stops_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Stop) as stop:
        seat(settings(tmp_path, model_urls={"phi-5": ("http://gpu:1",)}))
    assert (stop.value.code, "phi-5" in str(stop.value)) == (Exit.SETTINGS, True)
    with pytest.raises(Stop) as stop:
        seat(settings(tmp_path, council_folder=tmp_path / "nowhere"))
    assert (stop.value.code, "nowhere" in str(stop.value)) == (Exit.SETTINGS, True)
    with pytest.raises(Stop) as stop:
        seat(settings(tmp_path, cast="six-labs"))
    assert (stop.value.code, "five-labs" in str(stop.value)) == (Exit.CAST_UNKNOWN, True)
    assert "noise" not in str(stop.value)


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ({"a": ["http://gpu:1/v1", "http://gpu:2"]}, {"a": ("http://gpu:1/v1", "http://gpu:2")}),
        ({"a": "http://gpu:1"}, {"a": ("http://gpu:1",)}),
        ({}, {}),
    ],
)
def test_addresses_in_the_environment(value: Any, kept: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WOOD_MODEL_URLS", json.dumps(value))
    assert {card: tuple(map(str, urls)) for card, urls in Settings().model_urls.items()} == kept


def test_a_key_is_never_said() -> None:
    given = Settings(council_key="s3cret")  # type: ignore[arg-type]
    assert "s3cret" not in f"{given!r} {given.model_dump_json()}"
