"""How a cast's models do in a headless wood: `python -m inference.evaluate`.

The turns are played as the sim plays them, through views, prompts, the council's client, the parse layer and
`engine.apply`; only the database and Discord are left out. It is told of at `inference.evaluate`, where one looks for
it, and lives here because playing a wood takes the engine's secrets, which nothing in `inference` may reach.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from bot.app.exit_codes import Exit, Stop
from bot.app.runtime import chosen_world, seat
from bot.app.settings import load_settings
from bot.lab.evaluation._report import as_json, as_markdown
from bot.lab.play import SCENARIOS, play
from bot.text import catalogue
from engine.model import Decision, Wood, World
from inference.casts import Cast
from inference.client import ModelCouncil
from inference.protocol import Council
from inference.quality import Tally, Trace, reliability, traces_of
from inference.turn import think

__all__ = ["app", "evaluate", "main"]

CHAPTER_TURNS = 40
WEATHER = SCENARIOS["drought-and-winter"]  # the run of the field notes, whose figures these are to be held against

app = typer.Typer(name="inference.evaluate", add_completion=False, pretty_exceptions_enable=False)


async def evaluate(
    council: Council,
    cards: Mapping[str, str],
    world: World,
    seeds: Sequence[int],
    turns: int,
    played: Callable[[], object] = lambda: None,
) -> list[Tally]:
    """Play a wood of each seed, all side by side, and count every model; `played` is called after each turn."""

    async def wood(seed: int) -> list[Trace]:
        traces: list[Trace] = []

        async def decide(world: World, morning: Wood) -> Mapping[str, Decision]:
            thoughts = await think(council, world, morning, cards)
            traces.extend(traces_of(world, morning, thoughts))
            played()
            return {thought.ask.creature: thought.decision for thought in thoughts}

        await play(world, decide, seed, turns, WEATHER, CHAPTER_TURNS)
        return traces

    told = await asyncio.gather(*map(wood, seeds))
    at = sorted((trace for traces in told for trace in traces), key=lambda trace: (trace.chapter, trace.turn))
    return reliability(world, at)


@app.command()
def command(
    cast: Annotated[str | None, typer.Option(help="Whose models are asked; WOOD_CAST if not given.")] = None,
    card: Annotated[
        list[str] | None, typer.Option(help="One model in all five heads, instead; may be repeated.")
    ] = None,
    turns: Annotated[int, typer.Option(min=1, help="Turns in each wood, five decisions each.")] = 15,
    woods: Annotated[int, typer.Option(min=1, help="Woods, side by side.")] = 1,
    seed: Annotated[int, typer.Option(help="Seed of the first wood; the others follow.")] = 0,
    json: Annotated[bool, typer.Option("--json/--markdown", help="One JSON object, or a Markdown table.")] = False,
) -> None:
    """Play woods without Discord or database, and say how far each model of a cast can be relied upon.

    Addresses, key and deadline are the bot's own settings: WOOD_MODEL_URLS, WOOD_COUNCIL_KEY, WOOD_DEADLINE_S.
    """
    settings = load_settings()
    logging.basicConfig(level="ERROR", stream=sys.stderr)
    if cast is not None:
        settings = settings.model_copy(update={"cast": cast})
    casts: list[Cast | None] = [Cast(id=one, about=one, others=one) for one in card or ()]
    world, text = chosen_world(settings), catalogue(settings.language)
    screen = Console(stderr=True)
    named = ", ".join(card or [settings.cast])

    async def run() -> list[Tally]:
        tallies = []
        with Progress(console=screen, disable=not screen.is_terminal) as progress:
            task = progress.add_task(text("evaluate-progress", cast=named), total=turns * woods * len(casts or [None]))
            for one in casts or [None]:
                council, seats = seat(settings, cast=one, understudies=False)
                try:
                    await _awake(council)
                    seeds, cards = range(seed, seed + woods), seats.assign(world.creatures)
                    told = await evaluate(council, cards, world, seeds, turns, lambda: progress.advance(task))
                finally:
                    await council.close()
                tallies += told if one is None else [_called(tally, one.id) for tally in told]
        return tallies

    tallies = asyncio.run(run())
    report = as_json if json else as_markdown
    sys.stdout.write(report(text, tallies, named, turns, woods, seed))


async def _awake(council: Council) -> None:
    """Raise Stop when no model answers at all: a table of silence would tell nothing."""
    if isinstance(council, ModelCouncil) and all(one.state == "down" for one in await council.health()):
        raise Stop(Exit.MODEL_AWAY)


def _called(tally: Tally, card: str) -> Tally:
    """A tally under the name of the card that was asked for; its base, where that played, is named beside it."""
    if tally.model != card:
        tally.model = f"{card} (= {tally.model})"
    return tally


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command; a Stop becomes its sentence on stderr and its code."""
    try:
        app(args=None if argv is None else list(argv))
    except Stop as stop:
        typer.echo(stop.sentence, err=True)
        raise SystemExit(stop.code) from None
    except KeyboardInterrupt:
        raise SystemExit(Exit.OK) from None
