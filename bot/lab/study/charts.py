"""A figure's intervals as a picture: a line a mind, a dot for the value, and where the bar lies. Plain SVG, inline."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Final

from bot.lab.study.claims import Measure
from bot.lab.study.report import Row

# The wood's own, safe for colour-blind eyes; the word stands beside each, so nothing is told by colour alone.
COLOURS: Final = {
    "rules": "#999999",
    "random": "#56B4E9",
    "pocket": "#E69F00",
    "taught": "#009E73",
    "served": "#CC79A7",
}
WIDTH, LEFT, RIGHT, ROW, EDGE = 620, 150, 70, 22, 24
BAR: Final = "#D55E00"


def intervals(measure: Measure, rows: Sequence[Row], written: Callable[[float], str], alt: str) -> str:
    """An SVG of the rows; `written` spells a value, `alt` says in words what is to be seen."""
    ends = [one for row in rows for one in (row.found.value, row.found.low, row.found.high) if one is not None]
    bars = [bar for bar in (measure.at_least, measure.at_most) if bar is not None]
    least, most = min(ends + bars), max(ends + bars)
    room = (most - least) or max(1.0, abs(most))
    least, most = least - room * 0.04, most + room * 0.04

    def x(value: float) -> float:
        return round(LEFT + (value - least) / (most - least) * (WIDTH - LEFT - RIGHT), 1)

    height = ROW * len(rows) + EDGE
    parts = [
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" xmlns="http://www.w3.org/2000/svg">',
        f"<title>{escape(alt)}</title>",
    ]
    for bar in bars:
        parts.append(
            f'<line x1="{x(bar)}" x2="{x(bar)}" y1="4" y2="{height - EDGE + 4}" stroke="{BAR}" stroke-dasharray="4 3"/>'
        )
        parts.append(
            f'<text x="{x(bar)}" y="{height - 6}" text-anchor="middle" fill="{BAR}">{escape(written(bar))}</text>'
        )
    for number, row in enumerate(rows):
        parts += _row(row, ROW * number + ROW / 2 + 2, x, written)
    return "".join([*parts, "</svg>"])


def _row(row: Row, y: float, x: Callable[[float], float], written: Callable[[float], str]) -> list[str]:
    colour, found = COLOURS[row.mark], row.found
    parts = [f'<text x="{LEFT - 12}" y="{y + 4}" text-anchor="end">{escape(f"{row.cast} · {row.mark}")}</text>']
    if found.low is not None and found.high is not None:
        parts.append(
            f'<line x1="{x(found.low)}" x2="{x(found.high)}" y1="{y}" y2="{y}" stroke="{colour}" stroke-width="3"/>'
        )
    parts.append(f'<circle cx="{x(found.value)}" cy="{y}" r="5" fill="{colour}"/>')
    parts.append(f'<text x="{WIDTH - RIGHT + 12}" y="{y + 4}">{escape(written(found.value))}</text>')
    return parts
