"""Weather: shocks to inputs (stores, yields, needs, talk) that leave the creatures free (GAME.md section 5).

A shock never touches a price; that is what legends are for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine import draws, events
from engine.needs import FIREWOOD
from engine.state import Shock

if TYPE_CHECKING:
    from engine.draft import Draft

# Kinds that strike one good; the others need none.
OF_ONE_GOOD = ("windfall", "blight")
KINDS = ("drought", "early-winter", "winter-rumour", *OF_ONE_GOOD)


def advance(draft: Draft) -> None:
    """A turn of weather: what is over passes, and now and then the season brings something by itself."""
    staying = []
    for shock in draft.weather:
        if shock.until < draft.turn:
            draft.emit(events.weather_passed(shock.kind, shock.good))
        else:
            staying.append(shock)
    draft.weather[:] = staying
    if staying:
        return
    seed, day = draft.chance, (draft.chapter, draft.turn, "weather")
    if draws.below(seed, 100, *day) < draft.world.economy.weather_chance:
        bring(draft, draws.pick(seed, KINDS, *day, "kind"), "", draft.turn)


def bring(draft: Draft, kind: str, good: str, first: int) -> int:
    """Bring a shock that works from turn `first`; returns how many turns it lasts. `good` "" lets chance choose."""
    economy = draft.world.economy
    if kind in OF_ONE_GOOD:
        good = good or draws.pick(draft.chance, list(draft.world.goods), draft.chapter, first, "weather", "good")
    else:
        good = "" if kind == "drought" else FIREWOOD
    turns = {
        "drought": economy.drought_turns,
        "early-winter": economy.winter_turns,
        "winter-rumour": economy.rumour_turns,
    }.get(kind, 1)
    if kind == "windfall":
        _share_out(draft, good)
    elif kind == "blight":
        for store in draft.stores.values():
            store[good] = store.get(good, 0) * (100 - economy.blight_percent) // 100
    draft.weather[:] = [shock for shock in draft.weather if (shock.kind, shock.good) != (kind, good)]
    draft.weather.append(Shock(kind, good, first + turns - 1))
    draft.emit(events.weather_came(kind, good, turns))
    return turns


def _share_out(draft: Draft, good: str) -> None:
    """A heap is found and split evenly; what does not divide goes to the poorest stores of it first."""
    whole, over = divmod(draft.world.economy.windfall_units, len(draft.stores))
    for rank, store in enumerate(sorted(draft.stores.values(), key=lambda one: one.get(good, 0))):
        store[good] = store.get(good, 0) + whole + (rank < over)
