"""What a mind tends to do, of one decision: what it chose, what it kept back, and what it bought to sell again.

Two indices, each a share of units. Hoarding: of what a creature makes and holds, how much it did not offer.
Speculation: of what it bid for, how much it was not short of. Neither is good or bad; minds are told apart by them.
"""

from __future__ import annotations

from dataclasses import dataclass
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


def _choice(order: Order, price: int) -> str:
    return f"{order.side} {order.good} {_band(order.price, price)}"


def _band(offered: int, price: int) -> Band:
    """Where an order's limit lies beside the price that its creature was shown."""
    if abs(offered - price) <= NEAR * price:
        return "fair"
    return "low" if offered < price else "high"
