"""What many runs come to: counts and shares over all of them, medians over runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import TypedDict

import numpy as np

from bot.lab.play import Run
from engine.model import GoodId, World

NORMAL_95 = NormalDist().inv_cdf(0.975)
WINDOW = 10  # turns in which trade must have touched most goods
LIVELY = range(3, 10)  # trades in a lively turn


@dataclass(frozen=True, slots=True)
class Spread:
    """Least, median and greatest of a figure over runs."""

    least: float
    middle: float
    most: float


def spread(figures: Sequence[float]) -> Spread:
    """Least, median and greatest of a list that is not empty."""
    return Spread(*(float(one) for one in np.quantile(figures, (0, 0.5, 1))))


class Mean(TypedDict):
    """A mean over independent runs, and its 95 % confidence interval from `low` to `high`."""

    mean: float
    low: float
    high: float


def mean(figures: Sequence[float]) -> Mean:
    """Mean with its normal 95 % interval; nothing at all is 0, and a single figure has no width."""
    if not figures:
        return Mean(mean=0, low=0, high=0)
    middle = float(np.mean(figures))
    width = NORMAL_95 * float(np.std(figures, ddof=1)) / len(figures) ** 0.5 if len(figures) > 1 else 0
    return Mean(mean=middle, low=middle - width, high=middle + width)


def treasure(world: World) -> GoodId:
    """The good that is dearest on the first day."""
    return max(world.goods.values(), key=lambda good: good.price).id


def fuel_ratio(run: Run, fuel: GoodId) -> float:
    """Last reference price of the fuel over the first."""
    return run.prices[fuel][-1] / run.prices[fuel][0]


def richest(run: Run) -> str:
    """The creature with the greatest wealth at the end; of equals, the first by name."""
    return max(sorted(run.wealth), key=lambda creature: run.wealth[creature])


def poorest(run: Run) -> str:
    """The creature with the least wealth at the end; of equals, the first by name."""
    return min(sorted(run.wealth), key=lambda creature: run.wealth[creature])


def goods_per_window(run: Run) -> int:
    """Fewest different goods traded in any window of ten turns (or in the whole of a shorter run)."""
    windows = max(1, len(run.traded) - WINDOW + 1)
    return min(len(frozenset[str]().union(*run.traded[first : first + WINDOW])) for first in range(windows))


def summary(runs: Sequence[Run], world: World) -> dict[str, float | int]:
    """One object over all runs of a world; the woodcutter is who makes its fuel, whatever that is, and firewood it."""
    woodcutter = world.maker[world.fuel]
    trades = [count for run in runs for count in run.trades]
    silent = trades.count(0)
    return {
        "runs": len(runs),
        "turns": len(trades),
        "silent_turns": silent,
        "silent_share": silent / len(trades),
        "share_turns_3_to_9": sum(count in LIVELY for count in trades) / len(trades),
        "trades_min": min(trades),
        "trades_max": max(trades),
        "firewood_ratio_median": float(np.median([fuel_ratio(run, world.fuel) for run in runs])),
        "gini_start_median": float(np.median([run.ginis[0] for run in runs])),
        "gini_end_median": float(np.median([run.ginis[-1] for run in runs])),
        "gini_max": max(max(run.ginis) for run in runs),
        "mood_min": min(run.mood_min for run in runs),
        "woodcutter_richest_share": sum(richest(run) == woodcutter for run in runs) / len(runs),
        "valid_json_share": _share(sum(run.valid_json for run in runs), sum(run.replies for run in runs)),
        "valid_offer_share": _share(sum(run.valid_offers for run in runs), sum(run.offers for run in runs)),
        "self_buys": sum(run.self_buys for run in runs),
        "price_min": min(min(path) for run in runs for path in run.prices.values()),
        "goods_per_window_min": min(goods_per_window(run) for run in runs),
    }


def _share(part: int, whole: int) -> float:
    """A share of nothing is all of it: nobody failed who never tried."""
    return part / whole if whole else 1.0
