"""The command line, `python -m bot`: what plays and studies woods stands here, what keeps the house beside it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from importlib.metadata import version as installed
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import typer

from bot.app.exit_codes import Exit, Stop
from bot.cli import forgetting, house, looking_back, upkeep
from bot.cli.given import Database, given_settings
from bot.text import catalogue
from bot.text.languages import tongue

PROJECT: Final = "thousand-token-wood"

app = typer.Typer(
    name="bot",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    help="""The Thousand Token Wood: a Discord bot that hosts a tiny woodland economy, and lets you bet on it.

New here? `python -m bot play` needs no token and no model: it opens a playable wood in the browser.

Settings come from the environment and from `.env` (docs/pages/operations/settings.md). When something is wrong the bot
says so in one sentence and ends with a code of its own: 10-16 settings, Discord and models, 20-29 database, 30-40 start
and files, 43-49 Discord's own no, 50-57 backups, 58-61 figures, window, album and why, 70-77 PostgreSQL.""",
)


def _say_version(asked: bool) -> None:
    if asked:
        typer.echo(installed(PROJECT))
        raise typer.Exit


@app.callback()
def bot(
    _version: Annotated[
        bool,
        typer.Option("--version", is_eager=True, callback=_say_version, help="Say which version this is, and end."),
    ] = False,
) -> None:
    """What may be asked of the program itself."""


@app.command()
def run() -> None:
    """Run the bot on Discord, until Ctrl-C. Needs DISCORD_TOKEN."""
    settings = given_settings()
    from bot.app.run import run_bot
    from bot.app.watching.sentry import watch_faults

    watch_faults(settings)
    asyncio.run(run_bot(settings))


@app.command()
def play(
    port: Annotated[
        int | None, typer.Option(min=0, max=65_530, help="Port of the start page; 0 picks free ones.")
    ] = None,
    tick_seconds: Annotated[int | None, typer.Option(min=2, max=86_400, help="Seconds between turns.")] = None,
    database: Database = None,
    cast: Annotated[str | None, typer.Option(help="Who thinks for the creatures.")] = None,
    world: Annotated[
        str | None, typer.Option("--world", "--world-file", help="Which world: its id, or a file; else WOOD_WORLD.")
    ] = None,
    language: Annotated[str | None, typer.Option(help="What the wood and its players speak, as ja.")] = None,
) -> None:
    """Play in the browser without Discord: the same bot, two players, a moderator, a turn every 20 seconds."""
    settings = given_settings("WARNING")
    given = {"play_port": port, "play_tick_s": tick_seconds, "cast": cast, "world": world, "language": language}
    changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    changes["database"] = database or settings.play_database
    if find_spec("simcord") is None:
        raise Stop(Exit.PLAY_MISSING)
    logging.getLogger("discord").setLevel("ERROR")  # it warns of what an in-memory Discord cannot have
    from bot.play.server import play_wood

    asyncio.run(play_wood(settings.model_copy(update=changes)))


@app.command()
def sim(
    turns: Annotated[
        int | None,
        typer.Option(min=1, help="Turns in each wood (15); for edge, the last after which a tip is bought (36)."),
    ] = None,
    seeds: Annotated[int, typer.Option(min=1, help="How many woods, each from a seed of its own.")] = 100,
    cast: Annotated[
        str, typer.Option(help="Who thinks: stand-in, hoarder, garbage, dice, or a cast whose models are served.")
    ] = "stand-in",
    scenario: Annotated[
        str, typer.Option(help="none, drought-and-winter, gambit, edge, justice, leakage, legends, players.")
    ] = "none",
    gambit: Annotated[
        str, typer.Option(help="For the gambit: settlement, rumour, glut, dump, nothing.")
    ] = "settlement",
    world: Annotated[
        str | None, typer.Option("--world", "--world-file", help="Which world: its id, or a file; else WOOD_WORLD.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object instead of tables.")] = False,
    chapters: Annotated[
        int | None, typer.Option(min=1, help="Instead of a scenario: so many chapters, with players of every kind.")
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="More lines in a table, where it has more.")] = False,
    traces: Annotated[Path | None, typer.Option(help="Keep every decision in this folder, as `export` does.")] = None,
) -> None:
    """Play woods by the hundred without Discord or database, and print what came of them."""
    from bot.lab import run as run_sim

    try:
        run_sim(turns, seeds, cast, scenario, gambit, as_json, verbose, chapters, world, traces)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


