"""A sim's figures on a terminal: a line a run, then all runs together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table

from bot.sim.figures import Spread, firewood_ratio, goods_per_window, poorest, richest, spread
from bot.sim.play import Run
from bot.text import catalogue
from engine.needs import FIREWOOD

PATH_POINTS = 6  # prices shown of a path: first, last and four between


def print_runs(
    console: Console, runs: Sequence[Run], result: Mapping[str, float | int], cast: str, scenario: str
) -> None:
    """Every run in a line, then medians and spreads, then the shares over all runs."""
    text = catalogue()
    console.print(text("sim-title", cast=cast, scenario=scenario, runs=len(runs), turns=len(runs[0].trades)))
    table = Table(box=None, header_style="bold")
    for column in ("seed", "trades", "silent", "honey", FIREWOOD, "gini", "mood", "richest", "poorest"):
        table.add_column(text(f"sim-column-{column}"), no_wrap=True)
    for run in runs:
        table.add_row(
            str(run.seed),
            f"{min(run.trades)}-{max(run.trades)}",
            str(run.trades.count(0)),
            _path(run.prices["honey"]),
            _path(run.prices[FIREWOOD]),
            f"{run.ginis[0]:.2f} → {run.ginis[-1]:.2f}",
            str(run.mood_min),
            richest(run),
            poorest(run),
        )
    console.print(table)
    console.print(_overall(runs))
    shares = Table(box=None, show_header=False)
    for key, value in result.items():
        shares.add_row(key, f"{value:.4g}")
    console.print(shares)
    if cast == "stand-in":
        console.print(text("sim-stand-in"))


def _overall(runs: Sequence[Run]) -> Table:
    """Median and spread over runs."""
    text = catalogue()
    table = Table(box=None, header_style="bold")
    for column in ("figure", "least", "median", "most"):
        table.add_column(text(f"sim-column-{column}"), no_wrap=True)
    rows: list[tuple[str, Spread]] = [
        ("trades-min", spread([min(run.trades) for run in runs])),
        ("trades-max", spread([max(run.trades) for run in runs])),
        ("silent", spread([run.trades.count(0) for run in runs])),
        ("honey-end", spread([run.prices["honey"][-1] for run in runs])),
        ("firewood-end", spread([run.prices[FIREWOOD][-1] for run in runs])),
        ("firewood-ratio", spread([firewood_ratio(run) for run in runs])),
        ("gini-start", spread([run.ginis[0] for run in runs])),
        ("gini-end", spread([run.ginis[-1] for run in runs])),
        ("mood-min", spread([run.mood_min for run in runs])),
        ("goods-per-window", spread([goods_per_window(run) for run in runs])),
    ]
    for name, figure in rows:
        least, middle, most = (f"{one:.3g}" for one in (figure.least, figure.middle, figure.most))
        table.add_row(text(f"sim-figure-{name}"), least, middle, most)
    for name, who in (("richest", richest), ("poorest", poorest)):
        shares = Counter(who(run) for run in runs).most_common()
        table.add_row(text(f"sim-column-{name}"), ", ".join(f"{one} {count}" for one, count in shares))
    return table


def print_gambit(console: Console, world: str, cast: str, result: Mapping[str, float | int]) -> None:
    """What the gambit came to, in one sentence, and what it is worth."""
    text = catalogue()
    console.print(
        text(
            "sim-gambit", world=world, cast=cast, runs=int(result["runs"]), wins=f"{result['win_share']:.0%}",
            middle=f"{result['pnl_median']:+g}", worst=f"{result['pnl_min']:+g}", best=f"{result['pnl_max']:+g}",
        )
    )  # fmt: skip
    console.print(text("sim-gambit-settlement" if world == "settlement" else "sim-gambit-emergent"))


def _path(prices: Sequence[int]) -> str:
    """A few prices along the way, first and last among them."""
    last = len(prices) - 1
    points = sorted({round(last * step / (PATH_POINTS - 1)) for step in range(PATH_POINTS)})
    return " ".join(str(prices[point]) for point in points)
