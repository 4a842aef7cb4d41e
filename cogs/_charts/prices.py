"""Prices as a table, as a chart, and as words for those who cannot see the chart."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from io import BytesIO

import discord

from bot.text import Text, good_name
from cogs._charts.canvas import hex_colour
from cogs._charts.chart import Band, Series, price_chart
from cogs._charts.text_table import arrow, sparkline, table
from engine.model import GoodLine, PublicView, World

ALT_LIMIT = 1024
CHART = "prices.png"


def price_table(text: Text, world: World, view: PublicView) -> str:
    """The Gazette's table: mark and good, price, arrow and change, sparkline of the last turns."""
    return table(
        [
            (
                f"{world.goods[line.id].mark} {good_name(text, line.id)}",
                str(line.price),
                arrow(line.before, line.price),
                sparkline(line.history),
            )
            for line in view.goods
        ],
        (False, True, False, False),
    )


def market_table(text: Text, world: World, view: PublicView) -> str:
    """The market's table: price, change, and units that Patrons are short and long."""
    head = [text(f"market-header-{name}") for name in ("good", "price", "change", "shorts", "longs")]
    rows = [
        (
            f"{world.goods[line.id].mark} {good_name(text, line.id)}",
            str(line.price),
            arrow(line.before, line.price),
            str(line.shorts),
            str(line.longs),
        )
        for line in view.goods
    ]
    return table([(f"   {head[0]}", *head[1:]), *rows], (False, True, False, True, True))


def bands(world: World, view: PublicView) -> tuple[Band, ...]:
    """The chapter's legends so far, each with the turns on which it wrote prices."""
    return tuple(
        Band(world.legends[legend].name, first, last) for legend, first, last in view.struck if legend in world.legends
    )


async def price_file(text: Text, world: World, view: PublicView, lines: Sequence[GoodLine], title: str) -> discord.File:
    """The chart of these goods as an attachment with alt text, drawn in another thread (about 10 ms of CPU)."""
    series = [Series(good_name(text, line.id), hex_colour(world.goods[line.id].colour), line.history) for line in lines]
    picture = await asyncio.to_thread(price_chart, title, series, view.turn, text("chart-turn"), bands(world, view))
    return discord.File(BytesIO(picture), CHART, description=alt_text(text, lines))


def alt_text(text: Text, lines: Sequence[GoodLine]) -> str:
    """What the chart shows, in words."""
    prices = ", ".join(
        text("market-alt-one", good=good_name(text, line.id), price=line.price, first=line.history[0]) for line in lines
    )
    return text("market-alt", prices=prices)[:ALT_LIMIT]
