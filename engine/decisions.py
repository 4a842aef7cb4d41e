"""What a creature's mind decided: the validated form of a model's reply, and the only way it can act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Side = Literal["buy", "sell"]
Answer = Literal["accept", "decline"]
# clean: parsed strictly; repaired: saved by the repair layer; the rest are no-ops, and say why.
Status = Literal["clean", "repaired", "hopeless", "late", "down"]

MAX_ORDERS = 4
MAX_QUANTITY = 99
MAX_PRICE = 999
MAX_GOSSIP = 120


@dataclass(frozen=True, slots=True)
class Order:
    """A limit order: at most (buy) or at least (sell) `price` pebbles a unit."""

    side: Side
    good: str
    quantity: int
    price: int


@dataclass(frozen=True, slots=True)
class Decision:
    """One creature's turn: bounded orders, a public line, an answer to the loan offered, and its provenance.

    `raw` is the reply as it came (bounded), kept so that a journal can be replayed through the parser.
    `thought` is for traces only. `model` is the card's id, `understudy` the stand-in's label when it played.
    """

    orders: tuple[Order, ...] = ()
    gossip: str = ""
    loan: Answer | None = None
    thought: str = ""
    status: Status = "clean"
    model: str = ""
    understudy: bool = False
    repairs: tuple[str, ...] = ()
    raw: str = ""


def no_op(status: Status, model: str = "", raw: str = "") -> Decision:
    """The decision of a mind that is late, down or garbled this turn."""
    return Decision(status=status, model=model, raw=raw)
