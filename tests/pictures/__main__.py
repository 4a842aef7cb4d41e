"""The three pictures of the README, taken of a real wood in a real browser: `make pictures`.

Play mode is started on a database of its own, free ports and a known deck; two players trade until the owl's vault is
run on, and then the start page, a private answer and the Gazette with its chart are photographed.
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Page

from tests.builders import chromium

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "pages" / "pictures"
LARGEST = 300_000  # bytes of a picture
TICK_S = 4
SHOWN_TICK_S = 20  # what play mode has by itself, and the start page tells
SCALE = 1.25  # device pixels a pixel
TRIES = 9
EDGE = 16  # pixels left around what matters
WAIT_MS = 60_000
START_S = 90
RUN = 13  # the turn of the run on Oona's hoard, whose paper is photographed
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")


@contextmanager
def served(folder: Path, tick_s: int) -> Iterator[str]:
    """The address of a play server that lives as long as the block; its wood is kept in the folder."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("WOOD_", "DISCORD_"))}
    command = [sys.executable, "-m", "tests.pictures.play", "--port", "0", "--tick-seconds", str(tick_s)]
    server = subprocess.Popen(
        [*command, "--database", "var/play.db"],  # its path is in the picture
        stdout=subprocess.PIPE,
        text=True,
        cwd=folder,
        env={**env, "PYTHONPATH": str(ROOT)},
    )
    assert server.stdout is not None
    patience = threading.Timer(START_S, server.kill)
    patience.start()
    try:
        said = server.stdout.readline()
        patience.cancel()
        found = ADDRESS.search(said)
        if not found:
            raise SystemExit(f"The play server said {said!r} and no address.")
        yield found.group()
    finally:
        patience.cancel()
        server.send_signal(signal.SIGINT)
        server.wait(60)
        server.stdout.close()


def window(page: Page, url: str, name: str) -> Page:
    """A window of the start page, in a tab of its own."""
    page.goto(url)
    with page.context.expect_page() as opened:
        page.click(f'a.window[href="/open/{name}"]')
    found = opened.value
    found.wait_for_selector("#channel-composer-input", state="visible", timeout=WAIT_MS)
    return found


def slash(wood: Page, command: str, *options: str) -> None:
    """Type a slash command as a player does: name, Enter, each option, Enter, until the line is sent."""
    typed = wood.locator(".command-chip")
    wood.click("#channel-composer-input")
    wood.keyboard.type(f"/{command}")
    wood.locator(f"[role=option][aria-selected=true]:has-text('/{command}')").first.wait_for(timeout=WAIT_MS)
    wood.keyboard.press("Enter")
    typed.wait_for(timeout=WAIT_MS)
    for option in options:
        wood.keyboard.type(option)
        if not option.isdigit():  # a number is chosen from no list
            wood.locator(f"[role=option][aria-selected=true]:has-text('{option}')").first.wait_for(timeout=WAIT_MS)
        wood.keyboard.press("Enter")
    if typed.count():  # the last Enter chose; a name typed in full is sent by it
        wood.keyboard.press("Enter")
    typed.wait_for(state="detached", timeout=WAIT_MS)


def answered(wood: Page, words: str) -> Any:
    """The newest answer that only this player can see, once it holds these words."""
    answers = wood.locator(".channel-message", has_text="Only you can see this")
    newest = answers.filter(has_text=re.compile(words)).last
    newest.wait_for(timeout=WAIT_MS)
    return newest


def as_player(wood: Page, name: str) -> None:
    """Make a window another player's; the page takes its time."""
    wood.select_option("#viewer-picker", label=name)
    wood.wait_for_timeout(2000)


def play(browser: Browser, url: str, folder: Path) -> None:
    """Two players bet until the run on the hoard; a private answer and the paper of that turn are taken."""
    context = browser.new_context(viewport={"width": 1000, "height": 1400}, device_scale_factor=SCALE)
    wood = window(context.new_page(), url, "wood")
    slash(wood, "short", "honey")
    answered(wood, r"You are short \d+ honey")
    slash(wood, "lend", "Pip", "12")
    answered(wood, "Pip has your offer")
    other = window(context.new_page(), url, "wood")
    as_player(other, "Bob")
    slash(other, "long", "mushrooms")
    answered(other, r"You are long \d+ mushrooms")
    paper_of(wood, RUN - 2)
    slash(wood, "long", "berries")
    answered(wood, r"You are long \d+ berries")
    slash(wood, "ledger")
    photograph(answered(wood, "Net worth"), folder / "private-answer.png")
    paper = paper_of(wood, RUN)
    wood.wait_for_function(
        "one => { const all = [...one.querySelectorAll('img')];"
        " return all.length > 1 && all.every(image => image.complete && image.naturalWidth > 0) }",
        arg=paper.element_handle(),
        timeout=WAIT_MS,
    )
    photograph(paper, folder / "gazette.png")
    context.close()


def start_page(browser: Browser, url: str, folder: Path) -> None:
    """The page that play mode opens with."""
    page = browser.new_page(viewport={"width": 1000, "height": 1400}, device_scale_factor=1)
    page.goto(url)
    page.wait_for_selector("#wood ul li", timeout=WAIT_MS)
    save(page.locator("main").screenshot(animations="disabled"), folder / "start.png")
    page.close()


def paper_of(wood: Page, turn: int) -> Any:
    """The Gazette of a turn, once it is there."""
    paper = wood.locator(".channel-message", has_text=f"turn {turn} of").last
    paper.wait_for(timeout=2 * WAIT_MS)
    return paper


def photograph(message: Any, path: Path) -> None:
    """One message, without the empty page around its card; with the face beside it where there is one."""
    message.page.evaluate("globalThis.woodSent = 0")
    for _ in range(TRIES):  # a paper that comes meanwhile pushes the message up
        before = message.bounding_box()
        picture = message.screenshot(animations="disabled")
        if message.bounding_box() == before:
            break
    whole, card = (
        message.bounding_box(),
        message.locator(".embed, [class*=embed], .component-container").first.bounding_box(),
    )
    face = message.locator("[class*=avatar]").count()
    left = 0.0 if face else card["x"] - whole["x"] - EDGE
    right = card["x"] - whole["x"] + card["width"] + EDGE
    taken = Image.open(BytesIO(picture))
    kept = taken.crop((round(left * SCALE), 0, round(right * SCALE), taken.height))
    out = BytesIO()
    kept.convert("RGB").save(out, "PNG", optimize=True)
    save(out.getvalue(), path)


def save(picture: bytes, path: Path) -> None:
    """Write a picture; one too large for a page is a fault."""
    if len(picture) > LARGEST:
        raise SystemExit(f"{path.name} takes {len(picture)} bytes; {LARGEST} are the most.")
    path.write_bytes(picture)


def main() -> None:
    """Take them all, into the docs or into the folder given."""
    parser = argparse.ArgumentParser(prog="tests.pictures", description="Take the pictures of the README.")
    parser.add_argument("--out", type=Path, default=FOLDER)
    folder = parser.parse_args().out
    if chromium.PROGRAM is None:
        raise SystemExit(chromium.ABSENT)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, chromium.launched() as browser:
        with served(Path(scratch), TICK_S) as url:
            play(browser, url, folder)
        with served(Path(scratch), SHOWN_TICK_S) as url:
            start_page(browser, url, folder)
    sys.stdout.write(f"Three pictures are in {folder}.\n")


if __name__ == "__main__":
    main()
