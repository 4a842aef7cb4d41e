"""What may be asked of a sim, by name, and the asking: `python -m bot sim`.

Each is a Study (`casts.py`), made from the options of the command line.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
from rich.console import Console

from bot.app.runtime import chosen_world
from bot.app.settings import Settings, load_settings
from bot.dataset import Keep, keeping
from bot.lab.casts import CASTS, Study, each, names
from bot.lab.edge import LATEST, Edge
from bot.lab.figures import summary, treasure
from bot.lab.folklore import GAMBITS, Folklore, bust_of, gambit, outcome
from bot.lab.justice import Justice
from bot.lab.leakage import Leakage
from bot.lab.months import Months
from bot.lab.play import SCENARIOS, Decide, Run, play
from bot.lab.players import Players
from bot.lab.tables import print_gambit, print_legends, print_replies, print_runs
from bot.text import catalogue
from engine.model import World

CHAPTER_TURNS = 40
TURNS = 15
PIPE_WIDTH = 132
GAMBIT, EDGE, JUSTICE, LEGENDS, LEAKAGE, PLAYERS = "gambit", "edge", "justice", "legends", "leakage", "players"
STUDIES = (*SCENARIOS, GAMBIT, EDGE, JUSTICE, LEGENDS, LEAKAGE, PLAYERS)


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
    if scenario == PLAYERS:
        return Players()
    return Life(scenario, turns or TURNS, world)


def run(
    turns: int | None = None,
    seeds: int = 100,
    cast: str = "stand-in",
    scenario: str = "none",
    gambit: str = "settlement",
    as_json: bool = False,
    verbose: bool = False,
    chapters: int | None = None,
    world: str | None = None,
    traces: Path | None = None,
) -> None:
    """Play a wood for each of `seeds` seeds and print what came of them; with `as_json`, one object on stdout.

    `scenario` is one of STUDIES; `turns` is for those of SCENARIOS and for the edge, `gambit` (one of GAMBITS) for the
    gambit, `verbose` for a table with more in it where a study has one. LEGENDS are drawn for every cast that needs no
    server, and for `cast`. With `chapters`, woods with players live through so many, and `scenario` plays no part.

    `world` names the world as WOOD_WORLD does, and that is asked where it is None. `traces` is a folder that every
    decision is kept in.

    Raises ValueError with one sentence when a name is unknown or a number is below 1, Stop for settings or cards that
    are wrong.
    """
    _check(turns, seeds, chapters, cast, scenario, gambit, world)
    settings = load_settings()
    with keeping(traces, settings.council_folder) as keep:
        _run(settings, keep, turns, seeds, cast, scenario, gambit, as_json, verbose, chapters, world)


def _run(
    settings: Settings,
    keep: Keep,
    turns: int | None,
    seeds: int,
    cast: str,
    scenario: str,
    gambit: str,
    as_json: bool,
    verbose: bool,
    chapters: int | None,
    world: str | None,
) -> None:
    where = chosen_world(settings if world is None else settings.model_copy(update={"world": world}))
    study = study_of(scenario, turns, gambit, verbose, chapters, where)
    if scenario == LEGENDS and not chapters:
        told_by = {one: each(study, one, seeds, as_json, where, keep) for one in dict.fromkeys((*CASTS, cast))}
        casts = {one: {**study.result(played.runs), "replies": played.replies} for one, played in told_by.items()}
        if as_json:
            _write({"scenario": scenario, "casts": casts})
        else:
            paper = _paper()
            print_legends(paper, seeds, casts)
            print_replies(paper, told_by[cast].replies)
        return
    played = each(study, cast, seeds, as_json, where, keep)
    result = study.result(played.runs)
    if as_json:
        told = {"cast": cast, "scenario": "months" if chapters else scenario, "replies": played.replies}
        _write({**told, **result})
    else:
        paper = _paper()
        study.show(paper, cast, played.runs, result)
        print_replies(paper, played.replies)


def _write(told: Mapping[str, Any]) -> None:
    sys.stdout.buffer.write(orjson.dumps(told, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))


def _paper() -> Console:
    """Where figures are printed; a file or a pipe has no width of its own, and tables must not be cut for it."""
    paper = Console()
    return paper if paper.is_terminal else Console(width=PIPE_WIDTH)


def _check(
    turns: int | None, seeds: int, chapters: int | None, cast: str, scenario: str, gambit: str, world: str | None
) -> None:
    text = catalogue()
    if world in GAMBITS:  # what the option meant before worlds could be chosen
        raise ValueError(text("sim-gambit-moved", gambit=world))
    if any(number is not None and number < 1 for number in (turns, seeds, chapters)):
        raise ValueError(text("sim-too-few"))
    for name, value, choices in (("cast", cast, names()), ("scenario", scenario, STUDIES), ("gambit", gambit, GAMBITS)):
        if value not in choices:
            raise ValueError(text("sim-unknown", option=f"--{name}", value=value, choices=", ".join(choices)))
