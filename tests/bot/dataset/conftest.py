"""A wood on a real database file, lived in by Patrons with ids as Discord gives them."""

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
SERVER, CHANNEL, KEEPER = "1187654321098765432", "1187654321098765499", "1092837465564738291"
PATRONS = ("1023456789012345678", "1123456789012345670")
PLOT = Plot(SERVER, CHANNEL, 3600)

Service = Callable[..., WoodService]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "wood.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    store = await open_store(path)
    yield store
    await store.close()


@pytest.fixture
def service(world: World, store: Store) -> Service:
    """Makes a wood service on the store; seeds and salts are the same in every run."""

    def make(council: Council | None = None, trace_turns: int = 400) -> WoodService:
        drawn = iter(range(1, 1_000_000))
        return WoodService(
            store,
            {world.id: world},
            council or StandIn(),
            catalogue(),
            lambda: START,
            entropy=lambda n: next(drawn).to_bytes(n, "big"),
            trace_turns=trace_turns,
        )

    return make


@pytest.fixture
async def planted(service: Service) -> WoodService:
    """A service with one wood planted."""
    woods = service()
    await woods.plant(PLOT, KEEPER, "1300000000000000001")
    return woods
