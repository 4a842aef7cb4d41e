"""One wood for each seed: in this process, or in as many as there are cores where no server is asked.

Results come in the order of the seeds and are the same either way.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from typing import Any, Protocol, TypeVar

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


def each(study: Study[T], cast: str, seeds: int, quiet: bool) -> list[T]:
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
        return list(watched(_shared(crew, study, cast, seeds)))


def _shared(crew: ProcessPoolExecutor, study: Study[T], cast: str, seeds: int) -> Iterator[T]:
    return crew.map(partial(_alone, study, cast), range(seeds), chunksize=SHARE)


def _alone(study: Study[T], cast: str, seed: int) -> T:
    return _here(study, cast, [seed])[0]


def _here(study: Study[T], cast: str, seeds: Iterable[int]) -> list[T]:
    world = load_world()

    async def all_of_them() -> list[T]:
        council, cards = council_of(cast, world)

        async def think(world: World, morning: Wood) -> Mapping[str, Decision]:
            return await decide(council, world, morning, cards)

        try:
            return [await study.one(world, think, seed) for seed in seeds]
        finally:
            await council.close()

    return asyncio.run(all_of_them())
