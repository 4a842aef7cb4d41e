"""The Stump: who puts what on its questions, and what the answer came to, in public and by letter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.events.base import Event, Notice
from engine.model import Asked, CreatureId, GoodId, PatronId, WagerSide

# A kind of question, and a side of it.
Way = Literal["price-yes", "price-no", "poorest-yes", "poorest-no", "verdict-yes", "verdict-no"]
WAYS: dict[tuple[Asked, WagerSide], Way] = {
    ("price", "yes"): "price-yes", ("price", "no"): "price-no", ("poorest", "yes"): "poorest-yes",
    ("poorest", "no"): "poorest-no", ("verdict", "yes"): "verdict-yes", ("verdict", "no"): "verdict-no",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class OfQuestion:
    """What a question is about, as in `engine.model.Question`."""

    asked: Asked
    due: int
    good: GoodId
    price: int
    creature: CreatureId
    accused: PatronId


@dataclass(frozen=True, slots=True)
class WagerPlaced(OfQuestion, Event):
    """A Patron has put `amount` pebbles on a side; `way` says on which of which kind of question."""

    kind = "wager-placed"
    words = "headline-wager-placed"
    words_by = "way"
    weighs = 57
    family = "stump"

    patron: PatronId
    way: Way
    amount: int


@dataclass(frozen=True, slots=True)
class WagerSettled(OfQuestion, Event):
    """A question is answered, by the `way`: of the `pool` the Patron who won most was paid `paid` pebbles."""

    kind = "wager-settled"
    words = "headline-wager-settled"
    words_by = "way"
    weighs = 68
    family = "stump"

    patron: PatronId
    way: Way
    pool: int
    paid: int


# ------------------------------------------------------------------ letters


@dataclass(frozen=True, slots=True)
class WagerWon(OfQuestion, Notice):
    """One was right: `paid` pebbles for the `staked`."""

    kind = "wager-won"
    words = "letter-wager-won"
    words_by = "asked"

    side: WagerSide
    staked: int
    paid: int


@dataclass(frozen=True, slots=True)
class WagerLost(OfQuestion, Notice):
    """One was wrong, and the stake is gone; `side` is one's own."""

    kind = "wager-lost"
    words = "letter-wager-lost"
    words_by = "asked"

    side: WagerSide
    staked: int


@dataclass(frozen=True, slots=True)
class WagerReturned(OfQuestion, Notice):
    """Nobody bet against one, or the question found no answer: the stake is back in the purse."""

    kind = "wager-returned"
    words = "letter-wager-returned"
    words_by = "asked"

    side: WagerSide
    staked: int
