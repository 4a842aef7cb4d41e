"""Charts as PNG: pure functions of plain numbers, to be drawn off the event loop.

In a card a phone shows them 260 pixels wide: nothing is written smaller than eleven of those.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cogs._charts.canvas import FAINT, GROUND, INK, RULE, Canvas, Colour, Point, fit, mix, text_width
from cogs._charts.layout import axis, rows, spread

WIDTH = 660
PHONE = 260  # pixels that a chart in a card takes on a phone 400 wide
TEXT = 28  # which leaves eleven of them
_TITLE, _LEFT, _LINE = 62, 62, 36
_PLOT, _UNDER = 240, 46  # height of the prices, and of the turns under them
_NARROW = 260  # of the prices, beside the longest names of goods
_GAP_PLOT, _GAP_HEAD = 100, 66
HEIGHT = _TITLE + _PLOT + _UNDER
_ROWS = 8  # of names, at most
_NAMES = (350.0, 220.0, 130.0)  # widths at which names are cut, until they fit into so many rows
_LABELS = 33  # between two labels at the right edge
_CLEAR = 12  # under the names of legends, and over the turns
_LIFT = 22  # of a named price over its dot
_FLAT = 3  # pebbles up to which a price has hardly moved
_DODGE = 3.0  # lines at the same price lie this far apart, so that neither hides the other


@dataclass(frozen=True, slots=True)
class Series:
    """One line: its label, its colour, and prices in pebbles, oldest first; the last belongs to the chart's `turn`."""

    name: str
    colour: Colour
    prices: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A legend that ran from turn `first` to turn `last`, drawn as a faint upright band with its name."""

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands under the prices: how far apart rich and poor are, in percent, the last of the chart's turn."""

    title: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PriceBar:
    """One row of a bar chart."""

    name: str
    colour: Colour
    value: int


def price_chart(
    title: str,
    series: Sequence[Series],
    turn: int,
    turn_label: str,
    bands: Sequence[Band] = (),
    gap: Gap | None = None,
    language: str = "",
) -> bytes:
    """Prices by turn as PNG. One series is filled and has its highest and lowest named; several are labelled lines.

    `turn_label` is the word at the foot of the horizontal axis. At least one series with at least one price. Every
    band is named, in rows under the title: the more there are, the taller the picture. A `gap` stands under the prices.
    Letters have the shapes of the `language`.
    """
    named = _named(bands)
    labels = [f"{line.name} {line.prices[-1]}" for line in series]
    written = [*labels, *([_percent(gap.values[-1])] if gap else [])]
    right = WIDTH - 26 - max(text_width(label, TEXT, "SemiBold") for label in written)
    low, high = min(min(line.prices) for line in series), max(max(line.prices) for line in series)
    flat = high - low < _FLAT  # what has hardly moved lies in the middle, and does not look like a crash
    ticks = axis(max(0, low - 1), high + 1) if flat else axis(low, high)
    first = turn - max(len(line.prices) for line in series) + 1
    top = _TITLE + _LINE * (1 + max((row for _, row in named), default=-1))
    tall = max(_PLOT, _LABELS * len(series) + _CLEAR)
    plot = _Plot(first, max(turn, first + 1), turn, ticks[0], ticks[-1], right, top, top + tall)
    foot = plot.foot + _UNDER + (_GAP_HEAD + _GAP_PLOT if gap else 0)
    canvas = Canvas(WIDTH, int(foot), language)
    canvas.text((16, 32), fit(title, TEXT, WIDTH - 32, "SemiBold"), INK, TEXT, weight="SemiBold")
    _bands(canvas, plot, bands, named)
    _grid(canvas, plot, ticks)
    _turns(canvas, plot, foot - 20, turn_label)
    if len(series) == 1:
        _fill(canvas, plot, series[0], turn)
    paths = [
        [(x, y + _DODGE * (index - (len(series) - 1) / 2)) for x, y in plot.path(line.prices, turn)]
        for index, line in enumerate(series)
    ]
    for line, path in zip(series, paths, strict=True):
        _line(canvas, path, line.colour)
    if len(series) == 1:
        _mark(canvas, plot, series[0], turn)
    under = _CLEAR if bands else 0  # of the names of legends
    heights = spread([path[-1][1] for path in paths], _LABELS, plot.top + under, plot.foot - _CLEAR)
    for line, path, label, height in zip(series, paths, labels, heights, strict=True):
        if abs(height - path[-1][1]) > _LABELS / 3:
            canvas.line([path[-1], (right + 12, height)], mix(GROUND, line.colour, 0.6), 1.5)
        canvas.text((right + 16, height), label, mix(line.colour, INK, 0.15), TEXT, weight="SemiBold")
    if gap is not None:
        _gap(canvas, plot, gap, turn)
    return canvas.png()


def bar_chart(title: str, bars: Sequence[PriceBar], language: str = "") -> bytes:
    """Bars from the top down as PNG, value at the end of each; at most twelve are drawn."""
    shown = list(bars)[:12]
    step = 46
    canvas = Canvas(WIDTH, _TITLE + step * len(shown) + 14, language)
    canvas.text((16, 32), fit(title, TEXT, WIDTH - 32, "SemiBold"), INK, TEXT, weight="SemiBold")
    names = [fit(bar.name, TEXT, 290) for bar in shown]
    left = 32 + max((text_width(name, TEXT) for name in names), default=0)
    room = WIDTH - left - 96
    most = max((bar.value for bar in shown), default=0) or 1
    for row, (bar, name) in enumerate(zip(shown, names, strict=True)):
        middle = _TITLE + step * row + step / 2
        end = left + max(4, room * bar.value / most)
        canvas.text((left - 14, middle), name, INK, TEXT, anchor="rm")
        canvas.box(left, middle - 15, end, middle + 15, bar.colour, 5)
        canvas.text((end + 12, middle), str(bar.value), INK, TEXT, weight="SemiBold")
    return canvas.png()


