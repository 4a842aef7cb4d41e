"""Two comparisons in place of the table: wordings of the prompt, and models over the same views."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from functools import partial

import orjson
import typer
from rich.console import Console
from rich.progress import Progress

from bot.app.runtime import seat
from bot.app.settings import Settings
from bot.lab.awake import awake
from bot.lab.evaluation.told import table
from bot.lab.study.compared import Told, asked
from bot.lab.study.compared import as_json as compared_json
from bot.lab.study.compared import as_markdown as compared_markdown
from bot.lab.study.differ import count_of
from bot.lab.variants import Figure, as_body, as_rows
from bot.text import Text
from engine.model import World
from inference.cards import STAND_IN
from inference.casts import Cast
from inference.standin import StandIn
from inference.words import SHIPPED
from inference.words import variants as all_variants


def chosen(text: Text, named: Sequence[str]) -> tuple[str, ...]:
    """The shipped words, then the variants that were named, or all there are; raises BadParameter for another."""
    if strange := [name for name in named if name not in all_variants()]:
        raise typer.BadParameter(text("variants-unknown", name=strange[0], names=", ".join(all_variants())))
    return (SHIPPED, *dict.fromkeys(named or all_variants()))


def variants_told(text: Text, cast: str, found: Mapping[str, Mapping[str, Figure]], json: bool) -> str:
    """Variants of the prompt side by side, of one cast or card."""
    if json:
        option = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
        return orjson.dumps({"cast": cast, "variants": as_body(found)}, option=option).decode()
    parts = [text("variants-title", cast=cast), table(as_rows(text, found)), text("variants-notes")]
    return "\n\n".join(parts) + "\n"


def each_alone(settings: Settings) -> list[Cast]:
    """Each model of the settings' cast by itself, in all five heads; raises Stop for an unknown cast."""
    _, cast = seat(settings)
    found = sorted({*cast.minds.values(), cast.others} - {STAND_IN})
    return [Cast(id=card, about=card, others=card) for card in found]


def differing(
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
                    await awake(council)
                    cards = seats.assign(world.creatures)
                    told[one.id] = await asked(council, cards, world, partial(progress.advance, task))
                finally:
                    await council.close()
        return told | {STAND_IN: await asked(StandIn(), {}, world)}

    minds = asyncio.run(run())
    return compared_json(minds) if json else compared_markdown(text, minds)
