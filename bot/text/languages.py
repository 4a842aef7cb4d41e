"""Which language something is said in: the folders there are, and the nearest one to what Discord calls a locale.

tongue("zh-HK", "en")    the Traditional Chinese catalogue
tongue("xx-Nova", "ja")  the Japanese one: nobody here speaks the first
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from babel import Locale, UnknownLocaleError

from bot.text import ENGLISH, Text, catalogue

_ASKED: Final = 256  # locales remembered
# Who writes in another script than the base of their locale does.
_SCRIPTS: Final = {
    "zh-hk": "zh-TW",
    "zh-mo": "zh-TW",
    "zh-hant": "zh-TW",
    "zh-sg": "zh-CN",
    "zh-hans": "zh-CN",
    "zh": "zh-CN",
}
_laid: set[str] = set()  # by guests


@cache
def shipped() -> frozenset[str]:
    """The languages of our own folders."""
    return frozenset(
        part.name
        for part in files("bot.text").iterdir()
        if part.is_dir() and any(one.name.endswith(".ftl") for one in part.iterdir())
    )


def languages() -> frozenset[str]:
    """Every language that something can be said in: ours, and those that guests have added."""
    return shipped() | _laid


def add(laid: Iterable[str]) -> None:
    """Have guests' languages beside ours, in place of those added before."""
    _laid.clear()
    _laid.update(laid)
    nearest.cache_clear()


@lru_cache(_ASKED)
def nearest(locale: str) -> str | None:
    """The language for a locale: its own, its script's, its base's, a sister's; None where there is none of these."""
    known = {name.casefold(): name for name in sorted(languages(), reverse=True)}
    parts = locale.replace("_", "-").casefold().split("-")
    for count in range(len(parts), 0, -1):
        asked = "-".join(parts[:count])
        found = known.get(asked) or known.get(_SCRIPTS.get(asked, "").casefold())
        if found:
            return found
    return next((name for low, name in known.items() if low.partition("-")[0] == parts[0]), None)


def tongue(*locales: str) -> Text:
    """The catalogue of the first of these locales that somebody here speaks; English where nobody does."""
    for locale in locales:
        if locale and (found := nearest(locale)):
            return catalogue(found)
    return catalogue(ENGLISH)


def own_name(language: str) -> str:
    """What a language calls itself, as 日本語; its id where nobody knows."""
    if (text := catalogue(language)).says("language-name"):
        return text("language-name")
    try:
        return Locale.parse(language.replace("-", "_")).get_display_name() or language
    except (UnknownLocaleError, ValueError):
        return language
