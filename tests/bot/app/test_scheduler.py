"""Each wood is woken at its own time: across restarts, without bursts after downtime, a new schedule at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.app import scheduler as scheduler_module
from bot.app.scheduler import JOB, Alarm

Until = Callable[[Callable[[], bool]], Awaitable[None]]


class Ledger:
    """Woods on paper: their pace and when each is due. It outlives the alarm, as the database does."""

    def __init__(self, clock: Callable[[], int], **pace: int) -> None:
        self.clock = clock
        self.pace = pace
        self.due = {wood: clock() + every for wood, every in pace.items()}
        self.ticks: list[str] = []
        self.ticked = asyncio.Event()
        self.slow: dict[str, asyncio.Event] = {}
        self.under_way: set[str] = set()
        self.broken = 0

    async def tick_due(self, now: int) -> int:
        if self.broken:
            self.broken -= 1
            raise OSError("the disk is gone")
        woods = [wood for wood, at in self.due.items() if at <= now and wood not in self.under_way]
        await asyncio.gather(*(self._tick(wood) for wood in woods))
        return len(woods)

    async def _tick(self, wood: str) -> None:
        self.under_way.add(wood)
        if wood in self.slow:
            await self.slow[wood].wait()
        self.under_way.discard(wood)
        self.ticks.append(wood)
        self.due[wood] = self.clock() + self.pace[wood]
        self.ticked.set()

    async def next_due(self) -> int | None:
        return min((at for wood, at in self.due.items() if wood not in self.under_way), default=None)


@asynccontextmanager
async def awake(ledger: Ledger, clock: Callable[[], int]) -> AsyncIterator[tuple[Alarm, AsyncIOScheduler]]:
    scheduler = AsyncIOScheduler(timezone=UTC)
    alarm = Alarm(ledger, clock, scheduler)
    await alarm.start()
    try:
        yield alarm, scheduler
    finally:
        await alarm.close()


def rings_at(scheduler: AsyncIOScheduler) -> int | None:
    job: Any = scheduler.get_job(JOB)
    return None if job is None else int(job.next_run_time.timestamp())


@pytest.fixture
def clock() -> Any:
    """Real time, moved by the test: what is due now is due for APScheduler too."""

    class Clock:
        shift = 0

        def __call__(self) -> int:
            return int(datetime.now(UTC).timestamp()) + self.shift

    return Clock()


async def test_it_is_set_to_the_first_wood_that_is_due(clock: Any) -> None:
    ledger = Ledger(clock, slow=7200, quick=600)
    async with awake(ledger, clock) as (_, scheduler):
        assert rings_at(scheduler) == ledger.due["quick"]


async def test_a_changed_schedule_counts_at_once(clock: Any, until: Until) -> None:
    ledger = Ledger(clock, wood=7200)
    async with awake(ledger, clock) as (alarm, scheduler):
        ledger.due["wood"] = clock() + 300
        alarm.changed()
        await until(lambda: rings_at(scheduler) == ledger.due["wood"])
        ledger.due.clear()
        alarm.changed()
        await until(lambda: rings_at(scheduler) is None)


async def test_a_burst_of_commits_sets_it_once_more_and_to_the_latest(clock: Any, until: Until) -> None:
    ledger = Ledger(clock, wood=7200)
    asked = 0
    inner = ledger.next_due

    async def counted() -> int | None:
        nonlocal asked
        asked += 1
        return await inner()

    ledger.next_due = counted  # type: ignore[method-assign]
    async with awake(ledger, clock) as (alarm, scheduler):
        for number in range(500):
            ledger.due["wood"] = clock() + 1000 + number
            alarm.changed()
        await until(lambda: rings_at(scheduler) == ledger.due["wood"])
        assert asked < 5


async def test_after_downtime_each_wood_turns_once(clock: Any, until: Until) -> None:
    ledger = Ledger(clock, a=600, b=600, c=7200)
    async with awake(ledger, clock):
        assert ledger.ticks == []
    ledger.due = {"a": clock() - 90_000, "b": clock() - 601, "c": clock() + 5000}
    async with awake(ledger, clock) as (_, scheduler):
        await until(lambda: len(ledger.ticks) == 2)
        await until(lambda: rings_at(scheduler) == min(ledger.due.values()))
        assert sorted(ledger.ticks) == ["a", "b"]
        assert min(ledger.due.values()) > clock()


async def test_a_slow_wood_does_not_hold_up_the_others(clock: Any, until: Until) -> None:
    ledger = Ledger(clock, slow=600, quick=600)
    ledger.slow["slow"] = asyncio.Event()
    ledger.due = {"slow": clock(), "quick": clock() + 5000}
    async with awake(ledger, clock) as (alarm, _):
        await until(lambda: "slow" in ledger.under_way)
        ledger.due["quick"] = clock()
        alarm.changed()
        await until(lambda: ledger.ticks == ["quick"])
        ledger.slow["slow"].set()
        await until(lambda: ledger.ticks == ["quick", "slow"])


async def test_a_failure_is_tried_again_later_and_not_at_once(
    clock: Any, until: Until, caplog: pytest.LogCaptureFixture
) -> None:
    ledger = Ledger(clock, wood=600)
    ledger.due["wood"] = clock()
    ledger.broken = 1
    async with awake(ledger, clock) as (_, scheduler):
        await until(lambda: ledger.broken == 0)
        await until(lambda: (rings_at(scheduler) or 0) > clock())
        assert ledger.ticks == []
        clock.shift = 60  # the disk is back, and a minute has passed
        await _ring(scheduler)
        await until(lambda: ledger.ticks == ["wood"])
    assert "could not be played" in caplog.text


async def _ring(scheduler: AsyncIOScheduler) -> None:
    job: Any = scheduler.get_job(JOB)
    await job.func()


async def test_a_suspended_machine_wakes_what_is_overdue_within_a_look(
    clock: Any, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The alarm was set to hours that pass on the wall alone: while the machine slept, its own clock stood still."""
    monkeypatch.setattr(scheduler_module, "LOOK_S", 0.01)
    ledger = Ledger(clock, wood=7200)
    async with awake(ledger, clock) as (_, scheduler):
        assert rings_at(scheduler) == ledger.due["wood"]
        clock.shift = 8 * 3600
        await until(lambda: ledger.ticks == ["wood"])
        assert ledger.due["wood"] == clock() + 7200


async def test_a_ring_that_is_cut_short_is_no_line_in_the_log(clock: Any, caplog: pytest.LogCaptureFixture) -> None:
    """A turn that is due when the process ends happens after the restart; nobody has to read of it."""
    ledger = Ledger(clock, wood=600)
    ledger.slow["wood"] = asyncio.Event()
    for rounds in range(6):
        ledger.due["wood"] = clock() - 5
        ledger.under_way.clear()
        alarm = Alarm(ledger, clock)
        await alarm.start()
        for _ in range(rounds):
            await asyncio.sleep(0)
        await alarm.close()
        for _ in range(3):
            await asyncio.sleep(0)
    assert not [record for record in caplog.records if record.levelname in ("ERROR", "WARNING")]
