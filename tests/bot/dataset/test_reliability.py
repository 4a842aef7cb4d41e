"""Models are counted by what they themselves said."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import numpy as np
import pytest

from bot.api import ModelLine
from bot.lab.evaluation import figures
from bot.lab.study.differ import _divergence
from bot.text import Text
from engine.model import Order, World
from inference.parse import REPAIRS
from inference.protocol import Reply
from inference.quality import Habits, Tally, Trace, apart, reliability
from inference.testing import QueueCouncil
from tests.bot.dataset.conftest import KEEPER, PLOT, SERVER, Service
from tests.bot.dataset.test_kept import BUY, GOOD, OWN
from tests.conventions.tree import ROOT


def trace(turn: int = 1, creature: str = "oona", **changes: object) -> Trace:
    """A trace of a clean, idle reply, changed."""
    plain: dict[str, object] = {
        "wood": "w", "world": "thousand-token", "chapter": 1, "turn": turn, "creature": creature, "card": "m",
        "model": "m", "understudy": False, "outcome": "answered", "status": "clean", "repairs": (), "refused": (),
        "system": "", "user": "", "reply": "{}", "thought": "", "gossip": "", "orders": (), "offered": False,
        "loan": None, "finish": "stop", "took_ms": 0, "prompt_tokens": 0, "reply_tokens": 0, "cached_tokens": 0,
    }  # fmt: skip
    return Trace(**(plain | changes))  # type: ignore[arg-type]


async def test_the_council_line_of_each_model(service: Service) -> None:
    council = QueueCouncil()
    for creature, text in (("oona", GOOD % f"{BUY}, {OWN}"), ("fenn", GOOD % BUY + "\nSo there."), ("pip", "no")):
        council.enqueue(creature, Reply("answered", text, "big"))
    council.enqueue("bram", Reply("late", "", "small"))
    council.enqueue("mirel", Reply("answered", GOOD % OWN, "small", understudy=True))
    woods = service(council)
    await woods.plant(PLOT, KEEPER, "plant")
    await woods.tick_now(SERVER)
    big, small = await woods.reliability(SERVER)
    counted = {"valid_json": 1, "offers": 3, "valid_offers": 2, "self_buys": 1, "late": 0, "down": 0}
    habits = {
        "first_offers": 1, "openings": 1, "idle_drift": 0.0, "repairs": (("syntax", 1),), "refused": (("self-buy", 1),),
        "hoarding": 1.0, "speculation": big.speculation, "apart": None,
    }  # fmt: skip
    assert big == ModelLine("big", 3, 3, **counted, **habits)  # type: ignore[arg-type]
    assert big.speculation is not None
    assert small == ModelLine("small", 2, 0, valid_json=0, offers=0, valid_offers=0, self_buys=0, late=1, down=1)


def test_a_mind_that_falls_asleep_drifts(world: World) -> None:
    order = (Order("buy", "acorns", 1, 3),)
    awake = [trace(turn, orders=order) for turn in range(1, 5)]
    asleep = [trace(turn) for turn in range(5, 9)]
    (tally,) = reliability(world, awake + asleep)
    assert tally.idle_drift == 1.0
    (even,) = reliability(world, [*awake[:2], *asleep[:2], *awake[:2], *asleep[:2]])
    assert even.idle_drift == 0.0
    assert Tally("nobody").idle_drift is None


def test_first_offers_are_counted_among_those_that_could_be_bought(world: World) -> None:
    first, second = list(world.goods)[:2]
    maker = world.maker[first]
    other = next(creature for creature in world.creatures if creature != maker)
    (tally,) = reliability(
        world,
        [
            trace(1, other, orders=(Order("buy", first, 1, 3), Order("buy", second, 1, 3))),
            trace(2, other, orders=(Order("sell", second, 1, 3),)),
            trace(3, maker, orders=(Order("buy", second, 1, 3),)),
            trace(4, other),
        ],
    )
    assert (tally.first_offers, tally.openings) == (2, 3)


def test_orders_that_made_no_sense_are_offers_that_could_not_stand(world: World) -> None:
    (tally,) = reliability(world, [trace(status="repaired", repairs=("markup", "order-dropped"))])
    assert (tally.offers, tally.valid_offers) == (1, 0)
    assert tally.repairs == {"markup": 1, "order-dropped": 1}


def test_a_turn_is_lost_to_a_model_that_is_late_or_garbled_or_down_without_an_understudy(world: World) -> None:
    told = [
        trace(1, outcome="late", status="late"),
        trace(2, outcome="down", status="down"),
        trace(3, understudy=True),
        trace(4, status="hopeless"),
        trace(5),
    ]
    (tally,) = reliability(world, told)
    assert (tally.no_ops, tally.late, tally.down, tally.hopeless) == (3, 1, 2, 1)


def test_percentiles_are_of_replies(world: World) -> None:
    (tally,) = reliability(
        world, [trace(turn, took_ms=turn * 10) for turn in range(1, 101)] + [trace(outcome="late", status="late")]
    )
    assert (tally.took(50), tally.took(95)) == (510, 960)
    assert Tally("nobody").took(50) is None


def test_habits_are_counted_where_a_reply_could_be_read(world: World) -> None:
    one, other = Habits(("buy honey low",), 3, 4, 1, 2), Habits(("nothing",), 4, 4, 0, 0)
    (tally,) = reliability(world, [trace(1, habits=one), trace(2, habits=other), trace(3), trace(4, status="hopeless")])
    assert (tally.hoarding, tally.speculation) == (7 / 8, 1 / 2)
    assert tally.choices == {"buy honey low": 1, "nothing": 1}
    assert Tally("nobody").hoarding is Tally("nobody").speculation is None


def test_choices_lie_apart_as_far_as_they_have_nothing_in_common() -> None:
    assert apart({"a": 3, "b": 1}, {"a": 30, "b": 10}) == 0
    assert apart({"a": 3}, {"b": 1}) == 1
    assert 0 < (apart({"a": 1, "b": 1}, {"b": 1, "c": 1}) or 0) < 1
    assert apart({}, {"a": 1}) is apart({"a": 1}, {}) is None
    rows = np.array([[3.0, 1.0, 0.0], [1.0, 0.0, 2.0]])
    counts = [dict(zip("abc", row, strict=True)) for row in rows.tolist()]
    assert apart(*counts) == pytest.approx(float(_divergence(*rows))), "as the study has it"


def test_every_repair_and_refusal_has_words() -> None:
    text = Text()
    assert all(text.has(f"council-mended-{kind}") for kind in REPAIRS)
    judged = (ROOT / "engine" / "market" / "auction.py").read_text(encoding="utf-8")
    kinds = {*re.findall(r'fault = "([a-z-]+)"', judged), "unreadable"}
    assert len(kinds) > 3
    assert all(text.has(f"council-refused-{kind}") for kind in kinds)


EXAMPLE = json.dumps({"thought": "", "orders": [{"side": "buy", "good": "acorns", "quantity": 2, "price": 5}]})


def test_copying_the_example_is_told_from_liking_the_first_good(world: World) -> None:
    """Without its example in the prompt a copied first offer would count as a bias."""
    acorns, honey = Order("buy", "acorns", 2, 5), Order("buy", "honey", 1, 10)
    shown = {"creature": "fenn", "user": f"Example, for a creature:\n{EXAMPLE}\n\nTurn 1"}
    (copied,) = reliability(world, [trace(1, orders=(acorns, honey), **shown)])
    assert (copied.shown, copied.copied, copied.openings) == (2, 1, 0)
    (other,) = reliability(world, [trace(1, orders=(honey, replace(acorns, price=6)), **shown)])
    assert (other.shown, other.copied, other.openings, other.first_offers) == (2, 0, 1, 1)
    (none,) = reliability(world, [trace(1, creature="fenn", orders=(acorns,), user="Turn 1")])
    assert (none.shown, none.copied, none.openings) == (0, 0, 1)


def test_talk_is_counted_by_what_was_kept_and_dropped(world: World) -> None:
    lines = [trace(1, gossip="Good logs."), trace(2, gossip="good logs."), trace(3, gossip="Dry logs."), trace(4)]
    dropped = [trace(5, repairs=("looped",)), trace(6, repairs=("looped", "echoed"))]
    (tally,) = reliability(world, [*lines, *dropped])
    assert (len(tally.lines), tally.lines.total()) == (2, 3)
    assert (tally.repairs["looped"], tally.repairs["echoed"], tally.clean) == (2, 1, 6)
    assert figures(tally)["distinct-gossip-percent"] == 66.7
