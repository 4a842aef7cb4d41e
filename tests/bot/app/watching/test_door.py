"""`/metrics`, `/healthz`, `/readyz`: asked over a socket of a house that plays, and never a word of anybody."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import discord
import pytest
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from bot.api import Plot
from bot.app.connection.barring import Doorkeeper
from bot.app.connection.rest_gate import RestGate
from bot.app.exit_codes import Exit, Stop
from bot.app.places import Address
from bot.app.runtime import Runtime, open_runtime
from bot.app.settings import Settings
from bot.app.watching.figures import Figures
from bot.app.watching.tending import Tending
from bot.service._told import MindTold, TurnTold
from bot.text import catalogue
from inference.protocol import Ask, Reply
from inference.standin import StandIn
from tests.bot.app.conftest import Clock

USER, SERVER, CHANNEL = "80351110224678912", "81384788765712384", "81384788765712385"


class Counted:
    """A council whose servers count tokens; the last mind of a turn is late."""

    label = "counted"

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        said = await StandIn().ask(batch)
        replies = [
            Reply("answered", one.text, "oak", took_ms=700, prompt_tokens=900, reply_tokens=100) for one in said[:-1]
        ]
        return [*replies, Reply("late", "", "oak", took_ms=9000)]

    async def close(self) -> None:
        """Nothing to release."""


async def alone(_shards: tuple[int, ...]) -> None:
    """Nobody else holds shards here."""


@asynccontextmanager
async def tended(settings: Settings, clock: Clock) -> AsyncIterator[tuple[Runtime, Figures, Address, Tending]]:
    house = await open_runtime(settings, clock=clock, council=Counted())
    client = discord.Client(intents=discord.Intents.none())
    figures = Figures()
    doorkeeper = Doorkeeper(client, house.store.bans, catalogue())
    tending = Tending(client, settings, figures, house, doorkeeper, clock, lambda _task: None, alone)
    try:
        at = await tending.open()
        assert at is not None
        yield house, figures, at, tending
    finally:
        await tending.close()
        await house.close()


async def asked(at: Address, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(f"http://{at}{path}") as answer:
        return answer.status, await answer.text()


def values(text: str) -> dict[tuple[str, tuple[str, ...]], float]:
    return {
        (one.name, tuple(one.labels.values())): one.value
        for family in text_string_to_metric_families(text)
        for one in family.samples
    }


@pytest.fixture
def settings(home: Path) -> Settings:
    return Settings(database=home / "wood.db", metrics_address=Address("127.0.0.1", 0), tokens_per_day=6000)


async def test_what_happens_is_counted_and_told(settings: Settings, clock: Clock) -> None:
    async with tended(settings, clock) as (house, figures, at, _):
        await house.woods.plant(Plot(SERVER, CHANNEL, 3600), USER, "plant")
        await house.woods.plant(Plot("2", "22", 3600), USER, "another")
        for _ in range(2):
            await house.woods.tick_now(SERVER)
            clock.at += 60
        figures.answered(429)
        figures.lagged(0.3)
        clock.at += 3600
        status, text = await asked(at, "/metrics")
    assert status == 200
    told = values(text)
    assert told["wood_turns_total", ()] == 2
    assert told["wood_turn_seconds_count", ()] == 2
    assert told["wood_minds_total", ("stand-in", "answered")] == 8
    assert told["wood_minds_total", ("stand-in", "late")] == 2
    assert told["wood_tokens_today", ()] == 8000
    assert told["wood_tokens_per_day", ()] == 6000
    assert told["wood_woods", ("awake",)] == 2
    assert told["wood_turns_due", ()] == 2
    assert told["wood_turns_late_seconds", ()] >= 60
    assert told["wood_outbox_waiting", ()] == 2
    assert told["wood_outbox_oldest_seconds", ()] >= 3600
    assert told["wood_discord_rate_limited_total", ()] == 1
    assert told["wood_discord_answers_total", ("4xx",)] == 1
    assert told["wood_loop_lag_seconds_count", ()] == 1
    assert told["wood_database_bytes", ("file",)] > 0
    assert told["wood_discord_heard", ()] == 0
    assert not [one for one in (USER, SERVER, CHANNEL) if one in text]


def test_what_a_mind_takes_and_costs_is_told_by_its_card() -> None:
    figures = Figures()
    minds = (
        MindTold("oak", "answered", Reply("answered", "{}", "oak", took_ms=1500, prompt_tokens=900, reply_tokens=100)),
        MindTold("elm", "fallback", Reply("answered", "{}", "a stranger", took_ms=100, reply_tokens=7)),
        MindTold("", "answered", Reply("answered", "{}", "stand-in")),
    )
    figures.played(TurnTold("abc", 1, 1, 4, minds, 2.0, resting=True))
    told = values(generate_latest(figures.registry).decode())
    assert told["wood_tokens_total", ("oak", "prompt")] == 900
    assert told["wood_tokens_total", ("oak", "reply")] == 100
    assert told["wood_mind_seconds_sum", ("oak",)] == 1.5
    assert told["wood_minds_total", ("elm", "fallback")] == 1
    assert told["wood_turns_resting_total", ()] == 1
    assert told["wood_trades_total", ()] == 4
    assert not [labels for _, labels in told if "a stranger" in labels], "who answers is not ours to count"


async def test_well_and_ready_are_two_things(settings: Settings, clock: Clock) -> None:
    async with tended(settings, clock) as (_, _, at, tending):
        assert (await asked(at, "/healthz"))[0] == 200
        assert (await asked(at, "/readyz"))[0] == 503, "Discord is not heard"
        keeping: Any = tending._keeping
        keeping.cancel()  # as it ends where another process has taken over
        await asyncio.gather(keeping, return_exceptions=True)
        assert (await asked(at, "/healthz"))[0] == 503, "it may serve nothing any more"


async def test_a_taken_port_is_one_sentence_and_nothing_is_lost(settings: Settings, clock: Clock) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        place = Address("127.0.0.1", taken.getsockname()[1])
        with pytest.raises(Stop, match=f"{place} cannot be listened at") as end:
            async with tended(settings.model_copy(update={"metrics_address": place}), clock):
                pass
    assert end.value.code == Exit.METRICS_UNREACHABLE
    assert "\n" not in end.value.sentence


async def test_figures_that_cannot_be_looked_up_hold_the_others_up_for_nothing(
    settings: Settings, clock: Clock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(_now: int) -> None:
        raise OSError("the disk is gone")

    async with tended(settings, clock) as (house, _, at, _tending):
        monkeypatch.setattr(house.store.standing, "house", broken)
        status, text = await asked(at, "/metrics")
    assert status == 200
    assert "wood_turns_total" in text
    assert "could not be looked up: OSError" in caplog.text


async def test_the_gate_hears_every_answer_of_discord() -> None:
    from aiohttp import web

    async def no(_request: web.Request) -> web.Response:
        return web.Response(status=429)

    app = web.Application()
    app.router.add_get("/", no)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    heard: list[int] = []
    gate: Callable[[], aiohttp.TraceConfig] = RestGate(answered=heard.append).trace
    async with aiohttp.ClientSession(trace_configs=[gate()]) as session:
        await session.get(f"http://127.0.0.1:{runner.addresses[0][1]}/")
    await runner.cleanup()
    assert heard == [429]
