"""Weather: shocks to inputs, announced, limited in time, and never a price (docs: rules/weather.md)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.gazette import headlines
from bot.text import catalogue
from engine.apply import State, apply
from engine.core import Draft
from engine.creatures import needs, weather
from engine.events import WeatherCame
from engine.model import MakeWeather, ModeratorEntry, Shock, Tick, World
from engine.views import public_view
from tests.engine.conftest import plant


@pytest.mark.parametrize("kind", weather.KINDS)
def test_weather_never_touches_a_price_a_purse_or_a_mood(draft: Draft, kind: str) -> None:
    before = (dict(draft.prices), dict(draft.pressure), dict(draft.balances), dict(draft.moods), draft.secrets)
    turns = weather.bring(draft, kind, "honey", 1)
    assert (draft.prices, draft.pressure, draft.balances, draft.moods, draft.secrets) == before
    (event,) = draft.events
    assert isinstance(event, WeatherCame)
    assert (event.weather, event.turns) == (kind, turns)
    assert draft.weather[-1].until == turns


def test_a_windfall_is_shared_out_to_the_last_unit(world: World, draft: Draft) -> None:
    before = {creature: store.get("honey", 0) for creature, store in draft.stores.items()}
    weather.bring(draft, "windfall", "honey", 1)
    found = {creature: store["honey"] - before[creature] for creature, store in draft.stores.items()}
    assert sum(found.values()) == world.economy.windfall_units
    assert max(found.values()) - min(found.values()) <= 1
    assert found["oona"] == min(found.values())


def test_a_blight_takes_its_share_of_one_good_only(world: World, draft: Draft) -> None:
    draft.stores["pip"] = {"acorns": 9, "berries": 9}
    weather.bring(draft, "blight", "acorns", 1)
    assert draft.stores["pip"] == {"acorns": 4, "berries": 9}


def test_an_early_winter_is_felt_at_the_hearth_and_talk_of_one_is_not(world: World, draft: Draft) -> None:
    usual = needs.fuel_need(world, draft)
    weather.bring(draft, "winter-rumour", "", 1)
    assert needs.fuel_need(world, draft) == usual
    weather.bring(draft, "early-winter", "", 1)
    assert needs.fuel_need(world, draft) == usual + world.economy.winter_fuel


def test_the_same_weather_again_lasts_longer_and_does_not_add_up(world: World, draft: Draft) -> None:
    weather.bring(draft, "early-winter", "", 1)
    weather.bring(draft, "early-winter", "", 4)
    assert draft.weather == [Shock("early-winter", "firewood", 3 + world.economy.winter_turns)]


def test_weather_passes_after_its_last_turn(draft: Draft) -> None:
    draft.weather.append(Shock("drought", "", 3))
    draft.turn = 3
    weather.advance(draft)
    assert draft.weather == [Shock("drought", "", 3)]
    draft.turn = 4
    weather.advance(draft)
    assert Shock("drought", "", 3) not in draft.weather
    assert [event.kind for event in draft.events][:1] == ["weather-passed"]


def test_the_season_brings_weather_now_and_then_by_its_own_seed(world: World, state: State) -> None:
    def seasons(seed: str) -> list[tuple[int, str]]:
        came = []
        for turn in range(1, 201):
            draft = Draft(world, replace(state.wood, turn=turn), replace(state.secrets, seed=seed))
            weather.advance(draft)
            came += [(turn, shock.kind) for shock in draft.weather]
        return came

    one = seasons("0a" * 32)
    assert one == seasons("0a" * 32)
    assert one != seasons("0b" * 32)
    assert 1 <= len(one) <= 25


def test_weather_does_not_depend_on_the_deck(world: World) -> None:
    one, other = plant(world, deck_seed="aa" * 32), plant(world, deck_seed="bb" * 32)
    assert one.secrets.deck != other.secrets.deck
    assert replace(one.wood, seal=None) == replace(other.wood, seal=None)


def test_weather_is_promised_no_longer_than_its_chapter(world: World) -> None:
    state = plant(world, turns=5)
    for turn in range(1, 4):
        state = apply(world, state, Tick(f"t{turn}", 0, 1, turn, {})).state
    state = State(replace(state.wood, weather=()), state.secrets)
    made = apply(world, state, ModeratorEntry("m", 0, "keeper", MakeWeather("drought")))
    assert made.result.data["turns"] == 2
    (came,) = (event for event in made.events if event.kind == "weather-came")
    assert came.turns == world.economy.drought_turns, "a chapter is checked by what the rules say it lasts"
    assert ("drought", "", 5) in public_view(world, made.state.wood).weather
    paper = public_view(world, apply(world, made.state, Tick("t4", 0, 1, 4, {})).state.wood)
    assert "for 2 turns" in headlines(catalogue(), world, paper, [came])[0]
