"""Models beside each other over the same views, and beside the stand-in: `python -m inference.evaluate --differ`."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

import orjson

from bot.app.exit_codes import Exit, Stop
from bot.lab.study.differ import VIEWS, Distance, both, distances, evenings_of, index
from bot.lab.study.estimates import Estimate
from bot.lab.study.minds import mark
from bot.lab.study.report import HABITS, Row
from bot.lab.study.tables import apart_part, habits_part, markdown_table
from bot.text import Text
from engine.model import CreatureId, World
from inference.cards import STAND_IN
from inference.protocol import Council

Told = list[dict[str, list[Any]]]


async def asked(
    council: Council, cards: Mapping[CreatureId, str], world: World, played: Callable[[], object] = lambda: None
) -> Told:
    """What a council chooses over the views, in their order; `played` is called after each evening.

    Raises Stop when a model goes away.
    """

    async def one(number: int) -> dict[str, list[Any]]:
        told, statuses = await both(council, world, cards, evenings[number])
        replies.update(statuses)
        played()
        return told

    evenings, replies = await evenings_of(world), Counter[str]()
    told = list(await asyncio.gather(*map(one, range(len(evenings)))))
    if replies["down"]:
        raise Stop(Exit.MODEL_AWAY, why="away")
    return told


def compared(minds: Mapping[str, Told]) -> tuple[dict[str, tuple[Row, ...]], list[Distance]]:
    """Each mind's habits, and every two minds' distance."""
    habits = {
        name: tuple(
            Row(mind, mark(mind), found, "told")
            for mind, told in minds.items()
            if (found := index(told, name)) is not None
        )
        for name in HABITS
    }
    return habits, distances(minds)


def as_json(minds: Mapping[str, Told]) -> str:
    """One JSON object."""
    habits, apart = compared(minds)

    def estimate(name: str, mind: str) -> dict[str, Any] | None:
        found: Estimate | None = next((row.found for row in habits[name] if row.cast == mind), None)
        return None if found is None else {"value": found.value, "low": found.low, "high": found.high}

    body = {
        "views": VIEWS,
        "minds": {mind: {name: estimate(name, mind) for name in HABITS} for mind in minds},
        "apart": [asdict(one) for one in apart],
    }
    return orjson.dumps(body, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode()


def as_markdown(text: Text, minds: Mapping[str, Told]) -> str:
    """Two tables, and what is to be known to read them."""
    habits, apart = compared(minds)
    parts = [text("evaluate-differ-title", views=VIEWS)]
    for part in (habits_part(text, habits), apart_part(text, apart)):
        parts += [f"### {part.title}", part.note, markdown_table(part.rows)] if part.rows else []
    if STAND_IN in minds:
        parts.append(text("evaluate-stand-in"))
    return "\n\n".join(parts) + "\n"
