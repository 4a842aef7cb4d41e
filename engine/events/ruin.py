"""What becomes of a creature that cannot pay: sent away, spared, back again."""

from __future__ import annotations

from dataclasses import dataclass

from engine.events.base import Event
from engine.model import CreatureId, GoodId


@dataclass(frozen=True, slots=True)
class CreatureBanished(Event):
    """A creature could not pay, and is away until the next chapter; `good` is what it makes."""

    kind = "creature-banished"
    words = "headline-creature-banished"
    kept = True
    weighs = 97

    creature: CreatureId
    good: GoodId
    paid: int
    lost: int


@dataclass(frozen=True, slots=True)
class DebtsWrittenOff(Event):
    """A creature could not pay, and stays: the wood cannot spare it."""

    kind = "debts-written-off"
    words = "headline-debts-written-off"
    weighs = 93

    creature: CreatureId
    paid: int
    lost: int


@dataclass(frozen=True, slots=True)
class CreatureReturned(Event):
    """A banished creature is back, with so many pebbles to begin again with."""

    kind = "creature-returned"
    words = "headline-creature-returned"
    kept = True
    weighs = 86

    creature: CreatureId
    purse: int
