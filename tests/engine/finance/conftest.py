"""A wood for the finance tests: planted, on its first morning."""

from __future__ import annotations

import pytest

from engine.world import World
from tests.engine.finance.game import Game


@pytest.fixture
def game(world: World) -> Game:
    """A fresh wood whose deck stays out of the way."""
    fresh = Game(world)
    fresh.bury_deck()
    return fresh
