"""One wood for each seed: in as many processes as there are cores, or, where a server is asked, many at a time in one.

Results come in the order of the seeds, however they were played. Beside them stands what the minds' replies were: a
study of a cast whose servers never answered would else pass for one of its models.
"""

from __future__ import annotations

import asyncio
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import Any, Generic, Protocol, TypeVar

from rich.console import Console
from rich.progress import track

from bot.sim.casts import CASTS, council_of
from bot.sim.play import Decide
from bot.text import catalogue
from bot.worlds import load_world
from engine.decisions import Decision
from engine.state import Wood
from engine.world import World
from inference.minds import decide

T = TypeVar("T")

MANY = 60  # seeds from which starting more processes pays
SHARE = 5  # seeds handed to a process at a time
AT_ONCE = 64  # woods whose minds think side by side where a server is asked: it batches what comes together


class Study(Protocol[T]):
    """What a sim is asked to find out. Its own fields are plain data: it is sent to other processes."""

    async def one(self, world: World, decide: Decide, seed: int) -> T:
        """Play the wood of one seed."""
        ...

    def result(self, runs: list[T]) -> dict[str, Any]:
        """One object over all seeds, ready for JSON."""
        ...

    def show(self, paper: Console, cast: str, runs: list[T], result: Mapping[str, Any]) -> None:
        """The same as tables and sentences."""
        ...


@dataclass(frozen=True, slots=True)
class Played(Generic[T]):
    """A study's woods in the order of their seeds, and how many replies came to which status (`Decision.status`)."""

    runs: list[T]
    replies: Counter[str]


def each(study: Study[T], cast: str, seeds: int, quiet: bool) -> Played[T]:
    """Play one wood for each seed, with a progress bar where someone is watching.

    Raises Stop for settings or cards that are wrong.
    """
    progress = Console(stderr=True)
    watched = partial(
        track,
        description=catalogue()("sim-progress", cast=cast),
        total=seeds,
        console=progress,
        disable=quiet or not progress.is_terminal,
    )
    cores = os.cpu_count() or 1
    if cast not in CASTS or seeds < MANY or cores < 2:
        return _here(study, cast, watched(range(seeds)))
    with ProcessPoolExecutor(cores, get_context("spawn")) as crew:
        alone = list(watched(crew.map(partial(_alone, study, cast), range(seeds), chunksize=SHARE)))
    return Played([run for one in alone for run in one.runs], sum((one.replies for one in alone), Counter()))


def _alone(study: Study[T], cast: str, seed: int) -> Played[T]:
    return _here(study, cast, [seed])


def _here(study: Study[T], cast: str, seeds: Iterable[int]) -> Played[T]:
    world = load_world()
    found: dict[int, T] = {}
    replies: Counter[str] = Counter()
    waiting = iter(seeds)

    async def all_of_them() -> None:
        council, cards = council_of(cast, world)

        async def think(world: World, morning: Wood) -> Mapping[str, Decision]:
            decisions = await decide(council, world, morning, cards)
            replies.update(decision.status for decision in decisions.values())
            return decisions

        async def play() -> None:
            for seed in waiting:
                found[seed] = await study.one(world, think, seed)

        try:
            async with asyncio.TaskGroup() as crew:
                for _ in range(1 if cast in CASTS else AT_ONCE):
                    crew.create_task(play())
        finally:
            await council.close()

    asyncio.run(all_of_them())
    return Played([found[seed] for seed in sorted(found)], replies)
