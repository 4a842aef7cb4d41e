"""The models' part of `check`: a real question to each, what came, and which line would set right what is amiss."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import replace
from functools import partial

import orjson

from bot.app.exit_codes import Exit, Stop
from bot.app.runtime import chosen_world, seat
from bot.app.settings import Settings, variable
from bot.lab.play import planted
from bot.text import Text
from engine.model import Heard, World
from engine.turn import morning
from engine.views import mind_view
from inference.client import MindHealth, ModelCouncil
from inference.prompt import build
from inference.protocol import Ask
from inference.registry import Seen

WELL, ILL, NOTE = "ok", "!!", "--"
QUESTION_S = 60.0  # for one question; less where a mind's own deadline is less
GOOD = ("well", "mended", "base")


async def check_models(settings: Settings, text: Text, seen: Seen) -> AsyncIterator[tuple[Exit, str]]:
    """One line for the cast, one for each address of each model that it needs, one for each setting that would help."""
    try:
        council, cast = seat(settings, seen=seen)
    except Stop as stop:
        yield stop.code, text("check-bad", what="models".ljust(10), mark=ILL, why=stop.sentence)
        return
    try:
        if not isinstance(council, ModelCouncil):
            yield Exit.OK, text("check-cast-rules", mark=WELL, cast=cast.id)
            return
        yield Exit.OK, text("check-cast", mark=WELL, cast=cast.id, count=len(council.cards))
        try:
            ask = question(chosen_world(settings))
        except Stop:  # the line for the world has said so
            return
        found = await council.examine(ask, QUESTION_S)
    finally:
        await council.close()
    for one in found:
        code, mark = (Exit.OK, WELL) if one.state in GOOD else (Exit.MODEL_AWAY, ILL)
        facts = {"card": one.card, "model": one.model, "lab": one.lab, "url": one.url, "state": one.state}
        yield code, text("check-model", mark=mark, why=one.why, seconds=_seconds(one), **facts)
    for line in _advice(settings, text, found):
        yield Exit.OK, line


def question(world: World) -> Ask:
    """A question as a wood asks it, as long as they come: a first morning with more rumours than a prompt holds."""
    state = planted(world, 0, 40)
    wood = morning(world, state.wood, state.secrets)
    creature = next(iter(world.creatures))
    rumours = tuple(Heard("Grey", good, way, 1) for way in ("up", "down") for good in world.goods)
    view = replace(mind_view(world, wood, creature), rumours=rumours)
    system, user = build(world, view)
    return Ask("check", creature, "", system, user, view)


def _seconds(one: MindHealth) -> str:
    return f"{one.took_ms / 1000:.1f}"


def _advice(settings: Settings, text: Text, found: Iterable[MindHealth]) -> Iterable[str]:
    """A line for each setting that would make a server answer which does not as it is asked."""
    found = list(found)
    line = partial(text, "check-set", mark=NOTE)
    own = {"structured": settings.council_structured, "limit": settings.council_limit}
    for field, told in own.items():
        wanted = {
            one.card: getattr(one.found.card.request, field)
            for one in found
            if one.found and field in one.found.changes
        }
        if wanted:
            yield line(setting=variable(f"council_{field}"), value=_value(told, wanted, {one.card for one in found}))
    for one in found:
        if one.found and "path" in one.found.changes:
            yield text("check-set-address", mark=NOTE, card=one.card, url=one.found.url)
        if one.found and "leave_out" in one.found.changes:
            value = orjson.dumps(one.found.card.request.leave_out).decode()
            yield text("check-set-card", mark=NOTE, card=one.card, line=f"leave_out = {value}")


def _value(told: Mapping[str, str], wanted: Mapping[str, str], all_cards: set[str]) -> str:
    """What a setting should be: one word where every card wants the same, else JSON by card."""
    words = set(wanted.values())
    if len(words) == 1 and wanted.keys() == all_cards:
        return words.pop()
    return orjson.dumps({**told, **wanted}).decode()
