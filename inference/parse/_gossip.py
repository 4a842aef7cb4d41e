"""Public lines from models: one plain line, no mention, link, markdown or id can pass."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from engine.model import MAX_GOSSIP

# Words, small numbers, and stops that end a word: most lines, and nothing that Discord would act on.
HARMLESS: Final = re.compile(r"(?=[A-Za-z])(?:[A-Za-z ,'?;:’-]++|\d{1,4}(?!\d)|\.(?= |\Z))*+").fullmatch
_DISCORD: Final = re.compile(r"<(?:@[!&]?|#|a?:\w{1,40}:|t:|/[^>]{1,40}:|id:)[^<>]{0,60}>")
_MARKED_LINK: Final = re.compile(r"\[([^\[\]]{0,120})\]\([^()]{0,200}\)")
_LINK: Final = re.compile(r"\b\w{2,12}:\s?/+\S*|\bwww\.\S*|\bmailto:\S*", re.IGNORECASE)
# A dot between letters is what makes a name a link; a slash after it, a path.
_INNER_DOT: Final = re.compile(r"(?<=\w)\.(?=[^\W\d])")
_LONG_NUMBER: Final = re.compile(r"\d{5,}")
# A line is told between quotation marks; one of its own would end them.
_MARKS: Final = str.maketrans(
    dict.fromkeys("*_~`|#\\<>[]{}@^", "") | dict.fromkeys('"“”„‟«»‹›「」『』〝〞', "'") | {"/": " "}
)
# Marks that belong to any letter and so to none: left over after composing, they pile up over other lines.
_HEAPS: Final = re.compile(
    r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]+"
)
_SPACES: Final = re.compile(r"\s+")


def clean_line(text: str, limit: int = MAX_GOSSIP) -> str:
    """The text as one plain line of at most `limit` characters; what could ping, link or format is gone."""
    if len(text) <= limit and HARMLESS(text):
        return text
    text = unicodedata.normalize("NFKC", text[: 4 * limit])
    text = _DISCORD.sub(" ", text)
    text = _MARKED_LINK.sub(r"\1", text)
    text = "".join(char if char.isprintable() else " " for char in _HEAPS.sub("", text))
    text = _LINK.sub(" ", text)
    text = text.translate(_MARKS)
    text = _INNER_DOT.sub(". ", text)
    text = _LONG_NUMBER.sub(" ", text)
    text = _SPACES.sub(" ", text).strip(" -+")
    if len(text) > limit:
        text = text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"
    return text
