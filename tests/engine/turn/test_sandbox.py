"""Sandboxes: everyone calls legends and sends weather, nothing counts (docs: rules/sandboxes.md)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.apply import State, apply
from engine.creatures import inequality
from engine.model import RULES, CallLegend, Configure, ModeratorEntry, Open, Plant, SendWeather, Tick, World
from engine.views import public_view
from tests.builders.game import ACORN_MANIA, HONEY_RUN, Game


@pytest.fixture
def sandbox(world: World) -> Game:
    game = Game(world)
    plant = Plant("plant", 0, "w", world.id, "s", "c", "5e" * 32, "de" * 32, rules=RULES, sandbox=True)
    state = apply(world, None, plant).state
    game.wood, game.secrets = state.wood, state.secrets
    return game


def test_everyone_calls_legends_and_sends_weather_in_a_sandbox(sandbox: Game) -> None:
    assert sandbox.play(CallLegend(HONEY_RUN))[0] == "legend-drawn"
    assert sandbox.kinds()[-1] == "legend-called"
    assert sandbox.play(SendWeather("drought"), "bob")[0] == "weather-made"
    assert sandbox.play(SendWeather("blight", "honey"))[1]["good"] == "honey"
    before = sandbox.wood.prices["honey"]
    sandbox.bury_deck()
    sandbox.seam()
    assert sandbox.wood.prices["honey"] == before // 2


def test_what_no_moderator_could_call_is_refused_in_a_sandbox_too(sandbox: Game) -> None:
    sandbox.play(CallLegend(ACORN_MANIA))
    assert sandbox.refused(CallLegend(ACORN_MANIA)) == "legend-running"
    assert sandbox.refused(CallLegend("the-silent-spring")) == "unknown-legend"
    assert sandbox.refused(SendWeather("hail")) == "unknown-weather"
    assert sandbox.refused(SendWeather("blight", "gold")) == "unknown-good"


def test_in_a_game_wood_both_are_one_sentence(world: World) -> None:
    game = Game(world)
    for command in (CallLegend(HONEY_RUN), SendWeather("drought"), CallLegend("nonsense"), SendWeather("", "gold")):
        assert game.refused(command) == "not-a-sandbox"


def test_nothing_counts_in_a_sandbox(sandbox: Game) -> None:
    for _ in range(5):
        sandbox.play(Open("long", "honey", 1))
        sandbox.end_chapter()
    assert sandbox.wood.season is None
    assert not sandbox.wood.records
    assert not {kind for kind in sandbox.kinds() if kind.startswith(("season", "title", "record", "at-stake"))}


# ------------------------------------------------------------------ rich and poor


@pytest.mark.parametrize(
    ("amounts", "percent"),
    [([5, 5, 5, 5], 0), ([0, 0, 0, 10], 75), ([], 0), ([0, 0], 0), ([1, 3], 25), ([7], 0), ([1, 1, 2], 17)],
)
def test_the_gap_is_the_gini_coefficient_in_percent(amounts: list[int], percent: int) -> None:
    assert inequality.gini(amounts) == percent


def test_every_wood_remembers_its_gap_turn_by_turn_and_begins_anew_with_a_chapter(world: World) -> None:
    plant = Plant("plant", 0, "w", world.id, "s", "c", "5e" * 32, "de" * 32, chapter_turns=6, rules=RULES)
    state = apply(world, None, plant).state
    for turn in range(1, 6):
        state = apply(world, state, Tick(f"t{turn}", turn, 1, turn, {})).state
        assert len(state.wood.inequality) == len(state.wood.history["honey"]) == turn + 1
        assert public_view(world, state.wood).inequality == state.wood.inequality
    state = apply(world, state, Tick("t6", 6, 1, 6, {})).state
    assert (state.wood.chapter, len(state.wood.inequality)) == (2, 1)


def test_a_wood_of_older_rules_writes_nothing_down(world: World) -> None:
    plant = Plant("plant", 0, "w", world.id, "s", "c", "5e" * 32, "de" * 32, rules=1)
    state = apply(world, None, plant).state
    state = apply(world, state, Tick("t1", 1, 1, 1, {})).state
    assert state.wood.inequality == ()
    newer = State(replace(state.wood, rules=RULES), state.secrets)
    after = apply(world, newer, Tick("t2", 2, 1, 2, {})).state.wood
    assert len(after.inequality) == 1, "it is younger than its chapter"
    settings = apply(world, newer, ModeratorEntry("k", 0, "m", Configure(paused=True))).state.wood.settings
    assert not settings.sandbox
