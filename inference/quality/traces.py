"""Traces: what each mind was asked, what it said, and what that came to. One for each decision.

A trace is made from a prompt and a reply, and a prompt holds no secret and no Discord id; so neither does a trace.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Final

from engine.market import judge
from engine.model import CreatureId, LoanAnswer, Note, Order, SchemeKind, Status, Wood, WoodId, World
from inference.protocol import ReplyOutcome
from inference.quality.habits import Habits, habits_of
from inference.turn import Thought

STRONGEST: Final = 8  # feelings of a trace; a prompt has fewer, and none of their numbers


@dataclass(frozen=True, slots=True)
class Felt:
    """What a creature felt toward a creature's id or a Patron's slug when it was asked, -100 to 100."""

    toward: str
    value: int


@dataclass(frozen=True, slots=True)
class Trace:
    """One decision. `card` was asked, `model` answered (an adapter's base, or the card that was silent).

    Of a `fallback`, `model` is what a router calls the model that answered in the card's place.

    `reply` is the raw text, `thought` to `loan` what was read in it, `repairs` how; `refused` says why each order
    that the creature could not honour falls, `offered` whether a loan was to be answered. Times are milliseconds,
    tokens 0 where the server did not count. `wealth` is the creature's purse and store at the prices it was shown.
    `schemes` are those that were offered, `scheme` the one chosen; `feelings` the strongest there were, and `notes` why
    the creature's feelings moved last: both bounded, and never in a prompt. `habits` are of a reply that could be read.
    """

    wood: WoodId
    world: str
    chapter: int
    turn: int
    creature: CreatureId
    card: str
    model: str
    understudy: bool
    outcome: ReplyOutcome
    status: Status
    repairs: tuple[str, ...]
    refused: tuple[str, ...]
    system: str
    user: str
    reply: str
    thought: str
    gossip: str
    orders: tuple[Order, ...]
    offered: bool
    loan: LoanAnswer | None
    finish: str
    took_ms: int
    prompt_tokens: int
    reply_tokens: int
    cached_tokens: int
    wealth: int | None = None
    schemes: tuple[SchemeKind, ...] = ()
    scheme: SchemeKind | None = None
    feelings: tuple[Felt, ...] = ()
    notes: tuple[Note, ...] = ()
    fallback: bool = False
    habits: Habits | None = None


def traces_of(
    world: World, morning: Wood, thoughts: Sequence[Thought], role: Callable[[str], str] = str
) -> list[Trace]:
    """One trace for each thought. Orders are judged by what the creature held when it was asked.

    `role` says what stands for the constant part of a prompt: itself, or `role_id` where that is kept elsewhere.
    """
    return [_trace(world, morning, thought, role(thought.ask.system)) for thought in thoughts]


@lru_cache(maxsize=1024)
def role_id(system: str) -> str:
    """A short name for a constant part of a prompt: it is kept once, however many turns it opens."""
    return sha256(system.encode()).hexdigest()[:16]


def _trace(world: World, morning: Wood, thought: Thought, system: str) -> Trace:
    ask, reply, decision = thought.ask, thought.reply, thought.decision
    drops = judge(world, morning, ask.creature, decision).drops if decision.orders else {}
    return Trace(
        wood=ask.view.wood,
        world=world.id,
        chapter=ask.view.chapter,
        turn=ask.view.turn,
        creature=ask.creature,
        card=ask.card or reply.model,
        model=reply.model,
        understudy=decision.understudy,
        outcome=reply.outcome,
        status=decision.status,
        repairs=decision.repairs,
        refused=tuple(kind for kind, count in drops.items() for _ in range(count)),
        system=system,
        user=ask.user,
        reply=decision.raw,
        thought=decision.thought,
        gossip=decision.gossip,
        orders=decision.orders,
        offered=ask.view.offer is not None,
        loan=decision.loan,
        finish=reply.finish,
        took_ms=reply.took_ms,
        prompt_tokens=reply.prompt_tokens,
        reply_tokens=reply.reply_tokens,
        cached_tokens=reply.cached_tokens,
        wealth=ask.view.purse + sum(units * ask.view.prices[good] for good, units in ask.view.store.items()),
        schemes=() if ask.view.grudge is None else ask.view.grudge.schemes,
        scheme=None if decision.scheme is None else decision.scheme.kind,
        feelings=_strongest(morning, ask.creature),
        notes=morning.notes.get(ask.creature, ()),
        fallback=reply.fallback,
        habits=habits_of(ask.view, decision) if reply.outcome == "answered" and decision.status != "hopeless" else None,
    )


def _strongest(morning: Wood, creature: CreatureId) -> tuple[Felt, ...]:
    ranked = sorted(morning.feelings.get(creature, {}).items(), key=lambda pair: (-abs(pair[1]), pair[0]))
    return tuple(Felt(*pair) for pair in ranked[:STRONGEST])
