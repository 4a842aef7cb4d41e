"""Prices as a monospaced table, as a chart beside it, and as words for those who cannot see the chart.

Tables stand in code blocks: columns stay right for wide characters, and a price says where it came from.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Awaitable, Callable, Sequence
from functools import lru_cache
from io import BytesIO
from itertools import zip_longest
from typing import TypeAlias

import discord

from bot.text import Text, good_name
from bot.text.tales import legend_name
from cogs._charts.canvas import hex_colour
from cogs._charts.chart import Band, Gap, Series, bar_chart, price_chart
from cogs._charts.faces import undrawn
from engine.model import GoodLine, PublicView, World

ALT_LIMIT = 1024
CHART = "prices.png"

# Off the event loop (`Host.draw`): a picture takes some ms of CPU. The same one is asked for again and again in a turn.
Draw: TypeAlias = Callable[..., Awaitable[bytes]]
PICTURES_KEPT = 64  # of about 10 kB
prices_drawn = lru_cache(PICTURES_KEPT)(price_chart)
bars_drawn = lru_cache(PICTURES_KEPT)(bar_chart)

SPARKS = "▁▂▃▄▅▆▇█"
RECENT = 10
FEWEST = 4  # turns in a sparkline, however little room there is
PHONE_COLUMNS = 28  # of a code block that a phone 400 pixels wide shows without scrolling
_JOINER, _AS_EMOJI = "\u200d", "\ufe0f"


def price_table(text: Text, world: World, view: PublicView) -> str:
    """Mark and good, price, arrow and change, sparkline of the last turns, all of one scale.

    As many turns as a phone has room for.
    """
    cells = [
        (f"{world.goods[line.id].mark} {good_name(text, line.id)}", str(line.price), arrow(line.before, line.price))
        for line in view.goods
    ]
    taken = sum(max(map(columns, column)) + 1 for column in zip(*cells, strict=True))
    turns = max(FEWEST, min(RECENT, PHONE_COLUMNS - taken))
    scale = max(span(line.history, turns) for line in view.goods)
    rows = [(*cell, sparkline(line.history, turns, scale=scale)) for cell, line in zip(cells, view.goods, strict=True)]
    return table(rows, (False, True, False, False))


def bands(text: Text, world: World, view: PublicView) -> tuple[Band, ...]:
    """The chapter's legends so far, each with the turns on which it wrote prices; a number for a name nobody draws."""
    numbers = _numbers(text, world, view)
    return tuple(Band(numbers.get(name, name), first, last) for name, first, last in _struck(text, world, view))


def names_below(text: Text, world: World, view: PublicView) -> list[str]:
    """A line for each legend that stands in the chart as a number: no font here has its letters."""
    return [text("chart-below", number=number, legend=name) for name, number in _numbers(text, world, view).items()]


def _struck(text: Text, world: World, view: PublicView) -> list[tuple[str, int, int]]:
    legends = world.legends
    return [(legend_name(text, legends[one]), first, last) for one, first, last in view.struck if one in legends]


def _numbers(text: Text, world: World, view: PublicView) -> dict[str, str]:
    unseen = [name for name, _, _ in _struck(text, world, view) if undrawn(name)]
    return {name: f"({number})" for number, name in enumerate(dict.fromkeys(unseen), 1)}


async def price_file(
    draw: Draw, text: Text, world: World, view: PublicView, lines: Sequence[GoodLine], title: str, *, gap: bool = False
) -> discord.File:
    """The chart of these goods as an attachment with alt text; with the `gap` between rich and poor under them."""
    series = tuple(
        Series(good_name(text, line.id), hex_colour(world.goods[line.id].colour), line.history) for line in lines
    )
    apart = Gap(text("chart-gap"), view.inequality) if gap and view.inequality else None
    marked, turn = bands(text, world, view), text("chart-turn")
    picture = await draw(prices_drawn, title, series, view.turn, turn, marked, apart, text.language)
    said = " ".join((alt_text(text, lines), *names_below(text, world, view)))
    if apart is not None:
        said = f"{said} {text('chart-gap-alt', now=apart.values[-1], first=apart.values[0])}"
    return discord.File(BytesIO(picture), CHART, description=said[:ALT_LIMIT])


def alt_text(text: Text, lines: Sequence[GoodLine]) -> str:
    """What the chart shows, in words."""
    prices = text.listed(
        text("market-alt-one", good=good_name(text, line.id), price=line.price, first=line.history[0]) for line in lines
    )
    return text("market-alt", prices=prices)[:ALT_LIMIT]


def columns(text: str) -> int:
    """Monospaced columns a text takes: wide characters and emoji two, marks that combine none."""
    count = 0
    for letter, following in zip_longest(text, text[1:], fillvalue=""):
        if unicodedata.combining(letter) or letter in (_JOINER, _AS_EMOJI):
            continue
        count += 2 if following == _AS_EMOJI or unicodedata.east_asian_width(letter) in "WF" else 1
    return count


def pad(text: str, width: int, *, right: bool = False, wide: int = 0) -> str:
    """The text filled with spaces to `width` columns; one that is longer stays as it is.

    Of those behind it as many are wide as it has fewer wide letters than `wide`: in many fonts a wide letter is not
    twice a narrow one, and only cells with as many of them as their neighbours end at the same place.
    """
    room = width - columns(text)
    if right:
        return " " * room + text
    broad = max(0, min(wide - wide_letters(text), room // 2))
    return text + "\u3000" * broad + " " * (room - 2 * broad)


def wide_letters(text: str) -> int:
    """How many letters of a text take two columns: kana and Han, and no emoji."""
    return sum(unicodedata.east_asian_width(one) in "WF" and unicodedata.category(one)[0] == "L" for one in text)


def arrow(before: int, after: int) -> str:
    """Which way and how far a price went: "▲2", "▼1", or "·" for nowhere."""
    if after == before:
        return "·"
    return f"{'▲' if after > before else '▼'}{abs(after - before)}"


def span(history: Sequence[int], length: int = RECENT) -> int:
    """Pebbles that a sparkline's row takes: at least three, and a third of the price.

    So a small move does not look like a crash.
    """
    shown = history[-length:]
    return max(max(shown) - min(shown), 3, max(shown) // 3)


def sparkline(history: Sequence[int], length: int = RECENT, *, scale: int = 0) -> str:
    """The last prices as little columns, in the middle of their row; `scale` is the row's pebbles, 0 for its own."""
    shown = history[-length:]
    low, high, tall = min(shown), max(shown), max(scale, span(history, length))
    steps = len(SPARKS) - 1
    # Twice the numbers, so that the middle between two whole prices is whole too.
    return "".join(SPARKS[((2 * price - low - high + tall) * steps + tall) // (2 * tall)] for price in shown)


def table(rows: Sequence[Sequence[str]], rights: Sequence[bool], most: int = PHONE_COLUMNS) -> str:
    """Rows as a code block, each column as wide as its widest cell; `rights` says which stand to the right.

    Columns stand closer where they would take more than `most`.
    """
    widths = [max(columns(row[index]) for row in rows) for index in range(len(rights))]
    wides = [max(wide_letters(row[index]) for row in rows) for index in range(len(rights))]
    spacious = sum(widths) + 2 * (len(widths) - 1) <= most
    lines = (
        ("  " if spacious else " ")
        .join(
            pad(cell, width, right=right, wide=wide)
            for cell, width, right, wide in zip(row, widths, rights, wides, strict=True)
        )
        .rstrip()
        for row in rows
    )
    return "```\n" + "\n".join(lines).replace("`", "'") + "\n```"
