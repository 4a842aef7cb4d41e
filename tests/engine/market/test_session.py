"""The turn's market: orders judged one by one, then goods and pebbles moved, and nothing made or lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.apply import apply
from engine.core import Draft, purse
from engine.events import Gossiped, MindSilent, Traded, Understudied
from engine.market import auction
from engine.model import Decision, Order, Side, Tick, World, no_op
from tests.builders.told import those
from tests.engine.conftest import plant

CREATURES = ["oona", "fenn", "bram", "pip", "mirel"]
GOODS = ["honey", "acorns", "berries", "mushrooms", "firewood"]
any_order = st.builds(
    Order, st.sampled_from(["buy", "sell"]), st.sampled_from(GOODS), st.integers(1, 99), st.integers(1, 999)
)
likely_order = st.builds(
    Order, st.sampled_from(["buy", "sell"]), st.sampled_from(GOODS), st.integers(1, 4), st.integers(1, 12)
)
decisions = st.dictionaries(
    st.sampled_from(CREATURES), st.lists(any_order | likely_order, max_size=4).map(lambda all: Decision(tuple(all)))
)


def order(side: Side, good: str, quantity: int, price: int) -> Order:
    return Order(side, good, quantity, price)


@pytest.mark.parametrize(
    ("orders", "stand", "drops"),
    [
        ([order("buy", "acorns", 1, 4)], 0, {"self-buy": 1}),
        ([order("sell", "acorns", 99, 4)], 0, {"not-held": 1}),
        ([order("sell", "acorns", 2, 4), order("sell", "acorns", 2, 5)], 1, {"not-held": 1}),
        ([order("buy", "honey", 3, 9), order("buy", "berries", 2, 5)], 1, {"not-affordable": 1}),
        ([order("sell", "berries", 1, 5), order("buy", "berries", 1, 5)], 1, {"both-sides": 1}),
        ([order("buy", "berries", 1, 5), order("sell", "berries", 1, 5)], 1, {"both-sides": 1}),
        ([order("sell", "berries", 9, 5), order("buy", "berries", 1, 5)], 1, {"not-held": 1}),
        ([order("buy", "honey", 1, 31)], 0, {"not-affordable": 1}),
        ([order("buy", "pinecones", 1, 5)], 0, {"unknown": 1}),
        ([order("buy", "honey", 0, 5), order("buy", "honey", 1, 1000)], 0, {"unknown": 2}),
        ([order("buy", "honey", 3, 10)], 1, {}),
    ],
)
def test_an_order_that_cannot_be_honoured_is_dropped_and_counted(
    world: World, draft: Draft, orders: list[Order], stand: int, drops: dict[str, int]
) -> None:
    draft.balances[purse("pip")] = 30
    draft.stores["pip"] = {"acorns": 3, "berries": 1}
    judged = auction.judge(world, draft, "pip", Decision(tuple(orders)))
    assert (len(judged.orders), judged.drops) == (stand, drops)


@given(said=decisions, turn=st.integers(0, 39))
def test_trade_makes_and_loses_nothing(world: World, said: dict[str, Decision], turn: int) -> None:
    state = plant(world)
    draft = Draft(world, replace(state.wood, turn=turn), state.secrets)
    pebbles = sum(draft.balances[purse(creature)] for creature in CREATURES)
    units = {good: sum(store.get(good, 0) for store in draft.stores.values()) for good in GOODS}
    auction.session(draft, said)
    assert sum(draft.balances[purse(creature)] for creature in CREATURES) == pebbles
    assert {good: sum(store.get(good, 0) for store in draft.stores.values()) for good in GOODS} == units
    assert min(draft.balances[purse(creature)] for creature in CREATURES) >= 0
    assert all(held >= 0 for store in draft.stores.values() for held in store.values())


@given(said=decisions)
def test_trades_are_told_as_they_were_paid(world: World, said: dict[str, Decision]) -> None:
    state = plant(world)
    draft = Draft(world, state.wood, state.secrets)
    auction.session(draft, said)
    told = those(Traded, draft.events)
    paid = [(post.source, post.target, post.amount, post.memo) for post in draft.postings]
    expected = []
    for fact in told:
        expected.append((purse(fact.buyer), purse(fact.seller), fact.quantity * fact.price, fact.good))
        makes = world.creatures[str(fact["buyer"])].makes
        assert makes != fact["good"]
    assert paid == expected


@given(games=st.lists(decisions, min_size=1, max_size=4))
def test_whole_turns_keep_every_invariant(world: World, games: list[dict[str, Decision]]) -> None:
    state = plant(world)
    for said in games:
        wood = state.wood
        outcome = apply(world, state, Tick(f"t{wood.turn}", 0, wood.chapter, wood.turn + 1, said))
        state = outcome.state
        wood = state.wood
        assert sum(wood.balances.values()) == 0
        assert all(1 <= mood <= 100 for mood in wood.moods.values())
        assert all(1 <= price <= world.economy.price_cap for price in wood.prices.values())
        assert all(held >= 0 for store in wood.stores.values() for held in store.values())
        assert {good: path[-1] for good, path in wood.history.items()} == wood.prices


def test_a_tick_is_the_same_every_time(world: World) -> None:
    said = {"pip": Decision((order("buy", "berries", 2, 6),)), "fenn": Decision((order("sell", "berries", 2, 5),))}
    once, again = (apply(world, plant(world), Tick("t", 0, 1, 1, said)) for _ in range(2))
    assert once == again


def test_what_a_mind_says_and_whether_it_spoke_is_public(draft: Draft) -> None:
    auction.session(
        draft,
        {
            "pip": Decision(gossip="It is too quiet."),
            "oona": no_op("late"),
            "fenn": Decision(understudy=True),
        },
    )
    assert draft.events == [MindSilent("oona", "late"), Understudied("fenn"), Gossiped("pip", "It is too quiet.")]
    assert draft.gossip["pip"] == "It is too quiet."


def test_equal_limits_are_served_in_a_turn_that_goes_round(world: World, draft: Draft) -> None:
    served = set()
    for turn in range(5):
        draft.turn = turn
        draft.events.clear()
        draft.stores["oona"]["honey"] = 1
        bids = {who: Decision((order("buy", "honey", 1, 10),)) for who in ("fenn", "bram", "pip", "mirel")}
        auction.session(draft, bids | {"oona": Decision((order("sell", "honey", 1, 10),))})
        served |= {event.buyer for event in those(Traded, draft.events)}
    assert served == {"fenn", "bram", "pip", "mirel"}
