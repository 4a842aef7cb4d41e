"""How the process ends when it is told to: at any moment of a start, in the middle of commands, told twice."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from itertools import cycle
from pathlib import Path

import pytest

from tests.builders.by_hand import by_hand
from tests.conventions.tree import ROOT
from tests.discord.loopback.api.routes import EDIT_ANSWER, LOGIN, POST_MESSAGE, SYNC, Route
from tests.discord.rig import Home, Rig

PROMPT_S = 5.0
LATEST_S = 10.0  # what a container is given
CROWD = 60
GOODS = ("honey", "acorns", "berries", "mushrooms", "firewood")  # one alone would not bear them all
SIGNALS = [signal.SIGTERM, signal.SIGINT]


async def test_a_stop_while_modules_are_loaded_is_a_stop_as_asked(tmp_path: Path) -> None:
    for number in SIGNALS:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-X", "importtime", "-m", "bot", "run", cwd=tmp_path, stderr=asyncio.subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": str(ROOT), "DISCORD_TOKEN": "a.b.c"},
        )  # fmt: skip
        assert process.stderr is not None
        while b"pydantic" not in await process.stderr.readline():
            pass
        process.send_signal(number)
        await process.stderr.read()
        assert await process.wait() == 0


async def test_a_stop_while_the_database_cannot_be_opened(rig: Rig) -> None:
    with by_hand(rig.bot.database, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        await rig.bot.start()
        await rig.until("the bot has the file", lambda: rig.bot.has_open(rig.bot.database))
        assert await rig.bot.stop(PROMPT_S) == 0
    assert not rig.bot.tracebacks()


@pytest.mark.parametrize("route", [LOGIN, SYNC], ids=["login", "registering"])
async def test_a_stop_in_the_middle_of_a_start(rig: Rig, route: Route) -> None:
    fault = rig.discord.slow(route, 60.0)
    await rig.bot.start()
    await rig.until("the bot asks", lambda: fault.hits)
    assert await rig.bot.stop(PROMPT_S) == 0
    assert not rig.bot.tracebacks()


async def test_a_stop_before_ready(rig: Rig) -> None:
    rig.discord.gateway.refuse = 503
    await rig.bot.start()
    await rig.until("the bot tries", lambda: "Failed to connect" in rig.bot.err())
    assert await rig.bot.stop(PROMPT_S) == 0
    assert not rig.bot.tracebacks()


async def test_a_stop_while_discord_is_away(rig: Rig) -> None:
    await rig.planted()
    await rig.discord.close_port()
    await rig.until("the bot notices", lambda: "Attempting a reconnect" in rig.bot.err())
    assert await rig.bot.stop(PROMPT_S) == 0
    assert not rig.bot.tracebacks()


@pytest.mark.parametrize("numbers", [[signal.SIGTERM], [signal.SIGINT], [signal.SIGTERM] * 2, [signal.SIGINT] * 3])
async def test_what_was_acknowledged_is_played_and_answered_before_the_end(
    rig: Rig, numbers: list[signal.Signals]
) -> None:
    home = await rig.planted()
    ones = [home.slash(user, "short", good=good, amount=1) for user, good in zip(rig.users(CROWD), cycle(GOODS))]
    ones.append(home.keep("tick"))
    await ones[5].acknowledged()
    for number in numbers:
        rig.bot.signal(number)
        await asyncio.sleep(0.005)
    assert await rig.bot.ended(LATEST_S) == 0
    for one in ones[:-1]:
        assert bool(one.acked) == one.done == rig.books.played(one.id), one
        assert not one.done or "You are short" in one.text, one.text
    assert sum(one.done for one in ones) > 5
    assert not any(one.thinking for one in ones)
    assert "closed 1000" in rig.discord.gateway.log, "it says goodbye"
    assert not rig.bot.tracebacks()

    await rig.bot.boot()
    await rig.all_posted()


async def _answering(rig: Rig) -> Home:
    """A home whose player waits for an answer that does not come."""
    home = await rig.planted()
    (ann,) = rig.users(1)
    fault = rig.discord.slow(EDIT_ANSWER, 60.0)
    home.slash(ann, "ledger")
    await rig.until("the answer is under way", lambda: fault.hits)
    return home


async def test_an_answer_that_does_not_come_is_waited_for_a_while(rig: Rig) -> None:
    await _answering(rig)
    began = time.monotonic()
    assert await rig.bot.stop(LATEST_S) == 0
    assert time.monotonic() - began > 4
    assert "given up" in rig.bot.err()
    assert not rig.bot.tracebacks()


async def test_a_second_signal_that_is_meant_cuts_the_wait_short(rig: Rig) -> None:
    await _answering(rig)
    rig.bot.signal(signal.SIGTERM)
    await asyncio.sleep(1.5)
    assert rig.bot.alive
    rig.bot.signal(signal.SIGTERM)
    assert await rig.bot.ended(2.5) == 0


async def test_a_paper_under_way_is_let_arrive_and_a_slow_one_comes_once_after_the_restart(rig: Rig) -> None:
    home = await rig.planted()
    fault = rig.discord.slow(POST_MESSAGE, 1.0)
    await home.tick()
    await rig.until("the paper is under way", lambda: fault.hits)
    assert await rig.bot.stop(LATEST_S) == 0
    assert home.papers() == [(1, 1)]
    assert rig.books.pending() == 0, "it is not sent again"

    await rig.bot.boot()
    fault = rig.discord.slow(POST_MESSAGE, 60.0)
    await home.tick()
    await rig.until("the paper is under way", lambda: fault.hits)
    assert await rig.bot.stop(LATEST_S) == 0
    await rig.bot.boot()
    await home.paper(2)
    await rig.all_posted()
    assert not rig.bot.tracebacks()
