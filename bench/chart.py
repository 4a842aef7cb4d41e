"""A price chart of 800 x 400 with five lines, 40 turns and a legend's band: ours beside matplotlib.

Inside the clock: CPU from plain numbers to PNG bytes, warm. The peer draws the same lines, labels and band with Agg.
"""

from __future__ import annotations

import io

import matplotlib as mpl

from bench._race import CPU, race, repeat
from bench._row import Goal, Row
from bench._woods import lived_in, the_world
from cogs._charts import Band, Series, hex_colour, price_chart
from engine.model import GoodId

mpl.use("Agg")

TURNS = 40
GROUND, INK = "#2B2D31", "#DBDEE1"


async def start() -> list[Row]:
    """One row, in milliseconds of CPU."""
    prices = {
        good: tuple(history[n % len(history)] + n % 3 for n in range(TURNS))
        for good, history in lived_in().wood.history.items()
    }
    ours, peer = await race(repeat(lambda: _ours(prices)), repeat(lambda: _matplotlib(prices)), clock=CPU)
    return [Row("chart", ours * 1e3, peer * 1e3, "ms", "matplotlib", Goal(at_most=10))]


def _ours(prices: dict[GoodId, tuple[int, ...]]) -> bytes:
    goods = the_world().goods
    lines = [Series(good, hex_colour(goods[good].colour), history) for good, history in prices.items()]
    return price_chart("Prices, chapter 2", lines, TURNS, "turn", [Band("The Great Acorn Mania", 12, 15)])


def _matplotlib(prices: dict[GoodId, tuple[int, ...]]) -> bytes:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 4), dpi=100, facecolor=GROUND)
    axes = figure.add_axes((0.06, 0.12, 0.8, 0.74), facecolor=GROUND)
    axes.axvspan(11.5, 15.5, color=INK, alpha=0.09)
    axes.text(11.5, axes.get_ylim()[1], "The Great Acorn Mania", color=INK, fontsize=9)
    for good, history in prices.items():
        shade = the_world().goods[good].colour
        axes.plot(range(1, TURNS + 1), history, color=shade, linewidth=2.5)
        axes.annotate(f"{good} {history[-1]}", (TURNS, history[-1]), (8, 0), textcoords="offset points", color=shade)
    axes.set_title("Prices, chapter 2", color=INK, loc="left")
    axes.set_xlabel("turn", color=INK)
    axes.tick_params(colors=INK)
    axes.grid(axis="y", color=INK, alpha=0.15)
    out = io.BytesIO()
    figure.savefig(out, format="png")
    return out.getvalue()
