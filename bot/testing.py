"""A test kit for guests: the real bot in a Discord that is all in memory, on a real database file.

    # conftest.py
    pytest_plugins = ["bot.testing"]

    # test_tides.py
    async def test_the_tide_turns(wood: Playground) -> None:
        await wood.turns(3)
        assert "The tide" in said(await wood.slash(wood.ann, "tide"))

`playground` has no wood yet, `wood` has one; whatever `wood_settings` returns are settings of the bot. What installed
packages declare is loaded, as in a real bot. It wants pytest and SimCord: the extra `testing`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import discord

try:
    import pytest
    import pytest_asyncio
    import simcord
except ImportError as error:
    raise ImportError(
        f"The test kit needs {error.name}: pip install 'thousand-token-wood[testing]' brings it."
    ) from None

from bot.api import is_bug
from bot.app.client import WoodBot
from bot.app.connection.servers import NEEDED
from bot.app.settings import Settings
from bot.play.readers import read_in
from bot.play.settling import look_often
from bot.text.clickable import unclicked
from inference.protocol import Council

__all__ = [
    "Answered",
    "Member",
    "Playground",
    "buttons",
    "playground",
    "private",
    "read",
    "said",
    "wood",
    "wood_settings",
]

look_often()

Member = simcord.MemberActor
Answered = simcord.InteractionResult


class Playground:
    """A server with a channel `the-wood`, the players `ann` and `bob`, and `mod`, who may manage it.

    `bot` is the bot on it, `env` SimCord's own handle, for what is not here; the wood's clock is its clock. `council`
    thinks in place of the settings' cast, where it is set before a `restart`.
    """

    bot: WoodBot

    def __init__(self, env: simcord.Env, settings: Settings) -> None:
        self.env = env
        self.settings = settings
        self.council: Council | None = None
        self.guild = env.create_guild("Thousand Token Wood")
        self.channel = self.guild.create_text_channel("the-wood")
        keepers = self.guild.create_role("Keepers", permissions=discord.Permissions(manage_guild=True) | NEEDED)
        self.ann = self.guild.add_member(env.create_user("ann"))
        self.bob = self.guild.add_member(env.create_user("bob"))
        self.mod = self.guild.add_member(env.create_user("morag"), roles=[keepers])

    @property
    def database(self) -> Path:
        """The database file."""
        return self.settings.database

    def now(self) -> int:
        """The server's time, in seconds since the epoch."""
        return int(self.env.now().timestamp())

    async def restart(self) -> None:
        """Exchange the bot for a fresh one over the same database, as after a crash; raises Stop."""
        old = getattr(self, "bot", None)
        if old is not None:
            await old.close()
        self.bot = WoodBot(self.settings, alone=False, clock=self.now, council=self.council)
        await self.env.restart_bot(self.bot)

    def reads(self, who: Member, locale: str) -> None:
        """Have a member read Discord in another language from here on, as `ja`."""
        read_in(self.env, locale, who.id)

    async def slash(self, who: Member, command: str, **options: Any) -> Answered:
        """Type a command in the wood's channel: `slash(ann, "short", good="honey", amount=2)`."""
        return await who.slash(self.channel, command, **options)

    async def plant(self, world: str = "") -> Answered:
        """Plant a wood as the moderator; `world` is an id, where there is more than one to choose from."""
        return await self.slash(self.mod, "keeper plant", **({"world": world} if world else {}))

    async def turns(self, count: int = 1) -> None:
        """Play so many turns, and have their papers and letters sent."""
        for _ in range(count):
            await self.slash(self.mod, "keeper tick")
        await self.deliver()

    async def deliver(self) -> None:
        """Send what waits to be sent, as the bot would within seconds."""
        await self.bot.outbox.drain()
        await self.env.settle()

    def papers(self) -> list[discord.Message]:
        """Gazettes in the channel, oldest first."""
        posted = [message for message in self.channel.history() if message.interaction_metadata is None]
        return [one for one in posted if "paper:how" in {part.get("custom_id") for part in components(one)}]

    def letters(self, member: Member) -> list[str]:
        """What lies in a member's direct messages, oldest first."""
        return [unclicked(message.content) for message in member.user.dm_channel.history()]


def said(result: Answered) -> str:
    """Everything a player read in answer: content, embed title and description, the texts of a card.

    A command that can be clicked stands there as the catalogue names it.
    """
    message = result.response or (result.followups[-1] if result.followups else None)
    assert message is not None, f"no answer: {result!r}"
    return read(message)


def read(message: Any) -> str:
    """Everything that a message says, as `said` has it."""
    parts = [message.content, *(part for embed in message.embeds for part in (embed.title, embed.description))]
    parts += [str(one["content"]) for one in components(message) if one.get("content")]
    return unclicked("\n".join(part for part in parts if part))


def private(result: Answered) -> bool:
    """Whether only the asker could read the answer."""
    message = result.response or result.followups[-1]
    return bool(message.ephemeral)


def buttons(result: Answered) -> dict[str, bool]:
    """Labels of the buttons below an answer, and whether each can be pressed."""
    message = result.response or result.followups[-1]
    return {one["label"]: not one.get("disabled") for one in components(message) if one.get("label")}


def components(message: Any) -> list[dict[str, Any]]:
    """Every component of a message, at any depth, in the order in which it is seen."""
    found: list[dict[str, Any]] = []

    def walk(one: Any) -> None:
        told = one if isinstance(one, dict) else one.to_dict()
        found.append(told)
        for inner in (*told.get("components", ()), *filter(None, (told.get("accessory"),))):
            walk(inner)

    for one in message.components:
        walk(one)
    return found


@pytest.fixture
def wood_settings() -> dict[str, Any]:
    """Settings of the bot that are not as shipped, by field: a guest's tests override this fixture."""
    return {}


@pytest_asyncio.fixture
async def playground(tmp_path: Path, wood_settings: dict[str, Any]) -> AsyncIterator[Playground]:
    """A server with the bot on it and no wood yet. An error in the bot that no test expected fails the test."""
    env = simcord.Env(discord.Client(intents=discord.Intents.default()))
    await env.start()
    made = Playground(env, Settings(**{"database": tmp_path / "wood.db", **wood_settings}))
    try:
        await made.restart()
        yield made
    finally:
        try:
            await env.shutdown()
        finally:  # a database left open would keep the interpreter from ending
            if hasattr(made, "bot"):
                await made.bot.close()
    if bugs := [error for error in env.errors_since(env._errors_acknowledged) if is_bug(error)]:
        raise BaseExceptionGroup("the bot is broken", bugs)


@pytest_asyncio.fixture
async def wood(playground: Playground) -> Playground:
    """The same, with a wood planted in the world of the settings."""
    await playground.plant()
    return playground
