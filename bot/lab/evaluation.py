"""How a cast's models do in a headless wood, as a table for people and for machines: `python -m inference.evaluate`.

The turns are played as the sim plays them, through views, prompts, the council's client, the parse layer and
`engine.apply`; only the database and Discord are left out. It is told of at `inference.evaluate`, where one looks for
it, and lives here because playing a wood takes the engine's secrets, which nothing in `inference` may reach.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer
from rich.console import Console
from rich.progress import Progress

from bot.app.exit_codes import Exit, Stop
from bot.app.runtime import chosen_world, seat
from bot.app.settings import Settings, load_settings
from bot.dataset import Keep, keeping, unkept
from bot.lab.awake import awake
from bot.lab.play import CHAPTER_TURNS, WEATHER, play
from bot.lab.study.compared import Told, asked
from bot.lab.study.compared import as_json as compared_json
from bot.lab.study.compared import as_markdown as compared_markdown
from bot.lab.study.differ import count_of
from bot.lab.variants import Figure, as_body, as_rows, compare
from bot.text import Text, catalogue
from engine.model import CreatureId, Decision, Wood, World
from inference.cards import STAND_IN
from inference.casts import Cast
from inference.protocol import Council
from inference.quality import Tally, Trace, reliability, share, traces_of
from inference.standin import StandIn
from inference.turn import think
from inference.words import SHIPPED
from inference.words import variants as all_variants

__all__ = ["app", "evaluate", "main"]

# Every figure, in the order told; a percentage's name ends so.
_PERCENT = "-percent"
app = typer.Typer(name="inference.evaluate", add_completion=False, pretty_exceptions_enable=False)


async def evaluate(
    council: Council,
    cards: Mapping[CreatureId, str],
    world: World,
    seeds: Sequence[int],
    turns: int,
    played: Callable[[], object] = lambda: None,
    keep: Keep = unkept,
) -> list[Tally]:
    """Play a wood of each seed, all side by side, and count every model; `played` is called after each turn, `keep`
    with its traces.
    """

    async def wood(seed: int) -> list[Trace]:
        traces: list[Trace] = []

        async def decide(world: World, morning: Wood) -> Mapping[CreatureId, Decision]:
            thoughts = await think(council, world, morning, cards)
            told = traces_of(world, morning, thoughts)
            traces.extend(told)
            keep(told)
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
    casts: list[Cast | None] = [Cast(id=one, about=one, others=one) for one in card or ()]
    world, text = chosen_world(settings), catalogue(settings.language)
    names = _variants(text, variant or []) if variants or variant else ()
    screen = Console(stderr=True)
    if differ:
        alone = casts or _alone(settings)
        if not alone:
            raise typer.BadParameter(text("evaluate-differ-alone"), param_hint="--differ")
        sys.stdout.write(_differ(settings, alone, world, text, screen, json))
        return
    named = ", ".join(card or [settings.cast])

    seeds = range(seed, seed + woods)

    async def run() -> list[str]:
        tallies, told = list[Tally](), list[str]()
        with Progress(console=screen, disable=not screen.is_terminal) as progress:
            total = turns * woods * len(casts or [None]) * max(1, len(names))
            task = progress.add_task(text("evaluate-progress", cast=named), total=total)
            for one in casts or [None]:
                council, seats = seat(settings, cast=one, understudies=False)
                try:
                    await _awake(council)
                    asked = (council, seats.assign(world.creatures), world)
                    if names:
                        found = await compare(*asked, names, seeds, turns, lambda: progress.advance(task))
                        told.append(_compared(text, one.id if one else named, found, json))
                    else:
                        counted = await evaluate(*asked, seeds, turns, lambda: progress.advance(task), keep)
                        tallies += counted if one is None else [_called(tally, one.id) for tally in counted]
                finally:
                    await council.close()
        report = as_json if json else as_markdown
        return told or [report(text, tallies, named, turns, woods, seed)]

    with keeping(traces, settings.council_folder) as keep:
        told = asyncio.run(run())
    sys.stdout.write("\n".join(told))


def _variants(text: Text, named: Sequence[str]) -> tuple[str, ...]:
    """The shipped words, then the variants that were named, or all there are; raises BadParameter for another."""
    if strange := [name for name in named if name not in all_variants()]:
        raise typer.BadParameter(text("variants-unknown", name=strange[0], names=", ".join(all_variants())))
    return (SHIPPED, *dict.fromkeys(named or all_variants()))


def _compared(text: Text, cast: str, found: Mapping[str, Mapping[str, Figure]], json: bool) -> str:
    """Variants of the prompt side by side, of one cast or card."""
    if json:
        option = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
        return orjson.dumps({"cast": cast, "variants": as_body(found)}, option=option).decode()
    parts = [text("variants-title", cast=cast), table(as_rows(text, found)), text("variants-notes")]
    return "\n\n".join(parts) + "\n"


def _alone(settings: Settings) -> list[Cast]:
    """Each model of the settings' cast by itself, in all five heads; raises Stop for an unknown cast."""
    _, cast = seat(settings)
    found = sorted({*cast.minds.values(), cast.others} - {STAND_IN})
    return [Cast(id=card, about=card, others=card) for card in found]


