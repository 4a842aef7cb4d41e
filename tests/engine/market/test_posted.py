"""A posted price stands until it leans far enough, and then goes all the way (docs: rules/market.md#drift)."""

from __future__ import annotations

from engine.core import Draft
from engine.market import auction
from engine.model import World
from tests.engine.conftest import plant


def leant(world: World, turns: int, price: int = 5) -> list[int]:
    """Prices of honey over so many turns in which twelve units are asked for and none is offered."""
    state = plant(world)
    draft = Draft(world, state.wood, state.secrets)
    draft.prices["honey"], draft.pressure["honey"], path = price, 0, [price]
    for _ in range(turns):
        auction.drift(draft, {"honey": (12, 0)})
        path.append(draft.prices["honey"])
    return path


def test_a_shortage_comes_to_the_price_later_and_at_once(today: World) -> None:
    assert leant(today, 2) == [5, 5, 7], "it stands while it leans, and goes all the way"


def test_what_has_not_moved_a_price_is_kept(today: World) -> None:
    state = plant(today)
    draft = Draft(today, state.wood, state.secrets)
    draft.prices["honey"], draft.pressure["honey"] = 5, 0
    auction.drift(draft, {"honey": (12, 0)})
    assert (draft.prices["honey"], draft.pressure["honey"]) == (5, 90)
    auction.drift(draft, {"honey": (0, 12)})
    assert draft.prices["honey"] == 5
    assert abs(draft.pressure["honey"]) < 30


def test_by_the_numbers_of_before_a_price_moves_a_pebble_at_a_time(world: World) -> None:
    assert leant(world, 2) == [5, 6, 6]
