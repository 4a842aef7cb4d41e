"""The effects that every wood knows: they write prices, find a good, call in loans or void them, burn more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, get_args

from engine.events import LegendStruck
from engine.legends.effects import Done, Effect, Read, Way, register
from engine.model import NO_GOOD, GoodId, Legend, RunningLegend, Step, TargetRule, World, shares, written

if TYPE_CHECKING:
    from engine.core import Draft, WoodLike

_RULES: Final[tuple[str, ...]] = get_args(TargetRule)


def whole(value: Any) -> int:
    """A whole number."""
    if type(value) is not int:
        raise ValueError("a whole number")
    return value


def word(value: Any) -> str:
    """A text."""
    if not isinstance(value, str):
        raise ValueError("a text")
    return value


def flag(value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def by_good(value: Any) -> dict[str, int]:
    """A whole number for each of some goods."""
    if not isinstance(value, Mapping):
        raise ValueError("a number for each good")
    return {good: whole(number) for good, number in value.items()}


def _rule(value: Any) -> str:
    if value not in _RULES:
        raise ValueError(f"one of {', '.join(filter(None, _RULES))}")
    return word(value)


class Prices(Effect):
    """Writes prices, in percent: of named goods, and of the one that the legend found."""

    of_step: ClassVar[Mapping[str, Read]] = {"percent": by_good, "of_start": flag, "found": whole}

    def faults(self, legend: Legend) -> Iterator[str]:
        """A price is a share of one, of a good that somebody knows."""
        if any(share < 1 for step in legend.steps for share in step.percent.values()):
            yield "every percent is 1 or more"
        if any(step.found < 0 or (step.found and not legend.finds) for step in legend.steps):
            yield "a step with `found` needs a legend that `finds`"
        if any(step.of_start and not (step.percent or step.found) for step in legend.steps):
            yield "a step that is `of_start` needs a `percent` or `found`"

    def names(self, legend: Legend) -> Iterable[GoodId]:
        """Goods that have a percent."""
        return {good for step in legend.steps for good in step.percent}

    def writes(self, step: Step, found: GoodId) -> Mapping[GoodId, Way]:
        """Goods that have a percent; those of a hundred stay where they are."""
        return {good: _way(percent) for good, percent in shares(step, found).items()}

    def strike(self, draft: Draft, legend: Legend, running: RunningLegend) -> Done:
        """Overwrite reference prices after clearing, by fiat; what trade had left over pushes them no more."""
        step, cap = legend.steps[running.step], draft.world.economy.price_cap
        prices = written(step, running.start, draft.prices, cap, running.found)
        for good, after in prices.items():
            before, draft.prices[good] = draft.prices[good], after
            draft.pressure[good] = 0
            draft.emit(LegendStruck(legend.id, running.step + 1, good, before, after))
        return Done(wrote=tuple(prices))


def _way(percent: int) -> Way:
    return "up" if percent > 100 else "down" if percent < 100 else ""


class Finds(Effect):
    """Finds its good when it begins: the most shorted, or the one that everyone lent against."""

    of_legend: ClassVar[Mapping[str, Read]] = {"finds": _rule}

    def finds(self, world: World, wood: WoodLike, legend: Legend) -> GoodId:
        """By open interest, or by what creatures owe; between equals the first by name, by nobody the file's own."""
        if not legend.finds:
            return NO_GOOD
        crowds = _shorted(wood) if legend.finds == "most-shorted" else _lent_against(world, wood)
        return min(crowds, key=lambda good: (-crowds[good], good), default=legend.good)


def _shorted(wood: WoodLike) -> Counter[GoodId]:
    crowds: Counter[GoodId] = Counter()
    for held in wood.positions:
        if held.side == "short":
            crowds[held.good] += held.quantity
    return crowds


def _lent_against(world: World, wood: WoodLike) -> Counter[GoodId]:
    crowds: Counter[GoodId] = Counter()
    for loan in wood.loans:
        if loan.status == "active":
            crowds[world.creatures[loan.creature].makes] += loan.owed
    return crowds


class Calls(Effect):
    """Calls in the loans that are secured on a good."""

    of_step: ClassVar[Mapping[str, Read]] = {"calls": word}

    def names(self, legend: Legend) -> Iterable[GoodId]:
        """Goods whose loans are called in."""
        return {step.calls for step in legend.steps if step.calls}

    def strike(self, _: Draft, legend: Legend, running: RunningLegend) -> Done:
        """Say so: when every price is written, the seam has the lenders come."""
        return Done(calls=tuple(filter(None, [legend.steps[running.step].calls])))


class Voids(Effect):
    """Has the loans to the maker of what it is about come to nothing: the pebbles went with whoever promised more."""

    of_step: ClassVar[Mapping[str, Read]] = {"voids": flag}

    def strike(self, _: Draft, legend: Legend, running: RunningLegend) -> Done:
        """Say so: when every price is written, the seam strikes them from the books."""
        lost = legend.steps[running.step].extra.get("voids", False)
        return Done(voids=(running.found or legend.good,) if lost else ())


class Fuel(Effect):
    """Has every hearth burn more fuel for as long as the legend runs."""

    of_legend: ClassVar[Mapping[str, Read]] = {"fuel": whole}

    def faults(self, legend: Legend) -> Iterator[str]:
        """Nobody burns less than nothing."""
        if legend.fuel < 0:
            yield "its fuel is 0 or more"

    def fuel(self, legend: Legend) -> int:
        """As much as its file says."""
        return legend.fuel


# They are played in this order.
register("prices", Prices())
register("finds", Finds())
register("calls", Calls())
register("voids", Voids())
register("fuel", Fuel())
