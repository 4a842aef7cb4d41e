"""Any schemes at all, against anyone, in any state of feelings: books balance, bounds hold, and replay is equal."""

from __future__ import annotations

from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from engine.apply import State, apply
from engine.events import Denounced, RumourCountered, TradedAgainst
from engine.model import SCHEMES, Ally, Decision, Open, Order, Scheme, Tick, World, tick_key
from tests.builders.game import Game
from tests.builders.turns import Turns

CREATURES = ("oona", "fenn", "bram", "pip", "mirel")
GOODS = ("honey", "acorns", "berries", "mushrooms", "firewood")
USERS = ("ann", "bob")

_feelings = st.lists(st.integers(-100, -35), min_size=len(CREATURES) * len(USERS), max_size=len(CREATURES) * len(USERS))
_orders = st.lists(
    st.builds(Order, st.sampled_from(["buy", "sell"]), st.sampled_from(GOODS), st.integers(1, 9), st.integers(1, 20)),
    max_size=4,
).map(tuple)
# Against the two bets there are, mostly.
_bets = st.sampled_from([("ann", "honey", "short"), ("bob", "acorns", "long")])
_any = st.tuples(
    st.sampled_from([*USERS, ""]), st.sampled_from([*GOODS, "", "gold"]), st.sampled_from(["short", "long", None])
)
_schemes = st.tuples(st.sampled_from(SCHEMES), st.one_of(_bets, _bets, _any))
_said = st.tuples(_orders, st.one_of(st.none(), _schemes, _schemes))
_turns = st.lists(st.fixed_dictionaries(dict.fromkeys(CREATURES, _said)), min_size=1, max_size=4)


@given(_feelings, _turns)
def test_no_scheme_breaks_anything(
    world: World, felt: list[int], turns: list[dict[str, tuple[tuple[Order, ...], Any]]]
) -> None:
    game = Turns(Game(world))
    game.game.bury_deck()
    game.game.play(Open("short", "honey", 5))
    game.game.play(Open("long", "acorns", 4), "bob")
    game.game.play(Ally("fenn", "pip"), "bob")
    patrons = {user: game.game.slug(user) for user in USERS} | {"": "nobody"}
    for (creature, patron), value in zip(product(CREATURES, USERS), felt, strict=True):
        game.feel(creature, value, patrons[patron])
    for number, said in enumerate(turns):
        wood, secrets = game.wood, game.game.secrets
        decisions = {
            creature: Decision(orders, scheme=scheme and Scheme(scheme[0], patrons[scheme[1][0]], *scheme[1][1:]))
            for creature, (orders, scheme) in said.items()
        }
        hated = {one: dict(toward) for one, toward in wood.feelings.items()}
        outcome = game.turn(**decisions)
        again = Tick(tick_key("w", 1, number + 1), wood.age + 1, 1, number + 1, decisions, wood.serial)
        assert apply(world, State(wood, secrets), again) == outcome
        lapsed = outcome.result.data["lapsed"]
        assert isinstance(lapsed, int)
        schemed = sum(decision.scheme is not None for decision in decisions.values()) - lapsed
        seen = [one for one in outcome.events if isinstance(one, Denounced | RumourCountered | TradedAgainst)]
        assert len(seen) == schemed
        for event in seen:
            assert hated[event.creature][event.patron] <= -50
        assert len(game.wood.rumours) <= len(CREATURES) * len(GOODS)
