"""Makes the font that charts draw Han, Kana and Cyrillic with: `make font`, on a machine with fonts-noto-cjk.

It holds every character of the catalogues, of the first levels of JIS X 0208 and GB 2312, and of Big5's what JIS X 0208
has as well: what a moderator is likely to call a legend.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from fontTools import subset

ROOT: Final = Path(__file__).parents[2]
SOURCE: Final = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
TARGET: Final = ROOT / "cogs" / "_charts" / "fonts" / "NotoSansCJK-subset.woff2"
MOST: Final = 1_150_000  # bytes
ALPHABETS: Final = ((0xA0, 0x180), (0x370, 0x460), (0x2010, 0x2040), (0x3000, 0x3100), (0xFF00, 0xFF60))


def of(encoding: str, leads: Iterable[int], tails: Iterable[int] = range(0xA1, 0xFF)) -> set[str]:
    """The characters of some rows of a table of two bytes each."""
    rows = (bytes((lead, tail)).decode(encoding, "ignore") for lead in leads for tail in [*tails])
    return {one for one in rows if len(one) == 1}


def wanted() -> set[str]:
    """Every character that shall be drawn."""
    said = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "bot" / "text").glob("*/*.ftl"))
    first = of("euc_jp", range(0xB0, 0xD0)) | of("gb2312", range(0xB0, 0xD8))
    second = of("euc_jp", range(0xD0, 0xF5)) & of("big5", range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])
    letters = {chr(code) for begin, end in ALPHABETS for code in range(begin, end)}
    return {one for one in said if 0x7E < ord(one) < 0x1F000} | first | second | letters


def main() -> None:
    """Write it."""
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    if not SOURCE.is_file():
        raise SystemExit(f"{SOURCE} is not on this machine: apt-get install fonts-noto-cjk")
    options = subset.Options(
        layout_features=[],
        hinting=False,
        notdef_outline=True,
        name_IDs=[0, 1, 2, 13, 14],
        flavor="woff2",
        font_number=0,
    )
    options.drop_tables += ["BASE", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]
    font = subset.load_font(str(SOURCE), options, dontLoadGlyphNames=True)
    maker = subset.Subsetter(options)
    maker.populate(unicodes=map(ord, wanted()))
    maker.subset(font)
    font["head"].modified = font["head"].created  # the same font from the same words
    subset.save_font(font, str(TARGET), options)
    size = TARGET.stat().st_size
    if size > MOST:
        raise SystemExit(f"{TARGET.name} has {size} bytes, {MOST} at most")
    print(f"{TARGET.relative_to(ROOT)}: {len(wanted())} characters, {size} bytes")  # noqa: T201


if __name__ == "__main__":
    main()
