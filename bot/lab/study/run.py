"""The study as a command: what is asked for is checked, what is missing is played, and all there is written down."""

from __future__ import annotations

import datetime
import shlex
from collections.abc import Sequence
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from bot.app.exit_codes import Exit, Stop
from bot.app.runtime import chosen_world
from bot.app.settings import load_settings
from bot.lab.casts import CASTS, names
from bot.lab.study.claims import CLAIMS
from bot.lab.study.differ import count_of
from bot.lab.study.folder import Folder, WoodDone
from bot.lab.study.minds import answers, present
from bot.lab.study.page import as_html, as_markdown
from bot.lab.study.playing import DIFFER, ask, play
from bot.lab.study.report import report
from bot.text import catalogue
from engine.model import World

CHEAP, DEAR = 100, 5  # woods of each claim: where minds need no server, and where they do
PAGE, BOOK = "study.html", "study.md"


def run(
    out: Path,
    casts: Sequence[str] = (),
    claims: Sequence[str] = (),
    seeds: int | None = None,
    world: str | None = None,
) -> None:
    """Play what is missing of a study in the folder `out`, and write its page anew; what is there is not played again.

    `casts` are those of everyone that answers where none is named; `claims` of CLAIMS and DIFFER likewise. `seeds` are
    woods of each claim and cast.

    Raises ValueError with one sentence for what cannot be asked for, and for a folder that holds something else; Stop
    when a model does not answer, or goes away, with what was finished kept.
    """
    text = catalogue()
    for option, values, choices in (("--cast", casts, names()), ("--claim", claims, [*CLAIMS, DIFFER])):
        for value in values:
            if value not in choices:
                raise ValueError(text("sim-unknown", option=option, value=value, choices=", ".join(choices)))
    if seeds is not None and seeds < 1:
        raise ValueError(text("study-no-seeds"))
    settings = load_settings()
    where = chosen_world(settings if world is None else settings.model_copy(update={"world": world}))
    try:
        folder = Folder.open(out, where)
        asked = list(dict.fromkeys(casts)) or present(where)
        if any(not answers(cast, where) for cast in casts):
            raise Stop(Exit.MODEL_AWAY, why="away")
        try:
            _play(folder, where, asked, list(dict.fromkeys(claims)) or [*CLAIMS, DIFFER], seeds)
        finally:
            _write(folder, out)
    except OSError as error:
        raise ValueError(text("study-unwritable", path=str(out), why=error.strerror or type(error).__name__)) from None


def _play(folder: Folder, world: World, casts: Sequence[str], claims: Sequence[str], seeds: int | None) -> None:
    text, screen = catalogue(), Console(stderr=True)
    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn(),
        TextColumn("{task.fields[cost]}"),
    )  # fmt: skip
    with Progress(*columns, console=screen, disable=not screen.is_terminal) as progress:
        for cast in casts:
            woods = seeds or (CHEAP if cast in CASTS else DEAR)
            for claim in claims:
                done, spent = len(folder.done(claim, cast)), [0, 0]
                task = progress.add_task(text("study-progress", claim=claim, cast=cast), total=None, cost="")

                def kept(wood: WoodDone, spent: list[int] = spent, task: object = task) -> None:
                    spent[0] += wood.tokens[0]
                    spent[1] += wood.tokens[1]
                    cost = text("study-spent", prompts=f"{spent[0]:,}", replies=f"{spent[1]:,}")
                    progress.update(task, advance=1, cost=cost)  # type: ignore[arg-type]

                if claim == DIFFER:
                    progress.update(task, total=count_of(world), completed=done)
                    ask(folder, world, cast, kept)
                else:
                    progress.update(task, total=woods, completed=min(done, woods))
                    play(folder, world, CLAIMS[claim], cast, range(woods), kept)


def _write(folder: Folder, out: Path) -> None:
    """The page and the book's part of it, from all that is in the folder."""
    text, told = catalogue(), report(folder)
    date = datetime.date.today().isoformat()
    command = shlex.join(["python", "-m", "bot", "study", "--out", "DIR"])
    (out / PAGE).write_text(as_html(text, told, date, command), encoding="utf-8")
    (out / BOOK).write_text(as_markdown(text, told, date, command), encoding="utf-8")
    woods = sum(cost.woods for cost in told.costs)
    tokens = sum(cost.prompt_tokens + cost.reply_tokens for cost in told.costs)
    seconds = sum(cost.seconds for cost in told.costs)
    typer.echo(text("study-done", woods=woods, tokens=f"{tokens:,}", seconds=f"{seconds:,.0f}", path=str(out / PAGE)))
    if told.broken():
        typer.echo(text("study-some-broken", count=len(told.broken())))
