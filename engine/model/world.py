"""The world as data: goods, creatures and every number of the rules; and which rules a wood is played by.

A wood is played by two things that a new release may change. Its numbers (the world's data) hold for a whole chapter;
other data begins with the next one (`Wood.coming`). Its rules (the code) change at once, and `RULES` counts them: an
entry of the journal (`entries.Release`) then says so, and pins the state that the older code had led to.

| RULES | what changed |
| --- | --- |
| 0 | woods planted by 0.1.0 or before, whose journals name no number |
| 1 | nothing: the rules of 0.1.0, from now on by number |
| 2 | seasons are played, and how far apart rich and poor are is written down each turn |
|   | standing orders, wagers, letters about rivals, what became of deeds: each by numbers that older data lacks |

Raise it by one with every change of code that lets an entry lead to another state, or a state to other bytes.

docs: rules/cast-goods-money.md
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from engine.model.ids import CreatureId, GoodId, LegendId, TitleId
from engine.model.legends import Legend
from engine.model.numbers import Economy, Finance, Law, Ruin, Seasons
from engine.model.seasons import Title, read_titles
from engine.model.world_faults import fault_of

# What hearths burn, unless the world file names another good.
FIREWOOD: Final = GoodId("firewood")
# What a world that is `like` another takes over from it: tables number by number, the names all or none.
SHARED: Final = ("economy", "finance", "ruin", "law", "season")
KEYS: Final = frozenset({"id", "title", "place", "fuel", "like", "names", "titles", "goods", "creatures", *SHARED})
_NO_TEXTS: Final[Mapping[str, str]] = MappingProxyType({})


class WorldError(ValueError):
    """The world file is wrong; the message is one sentence for its author."""


@dataclass(frozen=True, slots=True)
class Good:
    """A tradable good; `rot` is the share of a store that spoils each turn, in percent."""

    id: GoodId
    mark: str
    colour: str
    price: int
    food: bool
    rot: int


@dataclass(frozen=True, slots=True)
class CreatureSpec:
    """A creature as it is born: what it makes, how it thinks, what it owns on the first day.

    `temper` is what the stand-in plays and, where there is no `role`, what a model is told; `role` is a sentence.
    """

    id: CreatureId
    name: str
    animal: str
    mark: str
    makes: GoodId
    yields: int
    purse: int
    store: Mapping[GoodId, int]
    temper: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class World:
    """One wood's unchanging data; the engine never reads it from disk, it is handed in.

    `fuel` is the good that hearths burn, `place` what minds call the whole of it, `title` what moderators choose it by.
    `maker` maps a good to the creature that makes it; `foods` are the goods that can be eaten, in the file's order,
    and `table` the same in the order they are eaten: what rots goes first, then what is cheap. `perishable` holds
    (good, percent lost a turn) of what rots.
    """

    id: str
    goods: Mapping[GoodId, Good]
    creatures: Mapping[CreatureId, CreatureSpec]
    economy: Economy
    finance: Finance
    ruin: Ruin
    law: Law
    names: tuple[str, ...]
    legends: Mapping[LegendId, Legend]
    maker: Mapping[GoodId, CreatureId]
    foods: tuple[GoodId, ...]
    table: tuple[GoodId, ...]
    perishable: tuple[tuple[GoodId, int], ...]
    fuel: GoodId = FIREWOOD
    title: str = ""
    place: str = "the Wood"
    season: Seasons = field(default_factory=Seasons)
    titles: Mapping[TitleId, Title] = field(default_factory=dict)


def derived(goods: Mapping[GoodId, Good], creatures: Mapping[CreatureId, CreatureSpec]) -> dict[str, Any]:
    """The fields of a World that follow from the others: `maker`, `foods`, `table` and `perishable`."""
    foods = [good for good in goods.values() if good.food]
    return {
        "maker": {spec.makes: spec.id for spec in creatures.values()},
        "foods": tuple(food.id for food in foods),
        "table": tuple(food.id for food in sorted(foods, key=lambda food: (-food.rot, food.price))),
        "perishable": tuple((good.id, good.rot) for good in goods.values() if good.rot),
    }


def parse_world(text: str, bases: Mapping[str, str] = _NO_TEXTS) -> World:
    """Build a World from its TOML text, in which no legend is told yet (`engine.legends`); raises WorldError.

    `bases` are the texts of worlds by id that it may be `like`.
    """
    try:
        raw = _whole(tomllib.loads(text), bases)
        goods = {GoodId(key): Good(id=GoodId(key), **part) for key, part in raw["goods"].items()}
        creatures = {
            CreatureId(key): CreatureSpec(id=CreatureId(key), **part) for key, part in raw["creatures"].items()
        }
        world = World(
            id=raw["id"],
            goods=goods,
            creatures=creatures,
            economy=Economy(**raw["economy"]),
            finance=Finance(**raw["finance"]),
            ruin=Ruin(**raw["ruin"]),
            law=Law(**raw["law"]),
            season=Seasons(**raw.get("season", {})),
            titles=read_titles(raw.get("titles", {})),
            names=tuple(raw["names"]),
            legends={},
            **derived(goods, creatures),
            **{key: raw[key] for key in ("fuel", "title", "place") if key in raw},
        )
    except tomllib.TOMLDecodeError as error:
        raise WorldError(f"A world is not valid TOML: {error}.") from error
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise WorldError(f"The world file lacks or misspells {error}.") from error
    if fault := fault_of(world):
        raise WorldError(f"World {world.id}: {fault}.")
    return world


def _whole(raw: dict[str, Any], bases: Mapping[str, str]) -> dict[str, Any]:
    """The world's data with what it takes over from the world that it is like; raises WorldError."""
    if strange := sorted(set(raw) - KEYS):
        raise WorldError(f"The world file has a key that no world has: {strange[0]!r}.")
    if "like" not in raw:
        return raw
    if raw["like"] not in bases:
        raise WorldError(f"The world file is like {raw['like']!r}, and there is no such world.")
    base = tomllib.loads(bases[raw["like"]])
    shared = {name: {**base.get(name, {}), **raw.get(name, {})} for name in SHARED}
    return {"names": base["names"], "titles": base.get("titles", {}), **raw, **shared}


RULES: Final = 2
# Older numbers whose rules today's code still plays, so that what was played by them can be played again.
SAME: Final = frozenset({0, 1, RULES})
# The number from which on there are seasons, and the gap between rich and poor is written down.
SEASONS_SINCE: Final = 2


def may_follow(old: World, new: World) -> str:
    """Why a wood in `old` cannot go on by the data of `new`: the good or creature that is in one alone; "" if it can.

    What it owns and owes is written in goods and creatures, so those stay; all numbers, names and legends may change.
    """
    if apart := old.goods.keys() ^ new.goods.keys():
        return min(apart)
    makers = {(spec.id, spec.makes) for spec in old.creatures.values()}
    return min((id for id, _ in makers ^ {(spec.id, spec.makes) for spec in new.creatures.values()}), default="")
