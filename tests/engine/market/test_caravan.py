"""A wood with somebody banished: fewer minds, the same market, and a caravan for what nobody makes.

docs: rules/ruin.md
"""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.apply import State, apply
from engine.core import CARAVAN, MAY_OWE, MINT, Draft, purse
from engine.creatures import needs, weather
from engine.credit import loans
from engine.events import Imported, Traded
from engine.market import auction, caravan
from engine.model import Decision, Lend, Order, PatronEntry, Refused, Tick, World, tick_key
from engine.turn import morning
from engine.views import public
from inference.standin import StandIn, tempers
from inference.testing import QueueCouncil
from inference.turn import decide, think
from tests.builders.told import those
from tests.engine.conftest import plant


def without(state: State, *away: str) -> State:
    """The wood after these were banished: their purses are with the Mint, their stores empty."""
    wood = state.wood
    balances, stores = dict(wood.balances), dict(wood.stores)
    for creature in away:
        balances[MINT] += balances.pop(purse(creature))
        stores[creature] = {}
    return State(replace(wood, balances=balances, stores=stores, banished=away), state.secrets)


def played(world: World, state: State) -> tuple[State, Counter[str], list[tuple[str, str, int]]]:
    """A turn with the stand-in's minds: the wood after it, its events by kind, its trades as (good, seller, units)."""
    wood = state.wood
    minds = asyncio.run(decide(StandIn(), world, morning(world, wood, state.secrets), {}))
    key = tick_key(wood.id, wood.chapter, wood.turn + 1)
    outcome = apply(world, state, Tick(key, wood.age, wood.chapter, wood.turn + 1, minds))
    sold = [(event.good, event.seller, event.quantity) for event in those(Traded, outcome.events)]
    balances = outcome.state.wood.balances
    assert sum(balances.values()) == 0
    assert all(held >= 0 for account, held in balances.items() if account not in MAY_OWE)
    return outcome.state, Counter(event.kind for event in outcome.events), sold


@pytest.mark.parametrize("away", [("bram",), ("oona",), ("bram", "pip"), ("fenn", "mirel")])
def test_the_market_lives_on(world: World, state: State, away: tuple[str, ...]) -> None:
    state = without(state, *away)
    silent, brought, kinds = 0, Counter[str](), Counter[str]()
    for _ in range(state.wood.settings.chapter_turns - 1):
        state, told, sold = played(world, state)
        kinds += told
        silent += not sold
        for good, seller, units in sold:
            brought[good] += units if seller == CARAVAN else 0
            assert seller not in away
        assert all(needs.wealth(state.wood, creature) == 0 for creature in away)
    assert silent == 0
    goods = {world.creatures[creature].makes for creature in away}
    assert {good for good, units in brought.items() if units} == goods
    assert kinds["imported"] == len(away) * (state.wood.settings.chapter_turns - 1)
    assert min(state.wood.moods[creature] for creature in world.creatures if creature not in away) > 20
    for good in goods:  # what comes from afar has one price, and holds the market near it
        usual = world.goods[good].price
        assert max(state.wood.history[good]) <= 3 * usual + 1


async def test_nobody_asks_the_banished(world: World, state: State) -> None:
    council = QueueCouncil()
    state = without(state, "bram", "pip")
    wood = morning(world, state.wood, state.secrets)
    thoughts = await think(council, world, wood, {})
    assert [ask.creature for ask in council.batches[0]] == ["oona", "fenn", "mirel"]
    assert [thought.ask.creature for thought in thoughts] == ["oona", "fenn", "mirel"]
    price = caravan.imports(world, wood)["firewood"]
    for ask in council.batches[0]:
        assert f"Bram is banished: a caravan sells firewood at {price}." in ask.user


