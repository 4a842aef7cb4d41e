"""What a cog itself says no with, before anything is played."""

from __future__ import annotations

from collections.abc import Sequence

from engine.model import Fact


class Sorry(Exception):
    """A cog itself says no: `message` is a catalogue id, `facts` its numbers."""

    def __init__(self, message: str, **facts: Fact) -> None:
        super().__init__(message)
        self.message = message
        self.facts = facts


class WhichWood(Sorry):
    """A command in a private message may mean several woods: those of these `servers`."""

    def __init__(self, servers: Sequence[str]) -> None:
        super().__init__("error-which-wood")
        self.servers = servers
