"""Woods, orders and journal records that several races share, the same in every run."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, NamedTuple

from bot.guests import load_world
from bot.service._minds import kept
from db.records import Head, Message, Record, Traces
from engine.apply import Outcome, State, apply
from engine.model import (
    RULES,
    CreatureId,
    Decision,
    Entry,
    GoodId,
    Join,
    Open,
    Order,
    PatronEntry,
    Plant,
    ServerId,
    Tick,
    UserId,
    WoodId,
    World,
    tick_key,
)
from engine.turn import morning
from inference.standin import StandIn
from inference.turn import think

SEED, DECK = "5eed" * 16, "deca" * 16
NOON = 1_767_268_800
TRACE_TURNS = 400
WOOD, SERVER, USER, HONEY = WoodId("w0"), ServerId("s0"), UserId("u0"), GoodId("honey")


class Limit(NamedTuple):
    """A limit order as plain data."""

    side: Literal["buy", "sell"]
    good: GoodId
    who: CreatureId
    quantity: int
    price: int


def the_world() -> World:
    """The shipped world."""
    return load_world()


@cache
def limits() -> list[Limit]:
    """Fifty orders that all stand, ten a good, half of them bids, around the reference prices.

    A good's maker and one neighbour sell it, the other three buy it.
    """
    dice = random.Random(14)
    world = the_world()
    orders = []
    for good in world.goods.values():
        others = [spec.id for spec in world.creatures.values() if spec.makes != good.id]
        sellers, buyers = [world.maker[good.id], others[0]], others[1:]
        for n in range(10):
            price = max(1, good.price + dice.randint(-2, 2))
            side: Literal["buy", "sell"] = "sell" if n % 2 else "buy"
            who = dice.choice(sellers if side == "sell" else buyers)
            orders.append(Limit(side, good.id, who, dice.randint(1, 3), price))
    return orders


def decisions() -> dict[CreatureId, Decision]:
    """The fifty orders as five minds' decisions."""
    asked: dict[CreatureId, list[Order]] = {creature: [] for creature in the_world().creatures}
    for side, good, who, quantity, price in limits():
        asked[who].append(Order(side, good, quantity, price))
    return {creature: Decision(orders=tuple(orders), model="bench") for creature, orders in asked.items()}


@dataclass(frozen=True, slots=True)
class Step:
    """An entry with the state before it and what came of it."""

    entry: Entry
    before: State | None
    outcome: Outcome


def plant(wood: WoodId = WOOD, server: ServerId = SERVER, interval_s: int = 3600) -> Step:
    """A newly planted wood, kept in today's form as the bot's are: without a number it would be in that of 0.1.0."""
    entry = Plant("plant", NOON, wood, the_world().id, server, f"c{server}", SEED, DECK, interval_s, rules=RULES)
    return Step(entry, None, apply(the_world(), None, entry))


def command(state: State, user: UserId = USER, key: str = "k0") -> Step:
    """A Patron shorts three honey."""
    entry = PatronEntry(key, NOON, user, Open("short", HONEY, 3))
    return Step(entry, state, apply(the_world(), state, entry))


def join(state: State, user: UserId = USER) -> Step:
    """A Patron takes a wood name and the stake."""
    entry = PatronEntry(f"join {user}", NOON, user, Join())
    return Step(entry, state, apply(the_world(), state, entry))


def tick(state: State, said: dict[CreatureId, Decision] | None = None) -> Step:
    """The wood's next turn."""
    wood = state.wood
    entry = Tick(tick_key(wood.id, wood.chapter, wood.turn + 1), NOON, wood.chapter, wood.turn + 1, said or decisions())
    return Step(entry, state, apply(the_world(), state, entry))


@cache
def lived_in(turns: int = 20, patrons: int = 8) -> State:
    """A wood some way into its chapter, with Patrons and positions: about what a busy server's wood weighs."""
    state = plant().outcome.state
    for n in range(patrons):
        state = join(state, UserId(f"u{n}")).outcome.state
    for turn in range(turns):
        state = tick(state).outcome.state
        if turn % 3 == 0:
            state = command(state, UserId(f"u{turn % patrons}"), f"k{turn}").outcome.state
    return state


async def traces(state: State) -> Traces | None:
    """What the wood's next turn leaves of its five minds: prompts as they are, replies of a usual length."""
    world = the_world()
    dawn = morning(world, state.wood, state.secrets)
    return kept(world, dawn, await think(StandIn(), world, dawn, {}), TRACE_TURNS)


def record(step: Step, head: Head | None, payload: bytes = b"", traces: Traces | None = None) -> Record:
    """A step as the store takes it, with one message of the size of a Gazette when `payload` is given."""
    outcome = step.outcome
    wood = outcome.state.wood
    return Record(
        entry=step.entry,
        head=head,
        before=step.before.secrets if step.before else None,
        wood=wood,
        secrets=outcome.state.secrets,
        salt=bytes(16),
        answer=b'{"kind":"bench"}',
        due_at=NOON + wood.settings.interval_s,
        events=outcome.events,
        postings=outcome.postings,
        messages=(Message("gazette", wood.settings.channel, payload),) if payload else (),
        traces=traces,
    )


def renamed(step: Step, wood: WoodId, server: ServerId, key: str) -> Step:
    """The same step as if it had happened to another wood, under another key."""
    state = step.outcome.state
    moved = replace(state.wood, id=wood, settings=replace(state.wood.settings, server=server, channel=f"c{server}"))
    outcome = replace(step.outcome, state=replace(state, wood=moved))
    return replace(step, entry=replace(step.entry, key=key), outcome=outcome)
