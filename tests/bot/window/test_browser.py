"""The window in a real browser: wide and narrow, by keyboard alone, with reduced motion, without findings of axe."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import threading
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.text import catalogue
from bot.window.opening import Window
from bot.window.visitors import Limiter
from db import open_store
from tests.bot.window.conftest import MARKUP, SERVER, TURNS, service
from tests.builders import chromium
from tests.conventions.tree import ROOT

WAIT_MS = 30_000
AXE = ROOT / "var" / "axe" / "node_modules" / "axe-core" / "axe.min.js"
WIDTHS = (1280, 400)
# What stands in English where the page speaks another language, and is not marked as such.
LEFT_OVER = """(language) => {
  const found = [], words = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const own = words.currentNode.parentElement;
    if (own.closest("[lang]").lang !== language || own.closest("pre, code")) continue;
    if (/[a-z]{2,}[ ,][a-z]{2,}/i.test(words.currentNode.data)) found.push(words.currentNode.data);
  }
  return found;
}"""


class Process:
    """The wood and its window on a loop of their own, as beside a browser they are."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()
        self.do(self._open)

    def do(self, work: Callable[[], Awaitable[Any]]) -> Any:
        """What some work comes to, done on that loop."""

        async def done() -> Any:
            return await work()

        return asyncio.run_coroutine_threadsafe(done(), self._loop).result(60)

    async def _open(self) -> None:
        self.store = await open_store(self._path)
        self.woods = service(self.store)
        limiter = Limiter(lambda: 0.0, at_once=10_000)
        self._window = Window(self.store, self.woods.played_by, self.woods.why, catalogue(), limiter=limiter)
        await self._window.open("127.0.0.1", 0, here=True)
        self.woods.subscribe(self._window.changed)
        (self.wood,) = [home.wood for home in self.store.homes.values()]
        self.page, self.album = self._window.link(self.wood), self._window.link(self.wood, 1)

    async def _close(self) -> None:
        await self._window.close()
        self.woods.close()
        await self.store.close()

    def close(self) -> None:
        """End it."""
        self.do(self._close)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


