"""What is under way beside a wood's people: weather, legends that have struck, the seal of the chapter's deck."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.model.ids import NO_GOOD, NO_USER, GoodId, LegendId, UserId


@dataclass(frozen=True, slots=True)
class Shock:
    """Weather under way: kind, the good it touches (or ""), the turn it ends, the moderator who called it (or "")."""

    kind: str
    good: GoodId
    until: int
    by: UserId = NO_USER


@dataclass(frozen=True, slots=True)
class RunningLegend:
    """A legend that has struck and is not over: the next step, and the prices when it began.

    `found` is the good that it found by itself, "" for one that looks for none.
    """

    legend: LegendId
    step: int
    start: Mapping[GoodId, int]
    found: GoodId = NO_GOOD


@dataclass(frozen=True, slots=True)
class StruckLegend:
    """A legend of this chapter and the turns on which it wrote prices, first to last so far."""

    legend: LegendId
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Seal:
    """What was made public of a chapter's deck when it was dealt (`fairness.py`): two hashes, and what went into it.

    `deck` and `chance` are SHA-256 in hex; `turns` the chapter's length then, `odds` the weight of each legend in it.
    """

    deck: str
    chance: str
    turns: int
    odds: Mapping[LegendId, int]
