"""`run` against a Discord that refuses or is not there, and the waking of real woods across a restart."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from simcord.backend.serializers import guild_create_payload

from bot.api import Plot
from bot.app.client import WoodBot
from bot.app.connection.servers import NAMES, NEEDED, missing_permissions
from bot.app.exit_codes import Exit
from bot.app.runtime import opened
from bot.app.scheduler import JOB, Alarm
from bot.app.settings import Settings
from bot.cli.commands import main
from bot.text import catalogue
from engine.model import Configure

SHAPED = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"


class Unimpressed(BaseHTTPRequestHandler):
    """A Discord that knows no token."""

    def do_GET(self) -> None:
        body = json.dumps({"message": "401: Unauthorized", "code": 0}).encode()
        self.send_response(401)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def unimpressed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Unimpressed) as server:
        monkeypatch.setattr(discord.http.Route, "BASE", f"http://127.0.0.1:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield
        server.shutdown()
        thread.join()


def ended(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as end:
        main(argv)
    said = capsys.readouterr()
    assert SHAPED not in said.out + said.err
    return int(end.value.code or 0), said.out + said.err


@pytest.mark.usefixtures("unimpressed")
def test_a_wrong_token_is_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", SHAPED)
    code, said = ended(capsys, "run")
    assert code == Exit.TOKEN_WRONG
    assert said.count("\n") == 1
    code, said = ended(capsys, "check", "--network")
    assert code == Exit.TOKEN_WRONG
    assert "Traceback" not in said
    assert SHAPED not in caplog.text


def test_a_discord_that_is_away_is_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        monkeypatch.setattr(discord.http.Route, "BASE", f"http://127.0.0.1:{nobody.getsockname()[1]}")
        monkeypatch.setenv("DISCORD_TOKEN", SHAPED)
        code, said = ended(capsys, "check", "--network")
    assert code == Exit.DISCORD_AWAY
    assert sum("cannot be reached" in line for line in said.splitlines()) == 1
    assert "Traceback" not in said


class Moved:
    """Real time, moved by the test."""

    shift = 0

    def __call__(self) -> int:
        return int(datetime.now(UTC).timestamp()) + self.shift


async def test_woods_are_woken_after_a_restart_once_and_a_pause_counts_at_once(
    home: Path, until: Callable[[Callable[[], bool]], Awaitable[None]]
) -> None:
    settings, clock = Settings(database=home / "wood.db"), Moved()
    async with opened(settings, clock=clock) as house:
        await house.woods.plant(Plot("1", "2", 600), "3", "plant")
    clock.shift = 100_000  # a long downtime: more than a hundred turns were missed
    async with opened(settings, clock=clock) as house:
        commits = []
        house.woods.subscribe(lambda: commits.append(clock()))
        scheduler = AsyncIOScheduler(timezone=UTC)
        alarm = Alarm(house.woods, clock, scheduler)
        house.woods.subscribe(alarm.changed)
        clock.shift = 100_000
        await alarm.start()
        job: Any = scheduler.get_job(JOB)
        await job.func()
        await until(lambda: len(commits) == 1)
        assert (await house.woods.view("1")).turn == 1
        await until(lambda: _at(scheduler) + clock.shift >= clock() + 590)  # APScheduler's clock is the real one
        await house.woods.moderate("1", "3", "pause", Configure(paused=True))
        await until(lambda: scheduler.get_job(JOB) is None)
        await house.woods.moderate("1", "3", "go on", Configure(paused=False, interval_s=60))
        await until(lambda: scheduler.get_job(JOB) is not None)
        assert _at(scheduler) + clock.shift <= clock() + 60
        await alarm.close()


def _at(scheduler: AsyncIOScheduler) -> int:
    job: Any = scheduler.get_job(JOB)
    return 0 if job is None else int(job.next_run_time.timestamp())


class Asleep(WoodBot):
    """The bot as `run` builds it, whose alarm and outbox stay asleep: SimCord waits for nobody's timers."""

    async def _live(self) -> None:
        return


async def registrations(database: Path) -> int:
    """Start and stop the bot; how often it registered its commands."""
    bot = Asleep(Settings(database=database, plugins=False, shards="0/1"))
    async with simcord.run(bot) as env:
        puts = [request for request in env.http_requests if request.method == "PUT" and "commands" in request.path]
        assert str(bot.application_id) in bot.invite
        assert {"short", "keeper plant"} <= set(bot.clickable.ids), "a start that registers nothing knows them, too"
        await bot.close()
    return len(puts)


