"""What a figure comes to over many woods: its value, and how far another draw of woods could have it.

Woods are independent of each other; what happens within one is not. So whole woods are drawn again, never single turns
or players, and an interval is that of the middle 95 % of the draws. Where something never happened no draw can have it:
then the rule of three says how often it could happen all the same, 3 in as many woods as were looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
DRAWS: Final = 2000
MIDDLE: Final = (2.5, 97.5)  # percent
FEW: Final = 5  # woods below which an interval says nothing
THREE: Final = 3.0  # -ln 0.05
SEED: Final = 1  # the same figures give the same interval


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure over `woods` woods; `low` to `high` is its 95 % interval, None where the woods are too few for one."""

    value: float
    low: float | None
    high: float | None
    woods: int


def share(hits: Sequence[float], trials: Sequence[float]) -> Estimate | None:
    """How many trials of all were hits, each list by wood; None where nothing was tried."""
    told, of = np.asarray(hits, float), np.asarray(trials, float)
    told, of = told[of > 0], of[of > 0]
    woods, total = len(of), float(of.sum())
    if not woods:
        return None
    value = float(told.sum()) / total
    if woods < FEW:
        return Estimate(value, None, None, woods)
    if value == 0:
        return Estimate(0.0, 0.0, min(1.0, THREE / woods), woods)
    if value == 1:
        return Estimate(1.0, max(0.0, 1 - THREE / woods), 1.0, woods)
    drawn = _drawn(woods)
    return _estimate(value, told[drawn].sum(axis=1) / of[drawn].sum(axis=1), woods)


def median(values: Sequence[float]) -> Estimate | None:
    """The middle of one figure a wood; None of none."""
    return _over(np.asarray(values, float), np.median)


def mean(values: Sequence[float]) -> Estimate | None:
    """The mean of one figure a wood; None of none."""
    return _over(np.asarray(values, float), np.mean)


def gini(wealth: Sequence[Sequence[float]]) -> Floats:
    """The Gini coefficient of each row: 0 where all hold alike, or nothing; toward 1 where one holds everything."""
    ranked = np.sort(np.asarray(wealth, float), axis=1)
    count, total = ranked.shape[1], ranked.sum(axis=1)
    weights = 2 * np.arange(1, count + 1) - count - 1
    found: Floats = np.divide(ranked @ weights, count * total, out=np.zeros(len(ranked)), where=total > 0)
    return found


def places(wealth: Sequence[Sequence[float]]) -> Floats:
    """The place of each in its row, 1 for the most; equals share the mean of theirs."""
    held = np.asarray(wealth, float)
    more = (held[:, None, :] > held[:, :, None]).sum(axis=2)
    alike = (held[:, None, :] == held[:, :, None]).sum(axis=2)
    placed: Floats = more + (alike + 1) / 2
    return placed


def _over(values: Floats, figure: Any) -> Estimate | None:
    woods = len(values)
    if not woods:
        return None
    value = float(figure(values))
    if woods < FEW:
        return Estimate(value, None, None, woods)
    return _estimate(value, figure(values[_drawn(woods)], axis=1), woods)


def _drawn(woods: int) -> NDArray[np.int64]:
    """Which woods each draw has: as many as there are, some of them twice."""
    return np.random.default_rng(SEED).integers(0, woods, (DRAWS, woods))


def _estimate(value: float, draws: Floats, woods: int) -> Estimate:
    low, high = np.percentile(draws, MIDDLE)
    return Estimate(value, float(low), float(high), woods)
