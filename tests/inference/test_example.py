"""The worked example of a prompt: it goes round, is nobody's own case, and shows how its temper trades.

docs: council/prompts.md
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from engine.model import MindView, World
from inference.example import shown
from inference.parse import parse_reply
from inference.prompt import build
from inference.words import words
from tests.inference.scenes import PLAIN

CREATURES = ("oona", "fenn", "bram", "pip", "mirel")


def of(world: World, view: MindView) -> str:
    return build(world, view)[1]


def _seated(world: World, creature: str, turn: int = 7) -> MindView:
    spec = world.creatures[creature]
    return replace(PLAIN, creature=creature, turn=turn, makes=spec.makes, temper=spec.temper)


@pytest.mark.parametrize("creature", CREATURES)
@pytest.mark.parametrize("turn", range(1, 9))
def test_the_worked_example_is_a_reply_that_the_rules_would_take(world: World, creature: str, turn: int) -> None:
    view = _seated(world, creature, turn)
    example = of(world, view).splitlines()[1]
    decision = parse_reply(example, view=view, goods=world.goods)
    assert decision.status == "clean"
    assert decision.orders == shown(of(world, view))
    buy, sell = decision.orders
    makes = world.creatures[creature].makes
    assert (buy.side, sell.side) == ("buy", "sell")
    assert len({buy.good, sell.good, makes}) == 3
    assert abs(buy.price - view.prices[buy.good]) <= 2
    assert abs(sell.price - view.prices[sell.good]) <= 2


@pytest.mark.parametrize("creature", CREATURES)
def test_the_example_goes_round_the_goods(world: World, creature: str) -> None:
    others = [good for good in world.goods if good != world.creatures[creature].makes]
    lacks = [shown(of(world, _seated(world, creature, turn)))[0].good for turn in range(1, 9)]
    assert sorted(lacks) == sorted(others * 2)
    assert lacks[:4] == lacks[4:]
    assert of(world, _seated(world, creature, 3)) == of(world, _seated(world, creature, 3)), "no die is thrown"


@pytest.mark.parametrize("creature", CREATURES)
def test_the_example_is_never_the_askers_own_case(world: World, creature: str) -> None:
    for units in range(12):
        own = {"short_of": dict.fromkeys(world.goods, units), "store": dict.fromkeys(world.goods, units)}
        for turn in range(1, 5):
            view = replace(_seated(world, creature, turn), **own)
            head = of(world, view).splitlines()[0]
            lacked, held = map(int, re.findall(r"(\d+) \(price", head))
            assert units not in (lacked, held)


def test_the_example_has_the_scale_of_todays_prices(world: World) -> None:
    for price in (2, 5, 12, 80, 700):
        today = replace(PLAIN, prices=dict.fromkeys(world.goods, price))
        whole = sum(order.price for turn in range(4) for order in shown(of(world, replace(today, turn=turn))))
        assert 8 * price / 2 <= whole <= 8 * price * 2
    assert all(order.price > 0 for order in shown(of(world, replace(PLAIN, prices=dict.fromkeys(world.goods, 1)))))


def test_its_texts_are_few_for_a_prefix_cache_to_meet(world: World) -> None:
    views = [
        replace(PLAIN, turn=turn, purse=turn, prices={**PLAIN.prices, "honey": 8 + turn % 2}) for turn in range(1, 41)
    ]
    assert len({of(world, view).partition("\n\n")[0] for view in views}) <= 8


def test_tempers_show_from_the_same_store(world: World) -> None:
    """Nothing but the temper differs: each is shown another way to trade, and each creature is told its own."""
    told = {temper: of(world, replace(PLAIN, temper=temper)) for temper in words()["temper"]}
    assert len({shown(user) for user in told.values()}) == len(told)
    for creature in CREATURES:
        spec = world.creatures[creature]
        assert f"sell what you can spare. {words()['act'][spec.temper]}\n" in build(world, _seated(world, creature))[0]
    owl, fox = shown(told["hoarder"]), shown(told["speculator"])
    assert owl[1].price > fox[1].price
    assert owl[1].quantity < fox[1].quantity
    assert owl[0].price < fox[0].price
    even = {build(world, replace(PLAIN, temper=temper), "even-tempers")[1] for temper in told}
    assert len(even) == 1
    for creature in CREATURES:
        system, _ = build(world, _seated(world, creature), "even-tempers")
        assert not any(act in system for act in words()["act"].values())


def test_a_temper_of_a_guest_has_an_example_and_no_habit(world: World) -> None:
    dreamy = replace(world.creatures["oona"], temper="dreamy")
    guests = replace(world, creatures={**world.creatures, "oona": dreamy})
    system, user = build(guests, replace(PLAIN, temper="dreamy"))
    assert len(shown(user)) == 2
    assert "sell what you can spare.\n" in system
