"""A planted wood and its working copy, to play single rules on."""

from __future__ import annotations

import pytest

from engine.apply import State, apply
from engine.draft import Draft
from engine.entries import Plant
from engine.world import World


def plant(world: World, seed: str = "5eed" * 16, deck_seed: str = "deca" * 16, turns: int = 40) -> State:
    """A wood on its first morning."""
    entry = Plant("plant", 0, "wood", world.id, "server", "channel", seed, deck_seed, chapter_turns=turns)
    return apply(world, None, entry).state


@pytest.fixture
def state(world: World) -> State:
    return plant(world)


@pytest.fixture
def draft(world: World, state: State) -> Draft:
    return Draft(world, state.wood, state.secrets)
