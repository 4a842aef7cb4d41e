"""What a creature's mind decided: the validated form of a model's reply, and the only way it can act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

from engine.model.commands import PositionSide

Side = Literal["buy", "sell"]
LoanAnswer = Literal["accept", "decline"]
# What a creature may do against a Patron it hates (schemes.py).
SchemeKind = Literal["denounce", "rumour", "trade"]
SCHEMES: Final[tuple[SchemeKind, ...]] = get_args(SchemeKind)
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
class Scheme:
    """What a creature chose to do against a Patron (by slug); `side` of `good` is the bet it works against.

    Written from what the creature was offered, never from words of its own; a denunciation is against no bet.
    """

    kind: SchemeKind
    patron: str
    good: str = ""
    side: PositionSide | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One creature's turn: bounded orders, a public line, an answer to the loan offered, a scheme, its provenance.

    `raw` is the reply as it came (bounded), kept so that a journal can be replayed through the parser.
    `offer` is the id of the loan offer that was answered, 0 where it is not known.
    `thought` is for traces only. `model` is the card's id, `understudy` the stand-in's label when it played.
    """

    orders: tuple[Order, ...] = ()
    gossip: str = ""
    loan: LoanAnswer | None = None
    thought: str = ""
    status: Status = "clean"
    model: str = ""
    understudy: bool = False
    repairs: tuple[str, ...] = ()
    raw: str = ""
    scheme: Scheme | None = None
    offer: int = 0


def no_op(status: Status, model: str = "", raw: str = "") -> Decision:
    """The decision of a mind that is late, down or garbled this turn."""
    return Decision(status=status, model=model, raw=raw)
