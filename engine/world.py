"""The world as data: goods, creatures and every number of the rules (GAME.md sections 1 to 4)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from engine.legends import Legend, LegendError, parse_legend

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
class Economy:
    """Numbers of needs, market, mood and drift. Every field stands in the world file with its unit."""

    meal: int
    feast_purse: int
    pantry_turns: int
    fuel_first: int
    fuel_peak: int
    fuel_last: int
    fuel_midwinter: int
    fuel_thaw: int
    mood_rest: int
    mood_recovery: int
    mood_hunger: int
    mood_cold: int
    drift_percent: int
    drift_depth: int
    earnest_percent: int
    price_cap: int
    drought_turns: int
    drought_yield: int
    winter_turns: int
    winter_fuel: int
    windfall_units: int
    blight_percent: int
    rumour_turns: int
    weather_chance: int
    variety_percent: int
    deck_first: int
    deck_gap_least: int
    deck_gap_most: int
    spring_percent: int


@dataclass(frozen=True, slots=True)
class Finance:
    """Numbers of what Patrons do: stake, quotes, margin, loans, feelings, heat. All in the world file, with units."""

    stake: int
    exchange_capital: int
    margin_percent: int
    maintenance_percent: int
    default_risk: int
    patron_cap: int
    book_cap: int
    spread_base: int
    spread_crowd: int
    spread_dislike: int
    loan_least: int
    loan_interest_most: int
    loan_term_most: int
    loan_patience: int
    debt_limit: int
    debt_growth: int
    whisper_fee: int
    whispers_a_turn: int
    rumour_window: int
    forecast_window: int
    gift_least: int
    gift_warmth: int
    gift_most: int
    gift_fade: int
    ally_fee: int
    ally_bond: int
    ally_thanks: int
    ally_resent: int
    spring_fee: int
    springs_a_turn: int
    remind_room: int
    short_hurts: int
    long_pleases: int
    loan_pleases: int
    repaid_pleases: int
    rumour_pleases: int
    rumour_hurts: int
    undercut_hurts: int
    betrayal_hurts: int
    betrayals_most: int
    feeling_fade: int
    scheme_units: int
    scheme_stake: int
    scheme_reach: int
    scheme_eases: int
    suspicious_profit: int
    heat_per_win: int
    heat_line: int
    heat_cooling: int
    magistrate_least: int
    magistrate_price: int


@dataclass(frozen=True, slots=True)
class Law:
    """Numbers of the magistrate: evidence, hearings, verdicts. All in the world file, with units."""

    evidence_turns: int
    hearing_turns: int
    freeze_turns: int
    denounce_heat: int
    blame_heat: int
    blame_hurts: int
    backfire_chance: int
    backfire_heat: int
    win_weight: int
    profit_weight_most: int
    haste_weight: int
    haste_fade: int
    heat_weight: int
    luck: int
    confess_helps: int
    deny_helps: int
    deny_hurts: int
    blame_helps: int
    blame_harms: int
    belief_least: int
    belief_most: int
    convict_from: int
    freeze_from: int
    exile_from: int
    fine_percent: int
    confessed_percent: int


@dataclass(frozen=True, slots=True)
class Ruin:
    """Numbers of margin calls on creatures, of banishment, and of the caravan. All in the world file, with units."""

    debt_call: int
    sale_haircut: int
    secured_percent: int
    call_hurts: int
    ruin_hurts: int
    stay_least: int
    return_percent: int
    import_percent: int
    import_premium: int


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


def parse_world(text: str, legends: Iterable[str]) -> World:
    """Build a World from its TOML text and the TOML texts of its legends; raises WorldError."""
    try:
        raw: dict[str, Any] = tomllib.loads(text)
        goods = {key: Good(id=key, **part) for key, part in raw["goods"].items()}
        creatures = {key: CreatureSpec(id=key, **part) for key, part in raw["creatures"].items()}
        foods = [good for good in goods.values() if good.food]
        parsed = [parse_legend(legend) for legend in legends]
        world = World(
            id=raw["id"],
            goods=goods,
            creatures=creatures,
            economy=Economy(**raw["economy"]),
            finance=Finance(**raw["finance"]),
            ruin=Ruin(**raw["ruin"]),
            law=Law(**raw["law"]),
            names=tuple(raw["names"]),
            legends={legend.id: legend for legend in parsed},
            maker={spec.makes: spec.id for spec in creatures.values()},
            foods=tuple(food.id for food in foods),
            table=tuple(food.id for food in sorted(foods, key=lambda food: (-food.rot, food.price))),
            perishable=tuple((good.id, good.rot) for good in goods.values() if good.rot),
        )
    except (tomllib.TOMLDecodeError, LegendError) as error:
        raise WorldError(str(error)) from error
    except (KeyError, TypeError, AttributeError) as error:
        raise WorldError(f"The world file lacks or misspells {error}.") from error
    strangers = {spec.makes for spec in creatures.values()} - set(goods)
    steps = [step for legend in parsed for step in legend.steps]
    strangers |= {good for step in steps for good in (*step.percent, *filter(None, [step.calls]))} - set(goods)
    strangers |= {legend.good for legend in parsed} - set(goods)
    strangers |= {good for spec in creatures.values() for good in spec.store} - set(goods)
    if strangers:
        raise WorldError(f"World {world.id}: unknown good {sorted(strangers)[0]!r}.")
    if FIREWOOD not in goods:
        raise WorldError(f"World {world.id}: its creatures would freeze; it needs a good called {FIREWOOD!r}.")
    if len(world.maker) != len(creatures):
        raise WorldError(f"World {world.id}: two creatures make the same good.")
    if not 1 <= world.ruin.stay_least <= len(creatures):
        raise WorldError(f"World {world.id}: stay_least creatures must stay, one at least and at most all.")
    return world
