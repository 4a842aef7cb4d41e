"""What Patrons have under way besides bets and loans: standing orders, stakes at the Stump, deeds yet to be told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.model.commands import PositionSide, WagerSide
from engine.model.ids import NO_CREATURE, NO_GOOD, NOBODY, CreatureId, GoodId, PatronId

# What the Stump asks: whether a good will stand above a price, whether a creature will be poorest, or a verdict.
Asked = Literal["price", "poorest", "verdict"]
# What a Patron did that a creature may answer by what it does.
Doing = Literal["gift", "wish", "rumour", "alliance", "loan"]


@dataclass(frozen=True, slots=True)
class StandingOrder:
    """A `/cover` for a later seam: units of one's bet on a good that close when its reference price reaches `price`.

    `above` says from which side: at that price or more, or at that price or less. `amount` None is all of the bet.
    """

    id: int
    patron: PatronId
    side: PositionSide
    good: GoodId
    price: int
    above: bool
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class Stake:
    """Pebbles that one Patron put on a side; they lie in the Patron's locked account. `turn` counts finished turns."""

    id: int
    patron: PatronId
    side: WagerSide
    amount: int
    turn: int


@dataclass(frozen=True, slots=True)
class Question:
    """What the Stump asks in public. Stakes are taken until turn `closes` begins; the seam of turn `due` answers.

    A `price` question is whether `good` stands above `price`, a `poorest` one whether nobody owns less than `creature`,
    a `verdict` one whether `accused` is convicted.
    """

    id: int
    asked: Asked
    closes: int
    due: int
    good: GoodId = NO_GOOD
    price: int = 0
    creature: CreatureId = NO_CREATURE
    accused: PatronId = NOBODY
    stakes: tuple[Stake, ...] = ()


@dataclass(frozen=True, slots=True)
class Deed:
    """Something a Patron did with a creature, and what came of it: "" until the turn that shows it.

    `good` and `way` (a wish, a direction) say what was wanted, `other` is an ally; `outcome` and `units` what the
    creature did. `id` is `Wood.serial` as it was then.
    """

    id: int
    patron: PatronId
    doing: Doing
    creature: CreatureId
    turn: int
    good: GoodId = NO_GOOD
    way: str = ""
    other: CreatureId = NO_CREATURE
    amount: int = 0
    outcome: str = ""
    units: int = 0
