"""A planted wood on its first morning, its working copy, and a game to try single rules on.

Single rules are tried on the numbers of 0.1.0, which woods still go by, so that a better number changes no arithmetic
here; `today` has the shipped ones.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.guests import load_world
from db.worlds import released_world
from engine.apply import State, apply
from engine.core import Draft
from engine.model import Plant, World
from tests.builders.game import Game

# What came since and is only there or not: it has no arithmetic that 0.1.0 did otherwise.
SINCE = ("orders_most", "wager_every", "wager_open", "wager_turns", "wager_most", "crowd_patrons", "deeds_told")


def plant(world: World, seed: str = "5eed" * 16, deck_seed: str = "deca" * 16, turns: int = 40) -> State:
    """A wood on its first morning."""
    entry = Plant("plant", 0, "wood", world.id, "server", "channel", seed, deck_seed, chapter_turns=turns)
    return apply(world, None, entry).state


@pytest.fixture(scope="session")
def today() -> World:
    """The shipped wood's world as it is."""
    return load_world()


@pytest.fixture(scope="session")
def world(today: World) -> World:
    """The shipped wood's world by the numbers of 0.1.0, with what was not there then."""
    first = released_world(today.id)
    assert first is not None
    finance = replace(first.finance, **{name: getattr(today.finance, name) for name in SINCE})
    return replace(today, economy=first.economy, finance=finance, ruin=first.ruin, law=first.law)


@pytest.fixture
def state(world: World) -> State:
    return plant(world)


@pytest.fixture
def draft(world: World, state: State) -> Draft:
    return Draft(world, state.wood, state.secrets)


@pytest.fixture
def game(world: World) -> Game:
    """A fresh wood whose deck stays out of the way."""
    fresh = Game(world)
    fresh.bury_deck()
    return fresh
