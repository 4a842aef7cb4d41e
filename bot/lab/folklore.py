"""What the legends promise, and what they write: every legend drawn in every wood, on the same evening.

A Patron who is short and one who lends are about, for the legends that look for their good in the books.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from rich.console import Console

from bot.lab.figures import treasure
from bot.lab.play import KEEPER, Decide, Party, next_turn, opened, planted, turn
from bot.lab.policies import bear, lender
from bot.lab.tables import print_legends
from bot.text import catalogue
from engine.apply import State, apply
from engine.core import draws
from engine.events import LegendStruck
from engine.model import (
    CreatureId,
    Decision,
    DrawLegend,
    GoodId,
    LegendId,
    MakeWeather,
    MindView,
    ModeratorEntry,
    Open,
    Order,
    PatronEntry,
    UserId,
    Whisper,
    Wood,
    World,
)
from engine.views import mind_view

CHAPTER = 40
LATEST = 12  # turns played before, and those that a legend of the deck needs to end


@dataclass(frozen=True, slots=True)
class StrikeCount:
    """A legend's first step: its good's price just before the seam wrote it, and after."""

    legend: str
    good: GoodId
    before: int
    after: int
    promised: bool


@dataclass(frozen=True, slots=True)
class Folklore:
    """The study: one evening a wood, and every legend on it."""

    async def one(self, world: World, decide: Decide, seed: int) -> list[StrikeCount]:
        """Every legend's first strike in the wood of this seed."""
        dice = draws.child("00", "sim-legends", seed)
        party = Party(world, dice, {UserId("bear"): bear, UserId("lender"): lender})
        evening = party.join(planted(world, seed, CHAPTER))
        waiting = 1 + draws.below(dice, LATEST, "turn")
        while evening.wood.turn < waiting or evening.wood.running:
            evening = party.act(evening)
            outcome = (await next_turn(world, evening, decide)).outcome
            party.hear(outcome)
            evening = outcome.state
        strikes, minds = [], asked_once(decide)
        for legend in world.legends.values():
            entry = ModeratorEntry(f"draw:{legend.id}", 0, KEEPER, DrawLegend(legend.id))
            outcome = (await next_turn(world, apply(world, evening, entry).state, minds)).outcome
            struck = [one for one in outcome.events if isinstance(one, LegendStruck) and one.legend == legend.id]
            # One that looks for its good writes that one; any other is promised by name.
            told = next((one for one in struck if legend.finds or one.good == legend.good), None)
            if told is None:  # it promises no price
                continue
            promised = told.after > told.before if legend.direction == "up" else told.after < told.before
            strikes.append(StrikeCount(legend.id, told.good, told.before, told.after, promised))
        return strikes

    def result(self, runs: list[list[StrikeCount]]) -> dict[str, Any]:
        """By legend: the share of strikes that moved as promised, and the median prices around them."""
        told = {}
        for legend in [strike.legend for strike in runs[0]]:
            strikes = [strike for run in runs for strike in run if strike.legend == legend]
            told[legend] = {
                "promised": sum(strike.promised for strike in strikes) / len(strikes),
                "before": float(np.median([strike.before for strike in strikes])),
                "after": float(np.median([strike.after for strike in strikes])),
            }
        return {"runs": len(runs), "holds": all(one["promised"] == 1 for one in told.values()), "legends": told}

    def show(self, paper: Console, cast: str, runs: list[list[StrikeCount]], result: Mapping[str, Any]) -> None:
        """A line for each legend."""
        print_legends(paper, len(runs), {cast: result})


def asked_once(decide: Decide) -> Decide:
    """The same minds, who are asked once about mornings that look the same to all of them.

    That a legend was called is in no prompt, and few are felt before they strike: minds that are slow need not think
    again for each.
    """
    known: list[tuple[list[MindView], Mapping[CreatureId, Decision]]] = []

    async def think(world: World, morning: Wood) -> Mapping[CreatureId, Decision]:
        views = [mind_view(world, morning, creature) for creature in world.creatures]
        for seen, decided in known:
            if seen == views:
                return decided
        known.append((views, await decide(world, morning)))
        return known[-1][1]

    return think


