"""The outbox against a Discord that fails in every way it can: nothing lost, nothing twice, nothing out of order."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord

from bot.api import Parcel, Plot
from bot.app.client import WoodBot
from bot.app.settings import Settings
from bot.outbox import LONGEST_WAIT_S, TRIES_OF_A_BUG, TRIES_TO_TELL, OutboxWorker, Parked, wait_before
from engine.model import Whisper

POSTS = "/channels/*/messages"


@dataclass
class Scene:
    """A planted wood in an in-memory Discord, with nothing waiting to be sent."""

    env: simcord.Env
    bot: WoodBot
    clock: Any
    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    other: simcord.ChannelHandle
    ann: simcord.MemberActor
    wood: str

    async def word(self, key: str, channel: simcord.ChannelHandle | None = None) -> None:
        """Queue a plain catalogue message; its text is told by the order it was queued in."""
        assert self.bot._house is not None
        target = str((channel or self.channel).id)
        await self.bot._house.store.outbox.word(self.wood, key, target, "spoken", {"key": key})

    def said(self, channel: simcord.ChannelHandle | None = None) -> list[str]:
        """What stands in a channel, oldest first."""
        return [message.content for message in (channel or self.channel).history()]

    async def drain(self) -> int:
        return await self.bot.outbox.drain()


@pytest.fixture
async def scene(home: Path, clock: Any) -> AsyncIterator[Scene]:
    async with a_scene(home / "wood.db", clock) as scene:
        yield scene


@asynccontextmanager
async def a_scene(database: Path, clock: Any) -> AsyncIterator[Scene]:
    bot = WoodBot(Settings(database=database, plugins=False), alone=False, clock=clock)
    await bot.open()
    env = simcord.Env(bot, check_errors=False)
    guild = env.create_guild("Test")
    channel = guild.create_text_channel("the-wood")
    other = guild.create_text_channel("elsewhere")
    ann = guild.add_member(env.create_user("ann"))
    await env.start()
    try:
        await bot.woods.plant(Plot(str(guild.id), str(channel.id), 3600), str(ann.id), "plant")
        await bot.outbox.drain()
        home = await bot._house.store.home(str(guild.id))  # type: ignore[union-attr]
        assert home is not None

        async def speak(parcel: Parcel) -> str:
            place = bot.get_partial_messageable(int(parcel.target))
            return str((await place.send(str(parcel.payload["data"]["key"]), nonce=parcel.nonce)).id)

        bot.renderers["word"] = speak
        yield Scene(env, bot, clock, guild, channel, other, ann, home.wood)
    finally:
        await env.shutdown()
        await bot.close()


def test_the_wait_grows_and_has_a_limit() -> None:
    waits = [wait_before(attempt) for attempt in range(1, 40)]
    assert waits[:5] == [2, 4, 8, 16, 32]
    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_WAIT_S


async def test_one_channel_gets_its_messages_in_order(scene: Scene) -> None:
    before = scene.said()
    for number in range(12):
        await scene.word(f"{number}")
    assert await scene.drain() == 12
    assert scene.said() == [*before, *(f"{number}" for number in range(12))]
    assert await scene.drain() == 0


@pytest.mark.parametrize("status", [429, 500, 502, 503])
async def test_a_failing_discord_is_tried_again_later_in_order(scene: Scene, status: int) -> None:
    before = scene.said()
    await scene.word("first")
    await scene.word("second")
    scene.env.inject_error("POST", POSTS, status=status, times=3)
    waited = []
    for _ in range(3):
        assert await scene.drain() == 0
        assert scene.said() == before
        due = await scene.bot._house.store.outbox.next_at()  # type: ignore[union-attr]
        assert due is not None
        waited.append(due - scene.clock.at)
        scene.clock.at = due - 1
        assert await scene.drain() == 0
        scene.clock.at = due
    assert waited == [2, 4, 8]
    assert await scene.drain() == 2
    assert scene.said() == [*before, "first", "second"]


async def test_a_failing_channel_does_not_hold_up_another(scene: Scene) -> None:
    await scene.word("stuck")
    await scene.word("free", scene.other)
    scene.env.inject_error("POST", f"/channels/{scene.channel.id}/messages", status=500, times=1)
    assert await scene.drain() == 1
    assert scene.said(scene.other) == ["free"]


async def test_a_slow_channel_does_not_hold_up_another(scene: Scene, until: Any) -> None:
    gate = asyncio.Event()
    inner = scene.bot.renderers["word"]

    async def slow(parcel: Parcel) -> str:
        if parcel.target == str(scene.channel.id):
            await gate.wait()
        return await inner(parcel)

    scene.bot.renderers["word"] = slow
    await scene.word("slow")
    await scene.word("a", scene.other)
    await scene.word("b", scene.other)
    worker = asyncio.create_task(scene.bot.outbox.run())
    try:
        await until(lambda: scene.said(scene.other) == ["a", "b"])
        gate.set()
        await until(lambda: scene.said()[-1:] == ["slow"])
    finally:
        worker.cancel()
        await asyncio.gather(worker, return_exceptions=True)


@pytest.mark.parametrize(("status", "code"), [(403, 50013), (403, 50001), (404, 10003)])
async def test_a_channel_that_says_no_is_parked_and_the_owner_told_once(scene: Scene, status: int, code: int) -> None:
    told_before = len(scene.env.http_requests)
    for number in range(3):
        await scene.word(f"{number}")
    scene.env.inject_error("POST", f"/channels/{scene.channel.id}/messages", status=status, code=code, times=None)
    assert await scene.drain() == 0
    scene.clock.at += 10_000
    await scene.word("late")
    assert await scene.drain() == 0
    assert await scene.bot._house.store.outbox.next_at() is None  # type: ignore[union-attr]
    told = [
        request.json["content"]
        for request in scene.env.http_requests[told_before:]
        if request.method == "POST"
        and request.path.endswith("/messages")
        and str(scene.channel.id) not in request.path
        and request.json
    ]
    assert len(told) == 1
    assert f"<#{scene.channel.id}>" in told[0]


@pytest.mark.parametrize("trouble", ["nobody", "error"])
async def test_a_moderator_who_could_not_be_told_is_told_with_a_later_message(scene: Scene, trouble: str) -> None:
    asked: list[Parked] = []
    deaf = True

    async def tell(parked: Parked) -> bool:
        asked.append(parked)
        if deaf and trouble == "error":
            raise ConnectionError
        return not deaf

    scene.bot.outbox._tell = tell
    scene.env.inject_error("POST", f"/channels/{scene.channel.id}/messages", status=403, code=50013, times=None)
    await scene.word("first")
    await scene.drain()
    assert len(asked) == 1
    await scene.drain()
    assert len(asked) == 1, "without a new message nobody is asked"
    deaf = False
    for key in ("second", "third", "fourth"):
        await scene.word(key)
        await scene.drain()
    assert len(asked) == 2


async def test_a_server_that_nobody_hears_for_is_left_in_peace(scene: Scene) -> None:
    asked: list[Parked] = []

    async def tell(parked: Parked) -> bool:
        asked.append(parked)
        return False

    scene.bot.outbox._tell = tell
    scene.env.inject_error("POST", f"/channels/{scene.channel.id}/messages", status=403, code=50013, times=None)
    for number in range(TRIES_TO_TELL + 4):
        await scene.word(f"{number}")
        await scene.drain()
    assert len(asked) == TRIES_TO_TELL


async def test_a_channel_that_takes_messages_again_needs_nobody(scene: Scene) -> None:
    await scene.word("lost")
    scene.env.inject_error("POST", f"/channels/{scene.channel.id}/messages", status=403, code=50013, times=1)
    assert await scene.drain() == 0
    await scene.word("back")
    assert await scene.drain() == 1
    assert scene.said()[-1] == "back"


async def test_our_own_fault_is_tried_a_few_times_and_then_parked(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    tries, secret = 0, "the tip is " + "planted"

    async def broken(_parcel: Parcel) -> str:
        nonlocal tries
        tries += 1
        raise KeyError(secret)

    scene.bot.renderers["word"] = broken
    await scene.word("never")
    with caplog.at_level(logging.DEBUG, "bot"):
        for _ in range(TRIES_OF_A_BUG + 3):
            await scene.drain()
            scene.clock.at += LONGEST_WAIT_S
    assert tries == TRIES_OF_A_BUG
    assert "KeyError" in caplog.text
    assert "planted" not in caplog.text  # an exception's words may be a player's secret
    assert await scene.bot._house.store.outbox.next_at() is None  # type: ignore[union-attr]


async def test_a_closed_dm_leaves_the_letter_in_the_inbox_and_nowhere_else(scene: Scene) -> None:
    public = scene.said()
    scene.env.inject_error(
        "POST", f"/channels/{scene.ann.user.dm_channel.id}/messages", status=403, code=50007, times=None
    )
    server, user = str(scene.guild.id), str(scene.ann.id)
    await scene.bot.woods.command(server, user, "whisper", Whisper("oona", planted=False))
    await scene.drain()
    assert scene.ann.user.dm_channel.history() == []
    assert scene.said()[: len(public)] == public
    assert [letter.notice.kind for letter in await scene.bot.woods.letters(server, user)] == ["forecast", "welcome"]
    assert not any("forecast" in line.lower() for line in scene.said()[len(public) :])
    assert await scene.bot._house.store.outbox.next_at() is None  # type: ignore[union-attr]


async def test_an_open_dm_gets_the_letter(scene: Scene) -> None:
    await scene.bot.woods.command(str(scene.guild.id), str(scene.ann.id), "whisper", Whisper("oona", planted=False))
    await scene.drain()
    welcome, forecast = (message.content for message in scene.ann.user.dm_channel.history())
    assert "Patron" in welcome
    assert "turns" in forecast


async def test_what_was_not_sent_is_sent_after_a_restart_with_the_same_nonce(scene: Scene) -> None:
    await scene.word("kept")
    scene.env.inject_error("POST", POSTS, status=500, times=1)
    assert await scene.drain() == 0
    nonces = [request.json["nonce"] for request in scene.env.http_requests if _says(request, "kept")]
    house = scene.bot._house
    assert house is not None
    fresh = OutboxWorker(house.store.outbox, scene.bot.renderers, scene.clock, scene.bot._tell_moderator)
    scene.clock.at += 2
    assert await fresh.drain() == 1
    nonces = [request.json["nonce"] for request in scene.env.http_requests if _says(request, "kept")]
    assert len(nonces) == 2
    assert len(set(nonces)) == 1
    assert all(request.json["enforce_nonce"] for request in scene.env.http_requests if _says(request, "kept"))


def _says(request: Any, content: str) -> bool:
    return bool(request.method == "POST" and request.json and request.json.get("content") == content)


async def test_a_rate_limit_waits_as_long_as_discord_asked(scene: Scene) -> None:
    async def limited(_parcel: Parcel) -> str:
        raise discord.RateLimited(90.4)

    scene.bot.renderers["word"] = limited
    await scene.word("slow down")
    assert await scene.drain() == 0
    assert await scene.bot._house.store.outbox.next_at() == scene.clock.at + 91  # type: ignore[union-attr]
