"""What the audit of a chapter may find, and what it came to (docs: rules/fairness.md#the-check)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from engine.fairness.annals import AnnalsPage
from engine.fairness.dealing import Shown

# What does not fit: no seal or no reveal in the pages, a hash, the deck dealt again, a legend that struck or failed to,
# weather, a harvest, a verdict, a turn without a page, or a page that cannot be read. "rules": the seal fits, but rules
# of another number played the chapter, so that today's cannot draw it again.
Mismatch = Literal[
    "unsealed",
    "unfinished",
    "seal",
    "chance",
    "deal",
    "strike",
    "weather",
    "harvest",
    "verdict",
    "gap",
    "page",
    "rules",
]


@dataclass(frozen=True, slots=True)
class Finding:
    """The first thing that does not fit: the journal row it stands in, the turn, and whom or what it is about."""

    what: Mismatch
    seq: int
    turn: int
    about: str = ""


@dataclass(frozen=True, slots=True)
class Inquest:
    """What came of a check: `fault` None when everything fits; the seal to hold against the paper of that day.

    `seal` is the hash of the cards, `chance` that of everything else; `shown` is what they were taken of, once it lies
    open. For a chapter whose wood went back to a copy of itself they are those of its newest deal; `resealed` are the
    finished turns from which it was dealt anew. `drawn` counts what was drawn again and found to be so: cards, strikes,
    weather (turns), harvests, verdicts.
    """

    chapter: int
    fault: Finding | None
    seal: str = ""
    chance: str = ""
    shown: Shown | None = None
    resealed: tuple[int, ...] = ()
    drawn: Mapping[str, int] = field(default_factory=dict)


class Unfit(Exception):
    """Ends an audit with what it found."""

    def __init__(self, what: Mismatch, page: AnnalsPage | None = None, turn: int = 0, about: str = "") -> None:
        super().__init__(what)
        self.finding = Finding(what, page.seq if page else 0, page.turn if page else turn, about)
