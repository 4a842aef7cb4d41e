"""What may be asked of a sim, by name: each is a Study (`crew.py`), made from the options of the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rich.console import Console

from bot.lab.casts import Study
from bot.lab.edge import LATEST, Edge
from bot.lab.figures import summary, treasure
from bot.lab.folklore import Folklore, bust_of, gambit, outcome
from bot.lab.justice import Justice
from bot.lab.leakage import Leakage
from bot.lab.months import Months
from bot.lab.play import SCENARIOS, Decide, Run, play
from bot.lab.tables import print_gambit, print_runs
from engine.model import World

CHAPTER_TURNS = 40
TURNS = 15
GAMBIT, EDGE, JUSTICE, LEGENDS, LEAKAGE = "gambit", "edge", "justice", "legends", "leakage"
STUDIES = (*SCENARIOS, GAMBIT, EDGE, JUSTICE, LEGENDS, LEAKAGE)


@dataclass(frozen=True, slots=True)
class Life:
    """A wood left to itself, with the scenario's weather on its way."""

    scenario: str
    turns: int
    world: World

    async def one(self, world: World, decide: Decide, seed: int) -> Run:
        """One wood, turn by turn."""
        return await play(world, decide, seed, self.turns, SCENARIOS[self.scenario], CHAPTER_TURNS)

    def result(self, runs: list[Run]) -> dict[str, Any]:
        """The vital signs over all runs."""
        return dict(summary(runs, self.world))

    def show(self, paper: Console, cast: str, runs: list[Run], result: Mapping[str, Any]) -> None:
        """A line a run, then all runs together."""
        print_runs(paper, self.world, runs, result, cast, self.scenario)


@dataclass(frozen=True, slots=True)
class Gambit:
    """Short what is dearest, then a legend, a rumour or a glut, as `kind` says."""

    kind: str

    async def one(self, world: World, decide: Decide, seed: int) -> int:
        """Pebbles won or lost."""
        return await gambit(world, decide, seed, self.kind)

    def result(self, runs: list[int]) -> dict[str, Any]:
        """Share of wins and the profits' spread, with the kind of gambit."""
        return {"world": self.kind, **outcome(runs)}

    def show(self, paper: Console, cast: str, runs: list[int], result: Mapping[str, Any]) -> None:  # noqa: ARG002
        """One sentence, and what it is worth."""
        print_gambit(paper, self.kind, cast, result)


def study_of(
    scenario: str, turns: int | None, kind: str, verbose: bool, chapters: int | None, world: World
) -> Study[Any]:
    """The study called `scenario`, one of STUDIES; `kind` is for the gambit alone. With `chapters`, Months.

    `turns` is how long a wood lives, or the last turn after which the edge's tip is bought; each has its own default.
    """
    if chapters:
        return Months(chapters)
    if scenario == GAMBIT:
        bust_of(world, treasure(world))  # said before a hundred woods are planted
        return Gambit(kind)
    if scenario == EDGE:
        return Edge(verbose, min(turns or LATEST, LATEST))
    if scenario == JUSTICE:
        return Justice()
    if scenario == LEGENDS:
        return Folklore()
    if scenario == LEAKAGE:
        return Leakage()
    return Life(scenario, turns or TURNS, world)
