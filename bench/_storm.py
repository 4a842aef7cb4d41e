"""One storm, in a process of its own: all woods of a bot fall due together, and players go on giving commands.

`python -m bench._storm WOODS` prints one line of JSON. The bot is the real one on a real file; its minds take a second
each, and its papers go over sockets to `_rest.py`. Commands come in where the gateway's do, twenty a second, and are
timed from when they were to come, whatever kept the loop. `--uncured` takes away what keeps a crowd apart: the
turnstile, the gate before REST, the one workshop, the quiet sweeps, and what bounds the papers under way.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import aiohttp
import discord.http

from bench._discord import Line, answering
from bench._rest import COUNTS, discord_rest
from bot import outbox
from bot.api import Plot
from bot.app.client import WoodBot
from bot.app.connection.rest_gate import RestGate
from bot.app.scheduler import Alarm
from bot.app.settings import Settings
from bot.app.watching.sweeping import sweep
from bot.turnstile import Turnstile
from bot.workshop import Workshop
from db.outbox import Outbox
from db.records import OutboxRow
from inference.protocol import Ask, Reply
from inference.standin import StandIn

HOUR = 3600
THINKS_S = 1.0
EVERY_S = 0.05
PLAYERS = 40
COMMANDS: tuple[tuple[str, dict[str, str | int]], ...] = (
    ("ledger", {}),
    ("short", {"good": "honey", "amount": 1}),
    ("tips", {}),
    ("bribe", {"creature": "oona", "amount": 3}),
)


class SlowMinds(StandIn):
    """The stand-in, each reply a second late: a well server, and many woods that wait for it."""

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        replies = await super().ask(batch)  # what a server would work out is no part of when its answers come
        await asyncio.sleep(THINKS_S)
        return replies


class Rounds:
    """How much processor time single rounds of the event loop took, in seconds."""

    def __init__(self) -> None:
        self.taken: list[float] = []
        once = asyncio.BaseEventLoop._run_once  # type: ignore[attr-defined]

        def timed(loop: asyncio.BaseEventLoop) -> None:
            began = time.thread_time()
            once(loop)
            self.taken.append(time.thread_time() - began)

        asyncio.BaseEventLoop._run_once = timed  # type: ignore[attr-defined]


async def storm(count: int, cured: bool) -> dict[str, Any]:
    """Plant, let an hour pass, and watch until the last paper is posted."""
    back = [HOUR + 1]
    with tempfile.TemporaryDirectory(prefix="wood-bench-") as folder:
        settings = Settings(database=Path(folder) / "wood.db", plugins=False)  # type: ignore[call-arg]
        async with (
            discord_rest() as rest,
            WoodBot(settings, alone=False, clock=lambda: int(time.time()) - back[0], council=SlowMinds()) as bot,
        ):
            discord.http.Route.BASE = f"{rest}/api/v10"
            await bot.login("a token of the bench")
            for n in range(count):
                await bot.woods.plant(Plot(str(n + 1), str(1_000_000 + n), HOUR), "1", f"plant {n}")
            sweeping = asyncio.create_task(sweep(lambda: False)) if cured else asyncio.create_task(asyncio.sleep(0))
            await asyncio.sleep(0)
            back[0] = 0
            told = await _weather(bot, rest, count)
            sweeping.cancel()
            return told


async def _weather(bot: WoodBot, rest: str, count: int) -> dict[str, Any]:
    line, rounds, began, cpu = Line(bot), Rounds(), time.monotonic(), time.process_time()
    alarm = Alarm(bot.woods, bot._clock)
    bot.woods.subscribe(alarm.changed)
    with answering(line):
        tasks = (asyncio.create_task(bot.outbox.run()), asyncio.create_task(_crowd(line, count)))
        await alarm.start()
        turns_s = await _played(bot) - began
        told = await _posted(bot, rest)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await alarm.close()
    acks = sorted(line.acks)
    return {
        "woods": count,
        "commands": len(acks),
        "ack_p50_ms": acks[len(acks) // 2] * 1e3,
        "ack_p99_ms": acks[len(acks) * 99 // 100] * 1e3,
        "round_ms": max(rounds.taken) * 1e3,
        "rounds_over_50": sum(one > 0.05 for one in rounds.taken),
        "turns_s": turns_s,
        "papers_s": told["last"] - began,
        "limited": told["answers"].get("429", 0),
        "cpu_s": time.process_time() - cpu,
        "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


async def _played(bot: WoodBot) -> float:
    """Wait until no turn is due; the moment, by the monotonic clock."""
    turns = bot.woods._turns
    while True:
        if not turns.thinking and (await bot.woods.next_due() or 0) > bot._clock():
            return time.monotonic()
        await asyncio.sleep(0.25)


async def _posted(bot: WoodBot, rest: str) -> dict[str, Any]:
    """Wait until everything is posted; what Discord counted."""
    assert bot._house is not None
    while True:
        if await bot._house.store.outbox.next_at() is None:
            break
        await asyncio.sleep(0.25)
    async with aiohttp.ClientSession() as session, session.get(rest + COUNTS) as answer:
        counts: dict[str, Any] = await answer.json()
        return counts


async def _crowd(line: Line, count: int) -> None:
    """Commands by the clock: what the loop was too busy to hear comes late, and is timed from when it was to come."""
    dice, due, pressed, n = random.Random(11), time.monotonic(), set[asyncio.Task[None]](), 0
    while True:
        due += EVERY_S
        await asyncio.sleep(max(0.0, due - time.monotonic()))
        command, options = COMMANDS[n % len(COMMANDS)]
        task = asyncio.create_task(line.press(command, options, dice.randrange(count) + 1, 100 + n % PLAYERS, due))
        pressed.add(task)
        task.add_done_callback(pressed.discard)
        n += 1


def uncure() -> None:
    """All at once, as it was before."""

    async def through(_: object) -> None:
        """Nobody waits."""

    def crowded(self: Any, name: str) -> None:
        self._hand = ThreadPoolExecutor(6)

    due = Outbox.due

    async def all_due(self: Outbox, now: int, limit: int, without: Collection[str]) -> list[OutboxRow]:
        return await due(self, now, 200)

    Outbox.due = all_due  # type: ignore[method-assign, assignment]
    Turnstile.turn = through  # type: ignore[method-assign, assignment]
    RestGate.enter = through  # type: ignore[method-assign, assignment]
    Workshop.__init__ = crowded  # type: ignore[method-assign]
    outbox.ON_THE_WAY = 200


def main() -> None:
    """One storm, as a line of JSON."""
    parser = argparse.ArgumentParser(prog="python -m bench._storm")
    parser.add_argument("woods", type=int)
    parser.add_argument("--uncured", action="store_true")
    options = parser.parse_args()
    if options.uncured:
        uncure()
    told = asyncio.run(storm(options.woods, not options.uncured))
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main()
