"""A card: a message of Discord's components alone, with texts, rules, and buttons or pictures beside what they are of.

Discord takes forty components and four thousand characters: what no longer fits beside a text is left out, then texts
at the end, whole lines of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any, Final

import discord
from discord.ui import (
    ActionRow,
    Container,
    File,
    Item,
    LayoutView,
    MediaGallery,
    Section,
    Separator,
    TextDisplay,
    Thumbnail,
)

from bot.portraits import PATRON, portrait
from bot.text import Text
from bot.text.clickable import CARD
from cogs._shared.wording import COLOUR, clipped
from engine.model import CreatureId, World

COMPONENTS: Final = 40
_SECTION: Final = 3  # components: itself, its text, what stands beside it
_ROW: Final = 5  # buttons


class Card:
    """One container, filled from the top down. `kept` components are kept free of sections, for what comes after.

    `files` go with the message: the pictures that it shows.
    """

    def __init__(self, colour: discord.Colour = COLOUR, kept: int = 10) -> None:
        self.files: list[discord.File] = []
        self._box = Container[LayoutView](accent_colour=colour)
        self._used, self._kept = 1, kept
        self._room = CARD
        self._alone: TextDisplay[LayoutView] | None = None  # the text of those that had no room beside them

    def text(self, lines: Sequence[str]) -> None:
        """A text of these lines; none where there are none."""
        words = self._fitting(lines)
        if words:
            self._add(TextDisplay[LayoutView](words), 1)

    def beside(self, lines: Sequence[str], item: Item[Any] | None) -> bool:
        """A text with a button or a picture beside it; the text alone where there is none, or no room for it.

        Returns whether it is beside it.
        """
        words = self._fitting(lines)
        if not words:
            return False
        if item is not None and self._used + _SECTION + self._kept <= COMPONENTS:
            self._add(Section[LayoutView](words, accessory=item), _SECTION)
            return True
        if self._alone is not None:
            self._room -= 1
            self._alone.content += f"\n{words}"
        else:
            alone = TextDisplay[LayoutView](words)
            self._add(alone, 1)
            self._alone = alone
        return False

    def faced(self, lines: Sequence[str], animal: str, name: str) -> None:
        """A text with a portrait beside it, called `name` for those who cannot see it; alone for who has none."""
        face = portrait(animal)
        if face is None:
            self.beside(lines, None)
            return
        file = discord.File(BytesIO(face), f"{animal}.png", description=name)
        if self.beside(lines, Thumbnail[LayoutView](file, description=name)):
            self.files.append(file)

    def picture(self, file: discord.File) -> None:
        """A picture, as wide as the card."""
        self._add(MediaGallery[LayoutView](discord.MediaGalleryItem(file, description=file.description)), 1)
        self.files.append(file)

    def download(self, file: discord.File) -> None:
        """A file to be opened."""
        self._add(File[LayoutView](file), 1)
        self.files.append(file)

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


def face_of(text: Text, world: World, creature: CreatureId) -> tuple[str, str]:
    """Whose portrait a creature has, and what it is called; for `Card.faced`."""
    spec = world.creatures[creature]
    return spec.animal, text("creature-portrait", name=spec.name, animal=animal_name(text, spec.animal))


def face_of_patron(name: str) -> tuple[str, str]:
    """The same for a Patron."""
    return PATRON, name


def animal_name(text: Text, animal: str) -> str:
    """An animal in words; a guest's, that the catalogue does not know, by its own name."""
    return text(f"animal-{animal}") if text.has(f"animal-{animal}") else animal
