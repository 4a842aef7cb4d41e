"""Legends at the seam, and the story hurried."""

from __future__ import annotations

from dataclasses import dataclass

from engine.events.base import Event


@dataclass(frozen=True, slots=True)
class LegendStruck(Event):
    """One good's price written by a legend's step (counted from 1) at the seam; the legend has lines of its own."""

    kind = "legend-struck"
    kept = True
    weighs = 98

    legend: str
    step: int
    good: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class LegendTold(Event):
    """A legend's step came that wrote no price; `good` is what the legend is about. It has lines of its own, too."""

    kind = "legend-told"
    kept = True
    weighs = 98

    legend: str
    step: int
    good: str


@dataclass(frozen=True, slots=True)
class Hurried(Event):
    """Somebody paid to hurry the story; who it was, and whether it helped, nobody is told."""

    kind = "hurried"
    words = "headline-hurried"
    kept = True
    weighs = 86
