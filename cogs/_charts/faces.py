"""Which font draws a letter: Inter; where that lacks it, the subset of Noto Sans CJK beside it, or one of this machine.

The second is read only when a letter wants it; nobody who is drawn in Latin letters pays for it. It writes Han as Japan
does. What China and Taiwan write otherwise stands in a subset of its own for each, for charts in their languages.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Final, Literal, TypeAlias

from PIL import ImageFont

FontWeight: TypeAlias = Literal["Medium", "SemiBold"]

HAN: Final = "NotoSansCJK-subset.woff2"
HANDS: Final = {"zh-CN": "NotoSansCJK-SC-subset.woff2", "zh-TW": "NotoSansCJK-TC-subset.woff2"}  # by language
NOBODY: Final = ""  # draws what no font here has
_PROBE: Final = 12  # pixels
_LETTERS: Final = 8_192  # remembered
_LOOKED_AT: Final = 400  # fonts of this machine
_FOLDERS: Final = {
    "darwin": ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts"),
    "win32": ("C:/Windows/Fonts",),
}.get(sys.platform, ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts"))


@lru_cache(64)
def font(face: str, pixels: int) -> ImageFont.FreeTypeFont:
    """A face (a file beside this one, or a path) in a size; raises OSError for one that cannot be read."""
    ours = files(__package__).joinpath("fonts", face)
    source: BytesIO | str = face if Path(face).is_absolute() else BytesIO(ours.read_bytes())
    return ImageFont.truetype(source, pixels, layout_engine=ImageFont.Layout.BASIC)


def latin(weight: FontWeight) -> str:
    """Inter in a weight."""
    return f"Inter-{weight}.otf"


def pieces(text: str, weight: FontWeight, language: str = "") -> Iterator[tuple[str, str]]:
    """The text in pieces that one face draws each, as (face, piece); what nobody draws is Inter's, as an empty box.

    Han has the shapes of the `language`; a letter takes as much room in any.
    """
    first = latin(weight)
    for face, letters in groupby(text, lambda letter: _face_of(letter, language) or first):
        yield first if face == latin("Medium") else face, "".join(letters)


def undrawn(text: str) -> str:
    """The letters of a text that no font here has, each once."""
    return "".join(letter for letter in dict.fromkeys(text) if _face_of(letter) == NOBODY)


@lru_cache(_LETTERS)
def _face_of(letter: str, language: str = "") -> str:
    if letter.isspace() or _has(latin("Medium"), letter):
        return latin("Medium")
    if (own := HANDS.get(language)) and _has(own, letter):
        return own
    if _has(HAN, letter):
        return HAN
    return next((path for path in _here() if _has(path, letter)), NOBODY)


def _has(face: str, letter: str) -> bool:
    """Whether a face has a letter: it draws something else than its empty box."""
    try:
        probe = font(face, _PROBE)
        return bytes(probe.getmask(letter)) != _box(face)
    except (OSError, ValueError):
        return False


@cache
def _box(face: str) -> bytes:
    return bytes(font(face, _PROBE).getmask("\U0010fffd"))  # of private use: in no font that anybody has


@cache
def _here() -> tuple[str, ...]:
    """Fonts of this machine, those that hold most letters first."""
    found = [
        path
        for folder in _FOLDERS
        for path in Path(folder).expanduser().rglob("*")
        if path.suffix.lower() in (".ttf", ".otf", ".ttc") and "bold" not in path.name.lower()
    ]
    known = sorted(found, key=lambda path: ("noto" not in path.name.lower(), "sans" not in path.name.lower(), path))
    return tuple(str(path) for path in known[:_LOOKED_AT])
