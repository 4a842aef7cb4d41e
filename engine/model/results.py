"""What comes of a command: a result, or a refusal. Both are worded by the catalogue alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

# What a message, an event or a refusal may hold: names and whole numbers.
Fact: TypeAlias = str | int


@dataclass(frozen=True, slots=True)
class Result:
    """The asker's answer: `kind` names a catalogue message (`answer-<kind>`), `data` its numbers."""

    kind: str
    data: Mapping[str, Fact] = field(default_factory=dict)


class Refused(Exception):
    """A command that the rules refuse. `kind` names a catalogue message (`refused-<kind>`), `data` its numbers."""

    def __init__(self, kind: str, **data: Fact) -> None:
        super().__init__(kind)
        self.kind = kind
        self.data = data
