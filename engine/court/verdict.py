"""Verdicts: what a plea is worth, and where on the ladder a case of so many points ends (docs: rules/law.md).

Every piece of chance is drawn by name from the chapter's seed, so that a verdict is settled by what was done and said.
"""

from __future__ import annotations

from engine.core import draws
from engine.model import Trial, Verdict, World


def speak(world: World, seed: str, trial: Trial, points: int) -> Verdict:
    """The verdict on a case that weighs so many points: from here on all is plea and chance, and can be drawn again."""
    law = world.law
    believed = _drawn(seed, 100, trial, "belief") < _belief(world, points)
    if trial.plea == "confess":
        points -= law.confess_helps
    elif trial.plea == "deny":
        points += -law.deny_helps if believed else law.deny_hurts
    elif trial.plea == "blame":
        points += -law.blame_helps if believed else law.blame_harms
    points += _drawn(seed, 2 * law.luck + 1, trial, "mood") - law.luck
    if trial.plea == "confess":  # a confession is a conviction, and never the gravest
        return "frozen" if points >= law.freeze_from else "fined"
    if points < law.convict_from:
        return "acquitted"
    if points < law.freeze_from:
        return "fined"
    return "frozen" if points < law.exile_from else "exiled"


def _belief(world: World, points: int) -> int:
    """Percent chance of being believed: the heavier the case, the smaller."""
    return max(world.law.belief_least, min(world.law.belief_most, 100 - points))


def _drawn(seed: str, bound: int, trial: Trial, what: str) -> int:
    return draws.below(seed, bound, "verdict", trial.patron, trial.opened, what)
