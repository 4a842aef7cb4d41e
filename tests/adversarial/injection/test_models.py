"""Nothing that a model says can mention, link, format or act: not in the paper, and not on another mind."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.model import World
from inference.parse import clean_line
from tests.adversarial.injection.life import SILENT, Life
from tests.adversarial.injection.nasty import MARK, NASTY, harmless

HEARSAY = "Mirel said “"


def reply(**parts: object) -> str:
    return json.dumps({"thought": "", "gossip": "", "orders": []} | parts)


@pytest.mark.parametrize("nasty", NASTY)
def test_gossip_touches_one_line_of_another_minds_prompt(world: World, nasty: str) -> None:
    quiet, loud = Life(world), Life(world)
    quiet.turn()
    loud.turn(mirel=reply(gossip=nasty))
    assert loud.prompts["mirel"] == quiet.prompts["mirel"], "nobody is told their own words"
    for creature in ("oona", "fenn", "bram", "pip"):
        told = loud.prompts[creature].splitlines()
        extra = [line for line in told if line.startswith(HEARSAY)]
        assert [line for line in told if line not in extra] == quiet.prompts[creature].splitlines()
        for line in extra:
            said = line.removeprefix(HEARSAY).removesuffix("”")
            assert harmless(said), said
            assert not {*'“”"{}[]<>'} & {*said}, "the line cannot end its own quotation"
            assert len(said) <= 120


@pytest.mark.parametrize("nasty", NASTY)
def test_gossip_in_the_paper_is_a_plain_line(world: World, nasty: str) -> None:
    life = Life(world)
    life.turn(mirel=reply(gossip=nasty))
    for line in life.paper:
        assert harmless(line), line
        assert len(line) < 90
    assert harmless(life.state.wood.gossip.get("mirel", ""))


@given(st.text(max_size=300) | st.lists(st.sampled_from(NASTY), max_size=4).map(" ".join))
def test_any_text_at_all_becomes_a_plain_line(said: str) -> None:
    line = clean_line(said)
    assert harmless(line), line
    assert len(line) <= 120
    assert line.endswith("…") or clean_line(line) == line, "what is clean stays as it is"


@pytest.mark.parametrize("nasty", NASTY)
def test_a_thought_is_seen_by_nobody(world: World, nasty: str) -> None:
    quiet, loud = Life(world), Life(world)
    quiet.turn()
    loud.turn(oona=reply(thought=nasty))
    assert loud.shown == quiet.shown


@pytest.mark.parametrize("nasty", NASTY)
def test_fields_that_are_none_of_a_minds_do_nothing(world: World, nasty: str) -> None:
    quiet, loud = Life(world), Life(world)
    quiet.turn()
    loud.turn(
        oona=reply(
            orders=[
                {"side": nasty, "good": "honey", "quantity": 1, "price": 9},
                {"side": "sell", "good": nasty, "quantity": 1, "price": 9},
                {"side": "sell", "good": "honey", "quantity": nasty, "price": 9},
                {"side": "sell", "good": "honey", "quantity": 1, "price": nasty},
            ],
            loan=nasty,
            cast={"pip": nasty},
            purse=9999,
            headline=nasty,
            tool=nasty,
            send_message=nasty,
        )
    )
    # That the reply had to be repaired is all there is to it.
    assert loud.state.wood == quiet.state.wood
    assert MARK not in loud.shown


@pytest.mark.parametrize("nasty", NASTY)
def test_a_reply_that_is_no_reply_is_a_turn_missed(world: World, nasty: str) -> None:
    life = Life(world)
    life.turn(oona=nasty if "orders" not in nasty else nasty.replace("orders", "offers"))
    assert MARK not in life.shown


def test_a_silent_mind_is_the_measure(world: World) -> None:
    one, other = Life(world), Life(world)
    one.turn()
    other.turn(oona=SILENT)
    assert one.shown == other.shown
