"""A wood for the tests of feelings and schemes: planted, on its first morning, one Patron short of honey."""

from __future__ import annotations

import pytest

from engine.model import Open, World
from tests.builders.game import Game
from tests.builders.turns import Turns


@pytest.fixture
def game(world: World) -> Turns:
    """A fresh wood whose deck stays out of the way; Ann is short of three honey."""
    fresh = Turns(Game(world))
    fresh.game.bury_deck()
    fresh.game.play(Open("short", "honey", 3))
    return fresh
