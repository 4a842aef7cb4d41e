"""A real database for each test, and a wood service on it with a clock the test moves.

It is a file. What every database has to keep (`ON_EITHER`) is tried on a server of PostgreSQL, too.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.api import Plot
from bot.service import WoodService
from bot.text import catalogue
from db import Store, open_server
from db import open_store as open_file
from engine.model import World
from inference.protocol import Council
from inference.standin import StandIn
from tests.builders.postgres import ABSENT, Place, Server, programs

START = 1_800_000_000
PLOT = Plot("server", "channel", 3600)


def on_a_file(test: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a test that is about the file itself."""
    test.on_a_file = True  # type: ignore[attr-defined]
    return test


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    either = getattr(metafunc.module, "ON_EITHER", False) and not hasattr(metafunc.function, "on_a_file")
    if either and "path" in metafunc.fixturenames:
        metafunc.parametrize("path", ["sqlite", "postgresql"], indirect=True)


async def open_store(path: Path | Place, **more: Any) -> Store:
    """The store of a database, whichever it is."""
    return await (open_server(path.owner, path.reader, **more) if isinstance(path, Place) else open_file(path, **more))


class Clock:
    """Whole seconds since the epoch, moved by the test."""

    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> int:
        return self.at


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL of this run's own."""
    if programs() is None:
        pytest.skip(ABSENT)
    server = Server()
    yield server
    server.close()


@pytest.fixture
def path(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path | Place]:
    if getattr(request, "param", "sqlite") == "sqlite":
        yield tmp_path / "wood.db"
        return
    server: Server = request.getfixturevalue("server")
    place = server.lend()
    yield place
    server.take_back(place)


@pytest.fixture
async def store(path: Path | Place) -> AsyncIterator[Store]:
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
async def another(path: Path | Place, store: Store, service: Callable[..., WoodService]) -> AsyncIterator[WoodService]:
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
