"""Goods that a legend is about, and those that it writes: what may be known of it before it strikes.

Whoever asks sooner is told the good as it stands then: a crowd may yet move on (docs: rules/legends.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.legends import effects
from engine.model import Direction, Legend, World

if TYPE_CHECKING:
    from engine.core import WoodLike


def subject(world: World, wood: WoodLike, legend: Legend) -> str:
    """The good that a legend would be about if it began now: one that it finds, or the one that its file names."""
    return effects.found(world, wood, legend) or legend.good


def moves(legend: Legend, found: str) -> dict[str, Direction]:
    """Which way a legend first moves each good that it writes; `found` is the good that it found, or "".

    One that writes no price moves what it is about, the way that its file says.
    """
    ways: dict[str, Direction] = {}
    for step in legend.steps:
        for good, way in effects.written(step, found).items():
            if way:
                ways.setdefault(good, way)
    return ways or {found or legend.good: legend.direction}


def goods(legend: Legend, found: str) -> set[str]:
    """Every good whose price a legend writes, over all its steps; `found` as in `moves`."""
    return {good for step in legend.steps for good in effects.written(step, found)}
