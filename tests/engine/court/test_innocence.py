"""Whoever never whispered is safe from the magistrate, whatever others do and say (Hypothesis over commands)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.model import (
    Bar,
    Bribe,
    BribeMagistrate,
    Cover,
    DrawLegend,
    Join,
    Lend,
    Open,
    Pardon,
    Plead,
    Refused,
    Whisper,
    World,
)
from tests.builders.game import HONEY_RUN
from tests.builders.life import Life, denounce, of_the_law

_good = st.sampled_from(["honey", "acorns"])
_user = st.sampled_from(["honest", "insider", "liar"])
_side = st.sampled_from(["short", "long"])
_ear = st.sampled_from(["oona", "fenn", "bram", "pip", "mirel"])
_step = st.one_of(
    st.tuples(_user, st.builds(Open, _side, _good, st.integers(1, 6))),
    st.tuples(_user, st.builds(Cover, _good)),
    st.tuples(_user, st.builds(Lend, _ear, st.integers(5, 30))),
    st.tuples(_user, st.builds(Bribe, _ear, st.integers(5, 10))),
    st.tuples(_user, st.builds(BribeMagistrate, st.integers(5, 20))),
    st.tuples(st.just("insider"), st.builds(Whisper, _ear, planted=st.just(False))),
    st.tuples(st.just("liar"), st.builds(Whisper, _ear, planted=st.just(True), good=_good, direction=st.just("down"))),
    st.tuples(st.just("insider"), st.just("blame honest")),
    st.tuples(st.just("insider"), st.builds(Plead, st.sampled_from(["confess", "deny"]))),
    st.tuples(st.just("keeper"), st.sampled_from(["draw", "bar", "pardon"])),
    st.tuples(st.just("oona"), st.just("denounce honest")),
    st.tuples(st.just("turn"), st.integers(1, 4)),
    *[st.tuples(st.just("insider"), st.just("win"))] * 4,
)


def _take(life: Life, who: str, what: Any) -> None:
    try:
        if who == "turn":
            life.turns(what)
        elif what == "denounce honest":
            denounce(life, "honest")
        elif what == "win":
            ears = {rumour.creature for rumour in life.state.wood.rumours if rumour.patron == life.slug(who)}
            life.do(Whisper(next(ear for ear in life.world.creatures if ear not in ears), planted=False), who)
            life.do(Open("short", "honey", 1), who)
            while any(not tip.landed and tip.patron == life.slug(who) for tip in life.state.secrets.tips):
                life.turns()
        elif what == "blame honest":
            life.do(Plead("blame", life.slug("honest")), who)
        elif who == "keeper":
            insider = life.slug("insider")
            life.order({"draw": DrawLegend(HONEY_RUN), "bar": Bar(insider), "pardon": Pardon(insider)}[what])
        else:
            life.do(what, who)
    except Refused:
        return


@settings(max_examples=60)
@given(guilty=st.booleans(), steps=st.lists(_step, min_size=8, max_size=40))
def test_whoever_never_whispered_is_never_on_trial(world: World, guilty: bool, steps: list[tuple[str, Any]]) -> None:
    """Whatever others do and say, with the books checked after every entry and the journal replayed at the end."""
    life = Life(world, 2, 4, 7, 9, 13, chapter_turns=16)
    life.heal(honey=80)  # dear enough to halve a few times, and be worth a bet each time
    for user in ("honest", "insider", "liar"):
        life.do(Join(), user)
    clean = {life.slug("honest"), life.slug("liar")}
    for who, what in [("insider", "win"), ("insider", "win")] * guilty + steps:
        _take(life, who, what)
        assert not clean & life.on_trial()
        assert life.heat("honest") < world.finance.heat_line
        assert {life.standing("honest"), life.standing("liar")} == {"free"}
        assert not [one for one in life.state.secrets.evidence if one.patron in clean]
    assert repr(life.replayed()) == repr(life.state)


def test_heat_without_evidence_opens_nothing_and_cools(world: World) -> None:
    life = Life(world)
    life.do(Join())
    patron = replace(life.state.wood.patrons[life.slug()], heat=100)
    life.state = replace(life.state, wood=replace(life.state.wood, patrons={patron.id: patron}))
    assert of_the_law(life.turns(3)) == []
    assert life.heat() == 97


def test_the_insider_of_those_games_is_caught(world: World) -> None:
    """The property above would prove nothing of a court that never sits."""
    life = Life(world, 2, 4, 7, 9, 13, chapter_turns=16)
    life.heal(honey=80)
    life.do(Join(), "insider")
    for _ in range(2):
        _take(life, "insider", "win")
    assert life.on_trial() == {life.slug("insider")}
