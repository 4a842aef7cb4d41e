"""Legends as data: market history that comes about at the settlement seam, and its steps as they are played there.

docs: rules/legends.md
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol

from engine.model.ids import NO_GOOD, GoodId, LegendId

if TYPE_CHECKING:
    from engine.model.world import World

Direction = Literal["up", "down"]
# How a legend finds its good when it begins: by open interest, or by what creatures owe; "" knows it beforehand.
TargetRule = Literal["", "most-shorted", "most-lent"]
HEAVIEST: Final = 9  # how many times as likely as the lightest a legend may be


class LegendError(ValueError):
    """A legend's text is wrong; the message is one sentence for its author."""


@dataclass(frozen=True, slots=True)
class Step:
    """One turn of a legend, and what its effects read of it (`engine.legends.effects`).

    `percent` maps a good to percent of its price just before this step, or, with `of_start`, of its price when the
    legend began. `found` is the same for the good that the legend found, 0 for nothing; `calls` names a good on which
    loans are called in. What any other effect reads stands in `extra`.
    """

    percent: Mapping[GoodId, int]
    headline: str
    of_start: bool = False
    found: int = 0
    calls: GoodId = NO_GOOD
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Legend:
    """A legend: its history, the good and direction a forecast names, and what it does at the seam, step by step.

    A forecast names `good` and `direction` whatever the legend does, also one that writes no price: a tip on it is
    right when it strikes. One that `finds` its good has `good` for when there is none to find. `fuel` is what every
    hearth burns more while it runs. What any other effect reads stands in `extra`.
    """

    id: LegendId
    name: str
    history: str
    good: GoodId
    direction: Direction
    steps: tuple[Step, ...]
    weight: int = 1
    finds: TargetRule = ""
    fuel: int = 0
    extra: Mapping[str, Any] = field(default_factory=dict)


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


def shares(step: Step, found: GoodId) -> dict[GoodId, int]:
    """The percent that a step writes for each good; `found` is the good that its legend found, "" for none."""
    return {**step.percent, found: step.found} if found and step.found else dict(step.percent)


def written(
    step: Step, start: Mapping[GoodId, int], prices: Mapping[GoodId, int], cap: int, found: GoodId = NO_GOOD
) -> dict[GoodId, int]:
    """The prices that a step writes over `prices`, by good, to the nearest pebble, from 1 to `cap`.

    A rise or fall moves by one at least. `start` holds the prices when the legend began, `found` the good it found.
    """
    after: dict[GoodId, int] = {}
    for good, percent in shares(step, found).items():
        base = start[good] if step.of_start else prices[good]
        price = (base * percent + 50) // 100
        if percent < 100:
            price = min(price, base - 1)
        elif percent > 100:
            price = max(price, base + 1)
        after[good] = max(1, min(cap, price))
    return after


def odds(world: World, weights: Mapping[LegendId, int]) -> dict[LegendId, int]:
    """The weight of every legend that may come into a deck, in order; `weights` are those that moderators set."""
    found = {legend.id: weights.get(legend.id, legend.weight) for legend in world.legends.values()}
    return {legend: weight for legend, weight in found.items() if weight}


@dataclass(frozen=True, slots=True)
class Strike:
    """One step of a legend, counted from 1, and the good that it found as it began, "" for one that looks for none."""

    legend: Legend
    step: int
    found: GoodId = NO_GOOD

    @property
    def about(self) -> GoodId:
        """The good that the legend is about: the one that it found, or the one that its file names."""
        return self.found or self.legend.good

    @property
    def begins(self) -> bool:
        """Whether the legend begins with it."""
        return self.step == 1

    @property
    def ends(self) -> bool:
        """Whether it is the legend's last."""
        return self.step == len(self.legend.steps)
