"""The Court, as far as everyone may see it: heat, and trials up to the verdict."""

from engine.court import heat, trial
from engine.court.trial import speak

__all__ = ["heat", "speak", "trial"]
