"""A turn's traces as the store keeps them, and what they say of each model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.api import ModelLine
from db.codec import dump, load
from db.records import Traces
from engine.model import NARRATOR, Wood, World
from inference.quality import Trace, reliability, role_id, traces_of
from inference.turn import Thought


def kept(
    world: World, morning: Wood, thoughts: Sequence[Thought], turns: int, narrated: Trace | None = None
) -> Traces | None:
    """The traces of one turn, the narrator's last, of which the newest `turns` are kept; None when none are."""
    if not turns:
        return None
    roles = {role_id(thought.ask.system): thought.ask.system for thought in thoughts}
    traces = traces_of(world, morning, thoughts, role_id)
    if narrated is not None:
        roles[role_id(narrated.system)] = narrated.system
        traces.append(replace(narrated, system=role_id(narrated.system)))
    return Traces(dump(traces), tuple(roles.items()), turns)


def traces_from(bodies: Iterable[bytes]) -> list[Trace]:
    """The creatures' traces of some turns as the store gave them, in its order; the narrator decides nothing."""
    return [trace for body in bodies for trace in load(tuple[Trace, ...], body) if trace.creature != NARRATOR]


def model_lines(world: World, traces: Iterable[Trace]) -> tuple[ModelLine, ...]:
    """What traces, oldest first, say of each model."""
    return tuple(
        ModelLine(
            model=one.model,
            asked=one.asked,
            replies=one.replies,
            valid_json=one.clean,
            offers=one.offers,
            valid_offers=one.valid_offers,
            self_buys=one.self_buys,
            late=one.late,
            down=one.down,
        )
        for one in reliability(world, traces)
    )
