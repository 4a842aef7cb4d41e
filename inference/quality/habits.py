"""What a mind tends to do, of one decision: what it chose, what it kept back, and what it bought to sell again.

Two indices, each a share of units. Hoarding: of what a creature makes and holds, how much it did not offer.
Speculation: of what it bid for, how much it was not short of. Neither is good or bad; minds are told apart by them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log2
from typing import Final, Literal, TypeAlias

from engine.model import Decision, GoodId, MindView, Order

Band: TypeAlias = Literal["low", "fair", "high"]
NEAR: Final = 0.1  # of the price it was shown, within which an order is at that price
NOTHING: Final = "nothing"


@dataclass(frozen=True, slots=True)
class Habits:
    """One decision's. `choices` are side, good and band of each order, or NOTHING; the rest are units.

    `kept` of `held` were not offered: of the good that the creature makes. `beyond` of `bid` it was not short of.
    """

    choices: tuple[str, ...]
    kept: int
    held: int
    beyond: int
    bid: int


def habits_of(view: MindView, decision: Decision) -> Habits:
    """What a decision says of the mind that took it, by what it was shown."""
    held = view.store.get(view.makes, 0)
    bids: dict[GoodId, int] = {}
    offered = 0
    for order in decision.orders:
        if order.side == "buy":
            bids[order.good] = bids.get(order.good, 0) + order.quantity
        elif order.good == view.makes:
            offered += order.quantity
    return Habits(
        choices=tuple(_choice(order, view.prices[order.good]) for order in decision.orders) or (NOTHING,),
        kept=max(0, held - offered),
        held=held,
        beyond=sum(max(0, units - view.short_of.get(good, 0)) for good, units in bids.items()),
        bid=sum(bids.values()),
    )


def apart(one: Mapping[str, float], other: Mapping[str, float]) -> float | None:
    """The Jensen-Shannon divergence of what two chose, in bits: 0 alike, 1 nothing in common; None of nothing.

    Each maps choices to how often they were made.
    """
    of_one, of_other = sum(one.values()), sum(other.values())
    if not of_one or not of_other:
        return None
    bits = 0.0
    for choice in {*one, *other}:
        p, q = one.get(choice, 0) / of_one, other.get(choice, 0) / of_other
        bits += sum(share * log2(2 * share / (p + q)) for share in (p, q) if share) / 2
    return bits


def _choice(order: Order, price: int) -> str:
    return f"{order.side} {order.good} {_band(order.price, price)}"


def _band(offered: int, price: int) -> Band:
    """Where an order's limit lies beside the price that its creature was shown."""
    if abs(offered - price) <= NEAR * price:
        return "fair"
    return "low" if offered < price else "high"
