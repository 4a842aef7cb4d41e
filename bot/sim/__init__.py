"""Headless woods by the hundred, for calibrating rules and comparing minds: `python -m bot sim`.

A run goes the way of a real turn: views, prompts, the parse layer, apply. With the stand-in nothing here is a claim
about what models do.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar

import orjson
from rich.console import Console
from rich.progress import track

from bot.sim.casts import CASTS, council_of, names
from bot.sim.figures import summary
from bot.sim.gambit import WORLDS, gambit, outcome
from bot.sim.play import play
from bot.sim.printing import print_gambit, print_runs
from bot.sim.scenarios import SCENARIOS
from bot.text import catalogue
from bot.worlds import load_world
from engine.decisions import Decision
from engine.needs import FIREWOOD
from engine.state import Wood
from engine.world import World
from inference.minds import decide

__all__ = ["CASTS", "GAMBIT", "SCENARIOS", "WORLDS", "run"]

GAMBIT = "gambit"
CHAPTER_TURNS = 40
PIPE_WIDTH = 132

T = TypeVar("T")


def run(
    turns: int = 15,
    seeds: int = 100,
    cast: str = "stand-in",
    scenario: str = "none",
    world: str = "settlement",
    as_json: bool = False,
) -> None:
    """Play `seeds` woods of `turns` turns and print what came of them; with `as_json`, one object on stdout.

    `scenario` is a key of SCENARIOS, or GAMBIT, for which `world` is one of WORLDS and `turns` plays no part.
    Raises ValueError with one sentence when a name is unknown or a number is below 1.
    """
    _check(turns, seeds, cast, scenario, world)
    place = load_world()
    if scenario == GAMBIT:
        profits = _each(place, seeds, as_json, cast, lambda think, seed: gambit(place, think, seed, world))
        result = outcome(profits)
        if not as_json:
            print_gambit(_paper(), world, cast, result)
    else:
        weather = SCENARIOS[scenario]
        runs = _each(
            place, seeds, as_json, cast, lambda think, seed: play(place, think, seed, turns, weather, CHAPTER_TURNS)
        )
        result = summary(runs, place.maker[FIREWOOD])
        if not as_json:
            print_runs(_paper(), runs, result, cast, scenario)
    if as_json:
        named = {"cast": cast, "scenario": scenario, **({"world": world} if scenario == GAMBIT else {})}
        sys.stdout.buffer.write(orjson.dumps(named | result, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))


def _paper() -> Console:
    """Where figures are printed; a file or a pipe has no width of its own, and tables must not be cut for it."""
    paper = Console()
    return paper if paper.is_terminal else Console(width=PIPE_WIDTH)


def _each(
    place: World,
    seeds: int,
    quiet: bool,
    cast: str,
    one: Callable[[Callable[[World, Wood], Awaitable[Mapping[str, Decision]]], int], Awaitable[T]],
) -> list[T]:
    """Play one wood for each seed, with a progress bar where someone is watching."""
    progress = Console(stderr=True)
    numbers = track(
        range(seeds),
        description=catalogue()("sim-progress", cast=cast),
        console=progress,
        disable=quiet or not progress.is_terminal,
    )

    async def all_of_them() -> list[T]:
        council, cards = council_of(cast, place)

        async def think(world: World, morning: Wood) -> Mapping[str, Decision]:
            return await decide(council, world, morning, cards)

        try:
            return [await one(think, seed) for seed in numbers]
        finally:
            await council.close()

    return asyncio.run(all_of_them())


def _check(turns: int, seeds: int, cast: str, scenario: str, world: str) -> None:
    text = catalogue()
    if turns < 1 or seeds < 1:
        raise ValueError(text("sim-too-few"))
    known = (("cast", cast, names()), ("scenario", scenario, (*SCENARIOS, GAMBIT)), ("world", world, WORLDS))
    for name, value, choices in known:
        if value not in choices:
            raise ValueError(text("sim-unknown", option=f"--{name}", value=value, choices=", ".join(choices)))
