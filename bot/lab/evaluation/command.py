"""The command: whose models are asked, for how long, and what is told of them."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.progress import Progress

from bot.app.exit_codes import Exit, Stop
from bot.app.runtime import chosen_world, seat
from bot.app.settings import load_settings
from bot.dataset import keeping
from bot.lab.awake import awake
from bot.lab.evaluation import compared, told
from bot.lab.evaluation.playing import evaluate
from bot.lab.evaluation.told import Life
from bot.lab.figures import summary
from bot.lab.variants import compare
from bot.text.languages import tongue
from inference.casts import Cast
from inference.quality import Tally

app = typer.Typer(name="inference.evaluate", add_completion=False, pretty_exceptions_enable=False)


@app.command()
def command(
    cast: Annotated[str | None, typer.Option(help="Whose models are asked; WOOD_CAST if not given.")] = None,
    card: Annotated[
        list[str] | None, typer.Option(help="One model in all five heads, instead; may be repeated.")
    ] = None,
    turns: Annotated[int, typer.Option(min=1, help="Turns in each wood, five decisions each.")] = 15,
    woods: Annotated[int, typer.Option(min=1, help="Woods, side by side.")] = 1,
    seed: Annotated[int, typer.Option(help="Seed of the first wood; the others follow.")] = 0,
    variants: Annotated[
        bool, typer.Option("--variants", help="Compare wordings of the prompt instead, each on the same views.")
    ] = False,
    variant: Annotated[
        list[str] | None, typer.Option(help="A wording to compare with the shipped one, for all; may be repeated.")
    ] = None,
    json: Annotated[bool, typer.Option("--json/--markdown", help="One JSON object, or a Markdown table.")] = False,
    traces: Annotated[Path | None, typer.Option(help="Keep every decision in this folder, as `export` does.")] = None,
    differ: Annotated[
        bool, typer.Option("--differ", help="Instead: the same 200 views to each model, and how far apart they are.")
    ] = False,
) -> None:
    """Play woods without Discord or database, and say how far each model of a cast can be relied upon.

    Addresses, key and deadline are the bot's own settings: WOOD_MODEL_URLS, WOOD_COUNCIL_KEY, WOOD_DEADLINE_S.
    """
    settings = load_settings()
    logging.basicConfig(level="ERROR", stream=sys.stderr)
    if cast is not None:
        settings = settings.model_copy(update={"cast": cast})
    casts: list[Cast | None] = [_alone(one) for one in card or ()]
    world, text = chosen_world(settings), tongue(settings.language)
    names = compared.chosen(text, variant or []) if variants or variant else ()
    screen = Console(stderr=True)
    if differ:
        alone = casts or compared.each_alone(settings)
        if not alone:
            raise typer.BadParameter(text("evaluate-differ-alone"), param_hint="--differ")
        sys.stdout.write(compared.differing(settings, alone, world, text, screen, json))
        return
    named = ", ".join(card or [settings.cast])

    seeds = range(seed, seed + woods)

    async def run() -> list[str]:
        tallies, lives, parts = list[Tally](), dict[str, Life](), list[str]()
        with Progress(console=screen, disable=not screen.is_terminal) as progress:
            total = turns * woods * len(casts or [None]) * max(1, len(names))
            task = progress.add_task(text("evaluate-progress", cast=named), total=total)
            for one in casts or [None]:
                council, seats = seat(settings, cast=one, understudies=False)
                try:
                    await awake(council)
                    asked = (council, seats.assign(world.creatures), world)
                    if names:
                        found = await compare(*asked, names, seeds, turns, lambda: progress.advance(task))
                        parts.append(compared.variants_told(text, one.id if one else named, found, json))
                    else:
                        came = await evaluate(*asked, seeds, turns, lambda: progress.advance(task), keep)
                        tallies += came.tallies if one is None else [_called(tally, one.id) for tally in came.tallies]
                        lives[one.id if one else settings.cast] = summary(came.runs, world)
                finally:
                    await council.close()
        report = told.as_json if json else told.as_markdown
        return parts or [report(text, tallies, lives, named, turns, woods, seed)]

    with keeping(traces, settings.council_folder) as keep:
        written = asyncio.run(run())
    sys.stdout.write("\n".join(written))


def _alone(card: str) -> Cast:
    """One card in all five heads; raises Stop for a name that no card could have."""
    try:
        return Cast(id=card, about=card, others=card)
    except ValidationError:
        raise Stop(Exit.SETTINGS, problem=f"There is no card called {card!a}.") from None


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