@app.command()
def study(
    out: Annotated[Path, typer.Option(help="Folder of the study; one that lies there is gone on with.")],
    cast: Annotated[list[str] | None, typer.Option(help="Whose minds; may be repeated. Everyone that answers.")] = None,
    claim: Annotated[
        list[str] | None,
        typer.Option(
            help="health, gambit-settlement, -rumour, -glut, -dump, -nothing, edge, legends, justice, players, differ."
            " All."
        ),
    ] = None,
    seeds: Annotated[
        int | None, typer.Option(help="Woods of each claim and cast: 100, and 5 where a model is served.")
    ] = None,
    world: Annotated[
        str | None, typer.Option("--world", "--world-file", help="Which world: its id, or a file; else WOOD_WORLD.")
    ] = None,
) -> None:
    """Play every claim of README and docs over every cast that answers, and write tables and plots as one page.

    It may be stopped and gone on with: finished woods are kept in the folder.
    """
    from bot.lab.study import run as run_study

    try:
        run_study(out, cast or (), claim or (), seeds, world)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
    except KeyboardInterrupt:
        typer.echo(catalogue()("study-stopped"), err=True)
        raise SystemExit(Exit.OK) from None


@app.command()
def replay(
    wood: Annotated[str, typer.Option(help="Id of the wood, as the database has it.")],
    database: Database = None,
) -> None:
    """Rebuild a wood from its journal alone, and compare every hash and the end with what is stored."""
    settings = given_settings(database=database)
    from bot.cli.check import replay_wood

    asyncio.run(replay_wood(settings, wood))


@app.command()
def verify(
    wood: Annotated[str | None, typer.Option(help="Id of the wood, as the database has it.")] = None,
    chapter: Annotated[int | None, typer.Option(min=1, help="Which finished chapter; the newest if not given.")] = None,
    file: Annotated[Path | None, typer.Option(help="Check a chapter that was written to a file instead.")] = None,
    out: Annotated[Path | None, typer.Option(help="Also write the chapter's public data to a file.")] = None,
    database: Database = None,
) -> None:
    """Check a finished chapter's seal and every draw in it from public data alone."""
    settings = given_settings("WARNING", database)
    if (wood is None) == (file is None):
        raise typer.BadParameter("give --wood or --file", param_hint="--wood")
    from bot.audit.chapter import verify_file, verify_wood

    if file is not None:
        verify_file(settings, file)
    elif wood is not None:
        verify_wood(settings, wood, chapter, out)


@app.command()
def restored(
    wood: Annotated[str | None, typer.Option(help="Id of one wood; all of them if not given.")] = None,
    database: Database = None,
) -> None:
    """Say that the database is a backup that was put back: what has been seen since is dealt anew, and each wood told.

    A start notices by itself where the database before it lay in the same place; say it where the machine is another.
    """
    settings = given_settings("WARNING", database)
    from bot.cli.restored import restore_woods

    asyncio.run(restore_woods(settings, wood))


@app.command()
def export(
    _what: Annotated[Literal["traces"], typer.Argument(metavar="traces", help="What to export.")],
    out: Annotated[Path, typer.Option(help="Folder to write; an earlier export in it is replaced.")],
    form: Annotated[Literal["jsonl", "parquet"], typer.Option("--format", help="Parquet needs pyarrow.")] = "jsonl",
    wood: Annotated[str | None, typer.Option(help="Id of one wood; all of them if not given.")] = None,
    database: Database = None,
) -> None:
    """Write what the minds were asked and said as a data set that Hugging Face's tools load. No ids, no secrets."""
    settings = given_settings("WARNING", database)
    from bot.dataset import export_traces

    count = asyncio.run(export_traces(settings, form, out, wood))
    typer.echo(tongue(settings.language)("export-done", count=count, path=str(out)))


@app.command()
def check(
    network: Annotated[bool, typer.Option("--network", help="Also ask Discord whether it knows the token.")] = False,
    alive: Annotated[bool, typer.Option("--alive", help="Only ask whether a running bot still hears Discord.")] = False,
) -> None:
    """Check settings, token, database, models and cogs: a line each; the exit code is that of the first fault."""
    settings = given_settings("ERROR")
    from bot.cli.check import check_alive, check_house

    if alive:
        check_alive(settings)
    else:
        raise SystemExit(asyncio.run(check_house(settings, network=network)))


_BESIDE = (looking_back.album, looking_back.why, house.woods, house.bans, forgetting.forget)
for _command in (*_BESIDE, upkeep.backup, upkeep.restore, upkeep.move):
    app.command()(_command)


def main(argv: Sequence[str] | None = None) -> None:
    """Run a command and exit; a Stop becomes its sentence on stderr and its code."""
    try:
        app(args=None if argv is None else list(argv))
    except Stop as stop:
        typer.echo(stop.sentence, err=True)
        raise SystemExit(stop.code) from None
    except KeyboardInterrupt:
        raise SystemExit(Exit.OK) from None
