"""The stand-in: valid orders as JSON text, tempers one can tell apart, talk worth printing."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest

from engine.market import auction
from engine.model import MAX_GOSSIP, MAX_ORDERS, Feeling, Grudge, Heard, MindView, Offered, Wished, World
from engine.turn import morning
from engine.views import public
from inference.parse import parse_reply
from inference.protocol import Ask
from inference.standin import StandIn, answer
from tests.engine.conftest import plant

LINES: dict[str, dict[str, list[str]]] = tomllib.loads(
    files("inference.standin").joinpath("gossip.toml").read_text(encoding="utf-8")
)


def view_of(world: World, creature: str, seed: int = 1, **changes: Any) -> MindView:
    state = plant(world, seed=f"{seed:064x}")
    return replace(public.mind_view(world, morning(world, state.wood, state.secrets), creature), **changes)


def said(view: MindView, key: str = "k") -> dict[str, Any]:
    reply: dict[str, Any] = json.loads(answer(Ask(key, view.creature, "stand-in", "", "", view)))
    return reply


def units(reply: dict[str, Any], side: str, good: str) -> int:
    return sum(one["quantity"] for one in reply["orders"] if (one["side"], one["good"]) == (side, good))


async def test_a_batch_is_answered_in_order_and_labelled(world: World) -> None:
    batch = [Ask("k", creature, "card", "", "", view_of(world, creature)) for creature in world.creatures]
    council = StandIn()
    replies = await council.ask(batch)
    assert council.label == "stand-in"
    assert [reply.text for reply in replies] == [answer(ask) for ask in batch]
    assert {(reply.outcome, reply.model) for reply in replies} == {("answered", "stand-in")}
    await council.close()


def test_every_order_can_be_honoured_and_parses_clean(world: World) -> None:
    for seed in range(12):
        state = plant(world, seed=f"{seed:064x}")
        dawn = morning(world, state.wood, state.secrets)
        for creature in world.creatures:
            view = public.mind_view(world, dawn, creature)
            for key in "abc":
                text = answer(Ask(key, creature, "stand-in", "", "", view))
                decision = parse_reply(text, view=view, goods=world.goods)
                assert decision.status == "clean"
                assert len(decision.orders) <= MAX_ORDERS
                assert auction.judge(world, dawn, creature, decision).drops == {}


def test_the_same_ask_is_answered_the_same_and_another_turn_differs(world: World) -> None:
    view = view_of(world, "mirel")
    assert said(view) == said(view)
    assert len({str(said(view, key)) for key in "abcdefgh"}) > 1


def test_a_short_pantry_is_filled(world: World) -> None:
    view = view_of(world, "pip", purse=60, store={"acorns": 6}, short_of={"firewood": 4, "berries": 2})
    reply = said(view)
    assert units(reply, "buy", "firewood") >= 4
    assert units(reply, "buy", "berries") >= 2
    assert units(reply, "sell", "acorns") > 0


def test_talk_of_winter_sells_wood(world: World) -> None:
    calm = view_of(world, "mirel", purse=90, short_of={"firewood": 2}, weather=())
    assert units(said(replace(calm, weather=(("winter-rumour", "firewood"),))), "buy", "firewood") > units(
        said(calm), "buy", "firewood"
    )


def test_the_owl_hoards_and_the_fox_runs_on_the_same_rumour(world: World) -> None:
    rumour = (Heard("Grey", "honey", "down", 0),)
    owl = view_of(world, "oona", store={"honey": 5}, purse=60)
    assert units(said(replace(owl, rumours=rumour)), "sell", "honey") < units(said(owl), "sell", "honey")
    fox = view_of(world, "fenn", store={"berries": 6})
    fall = replace(fox, rumours=(Heard("Grey", "berries", "down", 0),))
    prices = [min(one["price"] for one in said(view)["orders"] if one["side"] == "sell") for view in (fox, fall)]
    assert prices[1] < prices[0]


def test_a_wish_is_obeyed_by_friends_more_than_by_foes(world: World) -> None:
    wish = (Wished("Grey", "dump", "acorns", 10),)
    pip = view_of(world, "pip", store={"acorns": 8}, wishes=wish)
    keys = [f"k{n}" for n in range(60)]

    def obeyed(view: MindView) -> int:
        return sum(units(said(view, key), "sell", "acorns") == 8 for key in keys)

    friend = obeyed(replace(pip, feelings=(Feeling("Grey", "warm"),)))
    foe = obeyed(replace(pip, feelings=(Feeling("Grey", "hostile"),)))
    assert friend > foe + 20


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"purse": 5, "offer": Offered("Grey", 20, 2, 5)}, "accept"),
        ({"purse": 5, "offer": Offered("Grey", 20, 2, 5), "feelings": (Feeling("Grey", "hostile"),)}, "decline"),
        ({"purse": 5, "offer": Offered("Grey", 20, 90, 5)}, "decline"),
        ({"purse": 5, "offer": Offered("Grey", 20, 2, 5), "owes": 300}, "decline"),
    ],
)
def test_loans_are_taken_by_the_needy_on_fair_terms(world: World, changes: dict[str, Any], expected: str) -> None:
    assert said(view_of(world, "mirel", **changes))["loan"] == expected
    assert "loan" not in said(view_of(world, "mirel"))


def test_gossip_is_short_dry_and_varied(world: World) -> None:
    longest = {"good": "mushrooms", "price": 400}
    for temper, topics in LINES.items():
        for lines in topics.values():
            for line in lines:
                assert len(line.format(**longest)) <= MAX_GOSSIP, line
                assert "!" not in line, (temper, line)
    heard = {said(view_of(world, creature), f"k{n}")["gossip"] for creature in world.creatures for n in range(40)}
    assert len(heard) > 20
    assert "" in heard, "nobody talks every turn"


def test_what_it_says_fits_what_it_has_heard(world: World) -> None:
    rumour = (Heard("Grey", "honey", "down", 0),)
    view = view_of(world, "mirel", rumours=rumour)
    heard = {said(view, f"k{n}")["gossip"] for n in range(40)}
    assert heard & {line.format(good="honey", price=10) for line in LINES["gossip"]["rumour"]}
    assert not any("Grey" in line for line in heard)


def test_a_hater_schemes_now_and_then_as_its_temper_is_and_only_as_it_may(world: World) -> None:
    grudge = Grudge("amber", "Amber", ("denounce", "rumour", "trade"), "berries", "short")
    for creature in world.creatures:
        view = view_of(world, creature)
        assert "scheme" not in said(view)
        hateful = replace(view, grudge=grudge)
        told = [said(hateful, f"k{number}")["scheme"] for number in range(60)]
        assert told == [said(hateful, f"k{number}")["scheme"] for number in range(60)]
        assert {"none"} < set(told)
        assert 10 < sum(one != "none" for one in told) < 45
        bound = replace(view, grudge=replace(grudge, schemes=("denounce",)))
        assert {said(bound, f"k{number}")["scheme"] for number in range(60)} == {"none", "denounce"}
    liked = {
        said(view_of(world, creature, grudge=grudge), f"k{n}")["scheme"]
        for creature in world.creatures
        for n in range(60)
    }
    assert liked == {"none", "denounce", "rumour", "trade"}
