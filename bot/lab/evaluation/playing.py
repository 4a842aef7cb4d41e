"""Headless woods in which every model of a cast is counted.

The turns are played as the sim plays them, through views, prompts, the council's client, the parse layer and
`engine.apply`; only the database and Discord are left out.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.dataset import Keep, unkept
from bot.lab.play import CHAPTER_TURNS, WEATHER, Run, play
from engine.model import CreatureId, Decision, Wood, World
from inference.protocol import Council
from inference.quality import Tally, Trace, reliability, traces_of
from inference.turn import think


@dataclass(frozen=True, slots=True)
class Evaluated:
    """How far each model of a cast can be relied upon, and what its woods came to."""

    tallies: list[Tally]
    runs: list[Run]


async def evaluate(
    council: Council,
    cards: Mapping[CreatureId, str],
    world: World,
    seeds: Sequence[int],
    turns: int,
    played: Callable[[], object] = lambda: None,
    keep: Keep = unkept,
) -> Evaluated:
    """Play a wood of each seed, all side by side, and count every model; `played` is called after each turn, `keep`
    with its traces.
    """

    async def wood(seed: int) -> tuple[list[Trace], Run]:
        traces: list[Trace] = []

        async def decide(world: World, morning: Wood) -> Mapping[CreatureId, Decision]:
            thoughts = await think(council, world, morning, cards)
            told = traces_of(world, morning, thoughts)
            traces.extend(told)
            keep(told)
            played()
            return {thought.ask.creature: thought.decision for thought in thoughts}

        run = await play(world, decide, seed, turns, WEATHER, CHAPTER_TURNS)
        return traces, run

    told = await asyncio.gather(*map(wood, seeds))
    at = sorted((trace for traces, _ in told for trace in traces), key=lambda trace: (trace.chapter, trace.turn))
    return Evaluated(reliability(world, at), [run for _, run in told])
