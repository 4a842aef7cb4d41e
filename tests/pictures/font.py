"""Makes the fonts that charts draw Han, Kana and Cyrillic with: `make font`, on a machine with fonts-noto-cjk.

The first holds every character of the catalogues, of the first levels of JIS X 0208 and GB 2312, and of Big5's what JIS
X 0208 has as well: what a moderator is likely to call a legend. The others hold what of it China and Taiwan write in
another shape, of their own words and first levels alone.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from fontTools import subset
from fontTools.ttLib import TTFont

from cogs._charts.faces import HAN, HANDS

ROOT: Final = Path(__file__).parents[2]
SOURCE: Final = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
TARGET: Final = ROOT / "cogs" / "_charts" / "fonts"
MOST: Final = 1_150_000  # bytes of one
JAPAN, CHINA, TAIWAN = 0, 2, 3  # faces in it
GB, BIG5 = range(0xB0, 0xD8), range(0xA4, 0xC7)  # their first levels
BIG5_TAILS: Final = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
ALPHABETS: Final = ((0xA0, 0x180), (0x370, 0x460), (0x2010, 0x2040), (0x3000, 0x3100), (0xFF00, 0xFF60))


def of(encoding: str, leads: Iterable[int], tails: Iterable[int] = range(0xA1, 0xFF)) -> set[str]:
    """The characters of some rows of a table of two bytes each."""
    rows = (bytes((lead, tail)).decode(encoding, "ignore") for lead in leads for tail in [*tails])
    return {one for one in rows if len(one) == 1}


def said(languages: str) -> set[str]:
    """The characters of catalogues beyond ASCII, and below the emoji."""
    words = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "bot" / "text").glob(f"{languages}/*.ftl"))
    return {one for one in words if 0x7E < ord(one) < 0x1F000}


def wanted() -> set[str]:
    """Every character that shall be drawn."""
    first = of("euc_jp", range(0xB0, 0xD0)) | of("gb2312", GB)
    second = of("euc_jp", range(0xD0, 0xF5)) & of("big5", BIG5, BIG5_TAILS)
    letters = {chr(code) for begin, end in ALPHABETS for code in range(begin, end)}
    return said("*") | first | second | letters


def otherwise(face: int, own: set[str]) -> set[str]:
    """Those of a country's own characters that its face has another shape of than Japan's."""
    here, japan = (TTFont(SOURCE, fontNumber=one, lazy=True).getBestCmap() for one in (face, JAPAN))
    return {one for one in own & wanted() if here.get(ord(one)) != japan.get(ord(one))}


def write(name: str, face: int, characters: set[str]) -> None:
    """Write one subset; the same from the same words. Ends the process where it is too large."""
    options = subset.Options(
        layout_features=[],
        hinting=False,
        notdef_outline=True,
        name_IDs=[0, 1, 2, 13, 14],
        flavor="woff2",
        font_number=face,
    )
    options.drop_tables += ["BASE", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]
    font = subset.load_font(str(SOURCE), options, dontLoadGlyphNames=True)
    maker = subset.Subsetter(options)
    maker.populate(unicodes=map(ord, characters))
    maker.subset(font)
    font["head"].modified = font["head"].created
    subset.save_font(font, str(TARGET / name), options)
    size = (TARGET / name).stat().st_size
    if size > MOST:
        raise SystemExit(f"{name} has {size} bytes, {MOST} at most")
    print(f"{name}: {len(characters)} characters, {size} bytes")  # noqa: T201


def main() -> None:
    """Write them all."""
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    if not SOURCE.is_file():
        raise SystemExit(f"{SOURCE} is not on this machine: apt-get install fonts-noto-cjk")
    write(HAN, JAPAN, wanted())
    write(HANDS["zh-CN"], CHINA, otherwise(CHINA, said("zh-CN") | of("gb2312", GB)))
    write(HANDS["zh-TW"], TAIWAN, otherwise(TAIWAN, said("zh-TW") | of("big5", BIG5, BIG5_TAILS)))


if __name__ == "__main__":
    main()
