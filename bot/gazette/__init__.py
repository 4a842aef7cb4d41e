"""The Wood Gazette as data: what is newsworthy, in which words, from public events alone."""

from bot.gazette.chapters import CARDS_SHOWN, closing_lines, shown_json, shown_lines, verdict_words
from bot.gazette.narration import NO_MEMORY, Edition, edition, headlines
from bot.gazette.sheets import sheet_from, sheet_json, sheet_memory
from bot.gazette.verdicts import judge

__all__ = [
    "CARDS_SHOWN",
    "NO_MEMORY",
    "Edition",
    "closing_lines",
    "edition",
    "headlines",
    "judge",
    "sheet_from",
    "sheet_json",
    "sheet_memory",
    "shown_json",
    "shown_lines",
    "verdict_words",
]
