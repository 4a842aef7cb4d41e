"""Charts as PNG: pure functions of plain numbers, to be drawn off the event loop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cogs._charts.canvas import FAINT, GROUND, INK, RULE, Canvas, Colour, Point, fit, mix, text_width

WIDTH, HEIGHT = 800, 400
_TEXT = 20  # at half size, on a phone, this is still ten pixels high
_TOP, _FOOT, _LEFT = 84, 356, 46
_NAMES = 62  # where the names of bands stand
_NAME_LEAST = 60  # a name cut shorter than this says nothing
_BARS = 58
_GAP = 25  # between two labels at the right edge
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
class PriceBar:
    """One row of a bar chart."""

    name: str
    colour: Colour
    value: int


def price_chart(title: str, series: Sequence[Series], turn: int, turn_label: str, bands: Sequence[Band] = ()) -> bytes:
    """Prices by turn as PNG. One series is filled and has its highest and lowest named; several are labelled lines.

    `turn_label` is the word at the foot of the horizontal axis. At least one series with at least one price.
    """
    canvas = Canvas(WIDTH, HEIGHT)
    labels = [f"{line.name} {line.prices[-1]}" for line in series]
    right = WIDTH - 30 - max(text_width(label, _TEXT, "SemiBold") for label in labels)
    ticks = axis(min(min(line.prices) for line in series), max(max(line.prices) for line in series))
    first = turn - max(len(line.prices) for line in series) + 1
    plot = _Plot(first, max(turn, first + 1), turn, ticks[0], ticks[-1], right)
    canvas.text((_LEFT - 30, 27), fit(title, 22, WIDTH - 40, "SemiBold"), INK, 22, weight="SemiBold")
    _bands(canvas, plot, bands)
    _grid(canvas, plot, ticks, turn_label)
    if len(series) == 1:
        _fill(canvas, plot, series[0], turn)
    paths = [
        [(x, y + _DODGE * (index - (len(series) - 1) / 2)) for x, y in plot.path(line.prices, turn)]
        for index, line in enumerate(series)
    ]
    for line, path in zip(series, paths, strict=True):
        canvas.line(path, GROUND, 6)
        canvas.line(path, line.colour, 4)
        canvas.dot(path[-1], line.colour, 6)
    if len(series) == 1:
        _mark(canvas, plot, series[0], turn)
    heights = spread([path[-1][1] for path in paths], _GAP, _TOP, _FOOT)
    for line, path, label, height in zip(series, paths, labels, heights, strict=True):
        if abs(height - path[-1][1]) > _GAP / 3:
            canvas.line([path[-1], (right + 14, height)], mix(GROUND, line.colour, 0.6), 1.5)
        canvas.text((right + 18, height), label, mix(line.colour, INK, 0.15), _TEXT, weight="SemiBold")
    return canvas.png()


def bar_chart(title: str, bars: Sequence[PriceBar]) -> bytes:
    """Bars from the top down as PNG, value at the end of each; at most twelve are drawn."""
    rows = list(bars)[:12]
    step = 34
    canvas = Canvas(WIDTH, _BARS + step * len(rows) + 14)
    canvas.text((_LEFT - 30, 27), fit(title, 22, WIDTH - 40, "SemiBold"), INK, 22, weight="SemiBold")
    names = [fit(bar.name, _TEXT, 250) for bar in rows]
    left = 32 + max((text_width(name, _TEXT) for name in names), default=0)
    room = WIDTH - left - 110
    most = max((bar.value for bar in rows), default=0) or 1
    for row, (bar, name) in enumerate(zip(rows, names, strict=True)):
        middle = _BARS + step * row + step / 2
        end = left + max(4, room * bar.value / most)
        canvas.text((left - 14, middle), name, INK, _TEXT, anchor="rm")
        canvas.box(left, middle - 11, end, middle + 11, bar.colour, 4)
        canvas.text((end + 12, middle), str(bar.value), INK, _TEXT, weight="SemiBold")
    return canvas.png()


def axis(low: int, high: int) -> list[int]:
    """Whole-pebble ticks that hold both numbers, six at most; from 0 unless the lowest is over half the highest."""
    floor = 0 if low * 2 <= high else low
    step = 1
    for step in (base * 10**power for power in range(9) for base in (1, 2, 5)):
        start = floor // step * step
        stop = max(-(-high // step) * step, start + step)
        if (stop - start) // step <= 5:
            return list(range(start, stop + 1, step))
    raise ValueError(f"prices from {low} to {high} are past any axis")


def spread(wanted: Sequence[float], gap: float, top: float, foot: float) -> list[float]:
    """Heights as near as can be to those wanted, in the same order, at least `gap` apart and between top and foot.

    Labels that would touch are merged into one block around their mean, until no two blocks touch.
    """
    blocks: list[tuple[float, list[int]]] = []  # (middle, who)
    for index in sorted(range(len(wanted)), key=lambda i: (wanted[i], i)):
        blocks.append((wanted[index], [index]))
        while True:
            middle, who = blocks[-1]
            half = gap * (len(who) - 1) / 2
            middle = min(max(middle, top + half), foot - half)
            blocks[-1] = (middle, who)
            if len(blocks) < 2:
                break
            above, others = blocks[-2]
            if middle - half - (above + gap * (len(others) - 1) / 2) >= gap:
                break
            members = others + who
            blocks[-2:] = [(sum(wanted[i] for i in members) / len(members), members)]
    heights = [0.0] * len(wanted)
    for middle, who in blocks:
        for place, index in enumerate(who):
            heights[index] = middle + gap * (place - (len(who) - 1) / 2)
    return heights


@dataclass(frozen=True, slots=True)
class _Plot:
    first: int
    last: int
    shown: int
    low: int
    high: int
    right: float

    def x(self, turn: float) -> float:
        return _LEFT + (self.right - _LEFT) * (turn - self.first) / (self.last - self.first)

    def y(self, price: float) -> float:
        return _FOOT - (_FOOT - _TOP) * (price - self.low) / (self.high - self.low)

    def path(self, prices: Sequence[int], turn: int) -> list[Point]:
        start = turn - len(prices) + 1
        points = [(self.x(start + index), self.y(price)) for index, price in enumerate(prices)]
        # A wood of one turn has one price: draw it as a level line, so that there is something to see.
        return points if len(points) > 1 else [(_LEFT, points[0][1]), (self.right, points[0][1])]


def _grid(canvas: Canvas, plot: _Plot, ticks: Sequence[int], turn_label: str) -> None:
    for tick in ticks:
        height = plot.y(tick)
        canvas.line([(_LEFT, height), (plot.right, height)], RULE, 1)
        canvas.text((_LEFT - 12, height), str(tick), FAINT, 18, anchor="rm")
    span = plot.last - plot.first
    every = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000, 10000, 10**9) if span / step <= 8)
    for turn in range(-(-plot.first // every) * every, plot.shown + 1, every):
        canvas.text((plot.x(turn), _FOOT + 22), str(turn), FAINT, 18, anchor="mm")
    canvas.text((WIDTH - 12, _FOOT + 22), turn_label, FAINT, 18, anchor="rm")


def _bands(canvas: Canvas, plot: _Plot, bands: Sequence[Band]) -> None:
    wash = mix(GROUND, INK, 0.09)
    free = 0.0  # names stand in one row, each over its own band, or not at all
    for band in sorted(bands, key=lambda band: band.first):
        left = max(plot.x(band.first - 0.5), _LEFT)
        right = min(max(plot.x(band.last + 0.5), left + 8), plot.right)
        canvas.box(left, _NAMES + 12, right, _FOOT, wash)
        start = max(free, min(left, WIDTH - 16 - text_width(band.name, 16)))
        if WIDTH - 16 - start < _NAME_LEAST or start > right:
            continue  # the band alone says that there was something
        name = fit(band.name, 16, WIDTH - 16 - start)
        canvas.text((start, _NAMES), name, FAINT, 16)
        free = start + text_width(name, 16) + 14


def _fill(canvas: Canvas, plot: _Plot, line: Series, turn: int) -> None:
    path = plot.path(line.prices, turn)
    canvas.shape([(path[0][0], _FOOT), *path, (path[-1][0], _FOOT)], mix(GROUND, line.colour, 0.16))


def _mark(canvas: Canvas, plot: _Plot, line: Series, turn: int) -> None:
    """Name the highest and the lowest price, where they are not the last one."""
    start = turn - len(line.prices) + 1
    for price, lift in ((max(line.prices), -18), (min(line.prices), 18)):
        if price != line.prices[-1]:
            at = (plot.x(start + line.prices.index(price)), plot.y(price))
            canvas.dot(at, line.colour, 5)
            canvas.text((max(at[0], _LEFT + 12), at[1] + lift), str(price), INK, 18, anchor="mm")
