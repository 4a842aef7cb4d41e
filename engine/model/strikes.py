"""A legend's step as the seam played it: what the settlement of a turn goes by."""

from __future__ import annotations

from dataclasses import dataclass

from engine.model.legends import Legend


@dataclass(frozen=True, slots=True)
class Strike:
    """One step of a legend, counted from 1, and the good that it found as it began, "" for one that looks for none."""

    legend: Legend
    step: int
    found: str = ""

    @property
    def about(self) -> str:
        """The good that the legend is about: the one that it found, or the one that its file names."""
        return self.found or self.legend.good

    @property
    def begins(self) -> bool:
        """Whether the legend begins with it."""
        return self.step == 1

    @property
    def ends(self) -> bool:
        """Whether it is the legend's last."""
        return self.step == len(self.legend.steps)
