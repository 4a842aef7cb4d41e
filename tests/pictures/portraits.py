"""The portraits' PNG files, made of the drawings beside them in a real browser: part of `make pictures`."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image

from bot.portraits import ANIMALS, PATRON, SIZE
from tests.builders import chromium

FOLDER = Path(__file__).parents[2] / "bot" / "portraits"
COLOURS = 64


def main() -> None:
    """Make them all."""
    if chromium.PROGRAM is None:
        raise SystemExit(chromium.ABSENT)
    with chromium.launched() as browser:
        page = browser.new_page(viewport={"width": SIZE, "height": SIZE})
        for animal in (*ANIMALS, PATRON):
            drawing = (FOLDER / f"{animal}.svg").read_text(encoding="utf-8")
            page.set_content(
                f"<style>body {{ margin: 0 }} svg {{ width: {SIZE}px; height: {SIZE}px }}</style>{drawing}"
            )
            taken = Image.open(BytesIO(page.screenshot())).convert("RGB")
            taken.quantize(COLOURS, dither=Image.Dither.NONE).save(FOLDER / f"{animal}.png", "PNG", optimize=True)


if __name__ == "__main__":
    main()
