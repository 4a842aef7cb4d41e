"""Legends that find their good, call in loans and bring frost; and those that moderators write, weigh and forget."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text import catalogue, dress
from cogs._render.wording import letter_id, moved
from db.codec import dump, load
from engine import events, legend_seam, needs, positions, quarry, quotes, whispers
from engine.apply import State, apply
from engine.commands import DrawLegend, ForgetLegend, ModeratorCommand, SetLegend, Whisper, WriteLegend
from engine.draft import Draft
from engine.entries import ModeratorEntry, Tick
from engine.events import Fact
from engine.legends import Finding, in_force, odds
from engine.public import public_view
from engine.refusals import Refused
from engine.secrets import Card
from engine.state import Loan, Patron, Position, RunningLegend, Wood
from engine.telling import OWN_MOST
from engine.world import World
from tests.engine.finance.game import Game
from tests.injection.nasty import NASTY, harmless

SQUEEZE, PROMISE = "porcupine-squeeze", "tanukis-promise"
HERON = WriteLegend("The Patient Heron", "It stood, and was paid.", "honey", (70, 100), ("Honey slips to {after}.",))


def short(id: int, good: str, units: int) -> Position:
    return Position(id, "grey", "short", good, units, 5, 5 * units, 99, 0)


def lent(id: int, creature: str, owed: int) -> Loan:
    return Loan(id, "grey", creature, owed, 3, 5, "active", 0, 5, owed)


# ------------------------------------------------------------------ legends that find their good


def test_the_squeeze_doubles_what_is_shorted_most(world: World, draft: Draft) -> None:
    draft.positions += [short(1, "honey", 3), short(2, "mushrooms", 2), short(3, "mushrooms", 2)]
    before = dict(draft.prices)
    draft.running.append(RunningLegend(SQUEEZE, 0, {}))
    legend_seam.strike(draft)
    assert draft.prices == {**before, "mushrooms": 2 * before["mushrooms"]}
    assert whispers._landed(draft) == {("mushrooms", "up")}
    assert positions._legends_over(draft) == {"mushrooms"}


@pytest.mark.parametrize(
    ("held", "found"),
    [
        ((), "berries"),
        ((short(1, "honey", 2), short(2, "acorns", 2)), "acorns"),
        ((short(1, "honey", 2), short(2, "acorns", 1), short(3, "firewood", 3)), "firewood"),
    ],
)
def test_between_equals_the_first_by_name_and_by_nobody_the_usual_one(
    world: World, draft: Draft, held: tuple[Position, ...], found: str
) -> None:
    draft.positions += held
    assert quarry.subject(world, draft, world.legends[SQUEEZE]) == found


def test_the_promise_halves_what_everyone_lent_against(world: World, draft: Draft) -> None:
    assert quarry.subject(world, draft, world.legends[PROMISE]) == "acorns"
    draft.loans += [lent(1, "pip", 10), lent(2, "mirel", 8), lent(3, "mirel", 8)]
    assert quarry.subject(world, draft, world.legends[PROMISE]) == "mushrooms"


def test_a_forecast_names_the_good_as_the_crowd_stands_and_the_crowd_may_move_on(world: World, draft: Draft) -> None:
    card = Card(SQUEEZE, 5)
    draft.positions.append(short(1, "honey", 3))
    assert whispers.forecast_of(world, draft, card) == ("honey", "up")
    draft.positions.append(short(2, "acorns", 4))
    draft.running.append(RunningLegend(SQUEEZE, 0, {}))
    legend_seam.strike(draft)
    assert whispers._landed(draft) == {("acorns", "up")}, "a tip on honey did not come true"


@pytest.mark.parametrize("finds", sorted(one for one in get_args(Finding) if one))
def test_a_forecast_that_may_find_another_good_says_so(world: World, draft: Draft, finds: str) -> None:
    notice = events.forecast("grey", "honey", "up", 4, 6, finds)
    words = catalogue()(letter_id(notice.kind, notice.data), **dress(catalogue(), world, notice.data, {}))
    assert "Today that is 🍯 honey" in words
    assert "It is true" not in words
    certain = events.forecast("grey", "honey", "up", 4, 6)
    assert "finds" not in certain.data
    assert "It is true" in catalogue()(
        letter_id(certain.kind, certain.data), **dress(catalogue(), world, certain.data, {})
    )


@pytest.mark.parametrize(("legend", "finds"), [(SQUEEZE, "most-shorted"), (PROMISE, "most-lent"), ("flash-hare", None)])
def test_a_true_whisper_tells_its_owner_how_the_legend_finds_its_good(
    world: World, legend: str, finds: str | None
) -> None:
    game = Game(world)
    first, *others = game.secrets.deck
    game.secrets = replace(game.secrets, deck=(replace(first, legend=legend), *others))
    game.play(Whisper("mirel", planted=False))
    assert game.notices[-1].data.get("finds") == finds


def test_a_squeeze_that_a_moderator_calls_is_settled_as_it_is_called(world: World, state: State) -> None:
    wood = replace(
        state.wood,
        patrons={"grey": Patron("grey", "Grey", "ann", 0)},
        balances={**state.wood.balances, "patron:grey:locked": 0},
        positions=(short(1, "honey", 3),),
    )
    called = keep(world, State(wood, state.secrets), DrawLegend(SQUEEZE))[0].wood
    assert quotes.halted(world, called.running) == {"honey"}
    assert public_view(world, called).halted == ("honey",)
    # More is sold of another good before the strike; the squeeze stays where it was called.
    draft = Draft(world, replace(called, positions=(*called.positions, short(2, "acorns", 9))), state.secrets)
    legend_seam.strike(draft)
    assert draft.prices["honey"] == 2 * wood.prices["honey"]
    assert draft.prices["acorns"] == wood.prices["acorns"]


def test_a_called_squeeze_stays_where_it_was_called_though_the_deck_brings_it_too(world: World, draft: Draft) -> None:
    before = dict(draft.prices)
    draft.positions += [short(1, "honey", 3)]
    draft.running.append(RunningLegend(SQUEEZE, 0, {}, legend_seam.find(draft, SQUEEZE)))
    draft.positions += [short(2, "acorns", 9)]
    draft.secrets = replace(draft.secrets, deck=(Card(SQUEEZE, draft.turn), *draft.secrets.deck))
    legend_seam.strike(draft)
    assert draft.prices == {**before, "honey": 2 * before["honey"]}
    assert [past.legend for past in draft.struck] == [SQUEEZE]


def test_several_goods_of_one_way_are_named_and_the_others_are_not(world: World) -> None:
    story = world.legends["mississippi-burrow"]
    step = replace(story.steps[0], percent={"honey": 120, "acorns": 110, "firewood": 80, "berries": 100})
    assert moved(catalogue(), world, replace(story, steps=(step,))) == {"good": "honey, acorns", "good_mark": "🍯🌰"}


# ------------------------------------------------------------------ side effects


def test_the_long_frost_asks_every_hearth_for_more_while_it_lasts(world: World, draft: Draft) -> None:
    usual = needs.fuel_need(world, draft)
    draft.running.append(RunningLegend("long-frost", 0, {}))
    legend_seam.strike(draft)
    assert needs.fuel_need(world, draft) == usual + 1
    while draft.running:
        legend_seam.strike(draft)
    assert needs.fuel_need(world, draft) == usual


def test_watered_honey_calls_in_what_was_lent_on_honey(world: World, draft: Draft) -> None:
    draft.loans += [lent(1, "oona", 10), lent(2, "bram", 10)]
    draft.stores["bram"] = {"firewood": 9}
    draft.running.append(RunningLegend("watered-honey", 0, {}))
    legend_seam.strike(draft)
    called = [event.data["creature"] for event in draft.events if event.kind == "loans-called"]
    assert called == ["oona"]


# ------------------------------------------------------------------ legends of one's own


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
    struck = next(
        event.data for event in outcome.events if event.kind == "legend-struck" and event.data["legend"] == own
    )
    assert int(struck["after"]) < max(before, int(struck["before"]))


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
    from tests.engine.economy.conftest import plant

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
