"""Weather: shocks to inputs (stores, yields, needs, talk) that leave the creatures free (docs: rules/weather.md).

A shock never touches a price; that is what legends are for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.core import draws
from engine.events import WeatherCame, WeatherPassed
from engine.model import NO_GOOD, GoodId, Shock, World

if TYPE_CHECKING:
    from engine.core import Draft

# Kinds that strike one good; the others need none.
OF_ONE_GOOD = ("windfall", "blight")
KINDS = ("drought", "early-winter", "winter-rumour", *OF_ONE_GOOD)


def advance(draft: Draft) -> None:
    """A turn of weather: what is over passes, and now and then the season brings something by itself."""
    staying = []
    for shock in draft.weather:
        if shock.until < draft.turn:
            draft.emit(WeatherPassed(shock.kind, shock.good))
        else:
            staying.append(shock)
    draft.weather[:] = staying
    if staying:
        return
    kind = season(draft.world, draft.chance, draft.chapter, draft.turn)
    if kind:
        bring(draft, kind, NO_GOOD, draft.turn)


def season(world: World, chance: str, chapter: int, turn: int) -> str:
    """What the season brings by itself on a turn without weather, "" for nothing; `chance` is the chapter's seed."""
    day = (chapter, turn, "weather")
    if draws.below(chance, 100, *day) >= world.economy.weather_chance:
        return ""
    return draws.pick(chance, KINDS, *day, "kind")


def touched(world: World, chance: str, chapter: int, first: int, kind: str, good: GoodId) -> GoodId:
    """The good that weather strikes from turn `first` on, "" for none; `good` "" lets chance choose."""
    if kind in OF_ONE_GOOD:
        return good or draws.pick(chance, list(world.goods), chapter, first, "weather", "good")
    return NO_GOOD if kind == "drought" else world.fuel


def touches(world: World, kind: str, good: GoodId) -> frozenset[GoodId]:
    """Every good whose price weather of a kind may come to move; `good` is the one it strikes, or ""."""
    if kind == "drought":
        return frozenset(world.foods)
    return frozenset({good}) if good else frozenset()


def lasts(world: World, kind: str) -> int:
    """Turns that a kind of weather lasts."""
    economy = world.economy
    return {
        "drought": economy.drought_turns,
        "early-winter": economy.winter_turns,
        "winter-rumour": economy.rumour_turns,
    }.get(kind, 1)


def bring(draft: Draft, kind: str, good: GoodId, first: int) -> int:
    """Bring a shock that works from turn `first`; returns how many turns of this chapter it lasts.

    `good` "" lets chance choose. The event has what this kind lasts by the rules, since it is checked afterwards
    (`inquest.py`); what is told ends with the chapter, as the weather does.
    """
    good = touched(draft.world, draft.chance, draft.chapter, first, kind, good)
    turns = lasts(draft.world, kind)
    if kind == "windfall":
        _share_out(draft, good)
    elif kind == "blight":
        for store in draft.stores.values():
            store[good] = store.get(good, 0) * (100 - draft.world.economy.blight_percent) // 100
    draft.weather[:] = [shock for shock in draft.weather if (shock.kind, shock.good) != (kind, good)]
    draft.weather.append(Shock(kind, good, first + turns - 1))
    draft.emit(WeatherCame(kind, good, turns))
    return left(turns, first, draft.settings.chapter_turns)


def left(turns: int, first: int, last: int) -> int:
    """Of so many turns from turn `first` on, those that a chapter ending with turn `last` has; one at least."""
    return max(1, min(turns, last - first + 1))


def _share_out(draft: Draft, good: GoodId) -> None:
    """A heap is found and split evenly; what does not divide goes to the poorest stores of it first."""
    stores = [store for creature, store in draft.stores.items() if creature not in draft.banished]
    whole, over = divmod(draft.world.economy.windfall_units, len(stores))
    for rank, store in enumerate(sorted(stores, key=lambda one: one.get(good, 0))):
        store[good] = store.get(good, 0) + whole + (rank < over)
