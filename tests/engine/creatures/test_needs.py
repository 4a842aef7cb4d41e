"""Needs: exact shortages, varied meals, fires, rot and a mood that comes back (docs: rules/turn.md#harvest)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.apply import State
from engine.core import Draft, purse
from engine.creatures import needs
from engine.events import Spoiled, WentCold, WentHungry
from engine.model import FIREWOOD, Shock, World
from tests.builders.told import those
from tests.engine.conftest import plant


def at(draft: Draft, percent: int) -> Draft:
    draft.turn = percent * draft.settings.chapter_turns // 100
    return draft


def test_the_need_for_wood_climbs_to_midwinter_and_breaks_with_the_thaw(world: World, draft: Draft) -> None:
    economy = world.economy
    climb = [needs.fuel_need(world, at(draft, percent)) for percent in range(0, economy.fuel_thaw, 5)]
    assert climb == sorted(climb)
    assert (climb[0], climb[-1]) == (economy.fuel_first, economy.fuel_peak)
    assert needs.fuel_need(world, at(draft, economy.fuel_thaw)) == economy.fuel_last
    assert needs.fuel_need(world, at(draft, 100)) == economy.fuel_last


def test_shortages_are_counted_food_by_food(world: World, draft: Draft) -> None:
    """Three meals of two dishes: nine acorns serve three times, the other three dishes are lacking."""
    draft.balances[purse("pip")] = 10
    draft.stores["pip"] = {"acorns": 9, "berries": 1, "firewood": 3}
    assert needs.dishes(world, 10) == 2
    lacking = needs.short_of(world, draft, "pip")
    assert lacking == {"mushrooms": 1, "honey": 1}
    draft.stores["pip"]["firewood"] = 1
    assert needs.short_of(world, draft, "pip")["firewood"] == 2
    draft.stores["pip"] = {"acorns": 3, "berries": 3, "firewood": 9}
    assert needs.short_of(world, draft, "pip") == {}


def test_the_rich_keep_a_longer_table_up_to_every_food(world: World) -> None:
    step = world.economy.feast_purse
    assert [needs.dishes(world, pebbles) for pebbles in (0, step - 1, step, 2 * step, 50 * step)] == [2, 2, 3, 4, 4]


@given(
    creature=st.sampled_from(["oona", "fenn", "bram", "pip", "mirel"]),
    store=st.fixed_dictionaries({good: st.integers(0, 9) for good in ("honey", "acorns", "berries", "firewood")}),
    pebbles=st.integers(0, 300),
)
def test_buying_what_is_lacking_feeds_and_warms_for_as_long_as_a_pantry_should(
    world: World, creature: str, store: dict[str, int], pebbles: int
) -> None:
    state = plant(world)
    draft = Draft(world, state.wood, state.secrets)
    draft.balances[purse(creature)] = pebbles
    draft.stores[creature] = dict(store)
    makes = world.creatures[creature].makes
    lacking = needs.short_of(world, draft, creature)
    assert makes not in lacking
    assert min(lacking.values(), default=1) >= 1
    full = dict(store)
    for good, units in lacking.items():
        full[good] = full.get(good, 0) + units
    turns = world.economy.pantry_turns
    served = sum(min(full.get(food, 0), turns) for food in world.foods)
    own_only = sum(turns for food in world.foods if food != makes) + min(full.get(makes, 0), turns)
    assert served >= min(turns * needs.dishes(world, pebbles), own_only)
    if makes != FIREWOOD:
        assert full.get(FIREWOOD, 0) >= turns * needs.fuel_need(world, draft)


def test_a_meal_takes_one_unit_of_any_food(draft: Draft) -> None:
    draft.balances[purse("pip")] = 0
    draft.stores["pip"] = {"acorns": 5, "honey": 5, "berries": 0, "firewood": 9}
    needs.live(draft)
    assert (draft.stores["pip"]["acorns"], draft.stores["pip"]["honey"]) == (4, 4)


def test_one_food_in_plenty_is_still_hunger(draft: Draft) -> None:
    draft.balances[purse("pip")] = 0
    draft.stores["pip"] = {"acorns": 50, "firewood": 9}
    before = draft.moods["pip"]
    needs.live(draft)
    assert WentHungry("pip") in draft.events
    assert draft.moods["pip"] < before


def test_fires_burn_what_there_is_and_the_lack_is_felt(draft: Draft) -> None:
    draft.turn = 18
    draft.stores["pip"]["firewood"] = 1
    draft.stores["fenn"]["firewood"] = 9
    needs.live(draft)
    cold = {event.creature for event in those(WentCold, draft.events)}
    assert "pip" in cold
    assert "fenn" not in cold
    assert (draft.stores["pip"]["firewood"], draft.stores["fenn"]["firewood"]) == (0, 6)


def test_what_is_perishable_rots_and_the_rest_keeps(world: World, draft: Draft) -> None:
    draft.stores["bram"] = {"honey": 20, "acorns": 20, "berries": 20, "mushrooms": 20, "firewood": 20}
    needs.live(draft)
    lost = {event.good: event.quantity for event in those(Spoiled, draft.events)}
    assert set(lost) >= {"berries", "mushrooms"}
    assert {good for good in lost if not world.goods[good].rot} == set()
    assert draft.stores["bram"]["honey"] >= 19


def test_mood_comes_back_when_fed_and_warm_and_never_reaches_zero(world: World, draft: Draft) -> None:
    draft.turn = 18
    for creature in draft.stores:
        draft.stores[creature] = {}
    for _ in range(200):
        needs.live(draft)
    assert min(draft.moods.values()) >= 1
    low = dict(draft.moods)
    for _ in range(200):
        for creature in draft.stores:
            draft.stores[creature] = dict.fromkeys(world.goods, 50)
        needs.live(draft)
    assert all(draft.moods[creature] > low[creature] for creature in low)
    assert max(draft.moods.values()) <= world.economy.mood_rest


def test_production_varies_by_seed_and_halves_nobody(world: World) -> None:
    made = {}
    for number in range(6):
        state = plant(world, seed=f"{number:064x}")
        draft = Draft(world, state.wood, state.secrets)
        draft.stores = {creature: {} for creature in draft.stores}
        for turn in range(40):
            draft.turn = turn + 1
            needs.produce(draft)
        made[number] = {creature: draft.stores[creature][spec.makes] for creature, spec in world.creatures.items()}
        for creature, spec in world.creatures.items():
            spread = world.economy.variety_percent
            assert abs(made[number][creature] - 40 * spec.yields) <= 40 * spec.yields * (spread + 10) // 100
    assert len({tuple(one.values()) for one in made.values()}) > 1


def test_a_drought_takes_food_and_leaves_wood(world: World, state: State) -> None:
    def made(weather: tuple[Shock, ...]) -> dict[str, int]:
        draft = Draft(world, replace(state.wood, weather=weather), state.secrets)
        draft.stores = {creature: {} for creature in draft.stores}
        for turn in range(30):
            draft.turn = turn + 1
            needs.produce(draft)
        return {spec.makes: draft.stores[creature][spec.makes] for creature, spec in world.creatures.items()}

    usual, dry = made(()), made((Shock("drought", "", 99),))
    assert dry["firewood"] == usual["firewood"]
    for food in world.foods:
        assert dry[food] == pytest.approx(usual[food] * world.economy.drought_yield / 100, rel=0.15)