@pytest.fixture(scope="module")
def process(played: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    """One for all tests of this file."""
    one = Process(shutil.copy(played, tmp_path_factory.mktemp("browser") / "wood.db"))
    yield one
    one.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One for all tests of this file."""
    with chromium.or_skip() as browser:
        yield browser


@pytest.fixture
def visit(browser: Any) -> Iterator[Callable[..., Any]]:
    """Opens pages; at the end no page has complained of anything."""
    said: list[str] = []
    opened: list[Any] = []

    def one(url: str, width: int = 1280, **options: Any) -> Any:
        opened.append(browser.new_context(viewport={"width": width, "height": 900}, locale="en-GB", **options))
        page = opened[-1].new_page()
        page.on("console", lambda line: said.append(line.text) if line.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(url)
        page.wait_for_selector("section#prices canvas", timeout=WAIT_MS)
        return page

    yield one
    for context in opened:
        context.close()
    assert not said


def findings(page: Any) -> list[str]:
    """What axe finds wrong, a line each; a skip with a word where it is not on this machine."""
    if not AXE.is_file():
        pytest.skip("axe-core is not on this machine: `make axe` fetches it with npm")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:200]} {one['nodes'][0].get('failureSummary')}"
        for one in found["violations"]
    ]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_chapter_under_way(process: Process, visit: Callable[..., Any], pictures: Path, width: int) -> None:
    page = visit(process.page, width)
    assert page.locator("h1").inner_text() == "Thousand Token Wood"
    assert page.locator("canvas").count() >= 4
    assert page.locator("#board tbody tr").count() == 0
    assert page.locator("svg.graph circle").count() == 5
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    assert painted < 1000
    page.screenshot(path=pictures / f"window-{width}.png", full_page=True)
    assert findings(page) == []


def test_a_chart_is_walked_through_with_the_keyboard_alone(process: Process, visit: Callable[..., Any]) -> None:
    page = visit(process.album)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "prices-chart":
            break
    else:
        pytest.fail("the chart cannot be reached")
    readout = page.locator("#prices .readout")
    page.keyboard.press("End")
    assert readout.inner_text().startswith(f"Turn {TURNS}: honey")
    page.keyboard.press("ArrowLeft")
    assert readout.inner_text().startswith(f"Turn {TURNS - 1}: honey")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    assert MARKUP in readout.inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("#prices-chart-table tbody tr").count() == TURNS + 1


@pytest.mark.parametrize("width", WIDTHS)
def test_an_album_turn_by_turn(process: Process, visit: Callable[..., Any], pictures: Path, width: int) -> None:
    page = visit(f"{process.album}#turn-2", width)
    assert page.locator(".slider label").inner_text() == f"Turn 2 of {TURNS}"
    page.focus("#turn")
    page.keyboard.press("ArrowRight")
    assert page.locator(".slider label").inner_text() == f"Turn 3 of {TURNS}"
    assert "Patron" in page.locator("#board tbody").first.inner_text()
    page.locator("#mind-pip summary").click()
    mind = page.locator("#mind-pip")
    assert "hoard" in mind.inner_text()
    assert "Thought to itself" in mind.inner_text()
    page.get_by_role("button", name="Work it out").click()
    page.get_by_text(re.compile("Nothing that was left out|would be")).first.wait_for(timeout=WAIT_MS)
    assert page.locator("#seal b").first.inner_text() == "The seal fits"
    assert MARKUP in page.locator("#prices ol").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.screenshot(path=pictures / f"album-{width}.png", full_page=True)
    assert findings(page) == []


@pytest.mark.parametrize(("language", "width"), [("ja", 400), ("zh-TW", 1280), ("zh-CN", 400)])
def test_in_another_language_nothing_is_english_cut_or_found_wrong(
    process: Process, visit: Callable[..., Any], pictures: Path, language: str, width: int
) -> None:
    process.do(lambda: process.woods.speak(SERVER, "keeper", language))
    try:
        for name, url in (("window", process.page), ("album", f"{process.album}#turn-3")):
            page = visit(url, width)
            assert page.evaluate("document.documentElement.lang") == language
            assert page.evaluate(LEFT_OVER, language) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            if "PICTURES" in os.environ:  # a whole page takes half a second
                page.screenshot(path=pictures / f"{name}-{language}-{width}.png", full_page=True)
            assert findings(page) == []
    finally:
        process.do(lambda: process.woods.speak(SERVER, "keeper", "en"))


def test_a_turn_beyond_the_end_is_the_last(process: Process, visit: Callable[..., Any]) -> None:
    page = visit(f"{process.album}#turn-99999")
    assert page.locator(".slider label").inner_text() == f"Turn {TURNS} of {TURNS}"
    page.evaluate("location.hash = 'turn-0'")
    page.locator(".slider label", has_text="Turn 1 of").wait_for(timeout=WAIT_MS)


def test_who_wants_no_motion_sees_none(process: Process, visit: Callable[..., Any]) -> None:
    page = visit(process.page, reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    assert page.evaluate("document.getAnimations().length") == 0


def test_a_file_by_itself_reaches_for_nothing(process: Process, visit: Callable[..., Any], tmp_path: Path) -> None:
    body = process.do(lambda: process.woods.album(SERVER, 1))
    (tmp_path / "album.html").write_bytes(body)
    page = visit(f"{(tmp_path / 'album.html').as_uri()}#turn-3", offline=True)
    page.locator("#mind-pip summary").click()
    assert "Prompt" in page.locator("#mind-pip").inner_text()
    assert page.evaluate("performance.getEntriesByType('resource').length") == 0


def test_a_new_turn_comes_by_itself_and_leaves_things_as_they_are(process: Process, visit: Callable[..., Any]) -> None:
    page = visit(process.page)
    page.locator("#prices-chart-table summary").click()
    page.focus("#prices-chart")
    before = page.locator("#prices-chart-table tbody tr").count()
    process.do(lambda: process.woods.tick_now(SERVER))
    page.locator("#prices-chart-table tbody tr").nth(before).wait_for(timeout=WAIT_MS)
    assert page.locator("#prices-chart-table[open]").count() == 1
    assert page.evaluate("document.activeElement.id") == "prices-chart"
    process.do(lambda: process.woods.open_window(SERVER, "keeper", False))
    page.locator("#status", has_text="trying again").wait_for(timeout=WAIT_MS)
    process.do(lambda: process.woods.open_window(SERVER, "keeper", True))
