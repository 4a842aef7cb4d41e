"""Refusals: a rule says no, nothing has changed, and the message catalogue says why and what to do."""

from __future__ import annotations

from typing import TypeAlias

# What a message, an event or a refusal may hold: names and whole numbers.
Fact: TypeAlias = str | int


class Refused(Exception):
    """A command that the rules refuse. `kind` names a catalogue message (`refused-<kind>`), `data` its numbers."""

    def __init__(self, kind: str, **data: Fact) -> None:
        super().__init__(kind)
        self.kind = kind
        self.data = data
