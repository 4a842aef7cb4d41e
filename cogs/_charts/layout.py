"""Where things stand in a chart: ticks of an axis, labels that never touch, names in as few rows as they need."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count


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


def rows(spans: Sequence[tuple[float, float]], gap: float) -> list[int]:
    """A row from 0 for each span (left and right), so that no two in a row come nearer than `gap`."""
    ends: list[float] = []
    found = [0] * len(spans)
    for index in sorted(range(len(spans)), key=lambda one: spans[one]):
        left, right = spans[index]
        row = next(row for row in count() if row >= len(ends) or ends[row] + gap <= left)
        ends[row : row + 1] = [right]
        found[index] = row
    return found
