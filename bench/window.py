"""The public page of a wood: what an answer costs, and what a thousand watchers cost the turns of the wood they watch.

Inside the clock: processor time of this process for an answer over loopback, from the cache that a new turn replaces,
beside the same answer made anew for each asker. Then processor time of a turn from call to commit, with a thousand
streams open and with none, by turns; between two turns all watchers have heard of the first. The longest round of the
event loop while they hear is beside the most that a round may take. Visitors are a process of their own.
"""

from __future__ import annotations

import asyncio
import resource
import statistics
import sys
import tempfile
import time
from asyncio.subprocess import PIPE, Process
from contextlib import suppress
from pathlib import Path

from bench._row import Goal, Row
from bench._woods import NOON, the_world
from bot.api import Plot
from bot.service import WoodService
from bot.text import catalogue
from bot.window.opening import Window
from bot.window.visitors import Limiter, Watchers
from db import open_store
from inference.standin import StandIn

WATCHERS = 1_000
ANSWERS = 2_000
TURNS = 30  # of each kind
CHAPTER = 40
PAUSE_S = 0.5  # between two turns of either kind: what was done before is as far away for both


async def start() -> list[Row]:
    """Three rows: an answer, a turn, the longest round."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, 4 * WATCHERS)), hard))
    with tempfile.TemporaryDirectory(prefix="wood-bench-") as folder:
        store, world = await open_store(Path(folder) / "wood.db"), the_world()
        service = WoodService(store, {world.id: world}, StandIn(), catalogue(), lambda: NOON)
        await service.plant(Plot("s", "c", 3600, CHAPTER * 20), "u", "plant")
        await service.open_window("s", "u", True)
        for _ in range(CHAPTER):
            await service.tick_now("s")
        window = Window(
            store, service.played_by, service.why, catalogue(),
            limiter=Limiter(lambda: 0.0, at_once=1e9), watchers=Watchers(2 * WATCHERS, 2 * WATCHERS),
        )  # fmt: skip
        await window.open("127.0.0.1", 0, here=True)
        service.subscribe(window.changed)
        (wood,) = [home.wood for home in store.homes.values()]
        try:
            cached, anew = await _answers(window, wood)
            watched, alone, longest = await _turns(service, window, wood)
        finally:
            await window.close()
            service.close()
            await store.close()
    return [
        Row("window", cached, anew, "ms", "made anew for each", Goal(at_most=5)),
        Row("window/tick", watched, alone, "ms", "nobody watches", Goal(over=0.5)),
        Row("window/round", longest, 50.0, "ms", "the most a round may take", Goal(at_most=50)),
    ]


async def _answers(window: Window, wood: str) -> tuple[float, float]:
    """Milliseconds of processor time for an answer: from the cache, and with nothing in it."""
    cache = window._server._cache
    kept = cache.made
    taken = []
    for count in (ANSWERS, ANSWERS // 10):
        before = time.process_time()
        visitor = await _visitors("ask", window, f"/api/woods/{wood}", count)
        await visitor.wait()
        taken.append((time.process_time() - before) / count * 1e3)

        async def made(held, name, make):  # type: ignore[no-untyped-def]
            return await make()

        cache.made = made  # type: ignore[method-assign]
    cache.made = kept  # type: ignore[method-assign]
    return taken[0], taken[1]


async def _turns(service: WoodService, window: Window, wood: str) -> tuple[float, float, float]:
    """Milliseconds of a turn with everybody watching and with nobody, and of the longest round while they hear."""
    times: list[list[float]] = [[], []]
    longest = 0.0
    for _ in range(3):  # by turns, so that a slow minute is shared
        visitors = await _visitors("watch", window, f"/api/woods/{wood}/events", WATCHERS)
        assert visitors.stdout is not None
        await visitors.stdout.readline()
        for _ in range(TURNS // 3):
            times[0].append(await _turn(service))
            rounds = asyncio.create_task(_longest_round())
            await visitors.stdout.readline()
            rounds.cancel()
            longest = max(longest, await rounds)
            await asyncio.sleep(PAUSE_S)
        visitors.kill()
        await visitors.wait()
        while len(window._server._watchers):
            await service.tick_now("s")
            await asyncio.sleep(0.05)
        for _ in range(TURNS // 3):
            times[1].append(await _turn(service))
            await asyncio.sleep(PAUSE_S)
    return _usual(times[0]), _usual(times[1]), longest * 1e3


async def _turn(service: WoodService) -> float:
    before = time.process_time()
    await service.tick_now("s")
    return time.process_time() - before


def _usual(seconds: list[float]) -> float:
    """Milliseconds of the lower quartile: what a busy neighbour adds is no part of a turn."""
    return statistics.quantiles(seconds, n=4)[0] * 1e3


async def _longest_round() -> float:
    longest, before = 0.0, time.thread_time()
    with suppress(asyncio.CancelledError):
        while True:
            await asyncio.sleep(0)
            now = time.thread_time()
            longest, before = max(longest, now - before), now
    return longest


async def _visitors(what: str, window: Window, path: str, count: int) -> Process:
    place = window.url.removeprefix("http://")
    command = [sys.executable, "-m", "bench._visitors", what, place, path, str(count)]
    return await asyncio.create_subprocess_exec(*command, stdout=PIPE)
