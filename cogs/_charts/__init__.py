"""Charts and tables: pixels, drawn with Pillow."""

from cogs._charts.canvas import FAINT, GROUND, INK, fit, hex_colour, mix, text_width
from cogs._charts.chart import HEIGHT, WIDTH, Band, PriceBar, Series, axis, bar_chart, price_chart, spread
from cogs._charts.tables import (
    ALT_LIMIT,
    CHART,
    SPARKS,
    arrow,
    columns,
    market_table,
    pad,
    price_file,
    price_table,
    sparkline,
    table,
)

__all__ = [
    "ALT_LIMIT",
    "CHART",
    "FAINT",
    "GROUND",
    "HEIGHT",
    "INK",
    "SPARKS",
    "WIDTH",
    "Band",
    "PriceBar",
    "Series",
    "arrow",
    "axis",
    "bar_chart",
    "columns",
    "fit",
    "hex_colour",
    "market_table",
    "mix",
    "pad",
    "price_chart",
    "price_file",
    "price_table",
    "sparkline",
    "spread",
    "table",
    "text_width",
]
