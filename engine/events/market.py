"""The market: what changed hands, what moved, what a caravan brought."""

from __future__ import annotations

from dataclasses import dataclass

from engine.events.base import Event
from engine.model import Fact


@dataclass(frozen=True, slots=True)
class Traded(Event):
    """Units of a good changed hands at `price` pebbles each."""

    kind = "traded"
    family = "trade"

    good: str
    buyer: str
    seller: str
    quantity: int
    price: int

    def facts(self) -> dict[str, Fact]:
        """Spelt out: a turn has dozens of them."""
        return {
            "good": self.good, "buyer": self.buyer, "seller": self.seller, "quantity": self.quantity,
            "price": self.price,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class PriceMoved(Event):
    """The reference price after a whole turn, seam included."""

    kind = "price-moved"

    good: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Imported(Event):
    """A caravan brought up to `quantity` units of the good that the banished `creature` makes, at `price` each."""

    kind = "imported"
    words = "headline-imported"
    weighs = 46

    creature: str
    good: str
    quantity: int
    price: int
