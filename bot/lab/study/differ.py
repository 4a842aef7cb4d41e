"""Whether minds differ: the same views to each, and how far apart what they choose is.

A view is what one creature knows on one evening of a wood that the stand-in played. A choice is a side, a good and a
price band, or nothing. The distance of two minds is the Jensen-Shannon divergence of what they chose, creature by
creature: 0 where they choose alike, 1 where nothing that one does is ever done by the other. A mind that rolls dice is
not the same as itself, so every mind is asked twice. The test deals the four answers to each view into two hands again
and again, and counts how often the hands lie as far apart as the minds do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from bot.lab.play import KEEPER, SCENARIOS, next_turn, planted
from bot.lab.study.estimates import Estimate, share
from engine.apply import apply
from engine.model import CreatureId, Decision, ModeratorEntry, Wood, World
from engine.turn import tick
from inference.protocol import Council
from inference.quality import habits_of
from inference.standin import StandIn
from inference.turn import answered, asks, decide

Floats: TypeAlias = NDArray[np.float64]
VIEWS: Final = 200
TURNS: Final = 10  # of each wood that evenings are taken from
CHAPTER: Final = 40
DEALS: Final = 1000
SEED: Final = 1
ASKED = ("first", "again")


@dataclass(frozen=True, slots=True)
class Distance:
    """Two minds, in bits: how far apart, and how far each is from itself when asked again.

    `chance` is how often two hands of the same answers lie so far apart; below 0.05 the minds differ.
    """

    one: str
    other: str
    apart: float
    one_again: float
    other_again: float
    chance: float


def count_of(world: World, views: int = VIEWS) -> int:
    """How many evenings hold so many views: one for each creature."""
    return -(-views // len(world.creatures))


async def evenings_of(world: World, views: int = VIEWS) -> list[Wood]:
    """Evenings of the stand-in's woods, as many as hold so many views."""

    async def think(world: World, morning: Wood) -> Mapping[CreatureId, Decision]:
        return await decide(StandIn(), world, morning, {})

    found: list[Wood] = []
    for seed in range(views):
        state = planted(world, seed, CHAPTER)
        for number in range(1, TURNS + 1):
            if len(found) == count_of(world, views):
                return found
            for command in SCENARIOS["drought-and-winter"].get(number, ()):
                entry = ModeratorEntry(f"{KEEPER}:{number}:{command.kind}", number, KEEPER, command)
                state = apply(world, state, entry).state
            found.append(tick.morning(world, state.wood, state.secrets))
            state = (await next_turn(world, state, think)).outcome.state
    return found


async def both(
    council: Council, world: World, cards: Mapping[CreatureId, str], evening: Wood
) -> tuple[dict[str, list[Any]], Counter[str]]:
    """What the minds of an evening choose, asked twice, and how their replies could be read.

    "first" and "again" hold a list of choices for each creature; "hoarded" and "speculated" units, and of how many.
    """
    told: dict[str, list[Any]] = {}
    statuses: Counter[str] = Counter()
    for name in ASKED:
        batch = asks(world, evening, cards)
        if name == "again":  # or whoever draws by the question would only say the same
            batch = [replace(ask, key=f"{ask.key}:again") for ask in batch]
        thoughts = await answered(council, world, batch)
        habits = [habits_of(thought.ask.view, thought.decision) for thought in thoughts]
        statuses.update(thought.decision.status for thought in thoughts)
        told[name] = [
            [f"{thought.ask.creature} {choice}" for choice in one.choices]
            for thought, one in zip(thoughts, habits, strict=True)
        ]
        if name == "first":
            told["hoarded"] = [sum(one.kept for one in habits), sum(one.held for one in habits)]
            told["speculated"] = [sum(one.beyond for one in habits), sum(one.bid for one in habits)]
    return told, statuses


def index(evenings: Sequence[Mapping[str, list[Any]]], name: str) -> Estimate | None:
    """The hoarding ("hoarded") or speculation ("speculated") index over evenings."""
    return share([one[name][0] for one in evenings], [one[name][1] for one in evenings])


def distances(minds: Mapping[str, Sequence[Mapping[str, list[Any]]]]) -> list[Distance]:
    """Every two of the minds, over the evenings that each was asked; each has the same ones in the same order."""
    found = []
    for one, other in combinations(minds, 2):
        told = [(name, asked) for name in (one, other) for asked in ASKED]
        hands = _hands([[view for evening in minds[name] for view in evening[asked]] for name, asked in told])
        apart = _apart(hands[0] + hands[1], hands[2] + hands[3])
        found.append(
            Distance(one, other, apart, _apart(hands[0], hands[1]), _apart(hands[2], hands[3]), _chance(hands, apart))
        )
    return found


def _hands(told: Sequence[Sequence[Sequence[str]]]) -> Floats:
    """Weights by hand, view and choice: each answer weighs 1, whatever it is made of."""
    names = {choice: at for at, choice in enumerate(sorted({one for hand in told for view in hand for one in view}))}
    weights = np.zeros((len(told), len(told[0]), len(names)))
    for hand, views in enumerate(told):
        for view, choices in enumerate(views):
            for choice in choices:
                weights[hand, view, names[choice]] += 1 / len(choices)
    return weights


def _apart(one: Floats, other: Floats) -> float:
    """The divergence of two hands, by view and choice, in bits. Each creature is asked as often of both."""
    return float(_divergence(one.sum(axis=0), other.sum(axis=0)))


def _divergence(one: Floats, other: Floats) -> Floats:
    """Jensen-Shannon divergence of two piles of weights, over the last axis."""
    p, q = one / one.sum(axis=-1, keepdims=True), other / other.sum(axis=-1, keepdims=True)
    middle = (p + q) / 2
    told: Floats = (_bits(p, middle) + _bits(q, middle)) / 2
    return told


def _bits(p: Floats, middle: Floats) -> Floats:
    ratio = np.divide(p, middle, out=np.ones_like(p), where=p > 0)
    bits: Floats = (p * np.log2(ratio)).sum(axis=-1)
    return bits


def _chance(hands: Floats, apart: float) -> float:
    """How often four answers to each view, dealt anew into two hands of two, lie as far apart as they did."""
    dice = np.random.default_rng(SEED)
    everything, views = hands.sum(axis=(0, 1)), hands.shape[1]
    deals = np.array(list(combinations(range(4), 2)))
    as_far = 0
    for _ in range(DEALS):
        dealt = deals[dice.integers(0, len(deals), views)]
        mine = hands[dealt[:, 0], np.arange(views)].sum(axis=0) + hands[dealt[:, 1], np.arange(views)].sum(axis=0)
        as_far += float(_divergence(mine, everything - mine)) >= apart - 1e-12
    return (as_far + 1) / (DEALS + 1)
