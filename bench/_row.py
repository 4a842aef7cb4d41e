"""One line of the bench: our figure, the peer's, and whether the goal is met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Goal:
    """What must hold, each part only if given: our figure at most or at least, times better than the peer, over it."""

    at_most: float | None = None
    at_least: float | None = None
    times: float | None = None
    over: float | None = None

    def met(self, ours: float, peer: float, ratio: float) -> bool:
        """Whether every part given holds."""
        return (
            (self.at_most is None or ours <= self.at_most)
            and (self.at_least is None or ours >= self.at_least)
            and (self.times is None or ratio >= self.times)
            and (self.over is None or ours - peer <= self.over)
        )

    def text(self, unit: str) -> str:
        """The goal as a reader would write it."""
        parts = [
            f"<= {self.at_most:g} {unit}" if self.at_most is not None else "",
            f">= {self.at_least:g} {unit}" if self.at_least is not None else "",
            f">= {self.times:g}x" if self.times is not None else "",
            f"<= {self.over:g} {unit} over" if self.over is not None else "",
        ]
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Row:
    """`ours` and `peer` in `unit`; `against` names the peer; `more` says that more is better, as with a rate."""

    name: str
    ours: float
    peer: float
    unit: str
    against: str
    goal: Goal
    more: bool = False

    @property
    def ratio(self) -> float:
        """How many times better ours is."""
        better, worse = (self.ours, self.peer) if self.more else (self.peer, self.ours)
        return better / worse if worse else float("inf")

    @property
    def met(self) -> bool:
        """Whether the goal is met."""
        return self.goal.met(self.ours, self.peer, self.ratio)

    def as_json(self) -> dict[str, Any]:
        """The line for machines."""
        return {
            "name": self.name,
            "ours": round(self.ours, 4),
            "peer": round(self.peer, 4),
            "ratio": round(self.ratio, 2),
            "goal": self.goal.text(self.unit),
            "met": self.met,
            "unit": self.unit,
            "against": self.against,
        }
