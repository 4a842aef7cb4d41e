"""The gambit: short eight honey, then see what a legend, a rumour or a glut does to it (GAME.md section 5).

Profit is counted from reference price to reference price, before the Exchange's spread.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from bot.sim.play import Decide, opened, planted, turn
from engine.apply import State, apply
from engine.commands import DrawLegend, MakeWeather, Open, Whisper
from engine.entries import ModeratorEntry, PatronEntry
from engine.world import World

WORLDS = ("settlement", "rumour", "glut")
GOOD, UNITS = "honey", 8
LEGEND, TARGET = "run-on-oonas-hoard", "oona"
# Turns before the short is opened, and turns the creatures have to make something of a rumour or a glut.
LEAD, PATIENCE = 1, 3
CHAPTER = 40


async def gambit(world: World, decide: Decide, seed: int, kind: str) -> int:
    """Pebbles won or lost by the gambit in one wood. `kind` is one of WORLDS."""
    state = planted(world, seed, CHAPTER)
    run = opened(world, state, seed)
    for _ in range(LEAD):
        state = await turn(world, state, decide, run)
    price = state.wood.prices[GOOD]
    state = apply(world, state, PatronEntry("short", 0, "gambler", Open("short", GOOD, UNITS))).state
    state = _poke(world, state, kind)
    for _ in range(PATIENCE):
        state = await turn(world, state, decide, run)
        if not state.wood.positions:
            break  # the legend has struck, or the margin is gone
    return UNITS * (price - state.wood.prices[GOOD])


def _poke(world: World, state: State, kind: str) -> State:
    """Draw the legend, spread the rumour, or bring the glut: the only thing in which the three worlds differ."""
    if kind == "rumour":
        rumour = Whisper(TARGET, planted=True, good=GOOD, direction="down")
        return apply(world, state, PatronEntry("rumour", 0, "gambler", rumour)).state
    command = DrawLegend(LEGEND) if kind == "settlement" else MakeWeather("windfall", GOOD)
    return apply(world, state, ModeratorEntry(kind, 0, "keeper", command)).state


def outcome(profits: Sequence[int]) -> dict[str, float | int]:
    """Share of winning runs, median and worst profit in pebbles."""
    return {
        "runs": len(profits),
        "win_share": sum(profit > 0 for profit in profits) / len(profits),
        "pnl_median": median(profits),
        "pnl_min": min(profits),
        "pnl_max": max(profits),
    }
