"""Every word of the page stands in the catalogue, and every one of the catalogue on the page."""

from __future__ import annotations

import re

from bot.text import catalogue
from bot.window import pages
from bot.window.words import words

OWN = [name for name in pages.SCRIPTS if not name.startswith("uplot")]
SCRIPTS = "\n".join(pages.static(name).decode() for name in OWN)
# What the server fills in, outside the scripts.
SERVED = {"page", "page-album", "nothing", "noscript", "skip"}


def test_every_word_that_a_script_says_is_there() -> None:
    said = words(catalogue())
    plain = set(re.findall(r"\b(?:say|mixed|status)\(\"([a-z-]+)\"", SCRIPTS))
    assert len(plain) > 40
    assert plain <= set(said)
    assert not [word for word in said.values() if "<" in word]


def test_every_word_that_is_there_is_said() -> None:
    literal = set(re.findall(r"\"([a-z-]+)\"", SCRIPTS))
    begun = (*re.findall(r"`([a-z]+-)\$\{", SCRIPTS), *(f"{what}-" for what in re.findall(r"known\(\"(\w+)", SCRIPTS)))
    assert not [name for name in words(catalogue()) if name not in literal | SERVED and not name.startswith(begun)]


def test_what_is_filled_in_is_a_hole_of_the_word() -> None:
    said = words(catalogue())
    for name, facts in re.findall(r"say\(\"([a-z-]+)\", \{ ([^}.]+) \}\)", SCRIPTS):
        given = {part.partition(":")[0].strip() for part in facts.split(",")}
        assert given <= set(re.findall(r"\{(\w+)\}", said[name])), name
