"""Spring: the pebbles among creatures are again what the wood was founded with, by name and in public.

docs: rules/chapters.md#spring
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.apply import State
from engine.core import EXCHANGE, MINT, Draft, purse
from engine.model import World
from engine.turn import ceremony
from tests.engine.conftest import plant


def renewed(world: World, state: State, purses: Mapping[str, int], exchange: int = 0) -> Draft:
    """A spring after these purses and this Exchange."""
    draft = Draft(world, state.wood, state.secrets)
    for account, wanted in {**{purse(one): held for one, held in purses.items()}, EXCHANGE: exchange}.items():
        draft.balances[MINT] += draft.balances[account] - wanted
        draft.balances[account] = wanted
    ceremony.renew(draft)
    assert sum(draft.balances.values()) == 0
    return draft


def total(world: World, draft: Draft) -> int:
    return sum(draft.balance(purse(creature)) for creature in world.creatures)


def test_a_wood_run_dry_is_filled_and_one_that_drowns_is_levied(world: World, state: State) -> None:
    founded = sum(spec.purse for spec in world.creatures.values())
    dry = renewed(world, state, dict.fromkeys(world.creatures, 0))
    assert [event.kind for event in dry.events] == ["purses-filled"]
    assert founded - len(world.creatures) < total(world, dry) <= founded
    rich = renewed(world, state, {**dict.fromkeys(world.creatures, 10), "bram": 2_000})
    assert [event.kind for event in rich.events] == ["purses-levied"]
    assert founded <= total(world, rich) < founded + len(world.creatures)
    assert rich.balance(purse("bram")) > rich.balance(purse("oona"))  # the rich stay the richer
    assert {posting.memo for posting in (*dry.postings, *rich.postings)} == {
        "spring money", "spring levy", "capital of the Exchange",
    }  # fmt: skip


def test_a_wood_as_rich_as_on_some_first_morning_is_left_alone(world: World) -> None:
    for seed in range(20):
        state = plant(world, seed=f"{seed:02x}" * 32)
        draft = Draft(world, state.wood, state.secrets)
        ceremony.renew(draft)
        assert (draft.events, draft.postings) == ([], [])


@pytest.mark.parametrize(("held", "after"), [(0, 1000), (999, 1000), (1500, 1500)])
def test_the_exchange_begins_with_its_capital(world: World, state: State, held: int, after: int) -> None:
    purses = {spec.id: spec.purse for spec in world.creatures.values()}
    assert renewed(world, state, purses, held).balance(EXCHANGE) == after


@given(purses=st.lists(st.integers(0, 3_000), min_size=5, max_size=5))
def test_no_purse_is_taken_below_nothing(world: World, purses: list[int]) -> None:
    draft = renewed(world, plant(world), dict(zip(world.creatures, purses, strict=True)))
    assert min(draft.balance(purse(creature)) for creature in world.creatures) >= 0
