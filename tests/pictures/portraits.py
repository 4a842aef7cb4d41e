"""The portraits' PNG files, made of the drawings beside them in a real browser: part of `make pictures`."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from bot.portraits import ANIMALS, PATRON, SIZE

FOLDER = Path(__file__).parents[2] / "bot" / "portraits"
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
COLOURS = 64


def main() -> None:
    """Make them all."""
    chromium = next((path for name in ("chromium", "chromium-browser") if (path := shutil.which(name))), None)
    if chromium is None:
        raise SystemExit("No Chromium on this machine: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": SIZE, "height": SIZE})
        for animal in (*ANIMALS, PATRON):
            drawing = (FOLDER / f"{animal}.svg").read_text(encoding="utf-8")
            page.set_content(
                f"<style>body {{ margin: 0 }} svg {{ width: {SIZE}px; height: {SIZE}px }}</style>{drawing}"
            )
            taken = Image.open(BytesIO(page.screenshot())).convert("RGB")
            taken.quantize(COLOURS, dither=Image.Dither.NONE).save(FOLDER / f"{animal}.png", "PNG", optimize=True)
        browser.close()


if __name__ == "__main__":
    main()
