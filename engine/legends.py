"""Legends as data: market history that overwrites a price at the settlement seam (GAME.md section 5)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Direction = Literal["up", "down"]


class LegendError(ValueError):
    """A legend's text is wrong; the message is one sentence for its author."""


@dataclass(frozen=True, slots=True)
class Step:
    """One turn of a legend: for each good, the reference price after it.

    `percent` maps a good to percent of its price just before this step, or, with `of_start`,
    of its price when the legend began.
    """

    percent: Mapping[str, int]
    headline: str
    of_start: bool = False


@dataclass(frozen=True, slots=True)
class Legend:
    """A legend: its history, the good and direction a forecast names, and what it writes at the seam."""

    id: str
    name: str
    history: str
    good: str
    direction: Direction
    steps: tuple[Step, ...]
    weight: int = 1


def parse_legend(text: str) -> Legend:
    """Read one legend from TOML; raises LegendError with one sentence when a part is missing or wrong."""
    try:
        raw: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LegendError(f"A legend is not valid TOML: {error}.") from error
    try:
        steps = tuple(
            Step(
                percent={good: int(share) for good, share in step["percent"].items()},
                headline=str(step["headline"]),
                of_start=bool(step.get("of_start", False)),
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
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise LegendError(f"A legend lacks or misspells {error}.") from error
    if legend.direction not in ("up", "down"):
        raise LegendError(f"Legend {legend.id}: direction is 'up' or 'down', not {legend.direction!r}.")
    if not legend.steps or any(share < 1 for step in steps for share in step.percent.values()):
        raise LegendError(f"Legend {legend.id}: at least one step, every percent 1 or more.")
    return legend
