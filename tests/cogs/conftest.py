"""A Discord in memory, the real bot, a real database file, and Discord's own file as judge of every request."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord

from bot.api import is_bug
from bot.app.client import WoodBot
from bot.app.permissions import NEEDED
from bot.app.settings import Settings
from inference.protocol import Council
from inference.standin import StandIn
from tests.builders.discord_spec import DiscordSpec

Member = simcord.MemberActor


class Stage:
    """A server with a channel, two players and a moderator. The wood's clock is the stage's."""

    def __init__(self, env: simcord.Env, database: Path) -> None:
        self.env = env
        self.database = database
        self.settings = Settings(database=database, plugins=False)
        self.council: Council | None = StandIn()
        self.guild = env.create_guild("Thousand Token Wood")
        self.channel = self.guild.create_text_channel("the-wood")
        keepers = self.guild.create_role("Keepers", permissions=discord.Permissions(manage_guild=True) | NEEDED)
        self.ann = self.guild.add_member(env.create_user("ann"))
        self.bob = self.guild.add_member(env.create_user("bob"))
        self.mod = self.guild.add_member(env.create_user("morag"), roles=[keepers])
        self.bot: WoodBot

    def now(self) -> int:
        return int(self.env.now().timestamp())

    async def restart(self) -> None:
        """Exchange the bot for a fresh one over the same database, as after a crash."""
        old = getattr(self, "bot", None)
        if old is not None:
            await old.close()
        self.bot = WoodBot(self.settings, alone=False, clock=self.now, council=self.council)
        await self.env.restart_bot(self.bot)

    async def plant(self) -> simcord.InteractionResult:
        return await self.mod.slash(self.channel, "keeper plant")

    async def deliver(self) -> None:
        """Send what the outbox holds, as the worker would."""
        await self.bot.outbox.drain()
        await self.env.settle()

    async def turns(self, count: int = 1) -> None:
        for _ in range(count):
            await self.mod.slash(self.channel, "keeper tick")
        await self.deliver()

    def papers(self) -> list[discord.Message]:
        """Gazettes in the channel, oldest first."""
        return [message for message in self.channel.history() if message.embeds and message.components]

    def letters(self, member: Member) -> list[str]:
        """What lies in a member's direct messages, oldest first."""
        return [message.content for message in member.user.dm_channel.history()]


def said(result: simcord.InteractionResult) -> str:
    """Everything a player read in answer: content, embed title and description."""
    message = result.response or (result.followups[-1] if result.followups else None)
    assert message is not None, f"no answer: {result!r}"
    parts = [message.content, *(part for embed in message.embeds for part in (embed.title, embed.description))]
    return "\n".join(part for part in parts if part)


def private(result: simcord.InteractionResult) -> bool:
    """Whether only the asker could read the answer."""
    message = result.response or result.followups[-1]
    return message.ephemeral


def buttons(result: simcord.InteractionResult) -> dict[str, bool]:
    """Labels of the buttons below an answer, and whether each can be pressed."""
    message = result.response or result.followups[-1]
    return {one["label"]: not one.get("disabled") for row in message.components for one in row["components"]}


@pytest.fixture
async def stage(tmp_path: Path, specs: list[DiscordSpec]) -> AsyncIterator[Stage]:
    """The stage with the bot on it and no wood yet. At the end: no error, and every request as Discord wants it."""
    env = simcord.Env(discord.Client(intents=discord.Intents.default()))
    await env.start()
    made = Stage(env, tmp_path / "wood.db")
    try:
        await made.restart()
        yield made
        requests = list(env.http_requests)
    finally:
        try:
            await env.shutdown()
        finally:  # a database left open would keep the interpreter from ending
            await made.bot.close()
    if bugs := [error for error in env.errors_since(env._errors_acknowledged) if is_bug(error)]:
        raise BaseExceptionGroup("the bot is broken", bugs)
    for spec in specs:
        faults = [fault for one in requests for fault in spec.faults(one.method, one.path, one.json)]
        assert not faults
    assert not oversized(requests)


@pytest.fixture
async def wood(stage: Stage) -> Stage:
    """The stage with a wood planted."""
    await stage.plant()
    return stage


def oversized(requests: list[Any]) -> list[str]:
    """Messages over Discord's sums, which its own file cannot say: 2000 of content, 6000 over all embeds."""
    found = []
    for one in requests:
        body = one.json.get("data", one.json) if isinstance(one.json, dict) else {}
        embeds = [discord.Embed.from_dict(embed) for embed in body.get("embeds") or []]
        if len(body.get("content") or "") > 2000 or sum(map(len, embeds)) > 6000:
            found.append(f"{one.method} {one.path}")
    return found
