"""Verdicts: what evidence weighs, what a plea is worth, and where on the ladder it ends (GAME.md section 4).

Every piece of chance is drawn by name from the chapter's seed, so that a verdict is settled by what was done and said.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from engine import draws
from engine.state import Trial
from engine.world import World

if TYPE_CHECKING:
    from engine.secrets import Evidence

Verdict: TypeAlias = Literal["acquitted", "fined", "frozen", "exiled"]


def weigh(world: World, case: Sequence[Evidence], heat: int) -> int:
    """Points of a case: each win, its profit and its haste; and how far the accused's heat is from the line."""
    law = world.law
    wins = sum(
        law.win_weight
        + min(law.profit_weight_most, found.profit)
        + max(0, law.haste_weight - law.haste_fade * found.waited)
        for found in case
    )
    return wins + (heat - world.finance.heat_line) * law.heat_weight // 100


def reach(world: World, seed: str, trial: Trial, case: Sequence[Evidence], heat: int) -> Verdict:
    """The verdict on a case; `seed` is the chapter's public chance. Without evidence it can only be acquittal."""
    return speak(world, seed, trial, weigh(world, case, heat)) if case else "acquitted"


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


def fine(world: World, trial: Trial, case: Sequence[Evidence]) -> int:
    """Pebbles that a conviction costs: a part of what the wins brought, less for a confession."""
    due = sum(found.profit for found in case) * world.law.fine_percent // 100
    return due * world.law.confessed_percent // 100 if trial.plea == "confess" else due


def _belief(world: World, points: int) -> int:
    """Percent chance of being believed: the heavier the case, the smaller."""
    return max(world.law.belief_least, min(world.law.belief_most, 100 - points))


def _drawn(seed: str, bound: int, trial: Trial, what: str) -> int:
    return draws.below(seed, bound, "verdict", trial.patron, trial.opened, what)