@dataclass(frozen=True, slots=True)
class _Plot:
    first: int
    last: int
    shown: int
    low: int
    high: int
    right: float
    top: float
    foot: float

    def x(self, turn: float) -> float:
        return _LEFT + (self.right - _LEFT) * (turn - self.first) / (self.last - self.first)

    def y(self, price: float) -> float:
        return self.foot - (self.foot - self.top) * (price - self.low) / (self.high - self.low)

    def path(self, prices: Sequence[int], turn: int) -> list[Point]:
        start = turn - len(prices) + 1
        points = [(self.x(start + index), self.y(price)) for index, price in enumerate(prices)]
        # A wood of one turn has one price: draw it as a level line, so that there is something to see.
        return points if len(points) > 1 else [(_LEFT, points[0][1]), (self.right, points[0][1])]


def _line(canvas: Canvas, path: Sequence[Point], colour: Colour) -> None:
    canvas.line(path, GROUND, 6)
    canvas.line(path, colour, 4)
    canvas.dot(path[-1], colour, 6)


def _grid(canvas: Canvas, plot: _Plot, ticks: Sequence[int]) -> None:
    for tick in ticks:
        height = plot.y(tick)
        canvas.line([(_LEFT, height), (plot.right, height)], RULE, 1)
        canvas.text((_LEFT - 10, height), str(tick), FAINT, TEXT, anchor="rm")


def _turns(canvas: Canvas, plot: _Plot, height: float, turn_label: str) -> None:
    span = plot.last - plot.first
    every = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000, 10000, 10**9) if span / step <= 6)
    for turn in range(-(-plot.first // every) * every, plot.shown + 1, every):
        canvas.text((plot.x(turn), height), str(turn), FAINT, TEXT, anchor="mm")
    canvas.text((WIDTH - 16, height), turn_label, FAINT, TEXT, anchor="rm")


def _named(bands: Sequence[Band]) -> list[tuple[str, int]]:
    """The name of each band as it is written, and its row; where a chart of any width would put it is found later."""
    found: list[tuple[str, int]] = []
    for width in _NAMES:
        names = [fit(band.name, TEXT, width) for band in bands]
        span = max((band.last for band in bands), default=0) or 1
        spans = []
        for band, name in zip(bands, names, strict=True):
            taken = text_width(name, TEXT)
            # The left edge of the narrowest plot that there is: what is apart there is apart in every other.
            left = min(_LEFT + _NARROW * band.first / span, WIDTH - 16 - taken)
            spans.append((left, left + taken + 200 * band.first / span))
        found = list(zip(names, rows(spans, 14), strict=True))
        if max((row for _, row in found), default=0) < _ROWS:
            break
    return found


def _bands(canvas: Canvas, plot: _Plot, bands: Sequence[Band], named: Sequence[tuple[str, int]]) -> None:
    wash = mix(GROUND, INK, 0.09)
    for band, (_, row) in zip(bands, named, strict=True):
        left, right = _edges(plot, band)
        canvas.box(left, _TITLE + _LINE * row, right, plot.foot, wash)
    for band, (name, row) in zip(bands, named, strict=True):
        left, _ = _edges(plot, band)
        start = min(left + 4, WIDTH - 16 - text_width(name, TEXT))
        canvas.text((start, _TITLE + _LINE * row + 16), name, FAINT, TEXT)


def _edges(plot: _Plot, band: Band) -> tuple[float, float]:
    left = max(plot.x(band.first - 0.5), _LEFT)
    return left, min(max(plot.x(band.last + 0.5), left + 8), plot.right)


def _fill(canvas: Canvas, plot: _Plot, line: Series, turn: int) -> None:
    path = plot.path(line.prices, turn)
    canvas.shape([(path[0][0], plot.foot), *path, (path[-1][0], plot.foot)], mix(GROUND, line.colour, 0.16))


def _mark(canvas: Canvas, plot: _Plot, line: Series, turn: int) -> None:
    """Name the highest and the lowest price, where they are not the last one."""
    start = turn - len(line.prices) + 1
    for price, lift in ((max(line.prices), -_LIFT), (min(line.prices), _LIFT)):
        if price != line.prices[-1]:
            at = (plot.x(start + line.prices.index(price)), plot.y(price))
            canvas.dot(at, line.colour, 5)
            # Over the plot stand the title and the legends' names, under it the turns.
            height = at[1] + lift if plot.top <= at[1] + lift <= plot.foot else at[1] - lift
            canvas.text((max(at[0], _LEFT + 16), height), str(price), INK, TEXT, anchor="mm")


def _gap(canvas: Canvas, above: _Plot, gap: Gap, turn: int) -> None:
    """A plot of its own, on the same turns: from 0 to the next ten percent over the highest."""
    top = above.foot + _GAP_HEAD
    high = max(10, -(-max(gap.values) // 10) * 10)
    plot = _Plot(above.first, above.last, above.shown, 0, high, above.right, top, top + _GAP_PLOT)
    canvas.text((16, top - 38), fit(gap.title, TEXT, WIDTH - 32), INK, TEXT)
    _grid(canvas, plot, (0, high))
    path = plot.path(gap.values, turn)
    canvas.shape([(path[0][0], plot.foot), *path, (path[-1][0], plot.foot)], mix(GROUND, INK, 0.1))
    _line(canvas, path, INK)
    canvas.text((plot.right + 16, path[-1][1]), _percent(gap.values[-1]), INK, TEXT, weight="SemiBold")


def _percent(value: int) -> str:
    return f"{value} %"
