"""Turns happen once, on time, in no hurry after a long sleep, and whatever the minds do."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path

import pytest

from bot.api import Plot, StoreTrouble
from bot.audit.journal import replay
from bot.service import WoodService
from db import Store
from engine.events import LegendStruck, PriceMoved
from engine.model import Configure, DrawLegend, Join, Open, Refused
from inference.protocol import Ask, Reply
from inference.standin import StandIn
from tests.db.conftest import PLOT, START, Clock, open_store

ON_EITHER = True


class SlowCouncil(StandIn):
    """Thinks until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = asyncio.Event()
        self.go = asyncio.Event()
        self.batches = 0

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        self.batches += 1
        self.asked.set()
        await self.go.wait()
        return await super().ask(batch)


class BrokenCouncil(StandIn):
    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        raise ConnectionError("the council is out")


@pytest.fixture
def slow() -> SlowCouncil:
    return SlowCouncil()


@pytest.fixture
async def thinking(store: Store, service: Callable[..., WoodService], slow: SlowCouncil) -> AsyncIterator[WoodService]:
    """A service whose first turn is being thought over."""
    woods = service(store, slow)
    await woods.plant(PLOT, "keeper", "plant")
    turn = asyncio.create_task(woods.tick_due(START + 3600))
    await slow.asked.wait()
    yield woods
    slow.go.set()
    await turn
    for home in store.homes.values():
        assert (await replay(store, home.wood)).fault is None


async def kinds(store: Store) -> list[str]:
    return [kind for (kind,) in await store.reader.rows("SELECT kind FROM journal ORDER BY seq")]


async def test_a_wood_is_due_an_interval_after_it_was_planted(woods: WoodService, clock: Clock) -> None:
    assert await woods.next_due() == START + 3600
    assert await woods.tick_due(START + 3599) == 0
    clock.at = START + 3600
    assert await woods.tick_due(clock.at) == 1
    assert await woods.next_due() == START + 7200
    assert (await woods.view("server")).turn == 1


async def test_after_a_long_sleep_one_turn_and_no_burst(woods: WoodService, clock: Clock) -> None:
    clock.at = START + 100 * 3600
    assert await woods.tick_due(clock.at) == 1
    assert await woods.tick_due(clock.at) == 0
    assert await woods.next_due() == clock.at + 3600


async def test_the_schedule_survives_a_restart(path: Path, service: Callable[..., WoodService], clock: Clock) -> None:
    for turn in range(3):
        store = await open_store(path)
        woods = service(store)
        if turn == 0:
            await woods.plant(PLOT, "keeper", "plant")
        clock.at = START + 3600 * (turn + 1)
        assert await woods.next_due() == clock.at
        assert await woods.tick_due(clock.at) == 1
        await store.close()


async def test_a_paused_wood_is_not_due(woods: WoodService, clock: Clock) -> None:
    await woods.moderate("server", "keeper", "p", Configure(paused=True))
    clock.at = START + 10**6
    assert await woods.next_due() is None
    assert await woods.tick_due(clock.at) == 0
    with pytest.raises(Refused, match="paused"):
        await woods.tick_now("server")
    await woods.moderate("server", "keeper", "q", Configure(paused=False))
    assert await woods.tick_due(clock.at) == 1


async def test_many_woods_are_ticked_side_by_side(store: Store, service: Callable[..., WoodService]) -> None:
    woods = service(store)
    for n in range(12):
        await woods.plant(Plot(f"s{n}", "c", 3600), "keeper", "plant")
    before = store.writer.commits
    assert await woods.tick_due(START + 3600) == 12
    assert store.writer.commits - before < 12
    assert sorted(await kinds(store)) == ["plant"] * 12 + ["tick"] * 12


async def test_the_same_turn_asked_for_many_times_at_once_happens_once(store: Store, woods: WoodService) -> None:
    answers = await asyncio.gather(*(woods.tick_now("server") for _ in range(10)))
    assert {answer.data["turn"] for answer in answers} == {1}
    assert await kinds(store) == ["plant", "tick"]


async def test_the_same_turn_in_two_processes_happens_once(
    store: Store, woods: WoodService, another: WoodService, clock: Clock
) -> None:
    clock.at = START + 3600
    await asyncio.gather(*(hand.tick_due(clock.at) for hand in (woods, another)))
    assert await kinds(store) == ["plant", "tick"]
    assert [row.kind for row in await store.outbox.due(START)] == ["gazette"]


async def test_commands_go_on_while_the_minds_think(store: Store, thinking: WoodService) -> None:
    await asyncio.wait_for(thinking.command("server", "u", "k", Open("short", "honey", 1)), 5)
    assert await kinds(store) == ["plant", "patron"]


async def test_a_wood_under_way_is_not_due_again(thinking: WoodService, slow: SlowCouncil) -> None:
    assert await thinking.next_due() is None
    assert await thinking.tick_due(START + 10**6) == 0
    assert slow.batches == 1