# Five worlds for the same bet: the legend is called, a rumour is spread, a glut comes, an owl dumps, nothing is done.
GAMBITS = ("settlement", "rumour", "glut", "dump", "nothing")
UNITS = 8
GAMBLER = UserId("gambler")
# Turns before the short is opened, and turns the creatures have to make something of a rumour or a glut.
LEAD, PATIENCE = 1, 3
# Percent of the reference price at which parts of a hoard are offered by somebody who has panicked.
PANIC = (95, 75, 50, 30)
CHAPTER = 40


async def gambit(world: World, decide: Decide, seed: int, kind: str) -> int:
    """Pebbles won or lost by the gambit in one wood. `kind` is one of GAMBITS, the good is the dearest."""
    state, good = planted(world, seed, CHAPTER), treasure(world)
    run = opened(world, state, seed)
    for _ in range(LEAD):
        state = await turn(world, state, decide, run)
    price = state.wood.prices[good]
    state = apply(world, state, PatronEntry("short", 0, GAMBLER, Open("short", good, UNITS))).state
    state = _poke(world, state, kind, good)
    minds = panicked(decide, good) if kind == "dump" else decide
    for _ in range(PATIENCE):
        state = await turn(world, state, minds, run)
        if not state.wood.positions:
            break  # the legend has struck, or the margin is gone
    return UNITS * (price - state.wood.prices[good])


def _poke(world: World, state: State, kind: str, good: GoodId) -> State:
    """Draw the legend, spread the rumour, bring the glut, or do nothing: the only thing in which the worlds differ.

    Where the hoard is to be dumped there is talk of a run, too: it lowers no price by itself.
    """
    if kind == "nothing":
        return state
    if kind in ("rumour", "dump"):
        rumour = Whisper(world.maker[good], planted=True, good=good, direction="down")
        return apply(world, state, PatronEntry("rumour", 0, GAMBLER, rumour)).state
    command = DrawLegend(bust_of(world, good)) if kind == "settlement" else MakeWeather("windfall", good)
    return apply(world, state, ModeratorEntry(kind, 0, KEEPER, command)).state


def panicked(decide: Decide, good: GoodId) -> Decide:
    """The same minds, but whoever makes the good has heard of the run, believes it, and sells all it has.

    The first prototype had one model in all five heads, and its owl did so.
    """

    async def think(world: World, morning: Wood) -> Mapping[CreatureId, Decision]:
        maker = world.maker[good]
        held, price = morning.stores[maker].get(good, 0), morning.prices[good]
        asks = tuple(
            Order("sell", good, units, max(1, price * share // 100))
            for share, units in zip(PANIC, _shared(held, len(PANIC)), strict=True)
            if units
        )
        return {**await decide(world, morning), maker: Decision(orders=asks)}

    return think


def _shared(units: int, ways: int) -> list[int]:
    """Units in so many parts, the first ones larger where it does not go even."""
    return [units // ways + (part < units % ways) for part in range(ways)]


def bust_of(world: World, good: GoodId) -> LegendId:
    """The first legend that foretells the good's fall; raises ValueError for a world that tells none."""
    for legend in world.legends.values():
        if (legend.good, legend.direction, legend.finds) == (good, "down", ""):
            return legend.id
    raise ValueError(catalogue()("sim-no-bust", world=world.id, good=good))


def outcome(profits: Sequence[int]) -> dict[str, float | int]:
    """Share of winning runs, median and worst profit in pebbles."""
    return {
        "runs": len(profits),
        "win_share": sum(profit > 0 for profit in profits) / len(profits),
        "pnl_median": float(np.median(profits)),
        "pnl_min": min(profits),
        "pnl_max": max(profits),
    }
