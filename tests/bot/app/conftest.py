"""A process of the test's own: no setting of this machine reaches it, and its files lie in a temporary folder."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import simcord

from bot.app.settings import PREFIX, TOKEN
from tests.builders.discord_spec import DiscordSpec


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder and an environment without a single setting of ours."""
    for name in list(os.environ):
        if name.upper().startswith(PREFIX) or name == TOKEN:
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Clock:
    """Whole seconds since the epoch, moved by the test."""

    def __init__(self, at: int = 1_800_000_000) -> None:
        self.at = at

    def __call__(self) -> int:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


SOON_S = 20  # how long a test waits for what must happen at once


@pytest.fixture
def until() -> Callable[[Callable[[], bool]], Awaitable[None]]:
    """Let the loop run until something holds; no clock is waited for."""

    async def wait(condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(SOON_S):
            while not condition():  # noqa: ASYNC110 (what is waited for has no event of its own)
                await asyncio.sleep(0)

    return wait


@pytest.fixture(autouse=True)
def judged(monkeypatch: pytest.MonkeyPatch, specs: list[DiscordSpec]) -> Iterator[None]:
    """Every request that a bot of this test made is as Discord's own file wants it."""
    made: list[Any] = []
    inner = simcord.Env.shutdown

    async def shutdown(env: simcord.Env) -> None:
        # Permissions are set by tests, through discord.py's client; the bot never touches them.
        made.extend(one for one in env.http_requests if "/permissions/" not in one.path)
        await inner(env)

    monkeypatch.setattr(simcord.Env, "shutdown", shutdown)
    yield
    for spec in specs:
        assert not [fault for one in made for fault in spec.faults(one.method, one.path, one.json)]
