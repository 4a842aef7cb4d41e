"""Needs: what each creature makes, lacks, eats, burns and feels in a turn (docs: rules/turn.md#harvest).

Scarcity is designed here: diet variety, spoilage and winter fuel. Wellbeing is a mood that reverts, never starvation.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from engine.core import draws, purse
from engine.events import Harvested, Spoiled, WentCold, WentHungry
from engine.legends import effects
from engine.model import CreatureId, GoodId, RunningLegend, Shock, WoodSettings, World

if TYPE_CHECKING:
    from engine.core import Draft

FULL_MOOD = 100


class Needy(Protocol):
    """The part of a wood, frozen or draft, that needs are read from."""

    @property
    def settings(self) -> WoodSettings: ...
    @property
    def turn(self) -> int: ...
    @property
    def balances(self) -> Mapping[str, int]: ...
    @property
    def stores(self) -> Mapping[CreatureId, Mapping[GoodId, int]]: ...
    @property
    def prices(self) -> Mapping[GoodId, int]: ...
    @property
    def weather(self) -> Sequence[Shock]: ...
    @property
    def running(self) -> Sequence[RunningLegend]: ...


def fuel_need(world: World, wood: Needy) -> int:
    """Units of fuel each creature burns this turn: rising to midwinter, until the thaw; weather may add to it."""
    economy = world.economy
    gone = wood.turn * 100 // max(1, wood.settings.chapter_turns)
    if gone >= economy.fuel_thaw:
        need = economy.fuel_last
    else:
        climb = min(gone, economy.fuel_midwinter)
        rise = economy.fuel_peak - economy.fuel_first
        need = economy.fuel_first + (2 * rise * climb + economy.fuel_midwinter) // (2 * economy.fuel_midwinter)
    for shock in wood.weather:
        if shock.kind == "early-winter":
            need += economy.winter_fuel
    for running in wood.running:
        need += effects.fuel(world.legends[running.legend])
    return need


def dishes(world: World, pebbles: int) -> int:
    """Different foods a creature wants in a meal: the rich keep a longer table, so that their money goes round."""
    return min(len(world.foods), world.economy.meal + pebbles // world.economy.feast_purse)


def short_of(world: World, wood: Needy, creature: CreatureId) -> dict[GoodId, int]:
    """Units of each good the creature lacks for its coming meals and fires, exactly; what it has enough of is left out.

    Over `pantry_turns` meals each food serves at most once a meal, so what a store feeds is counted food by food;
    the dishes still missing fall to the foods it has least of, the cheapest first, and never to what it makes.
    """
    economy = world.economy
    turns = economy.pantry_turns
    store = wood.stores[creature]
    makes = world.creatures[creature].makes
    prices = wood.prices
    foods = world.foods
    served = {food: min(store.get(food, 0), turns) for food in foods}
    missing = turns * dishes(world, wood.balances.get(purse(creature), 0)) - sum(served.values())
    buyable = [food for food in foods if food != makes]
    lacking: dict[GoodId, int] = {}
    while missing > 0:
        food = min(buyable, key=lambda one: (served[one], prices[one]))
        if served[food] >= turns:
            break
        served[food] += 1
        lacking[food] = lacking.get(food, 0) + 1
        missing -= 1
    if makes != world.fuel:
        cold = turns * fuel_need(world, wood) - store.get(world.fuel, 0)
        if cold > 0:
            lacking[world.fuel] = cold
    return lacking


def wealth(wood: Needy, creature: CreatureId) -> int:
    """A creature's purse and its store at reference prices."""
    prices = wood.prices
    return wood.balances.get(purse(creature), 0) + sum(
        units * prices[good] for good, units in wood.stores[creature].items()
    )


def produce(draft: Draft) -> None:
    """Everyone makes its good, but for the banished."""
    drought = any(shock.kind == "drought" for shock in draft.weather)
    made = harvest(draft.world, draft.chance, draft.chapter, draft.turn, drought, draft.banished)
    for creature, units in made.items():
        store, makes = draft.stores[creature], draft.world.creatures[creature].makes
        store[makes] = store.get(makes, 0) + units
    draft.emit(Harvested(made))


def harvest(
    world: World, chance: str, chapter: int, turn: int, drought: bool, away: Collection[CreatureId] = ()
) -> dict[CreatureId, int]:
    """Units that each creature makes: its yield, a little more or less by talent and luck, less food in a drought.

    `chance` is the chapter's seed; whoever is `away` makes nothing.
    """
    # One number a turn, a byte for each creature: luck costs one hash, not five.
    luck = draws.draw(chance, chapter, turn, "luck")
    talents = _talents(chance, chapter, len(world.creatures), world.economy.variety_percent)
    made: dict[CreatureId, int] = {}
    for spec, share in zip(world.creatures.values(), talents, strict=True):
        if spec.id not in away:
            if drought and world.goods[spec.makes].food:
                share = share * world.economy.drought_yield // 100
            whole, hundredths = divmod(spec.yields * share, 100)
            made[spec.id] = whole + ((luck & 255) * 100 < hundredths * 256)
        luck >>= 8  # everyone else's luck is the same, whoever is away
    return made


@lru_cache(maxsize=1024)
def _talents(seed: str, chapter: int, creatures: int, variety: int) -> tuple[int, ...]:
    """Each creature's yield this chapter, in percent of the usual; kept, because it is asked for every turn."""
    return tuple(
        100 - variety + draws.below(seed, 2 * variety + 1, chapter, "talent", number) for number in range(creatures)
    )


def live(draft: Draft) -> None:
    """Meals, warmth, spoilage, mood: for every creature, in that order."""
    world, economy = draft.world, draft.world.economy
    emit, table, perishable, hearth = draft.emit, world.table, world.perishable, world.fuel
    meal, rest, recovery = economy.meal, economy.mood_rest, economy.mood_recovery
    fuel = fuel_need(world, draft)
    balances, moods = draft.balances, draft.moods
    for creature, store in draft.stores.items():
        if creature in draft.banished:
            continue
        wanted = dishes(world, balances.get(purse(creature), 0))
        eaten = 0
        for food in table:
            have = store.get(food, 0)
            if have:
                store[food] = have - 1
                eaten += 1
                if eaten == wanted:
                    break
        have = store.get(hearth, 0)
        burned = fuel if fuel < have else have
        store[hearth] = have - burned
        for good, rot in perishable:
            have = store.get(good, 0)
            lost = (have * rot + 50) // 100
            if lost:
                store[good] = have - lost
                emit(Spoiled(creature, good, lost))
        mood = moods[creature]
        mood += (rest - mood) * recovery // 100
        if eaten < meal:
            mood -= mood * economy.mood_hunger * (meal - eaten) // 100
            emit(WentHungry(creature))
        if burned < fuel:
            mood -= mood * economy.mood_cold * (fuel - burned) // (100 * fuel)
            emit(WentCold(creature))
        moods[creature] = min(FULL_MOOD, max(1, mood))
