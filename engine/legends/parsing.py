"""Legends out of their files: TOML read, checked by every effect, and told in a world that has the goods for them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, Final

from engine.legends import effects
from engine.legends.standard import whole, word
from engine.model import HEAVIEST, GoodId, Legend, LegendError, LegendId, Step, World, WorldError

_OF_LEGEND: Final = {"id": word, "name": word, "history": word, "good": word, "direction": word, "weight": whole}
_OF_STEP: Final = {"headline": word}
_PRICES: Final = ("{before}", "{after}")


def with_legends(world: World, texts: Iterable[str]) -> World:
    """The world with these legends, in their order; raises WorldError, with one sentence, for one that cannot stand."""
    try:
        legends = [parse_legend(text) for text in texts]
    except LegendError as error:
        raise WorldError(str(error)) from error
    for legend in legends:
        if strangers := sorted(goods_of(legend) - set(world.goods)):
            raise WorldError(f"World {world.id}: unknown good {strangers[0]!r} in legend {legend.id}.")
    return replace(world, legends={**world.legends, **{legend.id: legend for legend in legends}})


def goods_of(legend: Legend) -> set[GoodId]:
    """Every good that a legend names: the one it foretells, and those that its effects speak of."""
    return {legend.good}.union(*(effect.names(legend) for effect in effects.EFFECTS.values()))


def parse_legend(text: str) -> Legend:
    """Read one legend from TOML; raises LegendError with one sentence when a part is missing, wrong, or unknown."""
    try:
        raw: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LegendError(f"A legend is not valid TOML: {error}.") from error
    try:
        raw.pop("world", None)  # which world it joins is asked by who brings it there
        name, steps = LegendId(str(raw["id"])), raw.pop("steps")
        read = [Step(**{"percent": {}, **_part(name, step, Step)}) for step in steps]
        legend = Legend(**_part(name, raw, Legend), steps=tuple(read))
    except (KeyError, TypeError, AttributeError) as error:
        raise LegendError(f"A legend lacks or misspells {error}.") from error
    if fault := next(_faults(legend), ""):
        raise LegendError(f"Legend {legend.id}: {fault}.")
    return legend


def _part(legend: LegendId, raw: Mapping[str, Any], kind: type[Legend | Step]) -> dict[str, Any]:
    """The fields of a Legend or Step: what its own keys hold, and what effects read; any other key is an error."""
    own, of = (_OF_LEGEND, "of_legend") if kind is Legend else (_OF_STEP, "of_step")
    readers = {**own, **{key: read for one in effects.EFFECTS.values() for key, read in getattr(one, of).items()}}
    known = {one.name for one in fields(kind)} - {"extra"}
    values: dict[str, Any] = {"extra": {}}
    for key, value in raw.items():
        if key not in readers:
            can = ", ".join(sorted(effects.keys()))
            raise LegendError(f"Legend {legend}: no effect is called {key!r}; there are {can}.")
        try:
            (values if key in known else values["extra"])[key] = readers[key](value)
        except ValueError as error:
            raise LegendError(f"Legend {legend}: {key} is {error}, not {value!r}.") from None
    if lacking := sorted(set(own) - set(raw) - {"weight"}):
        raise KeyError(lacking[0])
    return values


def _faults(legend: Legend) -> Iterator[str]:
    """What is wrong with a legend, each the end of a sentence."""
    if legend.direction not in ("up", "down"):
        yield f"direction is 'up' or 'down', not {legend.direction!r}"
    if not legend.steps:
        yield "it has at least one step"
    if legend.weight not in range(1, HEAVIEST + 1):
        yield f"its weight is from 1 to {HEAVIEST}"
    for effect in effects.EFFECTS.values():
        yield from effect.faults(legend)
    if not any(effect.acts(legend) for effect in effects.EFFECTS.values()):
        yield f"it does nothing; it may have any of {', '.join(sorted(effects.keys()))}"
    for number, step in enumerate(legend.steps, start=1):
        if not effects.written(step, legend.good) and any(price in step.headline for price in _PRICES):
            yield f"step {number} writes no price, and its headline tells of one"
