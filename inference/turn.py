"""One turn of thinking: a view and a prompt for every creature, one batch to the council, a decision for each."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from engine.model import CreatureId, Decision, Wood, World, no_op
from engine.views import mind_view
from inference.parse import parse_reply
from inference.prompt import build
from inference.protocol import Ask, Council, Reply
from inference.talk import tidied
from inference.words import SHIPPED

log = logging.getLogger(__name__)

# Returns when one's turn to work on the event loop has come.
Turn: TypeAlias = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Thought:
    """What one mind was asked, what it answered, and what that came to: everything a trace is made of."""

    ask: Ask
    reply: Reply
    decision: Decision


def asks(world: World, morning: Wood, cards: Mapping[CreatureId, str], variant: str = SHIPPED) -> list[Ask]:
    """One prompt for each creature at home, in the world's order. `cards` maps a creature to its model card's id.

    `variant` names other words of prompts than the shipped ones.
    """
    batch = []
    for creature in world.creatures:
        if creature in morning.banished:
            continue
        view = mind_view(world, morning, creature)
        system, user = build(world, view, variant)
        key = f"{view.wood}:{view.chapter}:{view.turn}:{creature}"
        batch.append(Ask(key, creature, cards.get(creature, ""), system, user, view))
    return batch


async def think(
    council: Council,
    world: World,
    morning: Wood,
    cards: Mapping[CreatureId, str],
    variant: str = SHIPPED,
    turn: Turn | None = None,
) -> list[Thought]:
    """Ask every mind at once and read every answer; a mind that fails is a no-op, whatever the failure.

    `morning` is the wood at the prompt stage: weather and production done, its turn the one being decided. Where many
    woods' answers may come at the same moment, each is read when it is its `turn`.
    """
    return await answered(council, world, asks(world, morning, cards, variant), turn)


async def answered(council: Council, world: World, batch: Sequence[Ask], turn: Turn | None = None) -> list[Thought]:
    """`think`, over prompts that are written already."""
    try:
        replies = list(await council.ask(batch))
    except Exception:  # the protocol forbids it, and a turn must not hang on another's promise
        log.exception("the council failed as a whole; every mind is silent this turn")
        replies = []
    replies += [Reply("down", "", ask.card) for ask in batch[len(replies) :]]
    if turn is not None:
        await turn()
    return [Thought(ask, reply, _decided(world, ask, reply)) for ask, reply in zip(batch, replies, strict=False)]


async def decide(
    council: Council, world: World, morning: Wood, cards: Mapping[CreatureId, str]
) -> dict[CreatureId, Decision]:
    """`think`, for those who only want the decisions: one for each creature asked."""
    return {thought.ask.creature: thought.decision for thought in await think(council, world, morning, cards)}


def _decided(world: World, ask: Ask, reply: Reply) -> Decision:
    if reply.outcome != "answered":
        return no_op(reply.outcome, reply.model)
    decision = parse_reply(
        reply.text,
        view=ask.view,
        goods=world.goods,
        finish=reply.finish,
        model=reply.model,
        understudy=reply.understudy,
    )
    return tidied(decision, ask)
