"""The Wood Gazette as data: what is newsworthy, in which words, from public events alone."""

from bot.gazette.chapters import CARDS_SHOWN, closing_lines, shown_json, shown_lines, verdict_words
from bot.gazette.narration import filled, headlines
from bot.gazette.sheets import sheet_from, sheet_json

__all__ = [
    "CARDS_SHOWN",
    "closing_lines",
    "filled",
    "headlines",
    "sheet_from",
    "sheet_json",
    "shown_json",
    "shown_lines",
    "verdict_words",
]
