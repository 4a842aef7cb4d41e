"""`sync`, the one prefix command: for the bot's owner, by mention, with Discord's registration answered by the test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any

import discord
import discord.ext.test as dpytest
import pytest
from discord.ext import commands

from bot.api import Host
from bot.app.extensions import house_cogs
from bot.text import catalogue


class Registrar:
    """Discord's end of a registration: keeps what came, or answers with the status set."""

    def __init__(self) -> None:
        self.taken: list[dict[str, Any]] = []
        self.status = 200

    async def __call__(self, _application: int, payload: list[dict[str, Any]]) -> list[dict[str, Any]]:
        if self.status != 200:
            raise discord.HTTPException(SimpleNamespace(status=self.status, reason="no"), "no")  # type: ignore[arg-type]
        self.taken = payload
        return [
            {**command, "id": str(number), "version": "1", "application_id": "1"}
            for number, command in enumerate(payload, 1)
        ]


@pytest.fixture
async def owned(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[tuple[Host, Registrar]]:
    bot = Host(command_prefix=commands.when_mentioned, help_command=None, intents=discord.Intents.all())
    bot.text, bot.renderers = catalogue(), {}
    for cog in house_cogs():
        await bot.load_extension(cog)
    await bot._async_setup_hook()
    monkeypatch.setattr(discord, "AutoShardedClient", type("NoClient", (), {}))  # dpytest turns sharded ones away
    dpytest.configure(bot, guilds=1, text_channels=1, members=2)
    bot._connection.application_id = 1
    registrar = Registrar()
    bot.tree._http.bulk_upsert_global_commands = registrar  # type: ignore[method-assign,assignment]
    bot.owner_id = dpytest.get_config().members[0].id
    yield bot, registrar
    await dpytest.empty_queue()


async def asked(bot: Host, member: int) -> None:
    assert bot.user is not None
    await dpytest.message(f"<@{bot.user.id}> sync", member=member)


async def test_the_owner_registers_the_commands(owned: tuple[Host, Registrar]) -> None:
    bot, registrar = owned
    await asked(bot, 0)
    assert {"short", "wood", "keeper"} <= {command["name"] for command in registrar.taken}
    assert dpytest.verify().message().content(bot.text("sync-done", count=len(registrar.taken)))


async def test_nobody_else_is_even_answered(owned: tuple[Host, Registrar]) -> None:
    bot, registrar = owned
    await asked(bot, 1)
    assert not registrar.taken
    assert dpytest.verify().message().nothing()


async def test_a_refusal_is_one_sentence(owned: tuple[Host, Registrar]) -> None:
    bot, registrar = owned
    registrar.status = 503
    await asked(bot, 0)
    assert dpytest.verify().message().content(bot.text("sync-failed", status=503))
