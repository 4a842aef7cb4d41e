"""What a pupil is told to say: what its buys cost, which leave something, and gossip of which hardly two are alike."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.lab.variants import mornings
from engine.model import World
from inference.finetune.__main__ import main
from inference.finetune.data import HELD_OUT, TRAIN
from inference.finetune.own_words import MOST_BUYS, MOST_PERCENT, MOST_UNITS, reworded, told_by, within
from inference.parse import parse_reply
from inference.quality import Trace, traces_of
from inference.shape import json_schema, shape_of
from inference.standin import StandIn
from inference.talk import tidied
from inference.turn import Thought, think
from tests.finetune.test_data import export


@pytest.fixture(scope="module")
def taught(world: World) -> list[tuple[Thought, dict[str, Any]]]:
    """A chapter's first turns by the teacher, each with the reply that is learned from it."""

    async def played() -> list[tuple[Thought, Trace]]:
        found = []
        for dawn in await mornings(world, [1000], 12):
            thoughts = await think(StandIn(), world, dawn, {})
            found += list(zip(thoughts, traces_of(world, dawn, thoughts), strict=True))
        return found

    traces = [(thought, json.loads(json.dumps(asdict(trace)))) for thought, trace in asyncio.run(played())]
    told = [(thought, reworded(trace)) for thought, trace in traces if trace["orders"]]
    found = [(thought, lesson[0]) for thought, lesson in told if lesson is not None]
    assert len(found) > 50
    return found


def test_it_is_a_reply_that_its_shape_allows_and_the_market_takes(
    world: World, taught: list[tuple[Thought, dict[str, Any]]]
) -> None:
    for thought, trace in taught:
        view = thought.ask.view
        decision = parse_reply(trace["reply"], view=view, goods=world.goods)
        assert decision.status == "clean"
        fields = json_schema(shape_of(view))["properties"]
        for field in ("thought", "gossip"):
            assert re.match(fields[field]["pattern"], getattr(decision, field)), getattr(decision, field)
        buys = [order for order in decision.orders if order.side == "buy"]
        spent = sum(order.quantity * order.price for order in buys)
        alone = len(buys) == 1 and buys[0].quantity == 1
        assert spent <= view.purse * MOST_PERCENT // 100 or (alone and spent <= view.purse)
        left = view.purse
        for order in buys:
            cost = order.quantity * order.price
            left -= cost
            assert f"{order.good} {order.quantity} at {order.price} is {cost} leaves {left}" in decision.thought
            assert view.short_of[order.good] > 0
            assert order.quantity <= MOST_UNITS
        assert [view.short_of[order.good] for order in buys] == sorted(
            (view.short_of[order.good] for order in buys), reverse=True
        ), "what it lacks most comes first, as in its prompt"
        sales = [order for order in decision.orders if order.side == "sell"]
        assert len(sales) <= 1, "a sale that no thought counts is of what is not held"
        for order in sales:
            assert f"sell {order.quantity} of {view.store[order.good]} {order.good}" in decision.thought


def test_its_talk_is_worth_a_line_in_the_paper(world: World, taught: list[tuple[Thought, dict[str, Any]]]) -> None:
    lines = []
    for thought, trace in taught:
        ask = replace(thought.ask, view=replace(thought.ask.view, gossip=()))
        kept = tidied(parse_reply(trace["reply"], view=ask.view, goods=world.goods), ask)
        assert kept.gossip, trace["reply"]
        lines.append(kept.gossip)
    assert len(set(lines)) > 0.9 * len(lines)


def test_answers_that_were_asked_for_stay(taught: list[tuple[Thought, dict[str, Any]]]) -> None:
    _, trace = taught[0]
    reply = json.loads(trace["reply"])
    asked = reworded(trace | {"loan": "accept", "scheme": "denounce"})
    assert asked is not None
    assert json.loads(asked[0]["reply"]) == reply | {"loan": "accept", "scheme": "denounce"}


def test_as_many_are_of_the_poor_as_of_the_rich(tmp_path: Path, taught: list[tuple[Thought, dict[str, Any]]]) -> None:
    """Of many lessons of a rich hoarder and few of a poor one, by the command."""
    trace = taught[0][1]
    traces = [trace | {"user": with_purse(trace["user"], 300 - turn), "turn": turn} for turn in range(200)]
    traces += [trace | {"user": with_purse(trace["user"], 9), "turn": turn, "chapter": 2} for turn in range(30)]
    folder = export(
        tmp_path / "in", *[one | {"reply": f"{one['reply']} {number}"} for number, one in enumerate(traces)]
    )
    line = ["data", "--traces", str(folder), "--out", str(tmp_path), "--own-words", "--most", "40"]
    assert main(line) == 0
    lines = [one for name in (TRAIN, HELD_OUT) for one in (tmp_path / name).read_text().splitlines()]
    assert len(lines) == 40
    assert sum("You can pay 9 pebbles" in line for line in lines) == 20


def test_no_good_that_it_makes_is_named_before_its_buys(taught: list[tuple[Thought, dict[str, Any]]]) -> None:
    for thought, trace in taught:
        told = told_by(thought.ask.system, thought.ask.user)
        assert told is not None
        before, _, _ = json.loads(trace["reply"])["thought"].partition(", sell ")
        assert told.makes not in before.split(" ")


def with_purse(user: str, pebbles: int) -> str:
    return re.sub(r"You can pay \d+", f"You can pay {pebbles}", user)


PURSE, STORE, LACKS = "You can pay 9 pebbles.", "You hold: wild-honey 3 (price 4, -1).", "You lack: nuts 2 (price 5)."
MAKES = "- You make wild-honey. Never buy wild-honey."


@pytest.mark.parametrize(
    ("system", "user"),
    [
        (MAKES, ""),
        (MAKES, PURSE),
        (MAKES, f"{STORE}\n{LACKS}"),
        (MAKES, f"{PURSE}\n{LACKS}"),
        (MAKES, f"{PURSE}\nYou hold: nothing."),
        ("Another game altogether.", f"{PURSE}\n{STORE}\n{LACKS}"),
    ],
)
def test_a_prompt_that_says_too_little_teaches_nothing(system: str, user: str) -> None:
    assert told_by(system, user) is None
    assert reworded({"system": system, "user": user}) is None


def test_goods_of_any_world_are_read_back() -> None:
    told = told_by(MAKES, f"Other prices: pine-nuts 7 (+2), nuts-and-bolts 1.\n{PURSE}\n{STORE}\n{LACKS}")
    assert told is not None
    assert told.makes == "wild-honey"
    assert told.prices == {"pine-nuts": 7, "nuts-and-bolts": 1, "wild-honey": 4, "nuts": 5}
    assert told.changes == {"pine-nuts": 2, "nuts-and-bolts": 0, "wild-honey": -1, "nuts": 0}
    assert (told.store, told.lacks) == ({"wild-honey": 3}, ("nuts",))


BUYS = st.lists(
    st.fixed_dictionaries({"good": st.just("honey"), "quantity": st.integers(1, 99), "price": st.integers(1, 999)}),
    max_size=4,
)


@given(st.integers(0, 999), BUYS)
def test_buys_leave_something_in_the_purse(purse: int, buys: list[dict[str, Any]]) -> None:
    kept = within(purse, buys)
    spent = sum(one["quantity"] * one["price"] for one in kept)
    assert len(kept) <= MOST_BUYS
    assert all(one["quantity"] >= 1 for one in kept)
    assert spent <= purse
    assert spent <= purse * MOST_PERCENT // 100 or [one["quantity"] for one in kept] == [1]
