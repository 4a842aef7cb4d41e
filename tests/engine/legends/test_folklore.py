"""Legends that find their good, call in loans and bring frost."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from bot.text import catalogue, dress
from cogs._shared.wording import moved
from engine.apply import State, apply
from engine.core import Draft
from engine.creatures import needs
from engine.events import Forecast, LoansCalled
from engine.exchange import positions, quotes
from engine.fairness import DeckCard, dealing
from engine.hidden import whispers
from engine.legends import effects
from engine.model import (
    DrawLegend,
    Loan,
    ModeratorEntry,
    Patron,
    Position,
    RunningLegend,
    TargetRule,
    Whisper,
    World,
    WriteLegend,
)
from engine.turn import seam
from engine.views import public_view
from tests.builders.game import Game
from tests.builders.told import those

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
    struck = seam.strike(draft)
    assert draft.prices == {**before, "mushrooms": 2 * before["mushrooms"]}
    assert whispers._landed(struck.strikes) == {("mushrooms", "up")}
    assert positions._legends_over(struck.strikes) == {"mushrooms"}


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
    assert effects.subject(world, draft, world.legends[SQUEEZE]) == found


def test_the_promise_halves_what_everyone_lent_against(world: World, draft: Draft) -> None:
    assert effects.subject(world, draft, world.legends[PROMISE]) == "acorns"
    draft.loans += [lent(1, "pip", 10), lent(2, "mirel", 8), lent(3, "mirel", 8)]
    assert effects.subject(world, draft, world.legends[PROMISE]) == "mushrooms"


def test_a_forecast_names_the_good_as_the_crowd_stands_and_the_crowd_may_move_on(world: World, draft: Draft) -> None:
    card = DeckCard(SQUEEZE, 5)
    draft.positions.append(short(1, "honey", 3))
    assert dealing.forecast_of(world, draft, card) == ("honey", "up")
    draft.positions.append(short(2, "acorns", 4))
    draft.running.append(RunningLegend(SQUEEZE, 0, {}))
    assert whispers._landed(seam.strike(draft).strikes) == {("acorns", "up")}, "a tip on honey did not come true"


@pytest.mark.parametrize("finds", sorted(one for one in get_args(TargetRule) if one))
def test_a_forecast_that_may_find_another_good_says_so(world: World, draft: Draft, finds: str) -> None:
    notice = Forecast("honey", "up", 4, 6, finds)
    words = catalogue()(notice.wording(), **dress(catalogue(), world, notice.facts(), {}))
    assert "Today that is 🍯 honey" in words
    assert "may change it" in words
    certain = Forecast("honey", "up", 4, 6)
    assert "finds" not in certain.facts()
    said = catalogue()(certain.wording(), **dress(catalogue(), world, certain.facts(), {}))
    assert "True tip" in said
    assert "may change it" not in said


@pytest.mark.parametrize(("legend", "finds"), [(SQUEEZE, "most-shorted"), (PROMISE, "most-lent"), ("flash-hare", "")])
def test_a_true_whisper_tells_its_owner_how_the_legend_finds_its_good(world: World, legend: str, finds: str) -> None:
    game = Game(world)
    first, *others = game.secrets.deck
    game.secrets = replace(game.secrets, deck=(replace(first, legend=legend), *others))
    game.play(Whisper("mirel", planted=False))
    assert [told.finds for told in those(Forecast, game.notices)] == [finds]


def test_a_squeeze_that_a_moderator_calls_is_settled_as_it_is_called(world: World, state: State) -> None:
    wood = replace(
        state.wood,
        patrons={"grey": Patron("grey", "Grey", "ann", 0)},
        balances={**state.wood.balances, "patron:grey:locked": 0},
        positions=(short(1, "honey", 3),),
    )
    called = apply(world, State(wood, state.secrets), ModeratorEntry("k", 0, "morag", DrawLegend(SQUEEZE))).state.wood
    assert quotes.halted(world, called.running) == {"honey"}
    assert public_view(world, called).halted == ("honey",)
    # More is sold of another good before the strike; the squeeze stays where it was called.
    draft = Draft(world, replace(called, positions=(*called.positions, short(2, "acorns", 9))), state.secrets)
    seam.strike(draft)
    assert draft.prices["honey"] == 2 * wood.prices["honey"]
    assert draft.prices["acorns"] == wood.prices["acorns"]


def test_a_called_squeeze_stays_where_it_was_called_though_the_deck_brings_it_too(world: World, draft: Draft) -> None:
    before = dict(draft.prices)
    draft.positions += [short(1, "honey", 3)]
    draft.running.append(RunningLegend(SQUEEZE, 0, {}, seam.find(draft, SQUEEZE)))
    draft.positions += [short(2, "acorns", 9)]
    draft.secrets = replace(draft.secrets, deck=(DeckCard(SQUEEZE, draft.turn), *draft.secrets.deck))
    seam.strike(draft)
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
    seam.strike(draft)
    assert needs.fuel_need(world, draft) == usual + 1
    while draft.running:
        seam.strike(draft)
    assert needs.fuel_need(world, draft) == usual


def test_watered_honey_calls_in_what_was_lent_on_honey(world: World, draft: Draft) -> None:
    draft.loans += [lent(1, "oona", 10), lent(2, "bram", 10)]
    draft.stores["bram"] = {"firewood": 9}
    draft.running.append(RunningLegend("watered-honey", 0, {}))
    assert seam.strike(draft).called == {"oona"}
    assert [event.creature for event in those(LoansCalled, draft.events)] == ["oona"]
