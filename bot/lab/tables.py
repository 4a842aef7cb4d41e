"""The studies of Patrons on a terminal: what a tip is worth, whom the magistrate catches, legends, months."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from bot.lab.figures import Mean, Spread, fuel_ratio, goods_per_window, poorest, richest, spread, treasure
from bot.lab.play import Run
from bot.text import catalogue, good_name, world_facts
from engine.model import World


def print_edge(paper: Console, cast: str, seeds: int, result: Mapping[str, Any], verbose: bool) -> None:
    """A line for each kind of tip, the legends behind it where they are asked for, and whether the bar holds."""
    text = catalogue()
    paper.print(text("sim-edge", cast=cast, runs=seeds))
    kinds = {kind: result[kind] for kind in ("true", "planted")}
    rows: list[tuple[str, ...]] = []
    for kind, told in kinds.items():
        name = text(f"sim-edge-{kind}")
        rows.append((name, *_counted(told), interval(told["pnl"]), interval(told["pnl_after_fee"])))
        if verbose:
            rows += [
                (f"  {legend or text('sim-edge-nothing')}", *_counted(bets), interval(bets["pnl"]), "")
                for legend, bets in told["by_legend"].items()
            ]
    _print_table(paper, ("tip", "bets", "wins", "pnl", "after-fee"), rows)
    _print_bar(paper, result)


def print_justice(paper: Console, cast: str, seeds: int, result: Mapping[str, Any]) -> None:
    """A line for each kind of player, the rates that matter, and whether the bar holds."""
    text = catalogue()
    paper.print(text("sim-justice", cast=cast, runs=seeds))
    rows = [
        (
            text(f"sim-patron-{kind}"),
            str(told["players"]),
            str(told["court"]["denounced"]),
            f"{told['accused'] / told['players']:.1%}",
            f"{told['convicted'] / told['players']:.1%}",
            " · ".join(str(told["court"][word]) for word in ("acquitted", "fined", "assets-frozen", "exiled")),
            f"{told['heat_mean']:.1f}",
            f"{told['heat_peak_mean']:.1f}",
            f"{told['worth_mean']:.0f}",
        )
        for kind, told in result["kinds"].items()
    ]
    columns = ("patron", "patrons", "denounced", "accused", "convicted", "verdicts", "heat", "peak", "worth")
    _print_table(paper, columns, rows)
    paper.print(text("sim-justice-innocent", count=result["innocent_verdicts"], of=result["innocent_tried"]))
    means = {name: f"{result[name]:.0f}" for name in ("ring_mean", "careful_mean", "alone_mean", "funnel_mean")}
    share, keeper = f"{result['ring_convicted_share']:.0%}", f"{result['keeper_gain_mean']:+.1f}"
    paper.print(text("sim-justice-rings", share=share, keeper=keeper, **means))
    _print_bar(paper, result)


def print_players(paper: Console, cast: str, seeds: int, result: Mapping[str, Any]) -> None:
    """A line for each way of playing, who won, and whether every bar holds."""
    text = catalogue()
    paper.print(text("sim-players", cast=cast, runs=seeds))
    rows = [
        (
            text(f"sim-way-{name}"), *_alone(told), f"{told['together']['median']:g}",
            f"{told['together']['q25']:g} - {told['together']['q75']:g}", f"{told['win_share']:.0%}",
        )
        for name, told in result["policies"].items()
    ]  # fmt: skip
    for name, told in result["blind"].items():
        side, _, good = name.partition("-")
        rows.append((text(f"sim-way-blind-{side}", good=good_name(text, good)), *_alone(told), "", "", ""))
    columns = ("way", "middle", "half", "range", "won-alone", "beside", "beside-half", "won")
    _print_table(paper, columns, rows)
    paper.print(text("sim-players-wood", count=result["wood_wins"], idle=result["idle_wins"]))
    _print_bar(paper, result)


def _alone(told: Mapping[str, Any]) -> tuple[str, str, str, str]:
    return (
        f"{told['median']:g}", f"{told['q25']:g} - {told['q75']:g}", f"{told['worst']} - {told['best']}",
        f"{told['won_alone']:.0%}",
    )  # fmt: skip


def print_legends(paper: Console, seeds: int, results: Mapping[str, Mapping[str, Any]]) -> None:
    """A line for each legend and a column for each cast, and whether the bar holds in all of them."""
    text = catalogue()
    paper.print(text("sim-legends", runs=seeds))
    table = Table(box=None, header_style="bold")
    for column in (text("sim-column-legend"), *results):
        table.add_column(column, no_wrap=True)
    for legend in next(iter(results.values()))["legends"]:
        strikes = [told["legends"][legend] for told in results.values()]
        table.add_row(legend, *(f"{one['promised']:.0%}  {one['before']:g} → {one['after']:g}" for one in strikes))
    paper.print(table)
    _print_bar(paper, {"holds": all(told["holds"] for told in results.values())})


def print_months(paper: Console, cast: str, seeds: int, result: Mapping[str, Any]) -> None:
    """A line for each chapter, what the later ones weigh against the earlier, and whether the bar holds."""
    text = catalogue()
    paper.print(text("sim-months", cast=cast, runs=seeds, chapters=len(result["chapters"])))
    rows = [
        (
            str(number),
            f"{told['price_low']:.2f} - {told['price_high']:.2f}",
            f"{told['banished']} / {told['missing']}",
            *(f"{told[size]:,}" for size in ("state", "entries", "postings", "file")),
        )
        for number, told in enumerate(result["chapters"], 1)
    ]
    _print_table(paper, ("chapter", "prices", "banished", "state", "entries", "postings", "file"), rows)
    paper.print(text("sim-months-growth"), ", ".join(f"{one} {share:.2f}" for one, share in result["growth"].items()))
    paper.print(text("sim-months-books", off=result["off"]))
    _print_bar(paper, result)


def print_replies(paper: Console, replies: Mapping[str, int]) -> None:
    """What the minds' replies were, in a line: a figure over minds that said nothing says nothing of them."""
    total = max(1, sum(replies.values()))
    shares = ", ".join(f"{status} {count / total:.1%}" for status, count in sorted(replies.items()))
    paper.print(catalogue()("sim-replies", count=sum(replies.values()), shares=shares))