def _differ(
    settings: Settings, casts: Sequence[Cast | None], world: World, text: Text, screen: Console, json: bool
) -> str:
    """The same views to each model, and to the stand-in beside them."""

    async def run() -> dict[str, Told]:
        told: dict[str, Told] = {}
        with Progress(console=screen, disable=not screen.is_terminal) as progress:
            for one in casts:
                assert one is not None
                council, seats = seat(settings, cast=one, understudies=False)
                task = progress.add_task(text("evaluate-differ-progress", cast=one.id), total=count_of(world))
                try:
                    await _awake(council)
                    cards = seats.assign(world.creatures)
                    told[one.id] = await asked(council, cards, world, partial(progress.advance, task))
                finally:
                    await council.close()
        return told | {STAND_IN: await asked(StandIn(), {}, world)}

    minds = asyncio.run(run())
    return compared_json(minds) if json else compared_markdown(text, minds)


async def _awake(council: Council) -> None:
    """Raise Stop when no model answers at all: a table of silence would tell nothing."""
    await awake(council)


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


def figures(one: Tally) -> dict[str, float | int | None]:
    """A model's figures by name: counts, percentages, milliseconds and tokens; None where there is nothing to count."""
    return {
        "asked": one.asked,
        "replies": one.replies,
        "valid-json-percent": _percent(one.clean, one.replies),
        "repaired-percent": _percent(one.repaired, one.replies),
        "no-ops": one.no_ops,
        "late": one.late,
        "down": one.down,
        "offers": one.offers,
        "valid-offers-percent": _percent(one.valid_offers, one.offers),
        "self-buys": one.self_buys,
        "self-buys-percent": _percent(one.self_buys, one.offers),
        "idle-percent": _percent(sum(one.idle), len(one.idle)),
        "idle-drift-percent": None if one.idle_drift is None else round(100 * one.idle_drift, 1),
        "first-offer-percent": _percent(one.first_offers, one.openings),
        "hoarding-percent": _percent(one.kept, one.held),
        "speculation-percent": _percent(one.beyond, one.bid),
        "copied-percent": _percent(one.copied, one.shown),
        "looped": one.repairs["looped"],
        "echoed": one.repairs["echoed"],
        "distinct-gossip-percent": _percent(len(one.lines), one.lines.total()),
        "latency-p50-ms": one.took(50),
        "latency-p95-ms": one.took(95),
        "prompt-tokens": _mean(one.prompt_tokens, one.replies),
        "reply-tokens": _mean(one.reply_tokens, one.replies),
        "cache-hits-percent": _percent(one.cached_tokens, one.prompt_tokens),
    }


def as_json(_text: Text, tallies: Sequence[Tally], cast: str, turns: int, woods: int, seed: int) -> str:
    """One JSON object; `models` has the figures, the repairs and the refused offers by kind."""
    models: dict[str, dict[str, Any]] = {}
    for one in tallies:
        counts = {"repairs": dict(one.repairs.most_common()), "refused": dict((+one.refused).most_common())}
        models[one.model] = {name.replace("-", "_"): value for name, value in figures(one).items()} | counts
    body = {"cast": cast, "turns": turns, "woods": woods, "seed": seed, "models": models}
    return orjson.dumps(body, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode()


def as_markdown(text: Text, tallies: Sequence[Tally], cast: str, turns: int, woods: int, seed: int) -> str:
    """A heading, a table with a column for each model, and what its less obvious rows mean."""
    told = [figures(one) for one in tallies]
    rows = [["", *(one.model for one in tallies)]]
    rows += [
        [text(f"evaluate-{name}"), *(_cell(name, one[name]) for one in told)] for name in (told[0] if told else ())
    ]
    rows.append([text("evaluate-repairs"), *(_kinds(one.repairs.most_common()) for one in tallies)])
    rows.append([text("evaluate-refused"), *(_kinds((+one.refused).most_common()) for one in tallies)])
    parts = [text("evaluate-title", cast=cast, turns=turns, woods=woods, seed=seed), table(rows)]
    parts.append(text("evaluate-notes"))
    if any(one.model == STAND_IN for one in tallies):
        parts.append(text("evaluate-stand-in"))
    return "\n\n".join(parts) + "\n"


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as a Markdown table, the first its head."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    lines.insert(1, "| " + " | ".join("-" * max(3, width) for width in widths) + " |")
    return "\n".join(lines)


def _percent(part: int, whole: int) -> float | None:
    found = share(part, whole)
    return None if found is None else round(100 * found, 1)


def _mean(total: int, count: int) -> int | None:
    return round(total / count) if count and total else None


def _cell(name: str, value: float | int | None) -> str:
    if value is None:
        return "-"
    return f"{value:g} %" if name.endswith(_PERCENT) else str(value)


def _kinds(counts: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{kind} {count}" for kind, count in counts) or "-"
