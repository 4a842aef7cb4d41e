"""Two families of failure: try again next turn, or this mind is down."""

from __future__ import annotations


class MindError(Exception):
    """A mind did not answer; the message is a few words for the operator's log."""


class Again(MindError):
    """This time it failed, the next it may not: the mind misses the turn."""


class Busy(Again):
    """The server is well and has too much to do. `after` is the seconds it asks for, 0 if it does not say."""

    def __init__(self, why: str, after: float = 0.0) -> None:
        super().__init__(why)
        self.after = after


class Down(MindError):
    """Nothing to be had here for now: an understudy plays."""


class Stranger(Down):
    """The server is well and has no model of this name."""
