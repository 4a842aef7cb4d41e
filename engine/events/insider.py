"""Rumours, gifts and a story hurried, as bystanders see them; creatures that hit back; tips that only owners read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.events.base import Event, Notice
from engine.model import CreatureId, Direction, Fact, GoodId, PatronId, TargetRule

# How a creature trades against a bet: it buys, it sells, or it keeps its crop at home.
Spite = Literal["buys", "sells", "keeps"]


@dataclass(frozen=True, slots=True)
class RumourSpread(Event):
    """A rumour is going round; nobody will say who began it or whom it reached."""

    kind = "rumour-spread"
    words = "headline-rumour-spread"
    words_by = "direction"
    weighs = 72

    good: GoodId
    direction: Direction


@dataclass(frozen=True, slots=True)
class RumourCameTrue(Event):
    """What was whispered has happened."""

    kind = "rumour-came-true"
    words = "headline-rumour-came-true"
    weighs = 76

    good: GoodId
    direction: Direction


@dataclass(frozen=True, slots=True)
class RumourCameToNothing(Event):
    """What was whispered has not happened in its time."""

    kind = "rumour-came-to-nothing"
    words = "headline-rumour-came-to-nothing"
    weighs = 64

    good: GoodId
    direction: Direction


@dataclass(frozen=True, slots=True)
class RumourTurned(Event):
    """A legend of that way came, and found its good by itself: nobody can say whether it had been meant."""

    kind = "rumour-turned"
    words = "headline-rumour-turned"
    weighs = 64

    good: GoodId
    direction: Direction


@dataclass(frozen=True, slots=True)
class Hurried(Event):
    """Somebody paid to hurry the story; who it was, and whether it helped, nobody is told."""

    kind = "hurried"
    words = "headline-hurried"
    kept = True
    weighs = 86


@dataclass(frozen=True, slots=True)
class GiftSeen(Event):
    """A creature has been given something; nobody knows by whom."""

    kind = "gift-seen"
    words = "headline-gift-seen"
    weighs = 48

    creature: CreatureId


@dataclass(frozen=True, slots=True)
class RumourCountered(Event):
    """A creature spreads a rumour against a Patron's bet, in its own name."""

    kind = "rumour-countered"
    words = "headline-rumour-countered"
    words_by = "direction"
    weighs = 73

    creature: CreatureId
    patron: PatronId
    good: GoodId
    direction: Direction


@dataclass(frozen=True, slots=True)
class TradedAgainst(Event):
    """A creature trades against a Patron's bet."""

    kind = "traded-against"
    words = "headline-traded-against"
    words_by = "way"
    weighs = 71

    creature: CreatureId
    patron: PatronId
    good: GoodId
    way: Spite


# ------------------------------------------------------------------ letters


@dataclass(frozen=True, slots=True)
class Forecast(Notice):
    """A true tip: the deck's next event, struck between turns `first` and `last`.

    `finds` says how the legend finds its good when it comes, where it does: then `good` is true as things stand.
    """

    kind = "forecast"
    words = "letter-forecast"
    words_by = "finds"

    good: GoodId
    direction: Direction
    first: int
    last: int
    finds: TargetRule = ""

    def facts(self) -> dict[str, Fact]:
        """Without `finds` where there is nothing to find."""
        return _window(self)


@dataclass(frozen=True, slots=True)
class TipOpens(Notice):
    """One's own forecast begins with the next turn; `finds` as in `Forecast`."""

    kind = "tip-opens"
    words = "letter-tip-opens"
    words_by = "finds"

    good: GoodId
    direction: Direction
    first: int
    last: int
    finds: TargetRule = ""

    def facts(self) -> dict[str, Fact]:
        """Without `finds` where there is nothing to find."""
        return _window(self)


def _window(tip: Forecast | TipOpens) -> dict[str, Fact]:
    facts: dict[str, Fact] = {"good": tip.good, "direction": tip.direction, "first": tip.first, "last": tip.last}
    return facts | {"finds": tip.finds} if tip.finds else facts


@dataclass(frozen=True, slots=True)
class BaitSet(Notice):
    """A lie is out: its listener will act on it until turn `last`."""

    kind = "bait-set"
    words = "letter-bait-set"

    creature: CreatureId
    good: GoodId
    direction: Direction
    last: int


@dataclass(frozen=True, slots=True)
class TipCameTrue(Notice):
    """What one whispered has come."""

    kind = "tip-came-true"
    words = "letter-tip-came-true"

    good: GoodId
    direction: Direction


@dataclass(frozen=True, slots=True)
class TipCameToNothing(Notice):
    """What one whispered has not come in its time."""

    kind = "tip-came-to-nothing"
    words = "letter-tip-came-to-nothing"

    good: GoodId
    direction: Direction


@dataclass(frozen=True, slots=True)
class TipTurned(Notice):
    """What a true tip foretold has come, and `found` another good than it would have when it was bought."""

    kind = "tip-turned"
    words = "letter-tip-turned"

    good: GoodId
    direction: Direction
    found: str
