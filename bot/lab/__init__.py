"""Headless woods by the hundred, for calibrating rules and comparing minds: `python -m bot sim`.

A run goes the way of a real turn: views, prompts, the parse layer, apply. With the stand-in nothing here is a claim
about what models do.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

import orjson
from rich.console import Console

from bot.app.runtime import chosen_world
from bot.app.settings import load_settings
from bot.lab.casts import CASTS, each, names
from bot.lab.folklore import GAMBITS
from bot.lab.play import SCENARIOS
from bot.lab.studies import LEGENDS, STUDIES, study_of
from bot.lab.tables import print_legends, print_replies
from bot.text import catalogue

__all__ = ["CASTS", "GAMBITS", "SCENARIOS", "STUDIES", "run"]

PIPE_WIDTH = 132


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
) -> None:
    """Play a wood for each of `seeds` seeds and print what came of them; with `as_json`, one object on stdout.

    `scenario` is one of STUDIES; `turns` is for those of SCENARIOS and for the edge, `gambit` (one of GAMBITS) for the
    gambit, `verbose` for a table with more in it where a study has one. LEGENDS are drawn for every cast that needs no
    server, and for `cast`. With `chapters`, woods with players live through so many, and `scenario` plays no part.

    `world` names the world as WOOD_WORLD does, and that is asked where it is None.

    Raises ValueError with one sentence when a name is unknown or a number is below 1, Stop for settings or cards that
    are wrong.
    """
    _check(turns, seeds, chapters, cast, scenario, gambit, world)
    settings = load_settings()
    where = chosen_world(settings if world is None else settings.model_copy(update={"world": world}))
    study = study_of(scenario, turns, gambit, verbose, chapters, where)
    if scenario == LEGENDS and not chapters:
        told_by = {one: each(study, one, seeds, as_json, where) for one in dict.fromkeys((*CASTS, cast))}
        casts = {one: {**study.result(played.runs), "replies": played.replies} for one, played in told_by.items()}
        if as_json:
            _write({"scenario": scenario, "casts": casts})
        else:
            paper = _paper()
            print_legends(paper, seeds, casts)
            print_replies(paper, told_by[cast].replies)
        return
    played = each(study, cast, seeds, as_json, where)
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
