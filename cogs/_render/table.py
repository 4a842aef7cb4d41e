"""Monospaced tables for code blocks: columns stay right for wide characters, and a price says where it came from."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

SPARKS = "▁▂▃▄▅▆▇█"
RECENT = 10


def columns(text: str) -> int:
    """Monospaced columns a text takes: wide characters two, marks that combine none."""
    return sum(
        0
        if unicodedata.combining(letter) or letter in "\u200d\ufe0f"
        else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in text
    )


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
    """The last prices as little columns, from lowest to highest of those shown; level prices stand half way."""
    shown = history[-length:]
    low, high = min(shown), max(shown)
    if low == high:
        return SPARKS[3] * len(shown)
    return "".join(SPARKS[(price - low) * (len(SPARKS) - 1) // (high - low)] for price in shown)


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
