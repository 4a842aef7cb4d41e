"""What the legends promise, and what they write: every legend drawn in every wood, on the same evening.

A Patron who is short and one who lends are about, for the legends that look for their good in the books.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any

from rich.console import Console

from bot.sim.party import Party
from bot.sim.patrons import bear, lender
from bot.sim.play import KEEPER, Decide, next_turn, planted
from bot.sim.tables import print_legends
from engine import draws
from engine.apply import apply
from engine.commands import DrawLegend
from engine.entries import ModeratorEntry
from engine.world import World

CHAPTER = 40
LATEST = 12  # turns played before, and those that a legend of the deck needs to end


@dataclass(frozen=True, slots=True)
class Strike:
    """A legend's first step: its good's price just before the seam wrote it, and after."""

    legend: str
    good: str
    before: int
    after: int
    promised: bool


@dataclass(frozen=True, slots=True)
class Folklore:
    """The study: one evening a wood, and every legend on it."""

    async def one(self, world: World, decide: Decide, seed: int) -> list[Strike]:
        """Every legend's first strike in the wood of this seed."""
        dice = draws.child("00", "sim-legends", seed)
        party = Party(world, dice, {"bear": bear, "lender": lender})
        evening = party.join(planted(world, seed, CHAPTER))
        waiting = 1 + draws.below(dice, LATEST, "turn")
        while evening.wood.turn < waiting or evening.wood.running:
            evening = party.act(evening)
            outcome = (await next_turn(world, evening, decide)).outcome
            party.hear(outcome)
            evening = outcome.state
        strikes = []
        for legend in world.legends.values():
            entry = ModeratorEntry(f"draw:{legend.id}", 0, KEEPER, DrawLegend(legend.id))
            outcome = (await next_turn(world, apply(world, evening, entry).state, decide)).outcome
            facts = [
                event.data
                for event in outcome.events
                if event.kind == "legend-struck" and event.data["legend"] == legend.id
            ]
            # One that looks for its good writes that one; any other is promised by name.
            told = next(one for one in facts if legend.finds or one["good"] == legend.good)
            before, after = int(told["before"]), int(told["after"])
            promised = after > before if legend.direction == "up" else after < before
            strikes.append(Strike(legend.id, str(told["good"]), before, after, promised))
        return strikes

    def result(self, runs: list[list[Strike]]) -> dict[str, Any]:
        """By legend: the share of strikes that moved as promised, and the median prices around them."""
        told = {}
        for legend in [strike.legend for strike in runs[0]]:
            strikes = [strike for run in runs for strike in run if strike.legend == legend]
            told[legend] = {
                "promised": sum(strike.promised for strike in strikes) / len(strikes),
                "before": median(strike.before for strike in strikes),
                "after": median(strike.after for strike in strikes),
            }
        return {"runs": len(runs), "holds": all(one["promised"] == 1 for one in told.values()), "legends": told}

    def show(self, paper: Console, cast: str, runs: list[list[Strike]], result: Mapping[str, Any]) -> None:
        """A line for each legend."""
        print_legends(paper, len(runs), {cast: result})
