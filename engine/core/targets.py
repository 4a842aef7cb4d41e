"""Legends that find their good when they begin: the most shorted, or the one that everyone lent against.

Whoever asks sooner is told the good as it stands then: a crowd may yet move on (docs: rules/legends.md).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from engine.model import Direction, Legend, World, shares

if TYPE_CHECKING:
    from engine.core.draft import WoodLike


def subject(world: World, wood: WoodLike, legend: Legend) -> str:
    """The good that a legend would be about if it began now; between equals the first by name."""
    crowds: Counter[str] = Counter()
    if legend.finds == "most-shorted":
        for held in wood.positions:
            if held.side == "short":
                crowds[held.good] += held.quantity
    elif legend.finds == "most-lent":
        for loan in wood.loans:
            if loan.status == "active":
                crowds[world.creatures[loan.creature].makes] += loan.owed
    return min(crowds, key=lambda good: (-crowds[good], good), default=legend.good)


def moves(legend: Legend, found: str) -> dict[str, Direction]:
    """Which way a legend first moves each good that it writes; `found` as in `goods`."""
    ways: dict[str, Direction] = {}
    for step in legend.steps:
        for good, percent in shares(step, found).items():
            if percent != 100:
                ways.setdefault(good, "up" if percent > 100 else "down")
    return ways


def goods(legend: Legend, found: str) -> set[str]:
    """Every good that a legend writes; `found` is the one that it found, or ""."""
    return {good for step in legend.steps for good in step.percent} | ({found} if found else set())
