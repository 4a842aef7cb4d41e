"""The paper's words come from a model on the wire, or from the catalogue, and in either case on time."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

from bot.api import Answer, Plot, Sheet
from bot.app.runtime import Runtime, open_runtime
from bot.app.settings import Settings
from engine.model import Configure, Open, Recast, Refused
from tests.inference.client.servers import Server, completion, serving

QUIET = json.dumps({"thought": "", "gossip": "", "orders": []})
WORDED = re.compile(r", they say\.$")


class Press:
    """Answers minds and the narrator; `held` keeps the narrator waiting, `status` makes its answer an error."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.status = 200
        self.held: asyncio.Event | None = None
        self.asked = asyncio.Event()
        server.answer = self.answer

    async def answer(self, request: web.Request) -> web.StreamResponse:
        system, user = (message["content"] for message in self.server.asked[-1]["messages"])
        if "sub-editor" not in system:
            return web.json_response(completion(QUIET))
        self.asked.set()
        if self.held is not None:
            await self.held.wait()
        lines = [line[:-1] + ", they say." for line in re.findall(r"^\d+\. (.+)$", user, re.MULTILINE)]
        return web.json_response(completion(json.dumps({"lines": lines})), status=self.status)


@pytest.fixture
async def press() -> AsyncIterator[Press]:
    async with serving() as server:
        yield Press(server)


@pytest.fixture
async def house(press: Press, tmp_path: Path) -> AsyncIterator[Runtime]:
    given = Settings(
        database=tmp_path / "wood.db", cast="one-mind", council_url=press.server.url, deadline_s=1.0, plugins=False
    )
    house = await open_runtime(given, clock=lambda: 1000)
    await house.woods.plant(Plot("s", "c", 3600), "u", "plant")
    yield house
    if press.held is not None:
        press.held.set()
    await house.close()


async def sheet(house: Runtime) -> Sheet:
    found = await house.woods.sheet("s")
    assert found is not None
    return found


async def test_a_model_words_the_paper(house: Runtime, press: Press) -> None:
    await house.woods.tick_now("s")
    paper = await sheet(house)
    assert paper.narrator == "qwen2.5-3b"
    assert any(WORDED.search(line) for line in paper.headlines)
    shape = json.dumps(press.server.asked[-1]["response_format"])
    assert "lines" in shape
    assert "orders" not in shape


async def test_what_the_narrator_was_asked_and_said_is_traced_and_no_mind_is_judged_by_it(
    house: Runtime, press: Press
) -> None:
    await house.woods.tick_now("s")
    press.status = 503
    await house.woods.tick_now("s")
    (wood,) = await house.store.traces.woods()
    traces = [trace async for trace in house.store.traces.every(wood)]
    assert len(traces) == 2 * (5 + 1)
    first, second = (trace for trace in traces if trace["creature"] == "narrator")
    assert (first["card"], first["model"], first["outcome"], first["status"]) == (
        "qwen2.5-3b", "qwen2.5-3b", "answered", "clean",
    )  # fmt: skip
    assert "sub-editor" in first["system"]
    assert "Headlines of turn 1:" in first["user"]
    assert ", they say." in first["reply"]
    assert (first["orders"], first["wealth"], first["loan"]) == ([], None, None)
    assert (second["outcome"], second["status"], second["reply"]) == ("down", "down", "")
    (line,) = await house.woods.reliability("s")
    assert line.asked == 10


async def test_the_operator_says_how_long_a_turn_waits_for_its_words(press: Press, tmp_path: Path) -> None:
    given = Settings(
        database=tmp_path / "wood.db", cast="one-mind", council_url=press.server.url, narrator_s=0.1, plugins=False
    )
    house = await open_runtime(given, clock=lambda: 1000)
    await house.woods.plant(Plot("s", "c", 3600), "u", "plant")
    press.held = asyncio.Event()
    try:
        async with asyncio.timeout(5):
            await house.woods.tick_now("s")
    finally:
        press.held.set()
        await house.close()


