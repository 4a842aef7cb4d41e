"""A real database file for each test, and a wood service on it with a clock the test moves."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.api import Plot
from bot.service import WoodService
from bot.text import catalogue
from db import Store, open_store
from engine.model import World
from inference.protocol import Council
from inference.standin import StandIn

START = 1_800_000_000
PLOT = Plot("server", "channel", 3600)


class Clock:
    """Whole seconds since the epoch, moved by the test."""

    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> int:
        return self.at


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "wood.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    store = await open_store(path)
    yield store
    await store.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def service(world: World, clock: Clock) -> Callable[..., WoodService]:
    """Makes a wood service on a store; seeds and salts are the same in every run."""

    def make(store: Store, council: Council | None = None) -> WoodService:
        drawn = iter(range(1, 1_000_000))
        entropy: Callable[[int], bytes] = lambda n: next(drawn).to_bytes(n, "big")  # noqa: E731
        return WoodService(store, {world.id: world}, council or StandIn(), catalogue(), clock, entropy=entropy)

    return make


@pytest.fixture
async def another(path: Path, store: Store, service: Callable[..., WoodService]) -> AsyncIterator[WoodService]:
    """A service of another process on the same file."""
    second = await open_store(path)
    yield service(second)
    await second.close()


@pytest.fixture
async def woods(store: Store, service: Callable[..., WoodService]) -> WoodService:
    """A service with one wood planted on "server"."""
    woods = service(store)
    await woods.plant(PLOT, "keeper", "plant")
    return woods
