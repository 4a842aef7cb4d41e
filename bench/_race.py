"""Interleaved races: contestants take turns, slice by slice, so that a slow minute of the machine is shared by all."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Awaitable, Callable

# Do the work `times` times; a coroutine is awaited inside the clock.
Runner = Callable[[int], Awaitable[None] | None]
Clock = Callable[[], float]

CPU: Clock = time.process_time
ROUNDS = 11
SLICE_S = 0.08


async def race(*runners: Runner, clock: Clock = time.perf_counter, rounds: int = ROUNDS) -> list[float]:
    """Median seconds for one piece of work, for each contestant in the order given.

    Each is warmed up and sized so that a slice lasts about `SLICE_S`; then they run `rounds` slices in turn.
    `CPU` as the clock counts what all threads compute and no waiting, nor the neighbours' share of the machine.
    """
    sizes = [await _size(runner) for runner in runners]
    taken: list[list[float]] = [[] for _ in runners]
    for _ in range(rounds):
        for runner, size, seconds in zip(runners, sizes, taken, strict=True):
            gc.collect()
            seconds.append(await _slice(runner, size, clock) / size)
    return [statistics.median(seconds) for seconds in taken]


def repeat(work: Callable[[], object]) -> Runner:
    """A runner that calls a plain function."""

    def run(times: int) -> None:
        for _ in range(times):
            work()

    return run


def repeat_async(work: Callable[[], Awaitable[object]]) -> Runner:
    """A runner that awaits a coroutine function, one after another."""

    async def run(times: int) -> None:
        for _ in range(times):
            await work()

    return run


async def _slice(runner: Runner, size: int, clock: Clock) -> float:
    start = clock()
    outcome = runner(size)
    if outcome is not None:
        await outcome
    return clock() - start


async def _size(runner: Runner) -> int:
    """How many times the work fits into a slice; finding out warms it up."""
    size = 1
    while True:
        seconds = await _slice(runner, size, time.perf_counter)
        if seconds >= SLICE_S / 2:
            return max(1, round(size * SLICE_S / seconds))
        size *= 4 if seconds < SLICE_S / 8 else 2
