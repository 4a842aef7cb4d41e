"""A database of the server for each test, and what its tests share."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.cli.commands import main
from engine.model import Open
from tests.builders.postgres import Place, Server

SHORT = Open("short", "honey", 2)


@pytest.fixture
async def place(server: Server) -> AsyncIterator[Place]:
    place = server.lend()
    yield place
    server.take_back(place)


@pytest.fixture
async def path(place: Place) -> Place:
    return place


def ended_with(command: list[str]) -> int:
    """The code that a command of the command line ends with."""
    try:
        main(command)
    except SystemExit as ended:
        return int(str(ended.code or 0))
    return 0
