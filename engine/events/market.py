"""The market: bets at the Exchange, as bystanders see them and as their owners are told; trades, prices, caravans."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.events.base import Event, Notice
from engine.model import CreatureId, Fact, GoodId, PatronId, PositionSide

# Why the seam closed a position: a margin call, a legend that is over, the Court, the end of the chapter.
Closing = Literal["called", "struck", "court", "chapter"]


@dataclass(frozen=True, slots=True)
class PositionOpened(Event):
    """A Patron has bet for or against a good."""

    kind = "position-opened"
    words = "headline-position-opened"
    words_by = "side"
    weighs = 58
    family = "bets"

    patron: PatronId
    side: PositionSide
    good: GoodId
    quantity: int
    price: int


@dataclass(frozen=True, slots=True)
class PositionClosed(Event):
    """A bet was closed by its owner, or settled at the seam."""

    kind = "position-closed"
    words = "headline-position-closed"
    weighs = 32
    family = "bets"

    patron: PatronId
    side: PositionSide
    good: GoodId
    quantity: int
    price: int


@dataclass(frozen=True, slots=True)
class PositionForced(Event):
    """A bet was closed by a margin call."""

    kind = "position-forced"
    words = "headline-position-forced"
    weighs = 90

    patron: PatronId
    side: PositionSide
    good: GoodId
    quantity: int
    price: int


@dataclass(frozen=True, slots=True)
class ExchangeBacked(Event):
    """The Exchange could not pay, and the Mint made new pebbles for it, in the open."""

    kind = "exchange-backed"
    words = "headline-exchange-backed"
    weighs = 89

    amount: int


# ------------------------------------------------------------------ letters


@dataclass(frozen=True, slots=True)
class PositionSettled(Notice):
    """A position closed at the seam, `profit` pebbles better or worse."""

    kind = "position-settled"
    words = "letter-position-settled"

    side: PositionSide
    good: GoodId
    quantity: int
    price: int
    profit: int
    why: Closing

    def facts(self) -> dict[str, Fact]:
        """And how a catalogue tells a win from a loss."""
        return {
            "side": self.side, "good": self.good, "quantity": self.quantity, "price": self.price,
            "profit": self.profit, "why": self.why, "result": result_of(self.profit), "pebbles": abs(self.profit),
        }  # fmt: skip


def result_of(profit: int) -> str:
    """How a catalogue tells a win from a loss: "won", "lost" or "even"."""
    return "won" if profit > 0 else "lost" if profit < 0 else "even"


@dataclass(frozen=True, slots=True)
class CallNear(Notice):
    """A position is close to the price at which its margin is called."""

    kind = "call-near"
    words = "letter-call-near"

    side: PositionSide
    good: GoodId
    quantity: int
    price: int
    call: int


@dataclass(frozen=True, slots=True)
class OrderCarriedOut(Notice):
    """A standing order on `ordered` has closed units of a bet at `price`, `profit` pebbles better or worse."""

    kind = "order-carried-out"
    words = "letter-order-carried-out"

    side: PositionSide
    good: GoodId
    quantity: int
    price: int
    profit: int
    ordered: int

    def facts(self) -> dict[str, Fact]:
        """And how a catalogue tells a win from a loss."""
        return {
            "side": self.side, "good": self.good, "quantity": self.quantity, "price": self.price,
            "profit": self.profit, "ordered": self.ordered, "result": result_of(self.profit),
            "pebbles": abs(self.profit),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class BetOpposed(Notice):
    """A rival has taken the other side of one's bet: `side` is the rival's."""

    kind = "bet-opposed"
    words = "letter-bet-opposed"

    rival: PatronId
    side: PositionSide
    good: GoodId
    quantity: int


@dataclass(frozen=True, slots=True)
class BetCrowded(Notice):
    """So many Patrons are on one side of a good now, `against` one's own bet there or `with` it."""

    kind = "bet-crowded"
    words = "letter-bet-crowded"

    side: PositionSide
    good: GoodId
    patrons: int
    quantity: int
    stance: Literal["against", "with"]


@dataclass(frozen=True, slots=True)
class Traded(Event):
    """Units of a good changed hands at `price` pebbles each."""

    kind = "traded"
    family = "trade"

    good: GoodId
    buyer: CreatureId
    seller: CreatureId
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

    good: GoodId
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Imported(Event):
    """A caravan brought up to `quantity` units of the good that the banished `creature` makes, at `price` each."""

    kind = "imported"
    words = "headline-imported"
    weighs = 46

    creature: CreatureId
    good: GoodId
    quantity: int
    price: int