async def test_a_turn_whose_wood_is_paused_meanwhile_does_not_happen(
    store: Store, service: Callable[..., WoodService], slow: SlowCouncil
) -> None:
    woods = service(store, slow)
    await woods.plant(PLOT, "keeper", "plant")
    turn = asyncio.create_task(woods.tick_due(START + 3600))
    await slow.asked.wait()
    await woods.moderate("server", "keeper", "p", Configure(paused=True))
    slow.go.set()
    assert await turn == 0
    assert await kinds(store) == ["plant", "moderator"]


async def test_a_turn_that_is_given_up_happens_the_next_time(
    store: Store, service: Callable[..., WoodService], slow: SlowCouncil
) -> None:
    woods = service(store, slow)
    await woods.plant(PLOT, "keeper", "plant")
    turn = asyncio.create_task(woods.tick_due(START + 3600))
    await slow.asked.wait()
    turn.cancel()
    await asyncio.gather(turn, return_exceptions=True)
    slow.go.set()
    assert await woods.next_due() == START + 3600
    assert await woods.tick_due(START + 3600) == 1
    assert await kinds(store) == ["plant", "tick"]


async def test_a_broken_council_costs_decisions_and_not_the_turn(
    store: Store, service: Callable[..., WoodService]
) -> None:
    woods = service(store, BrokenCouncil())
    await woods.plant(PLOT, "keeper", "plant")
    assert await woods.tick_due(START + 3600) == 1
    sheet = await woods.sheet("server")
    assert sheet is not None
    assert sum(event.kind == "mind-silent" for event in sheet.events) == 5


async def test_a_wood_that_fails_holds_no_other_back(
    store: Store, service: Callable[..., WoodService], clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    woods = service(store)
    for n in range(3):
        await woods.plant(Plot(f"s{n}", "c", 3600), "keeper", "plant")
    sick = store.homes["s1"].wood
    await store.writer.run(lambda raw: raw.execute("DELETE FROM snapshots WHERE wood = ?", (sick,)).rowcount)
    fresh = service(store)
    clock.at += 3600
    assert await fresh.tick_due(clock.at) == 2
    assert [(await fresh.view(f"s{n}")).turn for n in (0, 2)] == [1, 1]
    with caplog.at_level(logging.ERROR):
        caplog.clear()
        for turn in range(2, 6):
            clock.at += 3600
            assert await fresh.tick_due(clock.at) == 2, "at full pace"
            assert await fresh.next_due() == clock.at + 3600, "the alarm is set by those that play"
            assert (await fresh.view("s0")).turn == turn
    assert not caplog.records, "it was said when it began to rest"
    with pytest.raises(StoreTrouble) as asked:
        await fresh.tick_now("s1")
    assert asked.value.damaged, "whoever asks for it is told what is the matter"


async def test_a_turn_is_one_line_in_the_log(woods: WoodService, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "bot.service"):
        caplog.clear()
        await woods.tick_now("server")
        await woods.tick_now("server")
    one, two = (record.getMessage() for record in caplog.records)
    assert re.fullmatch(r"wood \w+, chapter 1, turn 1: \d trades; minds: 5 answered; \d+ ms", one)
    assert "turn 2: " in two


async def test_the_gazette_holds_all_news_since_the_last_one(woods: WoodService, clock: Clock) -> None:
    assert await woods.sheet("server") is None
    await woods.tick_now("server")
    await woods.command("server", "u", "k", Open("short", "honey", 1))
    first = await woods.sheet("server")
    await woods.tick_now("server")
    second = await woods.sheet("server")
    assert first is not None
    assert second is not None
    assert [event.kind for event in first.events].count("planted") == 1
    assert [event.kind for event in second.events[:2]] == ["patron-joined", "position-opened"]
    assert second.view == await woods.view("server")
    assert 2 <= len(second.headlines) <= 5
    assert second.cast == "stand-in"


async def test_news_before_a_restart_is_news_after_it(path: Path, service: Callable[..., WoodService]) -> None:
    store = await open_store(path)
    woods = service(store)
    await woods.plant(PLOT, "keeper", "plant")
    await woods.command("server", "u", "k", Join())
    await store.close()
    store = await open_store(path)
    woods = service(store)
    await woods.tick_now("server")
    sheet = await woods.sheet("server")
    assert sheet is not None
    assert [event.kind for event in sheet.events[:3]] == ["planted", "chapter-played-by", "chapter-sealed"]
    await store.close()


async def test_charts_come_on_turns_that_matter(woods: WoodService) -> None:
    charted = {}
    for turn in range(1, 8):
        await woods.tick_now("server")
        sheet = await woods.sheet("server")
        assert sheet is not None
        leapt = any(
            isinstance(event, LegendStruck)
            or (isinstance(event, PriceMoved) and abs(event.after - event.before) * 4 >= event.before)
            for event in sheet.events
        )
        charted[turn] = (sheet.chart, leapt)
    assert all(chart == (turn in (1, 4) or leapt) for turn, (chart, leapt) in charted.items())
    await woods.moderate("server", "keeper", "draw", DrawLegend(sorted(woods.world("server").legends)[0]))
    await woods.tick_now("server")
    sheet = await woods.sheet("server")
    assert sheet is not None
    assert sheet.chart
