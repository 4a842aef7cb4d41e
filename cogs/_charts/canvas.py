"""A small drawing board: everything is drawn at twice the size and halved at the end, which smooths every edge."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import TypeAlias

from PIL import Image, ImageDraw

from cogs._charts.faces import FontWeight, font, latin, pieces

Colour: TypeAlias = tuple[int, int, int]
Point: TypeAlias = tuple[float, float]

GROUND: Colour = (0x2B, 0x2D, 0x31)  # Discord's own dark card
INK: Colour = (0xF2, 0xF3, 0xF5)
FAINT: Colour = (0xA6, 0xA9, 0xB0)
RULE: Colour = (0x3F, 0x42, 0x48)

_SCALE = 2


def hex_colour(text: str) -> Colour:
    """ "#E69F00" as three bytes; raises ValueError."""
    value = int(text.removeprefix("#"), 16)
    return value >> 16 & 255, value >> 8 & 255, value & 255


def mix(under: Colour, over: Colour, share: float) -> Colour:
    """The colour of `over` laid on `under` at an opacity of `share` (0 to 1)."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(under, over, strict=True))
    return red, green, blue


class Canvas:
    """A picture of `width` x `height` pixels; all coordinates are in these pixels, whatever it is drawn at.

    Its texts have the letters' shapes of a `language`.
    """

    def __init__(self, width: int, height: int, language: str = "") -> None:
        self.width = width
        self.height = height
        self._language = language
        self._image = Image.new("RGB", (width * _SCALE, height * _SCALE), GROUND)
        self._draw = ImageDraw.Draw(self._image)

    def line(self, points: Sequence[Point], colour: Colour, width: float) -> None:
        """A path with round joints and ends."""
        thick = round(width * _SCALE)
        path = [(x * _SCALE, y * _SCALE) for x, y in points]
        self._draw.line(path, colour, thick)
        for point in points:  # Pillow's own curved joints look the same and take three times as long
            self.dot(point, colour, width / 2)

    def dashes(self, left: float, right: float, y: float, colour: Colour) -> None:
        """A thin horizontal line of dashes."""
        x = left
        while x < right:
            self._draw.line([(x * _SCALE, y * _SCALE), (min(x + 6, right) * _SCALE, y * _SCALE)], colour, _SCALE)
            x += 12

    def dot(self, at: Point, colour: Colour, radius: float) -> None:
        """A filled circle."""
        x, y = at[0] * _SCALE, at[1] * _SCALE
        r = radius * _SCALE
        self._draw.ellipse((x - r, y - r, x + r, y + r), colour)

    def box(self, left: float, top: float, right: float, bottom: float, colour: Colour, radius: float = 0) -> None:
        """A filled rectangle; empty ones are left out."""
        if right > left and bottom > top:
            corners = (left * _SCALE, top * _SCALE, right * _SCALE - 1, bottom * _SCALE - 1)
            self._draw.rounded_rectangle(corners, radius * _SCALE, colour)

    def shape(self, points: Sequence[Point], colour: Colour) -> None:
        """A filled polygon."""
        self._draw.polygon([(x * _SCALE, y * _SCALE) for x, y in points], colour)

    def text(
        self, at: Point, text: str, colour: Colour, size: int, *, anchor: str = "lm", weight: FontWeight = "Medium"
    ) -> None:
        """One line of text; `anchor` is Pillow's: left, middle, right by middle, ascender, baseline..."""
        x, y, pixels = at[0] * _SCALE, at[1] * _SCALE, size * _SCALE
        parts = list(pieces(text, weight, self._language))
        if all(face == latin(weight) for face, _ in parts):
            self._draw.text((x, y), text, colour, font(latin(weight), pixels), anchor=anchor)
            return
        # Fonts differ in where their middle is: all pieces stand on the line that Inter would stand on.
        above, below = font(latin(weight), pixels).getmetrics()
        x -= text_width(text, size, weight) * _SCALE * {"l": 0, "m": 0.5, "r": 1}[anchor[0]]
        y += {"m": (above - below) / 2, "a": above, "d": -below}.get(anchor[1], 0)
        for face, piece in parts:
            drawn = font(face, pixels)
            bold = weight == "SemiBold" and face != latin(weight)  # the others have one weight
            self._draw.text((x, y), piece, colour, drawn, anchor="ls", stroke_width=int(bold))
            x += drawn.getlength(piece)

    def png(self) -> bytes:
        """The picture, halved and packed. A palette of 128 keeps it under about 16 kB with no visible loss."""
        small = self._image.reduce(_SCALE)
        packed = BytesIO()
        small.quantize(128, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(packed, "PNG", compress_level=3)
        return packed.getvalue()


def text_width(text: str, size: int, weight: FontWeight = "Medium") -> float:
    """Pixels a line of text takes."""
    return sum(font(face, size * _SCALE).getlength(piece) for face, piece in pieces(text, weight)) / _SCALE


def fit(text: str, size: int, width: float, weight: FontWeight = "Medium") -> str:
    """The text, cut with an ellipsis where it would not fit into `width` pixels."""
    if text_width(text, size, weight) <= width:
        return text
    while text and text_width(text + "…", size, weight) > width:
        text = text[:-1]
    return text.rstrip() + "…"