def test_the_banished_make_eat_find_and_trade_nothing(world: World, state: State) -> None:
    state = without(state, "bram")
    mood = state.wood.moods["bram"]
    orders = {"bram": Decision((Order("buy", "acorns", 1, 1),), gossip="Let me in."), "oona": Decision()}
    outcome = apply(world, state, Tick("t", 0, 1, 1, orders))
    assert outcome.state.wood.stores["bram"] == {}
    assert outcome.state.wood.moods["bram"] == mood
    assert "bram" not in {event.facts().get("creature") for event in outcome.events if not isinstance(event, Imported)}
    draft = Draft(world, outcome.state.wood, outcome.state.secrets)
    before = {creature: store.get("honey", 0) for creature, store in draft.stores.items()}
    weather.bring(draft, "windfall", "honey", 2)
    found = {creature: store.get("honey", 0) - before[creature] for creature, store in draft.stores.items()}
    assert found.pop("bram") == 0
    assert sum(found.values()) == world.economy.windfall_units


def test_everyone_elses_luck_is_the_same_whoever_is_away(world: World, state: State) -> None:
    whole, part = (morning(world, one.wood, one.secrets) for one in (state, without(state, "fenn")))
    assert {k: v for k, v in whole.stores.items() if k != "fenn"} == {
        k: v for k, v in part.stores.items() if k != "fenn"
    }


@given(price=st.integers(1, 400), taken=st.integers(0, 5_000), away=st.sampled_from([("bram",), ("oona", "mirel")]))
def test_it_asks_a_premium_and_spends_no_more_than_it_took(
    world: World, price: int, taken: int, away: tuple[str, ...]
) -> None:
    state = without(plant(world), *away)
    prices = dict.fromkeys(state.wood.prices, price)
    balances = {**state.wood.balances, CARAVAN: taken, MINT: state.wood.balances[MINT] - taken}
    draft = Draft(world, replace(state.wood, prices=prices, balances=balances), state.secrets)
    placed = caravan.orders(draft)
    asks = {order.good: order for order in placed if order.side == "sell"}
    bids = [order for order in placed if order.side == "buy"]
    assert set(asks) == {world.creatures[creature].makes for creature in away}
    assert sum(order.quantity * order.price for order in bids) <= taken
    assert not {order.good for order in bids} & set(asks)
    for good, order in asks.items():
        assert order.price > min(price, world.goods[good].price)
        assert order.price <= 2 * world.goods[good].price
        assert order.quantity == world.creatures[world.maker[good]].yields
    auction.session(draft, {})
    assert draft.events == []


def test_the_stand_in_pays_what_the_caravan_asks_for_what_it_lacks(world: World, state: State) -> None:
    view = replace(public.mind_view(world, state.wood, "pip"), purse=90, short_of={"firewood": 2})
    dear = replace(view, imports={"firewood": 30})
    for seen, paid in ((view, False), (dear, True)):
        (order,) = [one for one in tempers.orders(seen, "key") if one["good"] == "firewood"]
        assert (order["price"] == 30) is paid


def test_nobody_away_and_no_caravan(world: World, draft: Draft) -> None:
    assert caravan.orders(draft) == []
    assert caravan.imports(world, draft) == {}
    caravan.tell(draft)
    assert draft.events == []


@pytest.mark.parametrize("seed", [0, 1])
def test_greedy_lenders_ruin_creatures_and_the_wood_goes_on(world: World, seed: int) -> None:
    state = plant(world, seed=f"{seed:02x}" * 32, turns=20)
    kinds: Counter[str] = Counter()
    for turn in range(80):
        for user in ("ann", "bob", "cid"):
            for creature in world.creatures:
                room = min(60, loans.borrowing_room(world, state.wood, creature))
                try:
                    command = Lend(creature, room, interest=10, term=10)
                    state = apply(world, state, PatronEntry(f"{turn}{user}{creature}", 0, user, command)).state
                except Refused:
                    continue
        state, told, sold = played(world, state)
        kinds += told
        assert sold
        assert len(world.creatures) - len(state.wood.banished) >= world.ruin.stay_least
        assert all(loan.creature not in state.wood.banished for loan in state.wood.loans if loan.status != "defaulted")
        if state.wood.turn == 0:
            assert state.wood.banished == ()
            assert state.wood.balances.get(CARAVAN, 0) == 0
    assert kinds["margin-called"] > 2
    assert kinds["creature-banished"] == kinds["creature-returned"] > 0
