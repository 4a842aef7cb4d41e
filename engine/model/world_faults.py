"""What may be wrong with a world that could be read, in one sentence for its author: no wood could live by it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

from engine.model.seasons import title_fault

if TYPE_CHECKING:
    from engine.model.world import CreatureSpec, Good, World

# As many creatures as one number's luck is shared out among, and as a prompt has room for.
CREATURES: Final = (3, 8)
# Characters; the widest world of all fits the budget of a prompt.
LONGEST: Final = {
    "id": 24, "good": 12, "name": 16, "animal": 16, "mark": 8, "title": 60, "place": 24, "role": 150, "temper": 150,
    "title name": 30,
}  # fmt: skip
_ID: Final = re.compile(r"[a-z][a-z0-9-]*")
_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")
_TABLES: Final = ("economy", "finance", "ruin", "law", "season")
# Ids that stand beside creatures' in accounts, casts and news.
_OFFICES: Final = frozenset(
    {"caravan", "court", "everyone", "exchange", "magistrate", "mint", "narrator", "nobody", "wood"}
)
# What something is divided by, or what a turn, a meal or a market cannot do without.
_NEVER_ZERO: Final = frozenset(
    {
        "meal", "feast_purse", "pantry_turns", "fuel_midwinter", "fuel_thaw", "drift_depth",
        "price_cap", "windfall_units", "drought_turns", "winter_turns", "rumour_turns", "deck_first",
        "deck_gap_least", "deck_gap_most", "stake", "patron_cap", "book_cap", "loan_term_most",
        "magistrate_price", "hearing_turns", "rumour_window", "forecast_window", "season_chapters",
    }
)  # fmt: skip


def fault_of(world: World) -> str:
    """The first thing that is wrong with a world, "" for a sound one."""
    return next(_faults(world), "")


def _faults(world: World) -> Iterator[str]:
    yield from _words(world, "title", "place")
    if not (isinstance(world.id, str) and _ID.fullmatch(world.id)):
        yield "its id is small letters, digits and hyphens"
    for good in world.goods.values():
        yield from (f"good {good.id}: {fault}" for fault in _good(world, good))
    for spec in world.creatures.values():
        yield from (f"creature {spec.id}: {fault}" for fault in _creature(world, spec))
    yield from _makers(world)
    for table in _TABLES:
        yield from _numbers(table, getattr(world, table))
    yield from _together(world)
    yield from _patrons(world)
    yield from _titles(world)


def _good(world: World, good: Good) -> Iterator[str]:
    yield from _words(good, "mark")
    if not _ID.fullmatch(good.id) or len(good.id) > LONGEST["good"]:
        yield f"an id is small letters, digits and hyphens, {LONGEST['good']} at most"
    if not good.mark:
        yield "it needs a mark"
    if not (isinstance(good.colour, str) and _COLOUR.fullmatch(good.colour)):
        yield f"a colour is #RRGGBB, not {good.colour!r}"
    if not _whole(good.price, 1, world.economy.price_cap):
        yield "its price is a whole number from 1 to price_cap"
    if not _whole(good.rot, 0, 100) or not isinstance(good.food, bool):
        yield "rot is from 0 to 100 percent, food is true or false"


def _creature(world: World, spec: CreatureSpec) -> Iterator[str]:
    yield from _words(spec, "id", "name", "animal", "mark", "temper", "role")
    if not _ID.fullmatch(spec.id):
        yield "an id is small letters, digits and hyphens"
    if not (spec.name and spec.animal and spec.mark and spec.temper):
        yield "it needs a name, an animal, a mark and a temper"
    for good in (spec.makes, *spec.store):
        if good not in world.goods:
            yield f"unknown good {good!r}"
    if not _whole(spec.yields, 1) or not _whole(spec.purse, 0):
        yield "yields is a whole number from 1, purse one from 0"
    if not all(_whole(units, 0) for units in spec.store.values()):
        yield "its store holds whole numbers from 0"


def _makers(world: World) -> Iterator[str]:
    """One maker for each good, one good for each maker; enough of both, and something to burn."""
    if len(world.maker) < len(world.creatures):
        yield "two creatures make the same good"
    unmade = sorted(set(world.goods) - set(world.maker))
    if unmade:
        yield f"nobody makes {unmade[0]!r}"
    if not CREATURES[0] <= len(world.creatures) <= CREATURES[1]:
        yield f"it needs from {CREATURES[0]} to {CREATURES[1]} creatures, and has {len(world.creatures)}"
    if world.fuel not in world.goods:
        yield f"its creatures would freeze; it needs a good called {world.fuel!r}, or another for its fuel"
    if world.fuel in world.foods:
        yield f"what is burned cannot be eaten: {world.fuel!r} is its fuel and no food"
    if len(world.foods) < max(2, world.economy.meal):
        yield "a meal needs as many different foods as it has dishes, two at least"


def _numbers(table: str, numbers: Any) -> Iterator[str]:
    for field in fields(numbers):
        value, least = getattr(numbers, field.name), int(field.name in _NEVER_ZERO)
        if not _whole(value, least):
            yield f"{table}.{field.name} is a whole number from {least}, not {value!r}"


def _together(world: World) -> Iterator[str]:
    """Numbers that must fit each other."""
    if not 1 <= world.ruin.stay_least <= len(world.creatures):
        yield "stay_least creatures must stay, one at least and at most all"
    if not world.finance.debt_limit < world.ruin.debt_call <= 100:
        yield "debts are called between debt_limit and 100 percent"
    if world.economy.deck_gap_most < world.economy.deck_gap_least:
        yield "deck_gap_most is deck_gap_least or more"
    if not 1 <= world.law.belief_least <= world.law.belief_most <= 100:
        yield "belief is between belief_least and belief_most, percents from 1 to 100"


def _patrons(world: World) -> Iterator[str]:
    sound = all(isinstance(name, str) and 0 < len(name) <= LONGEST["name"] for name in world.names)
    if not world.names or not sound or len(set(world.names)) < len(world.names):
        yield "names are words for Patrons, each of them once"
        return
    # Creatures and Patrons are felt about, and told of, side by side.
    taken = _OFFICES | {name.casefold() for name in world.names}
    for spec in world.creatures.values():
        if taken & {spec.id, spec.name.casefold()}:
            yield f"creature {spec.id} has the name of an office or of a Patron"


def _titles(world: World) -> Iterator[str]:
    for title in world.titles.values():
        if not _ID.fullmatch(title.id):
            yield f"title {title.id}: an id is small letters, digits and hyphens"
        if not isinstance(title.name, str) or not title.name.isprintable() or len(title.name) > LONGEST["title name"]:
            yield f"title {title.id}: its name is a line of at most {LONGEST['title name']} characters"
        if fault := title_fault(title):
            yield f"title {title.id}: {fault}"


def _words(part: Any, *names: str) -> Iterator[str]:
    for name in names:
        said = getattr(part, name)
        if not isinstance(said, str) or len(said) > LONGEST[name] or not said.isprintable():
            yield f"{name} is a line of at most {LONGEST[name]} characters"


def _whole(value: object, least: int, most: int | None = None) -> bool:
    """Whether a value is a whole number within its bounds; true and false are none."""
    return type(value) is int and value >= least and (most is None or value <= most)
