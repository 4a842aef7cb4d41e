"""A card: a message of Discord's components alone, with texts, rules, and buttons or pictures beside what they are of.

Discord takes forty components and four thousand characters: what no longer fits beside a text is left out, then texts
at the end, whole lines of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

import discord
from discord.ui import ActionRow, Container, Item, LayoutView, Section, Separator, TextDisplay

from bot.text.clickable import CARD
from cogs._shared.wording import COLOUR, clipped

COMPONENTS: Final = 40
_SECTION: Final = 3  # components: itself, its text, what stands beside it
_ROW: Final = 5  # buttons


class Card:
    """One container, filled from the top down. `kept` components are kept free of sections, for what comes after."""

    def __init__(self, colour: discord.Colour = COLOUR, kept: int = 10) -> None:
        self._box = Container[LayoutView](accent_colour=colour)
        self._used, self._kept = 1, kept
        self._room = CARD
        self._alone: TextDisplay[LayoutView] | None = None  # the text of those that had no room beside them

    def text(self, lines: Sequence[str]) -> None:
        """A text of these lines; none where there are none."""
        words = self._fitting(lines)
        if words:
            self._add(TextDisplay[LayoutView](words), 1)

    def beside(self, lines: Sequence[str], item: Item[Any] | None) -> None:
        """A text with a button or a picture beside it; the text alone where there is none, or no room for it."""
        words = self._fitting(lines)
        if not words:
            return
        if item is not None and self._used + _SECTION + self._kept <= COMPONENTS:
            self._add(Section[LayoutView](words, accessory=item), _SECTION)
        elif self._alone is not None:
            self._room -= 1
            self._alone.content += f"\n{words}"
        else:
            alone = TextDisplay[LayoutView](words)
            self._add(alone, 1)
            self._alone = alone

    def rule(self) -> None:
        """A line across."""
        self._add(Separator[LayoutView](), 1)

    def rows(self, items: Iterable[Item[Any] | None]) -> None:
        """Buttons, five in a row, or one menu; in place of none, nothing."""
        there = [item for item in items if item is not None]
        for start in range(0, len(there), _ROW):
            some = there[start : start + _ROW]
            self._add(ActionRow[LayoutView](*some), 1 + len(some))

    def view(self) -> LayoutView:
        """The whole message, which outlives any restart."""
        return LayoutView(timeout=None).add_item(self._box)

    def _fitting(self, lines: Sequence[str]) -> str:
        words = clipped(list(lines), self._room).strip("\n")
        self._room -= len(words)
        return words

    def _add(self, item: Item[Any], components: int) -> None:
        self._alone = None
        if self._used + components <= COMPONENTS:
            self._box.add_item(item)
            self._used += components
