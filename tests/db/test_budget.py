"""Budgets: when the day's tokens are spent, minds rest until midnight UTC, and the wood is told once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.audit.journal import replay
from bot.service import TurnTold, WoodService
from bot.text import catalogue
from db import Store
from engine.model import World
from inference.protocol import Ask, Reply
from inference.standin import StandIn
from tests.db.conftest import PLOT, START, Clock, open_store

ON_EITHER = True

TURN = 1000  # tokens: what five minds cost
DAY = 86_400
MIDNIGHT = (START // DAY + 1) * DAY


class Dear:
    """A council that counts what it is asked, and costs."""

    label = "dear"

    def __init__(self) -> None:
        self.asked = 0

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        self.asked += 1
        return [
            replace(one, model="oak", prompt_tokens=150, reply_tokens=TURN // len(batch) - 150)
            for one in await StandIn().ask(batch)
        ]

    async def close(self) -> None:
        """Nothing to release."""


Make = Callable[[Store, int, int], WoodService]


@pytest.fixture
def council() -> Dear:
    return Dear()


@pytest.fixture
def bound(world: World, clock: Clock, council: Dear) -> Make:
    def make(store: Store, house: int, wood: int) -> WoodService:
        worlds = {world.id: world}
        bounds = {"tokens_per_day": house, "tokens_per_day_wood": wood}
        return WoodService(store, worlds, council, catalogue(), clock, **bounds)  # type: ignore[arg-type]

    return make


async def words(store: Store, clock: Clock) -> list[str]:
    """What is to be said in channels, besides papers."""
    said = []
    while rows := await store.outbox.due(clock.at):
        for row in rows:
            if row.kind == "word":
                said.append(catalogue()(f"word-{row.payload['kind']}", **row.payload["data"]))
            await store.outbox.sent(row.id, "1")
    return said


async def test_a_spent_wood_rests_is_told_once_and_thinks_again_after_midnight(
    store: Store, bound: Make, clock: Clock, council: Dear
) -> None:
    woods, heard = bound(store, 0, 2 * TURN), list[TurnTold]()
    woods.watch(heard.append)
    await woods.plant(PLOT, "keeper", "plant")
    for _ in range(4):
        clock.at += 60
        await woods.tick_now("server")
    assert council.asked == 2, "a turn that has begun is finished, and no other begins"
    assert [one.resting for one in heard] == [False, False, True, True]
    assert [one.tokens for one in heard] == [TURN, TURN, 0, 0]
    (said,) = await words(store, clock)
    assert f"rest until <t:{MIDNIGHT}:t>" in said
    sheet = await woods.sheet("server")
    assert sheet is not None
    assert sheet.cast == StandIn.label, "the paper says who thinks"
    clock.at = MIDNIGHT
    await woods.tick_now("server")
    assert council.asked == 3
    assert await words(store, clock) == []
    assert (await replay(store, store.homes["server"].wood)).fault is None


async def test_the_house_rests_as_one_and_a_wood_alone(store: Store, bound: Make, council: Dear) -> None:
    woods = bound(store, 3 * TURN, 2 * TURN)
    for server in ("1", "2", "3"):
        await woods.plant(replace(PLOT, server=server), "keeper", f"plant {server}")
    for server in ("1", "1", "1", "2", "2", "3"):
        await woods.tick_now(server)
    assert council.asked == 3, "two of the first wood, and one of the second, after which the house has nothing left"
    assert await woods.spent_today() == 3 * TURN


async def test_a_restart_forgets_nothing_of_the_day(path: Path, bound: Make, clock: Clock, council: Dear) -> None:
    for turn in range(3):
        store = await open_store(path)
        woods = bound(store, 0, 2 * TURN)
        if not turn:
            await woods.plant(PLOT, "keeper", "plant")
        await woods.tick_now("server")
        assert await woods.spent_today() == min(turn + 1, 2) * TURN
        await store.close()
    assert council.asked == 2


async def test_without_a_bound_nothing_is_asked_of_anybody(store: Store, bound: Make, council: Dear) -> None:
    woods = bound(store, 0, 0)
    await woods.plant(PLOT, "keeper", "plant")
    for _ in range(3):
        await woods.tick_now("server")
    assert council.asked == 3
    assert await woods.spent_today() == 3 * TURN


async def test_a_turn_and_its_bill_are_kept_together(store: Store, bound: Make) -> None:
    """Another transaction for each turn is another wait for the disk, and a kill between the two a day too cheap."""
    woods = bound(store, 0, 0)
    await woods.plant(PLOT, "keeper", "plant")
    await woods.tick_now("server")
    before = store.writer.commits
    await woods.tick_now("server")
    assert store.writer.commits == before + 1
    assert await woods.spent_today() == 2 * TURN
