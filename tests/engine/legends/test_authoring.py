"""Legends that moderators write, weigh and forget."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.codec import dump, load
from engine.apply import State, apply
from engine.events import LegendStruck
from engine.legends import OWN_MOST
from engine.model import (
    DrawLegend,
    Fact,
    ForgetLegend,
    ModeratorCommand,
    ModeratorEntry,
    Refused,
    SetLegend,
    Tick,
    Wood,
    World,
    WriteLegend,
    in_force,
    odds,
)
from engine.views import public_view
from tests.adversarial.injection.nasty import NASTY, harmless
from tests.builders.told import those

SQUEEZE, PROMISE = "porcupine-squeeze", "tanukis-promise"
HERON = WriteLegend("The Patient Heron", "It stood, and was paid.", "honey", (70, 100), ("Honey slips to {after}.",))


def keep(world: World, state: State, command: ModeratorCommand) -> tuple[State, str, dict[str, Fact]]:
    outcome = apply(world, state, ModeratorEntry(f"k{state.wood.serial}-{command}", 0, "morag", command))
    return outcome.state, outcome.result.kind, outcome.result.data


def no(world: World, state: State, command: ModeratorCommand) -> str:
    with pytest.raises(Refused) as refusal:
        keep(world, state, command)
    return refusal.value.kind


def next_chapter(world: World, state: State) -> State:
    chapter = state.wood.chapter
    while state.wood.chapter == chapter:
        wood = state.wood
        state = apply(world, state, Tick(f"t{wood.age}", 0, chapter, wood.turn + 1, {})).state
    return state


def test_a_legend_of_ones_own_is_told_from_the_next_deck_on_and_survives_storage(world: World, state: State) -> None:
    state = State(replace(state.wood, settings=replace(state.wood.settings, chapter_turns=5)), state.secrets)
    state, kind, facts = keep(world, state, HERON)
    own = str(facts["legend"])
    assert (kind, facts["direction"]) == ("legend-written", "down")
    assert load(Wood, dump(state.wood)) == state.wood
    assert state.wood.seal is not None
    assert own not in state.wood.seal.odds
    assert own in public_view(world, state.wood).weights
    state = next_chapter(world, state)
    assert state.wood.seal is not None
    assert own in state.wood.seal.odds
    # And it strikes, on whatever path its steps say.
    state, *_ = keep(world, state, DrawLegend(own))
    before = state.wood.prices["honey"]
    outcome = apply(world, state, Tick("drawn", 0, 2, 1, {}))
    struck = next(event for event in those(LegendStruck, outcome.events) if event.legend == own)
    assert struck.after < max(before, struck.before)


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"name": " "}, "legend-empty"),
        ({"history": "x" * 10_000}, "legend-long"),
        ({"name": "x" * 41}, "legend-long"),
        ({"headlines": ("y" * 90,)}, "legend-long"),
        ({"name": "**Heron**"}, "legend-marks"),
        ({"history": "See evil.example"}, "legend-marks"),
        ({"history": "<@123456789012345678>"}, "legend-marks"),
        ({"headlines": ("{purse}",)}, "legend-marks"),
        ({"good": "gold"}, "unknown-good"),
        ({"percents": ()}, "legend-turns"),
        ({"percents": (110,) * 7, "headlines": ("One.",)}, "legend-turns"),
        ({"percents": (19,)}, "legend-percent"),
        ({"percents": (301,)}, "legend-percent"),
        ({"percents": (10**30,)}, "legend-percent"),
        ({"percents": (100, 200)}, "legend-still"),
        ({"headlines": ()}, "legend-headlines"),
        ({"headlines": ("a", "b", "c")}, "legend-headlines"),
        ({"name": "the flash hare"}, "legend-taken"),
    ],
)
def test_what_cannot_stand_is_refused_by_its_reason(
    world: World, state: State, change: dict[str, object], kind: str
) -> None:
    assert no(world, state, replace(HERON, **change)) == kind  # type: ignore[arg-type]


@given(said=st.text(min_size=1, max_size=60) | st.sampled_from(NASTY))
def test_whatever_is_let_through_does_nothing_to_a_reader(world: World, said: str) -> None:
    from tests.engine.conftest import plant

    state = plant(world)
    for part in ("name", "history"):
        try:
            state = keep(world, state, replace(HERON, **{"name": f"Heron {part}", part: said}))[0]  # type: ignore[arg-type]
        except Refused:
            continue
        line = getattr(state.wood.own_legends[-1], part)
        # A letter may carry a mark or three, as many languages write it; what goes on from there is a pile.
        assert harmless(re.sub(r"(?<=[^\W\d_])[\u0300-\u036f]{1,3}", "", line)), line


def test_a_wood_keeps_so_many_and_forgetting_makes_room(world: World, state: State) -> None:
    for number in range(OWN_MOST):
        state, *_ = keep(world, state, replace(HERON, name=f"Heron {number}"))
    assert no(world, state, HERON) == "legend-enough"
    own = state.wood.own_legends[0].id
    state, kind, facts = keep(world, state, ForgetLegend(own))
    assert (kind, facts) == ("legend-forgotten", {"name": "Heron 0"})
    assert no(world, state, ForgetLegend("flash-hare")) == "legend-shipped"
    assert no(world, state, ForgetLegend(own)) == "unknown-legend"
    assert keep(world, state, HERON)[1] == "legend-written"


def test_a_legend_that_may_be_heard_of_is_not_forgotten(world: World, state: State) -> None:
    state, _, facts = keep(world, state, HERON)
    own = str(facts["legend"])
    drawn, *_ = keep(world, state, DrawLegend(own))
    assert no(world, drawn, ForgetLegend(own)) == "legend-in-play"
    state = State(replace(state.wood, settings=replace(state.wood.settings, chapter_turns=5)), state.secrets)
    assert no(world, next_chapter(world, state), ForgetLegend(own)) == "legend-in-play"


def test_switching_off_never_leaves_a_deck_without_a_legend(world: World, state: State) -> None:
    legends = list(in_force(world, state.wood).legends)
    for legend in legends[:-1]:
        state, kind, _ = keep(world, state, SetLegend(legend, on=False))
        assert kind == "legend-off"
    assert no(world, state, SetLegend(legends[-1], on=False)) == "legend-last"
    assert no(world, state, SetLegend(legends[0], on=False)) == "legend-already"
    assert no(world, state, SetLegend("nobody", on=False)) == "unknown-legend"
    assert no(world, state, SetLegend(legends[-1], weight=10)) == "bad-weight"
    assert keep(world, state, SetLegend(legends[-1], weight=3))[2]["weight"] == 3
    assert list(odds(world, state.wood.weights)) == legends[-1:]


def test_a_running_legend_switched_off_finishes(world: World, state: State) -> None:
    state, *_ = keep(world, state, DrawLegend("great-acorn-mania"))
    state, kind, _ = keep(world, state, SetLegend("great-acorn-mania", on=False))
    assert kind == "legend-off-running"
    state = apply(world, state, Tick("t1", 0, 1, 1, {})).state
    assert [running.legend for running in state.wood.running] == ["great-acorn-mania"]
    assert keep(world, state, SetLegend("great-acorn-mania"))[2] == {"legend": "great-acorn-mania", "weight": 2}
