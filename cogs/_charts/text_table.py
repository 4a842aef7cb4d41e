"""Monospaced tables for code blocks: columns stay right for wide characters, and a price says where it came from."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import zip_longest

SPARKS = "▁▂▃▄▅▆▇█"
RECENT = 10
_JOINER, _AS_EMOJI = "\u200d", "\ufe0f"


def columns(text: str) -> int:
    """Monospaced columns a text takes: wide characters and emoji two, marks that combine none."""
    count = 0
    for letter, following in zip_longest(text, text[1:], fillvalue=""):
        if unicodedata.combining(letter) or letter in (_JOINER, _AS_EMOJI):
            continue
        count += 2 if following == _AS_EMOJI or unicodedata.east_asian_width(letter) in "WF" else 1
    return count


def pad(text: str, width: int, *, right: bool = False) -> str:
    """The text filled with spaces to `width` columns; one that is longer stays as it is."""
    space = " " * (width - columns(text))
    return space + text if right else text + space


def arrow(before: int, after: int) -> str:
    """Which way and how far a price went: "▲2", "▼1", or "·" for nowhere."""
    if after == before:
        return "·"
    return f"{'▲' if after > before else '▼'}{abs(after - before)}"


def sparkline(history: Sequence[int], length: int = RECENT) -> str:
    """The last prices as little columns, in the middle of their row.

    The row spans at least three pebbles and a third of the price, so that a small move does not look like a crash.
    """
    shown = history[-length:]
    low, high = min(shown), max(shown)
    span = max(high - low, 3, high // 3)
    steps = len(SPARKS) - 1
    # Twice the numbers, so that the middle between two whole prices is whole too.
    return "".join(SPARKS[((2 * price - low - high + span) * steps + span) // (2 * span)] for price in shown)


def table(rows: Sequence[Sequence[str]], rights: Sequence[bool]) -> str:
    """Rows as a code block, each column as wide as its widest cell; `rights` says which stand to the right."""
    widths = [max(columns(row[index]) for row in rows) for index in range(len(rights))]
    lines = (
        "  ".join(
            pad(cell, width, right=right) for cell, width, right in zip(row, widths, rights, strict=True)
        ).rstrip()
        for row in rows
    )
    return "```\n" + "\n".join(lines).replace("`", "'") + "\n```"
