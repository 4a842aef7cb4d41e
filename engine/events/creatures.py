"""The wood's own life: weather and harvests, hunger and cold, what minds say, and who stands by whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.events.base import Event
from engine.model import CreatureId, Fact, GoodId, PatronId, Status


@dataclass(frozen=True, slots=True)
class WeatherCame(Event):
    """Weather begins, for so many turns; `good` is the one it is about, "" for none."""

    kind = "weather-came"
    words = "headline-weather-came"
    words_by = "weather"
    kept = True
    weighs = 80

    weather: str
    good: GoodId
    turns: int


@dataclass(frozen=True, slots=True)
class WeatherCalled(Event):
    """The weather was a keeper's doing; `good` as in `WeatherCame`."""

    kind = "weather-called"
    words = "headline-weather-called"
    words_by = "weather"
    weighs = 79

    weather: str
    good: GoodId


@dataclass(frozen=True, slots=True)
class WeatherPassed(Event):
    """Weather is over."""

    kind = "weather-passed"
    words = "headline-weather-passed"
    words_by = "weather"
    weighs = 44

    weather: str
    good: GoodId


@dataclass(frozen=True, slots=True)
class Harvested(Event):
    """What each creature made this turn, by its id: those are all its facts."""

    kind = "harvested"
    kept = True

    units: Mapping[CreatureId, int]

    def facts(self) -> dict[str, Fact]:
        """Units by creature."""
        return dict[str, Fact](self.units.items())

    @classmethod
    def fields_of(cls, facts: Mapping[str, Any]) -> Mapping[str, Any]:
        """All of it are units."""
        return {"units": dict(facts)}


@dataclass(frozen=True, slots=True)
class WentHungry(Event):
    """A creature had too little to eat."""

    kind = "went-hungry"
    words = "headline-went-hungry"
    weighs = 39
    family = "needs"

    creature: CreatureId


@dataclass(frozen=True, slots=True)
class WentCold(Event):
    """A creature had too little to burn."""

    kind = "went-cold"
    words = "headline-went-cold"
    weighs = 40
    family = "needs"

    creature: CreatureId


@dataclass(frozen=True, slots=True)
class Spoiled(Event):
    """Part of a hoard is lost."""

    kind = "spoiled"
    words = "headline-spoiled"
    weighs = 22

    creature: CreatureId
    good: GoodId
    quantity: int


# ------------------------------------------------------------------ minds


@dataclass(frozen=True, slots=True)
class Gossiped(Event):
    """`line` is model text, already bounded and stripped by the parser."""

    kind = "gossiped"
    words = "headline-gossiped"
    weighs = 38
    family = "talk"

    creature: CreatureId
    line: str


@dataclass(frozen=True, slots=True)
class MindSilent(Event):
    """A mind said nothing that could be used."""

    kind = "mind-silent"
    words = "headline-mind-silent"
    weighs = 24

    creature: CreatureId
    status: Status


@dataclass(frozen=True, slots=True)
class Understudied(Event):
    """The rule-based mind played for a creature's own."""

    kind = "understudied"

    creature: CreatureId


# ------------------------------------------------------------------ alliances


@dataclass(frozen=True, slots=True)
class Allied(Event):
    """A Patron has brought two creatures to an understanding."""

    kind = "allied"
    words = "headline-allied"
    weighs = 70

    a: CreatureId
    b: CreatureId
    patron: PatronId


@dataclass(frozen=True, slots=True)
class AllianceHeld(Event):
    """In the first turn of their alliance neither `a` nor `b` asked less than the other."""

    kind = "alliance-held"
    words = "headline-alliance-held"
    weighs = 52

    a: CreatureId
    b: CreatureId
    patron: PatronId


@dataclass(frozen=True, slots=True)
class AllianceStrained(Event):
    """`a` asked less than its partner `b`, and was seen; the alliance holds, this once."""

    kind = "alliance-strained"
    words = "headline-alliance-strained"
    weighs = 60

    a: CreatureId
    b: CreatureId
    good: GoodId


@dataclass(frozen=True, slots=True)
class AllianceBroken(Event):
    """`a` asked less than its partner `b` again."""

    kind = "alliance-broken"
    words = "headline-alliance-broken"
    weighs = 84

    a: CreatureId
    b: CreatureId
    good: GoodId


@dataclass(frozen=True, slots=True)
class AllianceEnded(Event):
    """`a` left the wood, and its partner `b` stands alone."""

    kind = "alliance-ended"
    words = "headline-alliance-ended"
    weighs = 45

    a: CreatureId
    b: CreatureId