def interval(figure: Mean, places: int = 2) -> str:
    """A mean and its 95 % interval."""
    return f"{figure['mean']:+.{places}f} ({figure['low']:+.{places}f} to {figure['high']:+.{places}f})"


def _counted(told: Mapping[str, Any]) -> tuple[str, str]:
    """How many bets, and how many of them won."""
    return str(told["bets"]), f"{told['wins'] / max(1, told['bets']):.0%}"


def _print_table(paper: Console, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    table = Table(box=None, header_style="bold")
    for column in columns:
        table.add_column(catalogue()(f"sim-column-{column}"), no_wrap=True)
    for row in rows:
        table.add_row(*row)
    paper.print(table)


def _print_bar(paper: Console, result: Mapping[str, Any]) -> None:
    paper.print(catalogue()("sim-bar-holds" if result["holds"] else "sim-bar-broken"))


PATH_POINTS = 6  # prices shown of a path: first, last and four between


def print_runs(
    console: Console, world: World, runs: Sequence[Run], result: Mapping[str, float | int], cast: str, scenario: str
) -> None:
    """Every run in a line, then medians and spreads, then the shares over all runs."""
    text, dear = catalogue(), treasure(world)
    console.print(text("sim-title", cast=cast, scenario=scenario, runs=len(runs), turns=len(runs[0].trades)))
    table = Table(box=None, header_style="bold")
    goods = [good_name(text, good) for good in (dear, world.fuel)]
    heads = [text(f"sim-column-{one}") for one in ("seed", "trades", "silent", "gini", "mood", "richest", "poorest")]
    for column in (*heads[:3], *goods, *heads[3:]):
        table.add_column(column, no_wrap=True)
    for run in runs:
        table.add_row(
            str(run.seed),
            f"{min(run.trades)}-{max(run.trades)}",
            str(run.trades.count(0)),
            _path(run.prices[dear]),
            _path(run.prices[world.fuel]),
            f"{run.ginis[0]:.2f} → {run.ginis[-1]:.2f}",
            str(run.mood_min),
            richest(run),
            poorest(run),
        )
    console.print(table)
    console.print(_overall(world, runs))
    shares = Table(box=None, show_header=False)
    for key, value in result.items():
        shares.add_row(key, f"{value:.4g}")
    console.print(shares)
    if cast == "stand-in":
        console.print(text("sim-stand-in"))


def _overall(world: World, runs: Sequence[Run]) -> Table:
    """Median and spread over runs."""
    text = catalogue()
    table = Table(box=None, header_style="bold")
    for column in ("figure", "least", "median", "most"):
        table.add_column(text(f"sim-column-{column}"), no_wrap=True)
    dear, fuel = treasure(world), world.fuel
    rows: list[tuple[str, Spread]] = [
        ("trades-min", spread([min(run.trades) for run in runs])),
        ("trades-max", spread([max(run.trades) for run in runs])),
        ("silent", spread([run.trades.count(0) for run in runs])),
        ("treasure-end", spread([run.prices[dear][-1] for run in runs])),
        ("fuel-end", spread([run.prices[fuel][-1] for run in runs])),
        ("fuel-ratio", spread([fuel_ratio(run, fuel) for run in runs])),
        ("gini-start", spread([run.ginis[0] for run in runs])),
        ("gini-end", spread([run.ginis[-1] for run in runs])),
        ("mood-min", spread([run.mood_min for run in runs])),
        ("goods-per-window", spread([goods_per_window(run) for run in runs])),
    ]
    facts = world_facts(text, world)
    for name, figure in rows:
        least, middle, most = (f"{one:.3g}" for one in (figure.least, figure.middle, figure.most))
        table.add_row(text(f"sim-figure-{name}", **facts), least, middle, most)
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
