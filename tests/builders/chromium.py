"""A real Chromium for the tests that look at a page, and for those who make pictures."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pytest

# Without a window to draw, a page costs a third less of the processor's time.
_NAMES: Final = ("chromium-headless-shell", "chromium", "chromium-browser")
PROGRAM: Final = next((path for name in _NAMES if (path := shutil.which(name))), None)
ABSENT: Final = "No Chromium on this machine: `apt-get install chromium-headless-shell fonts-noto-color-emoji`"
_FLAGS: Final = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def launched() -> Iterator[Any]:
    """A browser; it ends with the context."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PROGRAM, args=_FLAGS)
        yield browser
        browser.close()


@contextmanager
def or_skip() -> Iterator[Any]:
    """A browser, or a skip with a word where there is none."""
    if PROGRAM is None:
        pytest.skip(ABSENT)
    with launched() as browser:
        yield browser
