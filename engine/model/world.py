"""The world as data: goods, creatures and every number of the rules (GAME.md sections 1 to 4)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.model.legends import Legend
from engine.model.numbers import Economy, Finance, Law, Ruin

# What hearths burn: the one good that every wood must have by this name.
FIREWOOD = "firewood"


class WorldError(ValueError):
    """The world file is wrong; the message is one sentence for its author."""


@dataclass(frozen=True, slots=True)
class Good:
    """A tradable good; `rot` is the share of a store that spoils each turn, in percent."""

    id: str
    mark: str
    colour: str
    price: int
    food: bool
    rot: int


@dataclass(frozen=True, slots=True)
class CreatureSpec:
    """A creature as it is born: what it makes, how it thinks, what it owns on the first day."""

    id: str
    name: str
    animal: str
    mark: str
    makes: str
    yields: int
    purse: int
    store: Mapping[str, int]
    temper: str


@dataclass(frozen=True, slots=True)
class World:
    """One wood's unchanging data; the engine never reads it from disk, it is handed in.

    `maker` maps a good to the creature that makes it; `foods` are the goods that can be eaten, in the file's order,
    and `table` the same in the order they are eaten: what rots goes first, then what is cheap. `perishable` holds
    (good, percent lost a turn) of what rots.
    """

    id: str
    goods: Mapping[str, Good]
    creatures: Mapping[str, CreatureSpec]
    economy: Economy
    finance: Finance
    ruin: Ruin
    law: Law
    names: tuple[str, ...]
    legends: Mapping[str, Legend]
    maker: Mapping[str, str]
    foods: tuple[str, ...]
    table: tuple[str, ...]
    perishable: tuple[tuple[str, int], ...]


def parse_world(text: str) -> World:
    """Build a World from its TOML text, in which no legend is told yet (`engine.legends`); raises WorldError."""
    try:
        raw: dict[str, Any] = tomllib.loads(text)
        goods = {key: Good(id=key, **part) for key, part in raw["goods"].items()}
        creatures = {key: CreatureSpec(id=key, **part) for key, part in raw["creatures"].items()}
        foods = [good for good in goods.values() if good.food]
        world = World(
            id=raw["id"],
            goods=goods,
            creatures=creatures,
            economy=Economy(**raw["economy"]),
            finance=Finance(**raw["finance"]),
            ruin=Ruin(**raw["ruin"]),
            law=Law(**raw["law"]),
            names=tuple(raw["names"]),
            legends={},
            maker={spec.makes: spec.id for spec in creatures.values()},
            foods=tuple(food.id for food in foods),
            table=tuple(food.id for food in sorted(foods, key=lambda food: (-food.rot, food.price))),
            perishable=tuple((good.id, good.rot) for good in goods.values() if good.rot),
        )
    except tomllib.TOMLDecodeError as error:
        raise WorldError(str(error)) from error
    except (KeyError, TypeError, AttributeError) as error:
        raise WorldError(f"The world file lacks or misspells {error}.") from error
    strangers = {spec.makes for spec in creatures.values()} - set(goods)
    strangers |= {good for spec in creatures.values() for good in spec.store} - set(goods)
    if strangers:
        raise WorldError(f"World {world.id}: unknown good {sorted(strangers)[0]!r}.")
    if FIREWOOD not in goods:
        raise WorldError(f"World {world.id}: its creatures would freeze; it needs a good called {FIREWOOD!r}.")
    if len(world.maker) != len(creatures):
        raise WorldError(f"World {world.id}: two creatures make the same good.")
    if not 1 <= world.ruin.stay_least <= len(creatures):
        raise WorldError(f"World {world.id}: stay_least creatures must stay, one at least and at most all.")
    if not world.finance.debt_limit < world.ruin.debt_call <= 100:
        raise WorldError(f"World {world.id}: debts are called between debt_limit and 100 percent.")
    return world
