"""Legends as data: market history that overwrites a price at the settlement seam (docs: rules/legends.md)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, get_args

if TYPE_CHECKING:
    from engine.model.world import World

Direction = Literal["up", "down"]
# How a legend finds its good when it begins: by open interest, or by what creatures owe; "" knows it beforehand.
TargetRule = Literal["", "most-shorted", "most-lent"]
KEYS: Final = frozenset({"id", "name", "world", "history", "good", "direction", "weight", "finds", "fuel", "steps"})
STEP_KEYS: Final = frozenset({"percent", "headline", "of_start", "found", "calls"})
HEAVIEST: Final = 9  # how many times as likely as the lightest a legend may be


class LegendError(ValueError):
    """A legend's text is wrong; the message is one sentence for its author."""


@dataclass(frozen=True, slots=True)
class Step:
    """One turn of a legend: for each good, the reference price after it.

    `percent` maps a good to percent of its price just before this step, or, with `of_start`,
    of its price when the legend began. `found` is the same for the good that the legend found, 0 for nothing;
    `calls` names a good on which loans are called in.
    """

    percent: Mapping[str, int]
    headline: str
    of_start: bool = False
    found: int = 0
    calls: str = ""


@dataclass(frozen=True, slots=True)
class Legend:
    """A legend: its history, the good and direction a forecast names, and what it writes at the seam.

    One that `finds` its good has `good` for when there is none to find. `fuel` is what every hearth burns
    more while it runs.
    """

    id: str
    name: str
    history: str
    good: str
    direction: Direction
    steps: tuple[Step, ...]
    weight: int = 1
    finds: TargetRule = ""
    fuel: int = 0


def parse_legend(text: str) -> Legend:
    """Read one legend from TOML; raises LegendError with one sentence when a part is missing or wrong."""
    try:
        raw: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LegendError(f"A legend is not valid TOML: {error}.") from error
    try:
        strange = sorted({*raw} - KEYS) + sorted({key for step in raw["steps"] for key in step} - STEP_KEYS)
        if strange:
            raise LegendError(f"Legend {raw.get('id')}: no legend has a {strange[0]!r}.")
        steps = tuple(
            Step(
                percent={good: int(share) for good, share in step.get("percent", {}).items()},
                headline=str(step["headline"]),
                of_start=bool(step.get("of_start", False)),
                found=int(step.get("found", 0)),
                calls=str(step.get("calls", "")),
            )
            for step in raw["steps"]
        )
        legend = Legend(
            id=str(raw["id"]),
            name=str(raw["name"]),
            history=str(raw["history"]),
            good=str(raw["good"]),
            direction=raw["direction"],
            steps=steps,
            weight=int(raw.get("weight", 1)),
            finds=raw.get("finds", ""),
            fuel=int(raw.get("fuel", 0)),
        )
    except LegendError:
        raise
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise LegendError(f"A legend lacks or misspells {error}.") from error
    if legend.direction not in ("up", "down"):
        raise LegendError(f"Legend {legend.id}: direction is 'up' or 'down', not {legend.direction!r}.")
    if legend.finds not in get_args(TargetRule):
        raise LegendError(f"Legend {legend.id}: it cannot find its good by {legend.finds!r}.")
    if not legend.steps or any(share < 1 for step in steps for share in step.percent.values()):
        raise LegendError(f"Legend {legend.id}: at least one step, every percent 1 or more.")
    if any(not step.percent and not step.found for step in steps):
        raise LegendError(f"Legend {legend.id}: every step writes a price.")
    if any(step.found < 0 or (step.found and not legend.finds) for step in steps):
        raise LegendError(f"Legend {legend.id}: a step with `found` needs a legend that `finds`.")
    if legend.weight not in range(1, HEAVIEST + 1) or legend.fuel < 0:
        raise LegendError(f"Legend {legend.id}: its weight is from 1 to {HEAVIEST}, its fuel 0 or more.")
    return legend


def goods_of(legend: Legend) -> set[str]:
    """Every good that a legend names: the one it foretells, those it writes prices of, those it calls loans on."""
    return {legend.good, *(good for step in legend.steps for good in (*step.percent, *filter(None, [step.calls])))}


class Teller(Protocol):
    """Whatever knows the legends that a wood's moderators wrote: the wood, or its public view."""

    @property
    def own_legends(self) -> tuple[Legend, ...]: ...


def in_force(world: World, wood: Teller) -> World:
    """The world as it is in one wood: with the legends that its moderators wrote among those it was born with."""
    own = wood.own_legends
    if not own or own[-1].id in world.legends:
        return world
    return replace(world, legends={**world.legends, **{legend.id: legend for legend in own}})


def shares(step: Step, found: str) -> dict[str, int]:
    """The percent that a step writes for each good; `found` is the good that its legend found, "" for none."""
    return {**step.percent, found: step.found} if found and step.found else dict(step.percent)


def written(
    step: Step, start: Mapping[str, int], prices: Mapping[str, int], cap: int, found: str = ""
) -> dict[str, int]:
    """The prices that a step writes over `prices`, by good, to the nearest pebble, from 1 to `cap`.

    A rise or fall moves by one at least. `start` holds the prices when the legend began, `found` the good it found.
    """
    after: dict[str, int] = {}
    for good, percent in shares(step, found).items():
        base = start[good] if step.of_start else prices[good]
        price = (base * percent + 50) // 100
        if percent < 100:
            price = min(price, base - 1)
        elif percent > 100:
            price = max(price, base + 1)
        after[good] = max(1, min(cap, price))
    return after


def odds(world: World, weights: Mapping[str, int]) -> dict[str, int]:
    """The weight of every legend that may come into a deck, in order; `weights` are those that moderators set."""
    found = {legend.id: weights.get(legend.id, legend.weight) for legend in world.legends.values()}
    return {legend: weight for legend, weight in found.items() if weight}
