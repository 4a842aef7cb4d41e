"""The Court, as far as everyone may see it: heat, trials, verdicts."""

from engine.court import heat, trial, verdict
from engine.court.verdict import speak

__all__ = ["heat", "speak", "trial", "verdict"]
