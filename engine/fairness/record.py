"""What a wood remembers for good: public events that its history and the check of a finished chapter are made of.

The news of a turn is forgotten after a while (`db.journal`); of the events whose class is `kept` a page is kept for
every entry that brought one. With those a chapter can be told, and checked (`engine.fairness`), from its pages alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from engine.events import Event

# Places of a final scoreboard that are written down.
RANKED: Final = 15


@dataclass(frozen=True, slots=True)
class AnnalsPage:
    """The kept events of one journal entry, in order. `turn` is the turn played, or the last one finished by then."""

    seq: int
    chapter: int
    turn: int
    events: tuple[Event, ...]
