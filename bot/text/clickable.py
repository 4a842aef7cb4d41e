"""Commands that a text names, as mentions that can be clicked: `/short honey` becomes </short:5> `honey`.

Discord tells the ids when the commands are registered; until then, and for what it does not know, a text stays as it
is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

import discord
from discord import app_commands
from discord.ui import LayoutView, TextDisplay, View

# Characters that Discord takes in a message, in an embed's description, and in all texts of a card together.
CONTENT: Final = 2000
DESCRIPTION: Final = 4096
CARD: Final = 4000
_NAMED: Final = re.compile(r"`/([^`\n]+)`")
_MENTION: Final = re.compile(r"</([^:<>\n]+):\d+>(?: `([^`\n]+)`)?")


@dataclass(frozen=True, slots=True)
class Clickable:
    """What a command is known by: `ids` by the whole name ("keeper plant"). Empty, it changes nothing.

    `names` are whole names in other languages, each with the one in `ids`: a mention has that, and shows every reader
    their own.
    """

    ids: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of(cls, registered: Iterable[app_commands.AppCommand], names: Mapping[str, str]) -> Clickable:
        """The ids that Discord gave when it registered these."""
        return cls(MappingProxyType(dict(_names(registered))), names)

    def __call__(self, words: str, most: int = CONTENT) -> str:
        """The words with their commands made clickable; as they are where that would be over `most` characters."""
        if not self.ids or "`/" not in words:
            return words
        clicked = _NAMED.sub(self._mention, words)
        return clicked if len(clicked) <= most else words

    def message(
        self, content: str | None, embed: discord.Embed | None = None, view: View | LayoutView | None = None
    ) -> str | None:
        """A whole message: the new content; what an embed or a card says is changed in its place."""
        if embed is not None:
            self.embed(embed)
        if isinstance(view, LayoutView):
            self.card(view)
        return None if content is None else self(content)

    def embed(self, shown: discord.Embed) -> discord.Embed:
        """The same embed, with the commands of its description made clickable."""
        if shown.description:
            shown.description = self(shown.description, DESCRIPTION)
        return shown

    def card(self, shown: LayoutView) -> LayoutView:
        """The same card, with the commands of its texts made clickable while they fit."""
        room = CARD - shown.content_length()
        for item in shown.walk_children():
            if isinstance(item, TextDisplay):
                before = len(item.content)
                item.content = self(item.content, before + room)
                room -= len(item.content) - before
        return shown

    def _mention(self, found: re.Match[str]) -> str:
        words = found[1].split(" ")
        for count in range(len(words), 0, -1):
            said = " ".join(words[:count])
            name = said if said in self.ids else self.names.get(said, "")
            if name in self.ids:
                rest = " ".join(words[count:])
                return f"</{name}:{self.ids[name]}>" + (f" `{rest}`" if rest else "")
        return found[0]


def unclicked(words: str) -> str:
    """The words as they were: `/short honey` for each mention and what stands behind it."""
    return _MENTION.sub(lambda found: f"`/{' '.join(filter(None, found.groups()))}`", words)


def _names(registered: Iterable[app_commands.AppCommand]) -> Iterator[tuple[str, int]]:
    """Every name that can be typed; one that only opens a group of others cannot."""
    for command in registered:
        groups = [option for option in command.options if isinstance(option, app_commands.AppCommandGroup)]
        if not groups:
            yield command.name, command.id
        for group in groups:
            inner = [option for option in group.options if isinstance(option, app_commands.AppCommandGroup)]
            yield from ((f"{command.name} {group.name} {one.name}", command.id) for one in inner)
            if not inner:
                yield f"{command.name} {group.name}", command.id
