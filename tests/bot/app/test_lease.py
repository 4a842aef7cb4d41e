"""Two processes on one database: the second says so and waits, unless they divide the shards between them."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.app.exit_codes import Exit, Stop
from bot.app.lease import LASTS_S, ShardLease, is_dead
from db import Store, open_store


class Waiting:
    """A sleep that the test ends."""

    def __init__(self) -> None:
        self.gate = asyncio.Event()
        self.asleep = asyncio.Event()

    async def __call__(self, _seconds: float) -> None:
        self.asleep.set()
        await self.gate.wait()
        self.gate.clear()


@pytest.fixture
async def store(home: Path) -> AsyncIterator[Store]:
    store = await open_store(str(home / "wood.db"))
    yield store
    await store.close()


def _lease(store: Store, clock: Any, name: str, total: int = 0, shards: tuple[int, ...] = (0,)) -> ShardLease:
    lease = ShardLease(store.leases, clock, total, shards, sleep=Waiting())
    lease.holder = name
    return lease


async def test_the_second_says_so_and_waits_until_the_first_is_gone(
    store: Store, clock: Any, caplog: pytest.LogCaptureFixture
) -> None:
    first, second = _lease(store, clock, "process 1 on oak"), _lease(store, clock, "process 2 on elm")
    await first.take()
    with caplog.at_level(logging.WARNING):
        waits = asyncio.create_task(second.take())
        await second._sleep.asleep.wait()  # type: ignore[attr-defined]
    assert "process 1 on oak serves this database already" in caplog.text
    assert not second.is_held
    await first.give_back()
    second._sleep.gate.set()  # type: ignore[attr-defined]
    await waits
    assert second.is_held


async def test_a_lease_that_is_not_renewed_runs_out(store: Store, clock: Any) -> None:
    first, second = _lease(store, clock, "process 1 on oak"), _lease(store, clock, "process 2 on elm")
    await first.take()
    clock.at += LASTS_S
    await second.take()
    keeping = asyncio.create_task(first.keep())
    await first._sleep.asleep.wait()  # type: ignore[attr-defined]
    first._sleep.gate.set()  # type: ignore[attr-defined]
    with pytest.raises(Stop) as stopped:
        await keeping
    assert stopped.value.code == Exit.LEASE_LOST
    assert "process 2 on elm" in stopped.value.sentence


@pytest.mark.parametrize(
    ("total", "shards", "waits"),
    [(8, (4, 5, 6, 7), False), (8, (3, 4), True), (4, (3,), True), (0, (0,), True), (8, (0,), True)],
)
async def test_shards_are_divided_or_waited_for(
    store: Store, clock: Any, total: int, shards: tuple[int, ...], waits: bool
) -> None:
    """Others of the same division go side by side; the same shard, another division and the whole do not."""
    first = _lease(store, clock, "process 1 on oak", 8, (0, 1, 2, 3))
    second = _lease(store, clock, "process 2 on elm", total, shards)
    await first.take()
    trying = asyncio.create_task(second.take())
    done, _ = await asyncio.wait(
        [trying, asyncio.create_task(second._sleep.asleep.wait())],  # type: ignore[attr-defined]
        return_when=asyncio.FIRST_COMPLETED,
    )
    assert (trying in done) is not waits
    trying.cancel()
    second._sleep.asleep.set()  # type: ignore[attr-defined]


async def test_a_process_that_died_here_is_waited_for_by_nobody(store: Store, clock: Any) -> None:
    await _lease(store, clock, f"process {_ended()} on {socket.gethostname()}").take()
    second = _lease(store, clock, "process 2 on elm")
    await second.take()
    assert second.is_held


def _ended() -> int:
    """The number of a process that was."""
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    return gone.pid


def test_who_is_dead() -> None:
    here = socket.gethostname()
    assert not is_dead(f"process {os.getpid()} on {here}")
    assert not is_dead(f"process 1 on {here}")
    for other in ("process 1 on elsewhere", "", "somebody", f"process {10**30} on {here}"):
        assert not is_dead(other)