async def test_a_model_that_is_down_leaves_the_paper_plain(house: Runtime, press: Press) -> None:
    press.status = 503
    await house.woods.tick_now("s")
    paper = await sheet(house)
    assert (paper.narrator, paper.view.turn) == ("", 1)
    assert not any(WORDED.search(line) for line in paper.headlines)


async def test_a_model_that_hangs_holds_the_paper_up_for_its_deadline_and_commands_not_at_all(
    house: Runtime, press: Press
) -> None:
    press.held = asyncio.Event()
    turn = asyncio.create_task(house.woods.tick_now("s"))
    await press.asked.wait()
    answer = await house.woods.command("s", "u", "k", Open("short", "honey", 1))
    assert isinstance(answer, Answer)
    assert not turn.done(), "the command did not wait for the narrator"
    await asyncio.wait_for(turn, 30)
    paper = await sheet(house)
    assert paper.narrator == ""
    assert any(event.kind == "position-opened" for event in paper.events), "what came in between is in the paper"


async def test_what_comes_in_between_is_told_in_the_catalogues_words(house: Runtime, press: Press) -> None:
    press.held = asyncio.Event()
    turn = asyncio.create_task(house.woods.tick_now("s"))
    await press.asked.wait()
    await house.woods.command("s", "u", "k", Open("short", "honey", 1))
    press.held.set()
    await turn
    paper = await sheet(house)
    told = [line for line in paper.headlines if "Patron" in line]
    assert told
    assert not any(WORDED.search(line) for line in told)


async def test_a_wood_paused_while_the_narrator_writes_stays_as_it_is(house: Runtime, press: Press) -> None:
    press.held = asyncio.Event()
    turn = asyncio.create_task(house.woods.tick_now("s"))
    await press.asked.wait()
    await house.woods.moderate("s", "m", "k", Configure(paused=True))
    press.held.set()
    with pytest.raises(Refused, match="paused"):
        await turn
    assert (await house.woods.view("s")).turn == 0


async def test_a_change_of_cast_counts_once_and_from_the_next_turn(house: Runtime, press: Press) -> None:
    for _ in range(2):
        answer = await house.woods.moderate("s", "m", "k", Recast("bram", "stand-in"))
        assert answer.kind == "recast"
    with pytest.raises(Refused, match="unknown-card"):
        await house.woods.moderate("s", "m", "k2", Recast("bram", "gpt-oss-20b"))
    await house.woods.tick_now("s")
    minds = [body for body in press.server.asked if "sub-editor" not in body["messages"][0]["content"]]
    assert len(minds) == 4
    assert not any("You are Bram" in body["messages"][0]["content"] for body in minds)
    council = await house.woods.council("s")
    bram = next(seat for seat in council.seats if seat.creature == "bram")
    assert (bram.card, bram.lab, bram.chosen) == ("stand-in", "", True)
    assert sum(event.kind == "recast" for event in (await sheet(house)).events) == 1


async def test_the_league_credits_the_lab_that_thought_that_turn(house: Runtime) -> None:
    for turn in range(6):
        if turn == 3:
            await house.woods.moderate("s", "m", "k", Recast("bram", "stand-in"))
        await house.woods.tick_now("s")
    league = {line.lab: line for line in (await house.woods.council("s")).league}
    assert league["Alibaba"].turns == 4 * 5 + 3, "five creatures, five mornings after, less Bram's last two"
    assert league[""].turns == 2
    assert league[""].creatures == ("bram",)
    view = await house.woods.view("s")
    worth = {line.id: line.wealth for line in view.creatures}
    assert league[""].wealth == worth["bram"]
    assert league["Alibaba"].wealth == sum(worth.values()) - worth["bram"]
    assert sorted(line.rank for line in league.values()) == [1, 2]
