"""The first minute, in a real browser: open the wood, short honey, whisper, read the letter, read the paper."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

WAIT_MS = 20_000


def open_window(page: Any, server: Any, name: str) -> Any:
    """A window of the start page, in a tab of its own."""
    page.goto(server.url)
    with page.context.expect_page() as opened:
        page.click(f'a.window[href="/open/{name}"]')
    window = opened.value
    window.wait_for_selector("#channel-composer-input", state="visible", timeout=WAIT_MS)
    return window


def slash(window: Any, command: str, *options: str) -> None:
    """Type a slash command as a player does: name, Enter, each option, Enter; then Enter sends it."""
    window.click("#channel-composer-input")
    window.keyboard.type(f"/{command}")
    window.wait_for_selector(f"[role=option]:has-text('/{command}')", timeout=WAIT_MS)
    window.keyboard.press("Enter")
    for option in options:
        window.keyboard.type(option)
        window.wait_for_selector(f"[role=option]:has-text('{option}')", timeout=WAIT_MS)
        window.keyboard.press("Enter")
    window.keyboard.press("Enter")


@pytest.fixture
def page(browser: Any) -> Any:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_the_start_page_says_what_to_do_first(page: Any, server: Any, pictures: Path) -> None:
    page.goto(server.url)
    assert page.locator("h1").inner_text() == "Thousand Token Wood"
    assert page.locator("ol li").count() == 5
    assert "stand-in" in page.locator("header").inner_text()
    page.wait_for_selector("#live ul li", timeout=WAIT_MS)  # the paper arrives without a reload
    page.screenshot(path=pictures / "start.png", full_page=True)
    page.set_viewport_size({"width": 400, "height": 800})
    page.screenshot(path=pictures / "start-phone.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def test_the_first_minute(page: Any, server: Any, pictures: Path) -> None:
    wood = open_window(page, server, "wood")
    slash(wood, "short", "honey")
    reply = wood.locator(".message", has_text="Only you can see this").last
    reply.get_by_text(re.compile("honey")).first.wait_for(timeout=WAIT_MS)
    wood.screenshot(path=pictures / "short.png")

    slash(wood, "whisper", "Oona", "true")
    letters = open_window(page, server, "ann")
    letters.get_by_text(re.compile("honey|acorns|berries|mushrooms|firewood|food")).first.wait_for(timeout=WAIT_MS)
    letters.screenshot(path=pictures / "letter.png")

    paper = wood.get_by_text(re.compile(r"The Wood Gazette · chapter 1, turn \d+ of 40")).first
    paper.wait_for(timeout=WAIT_MS)
    wood.screenshot(path=pictures / "paper.png")
