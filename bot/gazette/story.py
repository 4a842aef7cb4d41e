"""One headline to be, and a turn's events sorted for those who tell them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from engine.events import Event
from engine.model import Fact

E = TypeVar("E", bound=Event)


@dataclass(frozen=True, slots=True)
class Story:
    """One headline to be: the id of its wordings, its facts (ids), how much it matters. Weight 0 fills a quiet paper.

    `line` is a line already written (a legend's own); `creatures` are those it happened to, when several.
    """

    words: str
    facts: Mapping[str, Fact]
    weight: int
    family: str
    line: str = ""
    creatures: tuple[str, ...] = field(default=())


class ByKind:
    """Events by their class, each in the order in which they happened."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._found: defaultdict[type[Event], list[Event]] = defaultdict(list)
        for event in events:
            self._found[type(event)].append(event)

    def of(self, kind: type[E]) -> list[E]:
        """Those of one class."""
        return [event for event in self._found.get(kind, ()) if isinstance(event, kind)]
