"""Charts and tables: pixels, drawn with Pillow."""

from cogs._charts.canvas import FAINT, GROUND, INK, fit, hex_colour, mix, text_width
from cogs._charts.chart import HEIGHT, PHONE, TEXT, WIDTH, Band, Gap, PriceBar, Series, bar_chart, price_chart
from cogs._charts.faces import undrawn
from cogs._charts.layout import axis, rows, spread
from cogs._charts.tables import (
    ALT_LIMIT,
    CHART,
    SPARKS,
    Draw,
    arrow,
    bars_drawn,
    columns,
    names_below,
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
    "PHONE",
    "SPARKS",
    "TEXT",
    "WIDTH",
    "Band",
    "Draw",
    "Gap",
    "PriceBar",
    "Series",
    "arrow",
    "axis",
    "bar_chart",
    "bars_drawn",
    "columns",
    "fit",
    "hex_colour",
    "mix",
    "names_below",
    "pad",
    "price_chart",
    "price_file",
    "price_table",
    "rows",
    "sparkline",
    "spread",
    "table",
    "text_width",
    "undrawn",
]