async def test_commands_are_registered_when_they_changed_and_not_at_every_start(home: Path) -> None:
    assert await registrations(home / "wood.db") == 1
    assert await registrations(home / "wood.db") == 0
    note = home / "wood.commands"
    for other in ("another bot's\n", "", note.read_text(encoding="utf-8").splitlines()[0] + "\n"):
        note.write_text(other, encoding="utf-8")
        assert await registrations(home / "wood.db") == 1


async def test_a_wood_in_whose_server_the_bot_is_not_rests_unwritten_and_goes_on_when_it_is(
    home: Path, until: Callable[[Callable[[], bool]], Awaitable[None]], caplog: pytest.LogCaptureFixture
) -> None:
    bot = Asleep(Settings(database=home / "wood.db", plugins=False, shards="0/1"))
    await bot.open()
    env = simcord.Env(bot)
    there, absent = str(env.create_guild("There").id), str(env.create_guild("Absent").id)
    for server in (there, absent):
        await bot.woods.plant(Plot(server, "2", 600), "3", f"plant {server}")
    assert bot._house is not None
    store, home_ = bot._house.store, await bot._house.store.home(absent)
    assert home_ is not None
    discord_says: Any = bot._connection
    try:
        await env.start()
        listed = discord_says.parse_ready
        ready = (
            {"user": {"id": str(bot.user.id), "username": "bot", "discriminator": "0", "avatar": None}}
            if bot.user
            else {}
        )
        listed(ready | {"shard": [0, 1], "guilds": [{"id": there, "unavailable": True}]})
        with caplog.at_level(logging.INFO, "bot"):
            await until(lambda: bot.woods.is_left_out(home_.wood))
        assert "1 of 2 woods rest" in caplog.text
        assert not (await bot.woods.view(absent)).paused
        assert await bot.woods.tick_due(2**40) == 1
        assert (await bot.woods.view(there)).turn == 1
        back = guild_create_payload(env.backend, env.backend.get_guild(int(absent)))
        discord_says.parse_guild_create(back | {"unavailable": False})
        await until(lambda: not bot.woods.is_left_out(home_.wood))
        assert await store.asleep_by("removed:") == []
        assert await bot.woods.tick_due(2**40) == 2
    finally:
        await env.shutdown()
        await bot.close()


async def test_a_wood_that_an_older_release_put_to_sleep_wakes_where_the_bot_is(home: Path) -> None:
    bot = Asleep(Settings(database=home / "wood.db", plugins=False, shards="0/1"))
    await bot.open()
    env = simcord.Env(bot)
    slept, paused = str(env.create_guild("Slept").id), str(env.create_guild("Paused").id)
    for server, key in ((slept, f"removed:{slept}:1"), (paused, "a moderator's")):
        await bot.woods.plant(Plot(server, "2", 600), "3", f"plant {server}")
        await bot.woods.moderate(server, "3", key, Configure(paused=True))
        await bot.woods.moderate(server, "3", f"later {server}", Configure(interval_s=900))
    try:
        await env.start()
        async with asyncio.timeout(20):
            while (await bot.woods.view(slept)).paused:  # noqa: ASYNC110 (no event says so)
                await asyncio.sleep(0)
        assert (await bot.woods.view(paused)).paused
    finally:
        await env.shutdown()
        await bot.close()


async def test_a_missing_permission_is_named(home: Path) -> None:
    bot = Asleep(Settings(database=home / "wood.db", plugins=False, shards="0/1"))
    async with simcord.run(bot) as env:
        guild = env.create_guild("Test")
        channel = guild.create_text_channel("the-wood")
        await env.settle()
        place: Any = bot.get_channel(channel.id)
        everyone = place.guild.default_role
        assert missing_permissions(place, place.guild.me) == []
        await place.set_permissions(everyone, view_channel=False, attach_files=False)
        await env.settle()
        assert {"view_channel", "attach_files"} <= set(missing_permissions(place, place.guild.me))
        await bot.close()


def test_nothing_is_asked_for_that_is_not_needed() -> None:
    assert sum(granted for _, granted in NEEDED) == len(NAMES) == 4
    text = catalogue()
    assert all(text.has(f"permission-{name.replace('_', '-')}") for name in NAMES)
    intents = Asleep(Settings()).intents
    assert (intents.members, intents.presences, intents.message_content) == (False, False, False)
