"""A well model server, a clock of the test's own, and councils that are closed at the end."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from typing import Any

import pytest

from inference.cards import Served
from inference.client import ModelCouncil
from tests.inference.client.servers import Clock, Server, serving

Convene = Callable[..., ModelCouncil]

LONG_S = 20.0  # a deadline that no test reaches
SHORT_S = 0.06  # one that a test waits for


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serving() as one:
        yield one


@pytest.fixture
async def convene(clock: Clock) -> AsyncIterator[Convene]:
    """Make a council over cards in service, with the test's clock."""
    async with AsyncExitStack() as stack:

        def make(*served: Served, **options: Any) -> ModelCouncil:
            given = {"label": "test", "deadline_s": LONG_S, "clock": clock, "sleep": clock.sleep} | options
            council = ModelCouncil(served, **given)
            stack.push_async_callback(council.close)
            return council

        yield make
