"""Words that stand in a world's file, in another language: legends (`tale-<id>-...`) and wood names (`wood-name-...`).

The file's own words stand wherever a catalogue has none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from engine.core.names import parts
from engine.model import Fact, Legend

if TYPE_CHECKING:
    from bot.text import Text

_NO_ID: Final = re.compile(r"[^a-z0-9_-]")


def legend_name(text: Text, legend: Legend) -> str:
    """What a legend is called."""
    return _told(text, f"tale-{legend.id}-name") or legend.name


def legend_named(text: Text, id: str, name: str) -> str:
    """The same for one of which the id and the name in its file are known, but it may be told no more."""
    return _told(text, f"tale-{id}-name") or name


def legend_history(text: Text, legend: Legend) -> str:
    """The history that is behind a legend."""
    return _told(text, f"tale-{legend.id}-history") or legend.history


def legend_line(text: Text, legend: str, step: int, line: str, facts: Mapping[str, Fact]) -> str:
    """The headline of a legend's step (counted from 1), with its numbers; `line` is the file's."""
    message = f"tale-{legend}-step-{step}"
    return text(message, **facts) if text.says(message) else filled(line, facts)


def filled(line: str, facts: Mapping[str, Fact]) -> str:
    """A legend's own line with its numbers; braces that are none of ours stay as they are."""
    for name in ("before", "after", "good"):
        line = line.replace(f"{{{name}}}", str(facts.get(name, "")))
    return line


def wood_name(text: Text, name: str) -> str:
    """A Patron's wood name without its title: "Grey", 灰色."""
    plain, number = parts(name)
    said = _told(text, f"wood-name-{_NO_ID.sub('-', plain.lower())}") or plain
    return said if number == 1 else text("wood-name-again", name=said, number=number)


def patron_name(text: Text, name: str) -> str:
    """A Patron as the paper speaks of one: "the Grey Patron"."""
    return text("patron-name", name=wood_name(text, name))


def _told(text: Text, message: str) -> str:
    return text(message) if text.says(message) else ""
