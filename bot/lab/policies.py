"""Players made of rules: pure policies from what a player can see to the next command.

A policy is asked again after each command it was granted, until it wants nothing more this turn. None of them is
shown anything that a player would not be: their own ledger, the public table, this turn's news, their own letters.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import TypeAlias, TypeVar, get_args

from engine.core import draws
from engine.events import (
    BaitSet,
    Event,
    Forecast,
    GiftSeen,
    Notice,
    RumourSpread,
    Summoned,
    TipCameToNothing,
    TipCameTrue,
    TipTurned,
)
from engine.model import (
    Bribe,
    BribeMagistrate,
    Cover,
    CreatureId,
    Direction,
    GoodLine,
    Lend,
    Open,
    PatronCommand,
    PatronView,
    Plea,
    Plead,
    PublicView,
    Whisper,
)

T = TypeVar("T")
Tip = TypeVar("Tip", Forecast, BaitSet)

BET = 8  # units of one good that those take on who never bet a little
SETTLED = (TipCameTrue, TipTurned, TipCameToNothing)


@dataclass(frozen=True, slots=True)
class Sight:
    """All that one player can see between two turns.

    `letters` are the player's own of this chapter, `mail` those since the turn before, `news` the public events since
    then, all oldest first; `dice` is the seed of whatever the player leaves to chance this turn.
    """

    me: PatronView
    wood: PublicView
    letters: tuple[Notice, ...]
    mail: tuple[Notice, ...]
    news: tuple[Event, ...]
    dice: str

    def one_in(self, sides: int, *name: str) -> bool:
        """True once in so many turns."""
        return draws.below(self.dice, sides, *name) == 0

    def whim(self, percent: int, *name: str) -> bool:
        """True on so many percent of occasions."""
        return draws.below(self.dice, 100, *name) < percent

    def pick(self, options: Sequence[T], *name: str | int) -> T:
        """One of the options, all alike."""
        return draws.pick(self.dice, options, *name)

    def holds(self, good: str) -> bool:
        """Whether a position in this good is open."""
        return any(line.good == good for line in self.me.positions)

    def tip(self, kind: type[Tip]) -> Tip | None:
        """The newest letter of a whisper of one's own of this kind, where it is not settled."""
        newest = next((letter for letter in reversed(self.letters) if isinstance(letter, (kind, *SETTLED))), None)
        return newest if isinstance(newest, kind) else None


Policy: TypeAlias = Callable[[Sight], PatronCommand | None]


def honest(sight: Sight) -> PatronCommand | None:
    """Never whispers: buys what is cheap and sells what is dear by the chapter's own prices, and takes its profits."""
    for line in sight.me.positions:
        if line.profit * 3 >= line.margin or sight.one_in(6, "close", line.good):
            return Cover(line.good)
    if sight.me.positions or not sight.one_in(2, "open"):
        return None
    good = max(sight.wood.goods, key=lambda one: abs(_above_usual(one)))
    return Open("short" if _above_usual(good) > 0 else "long", good.id)


def bear(sight: Sight) -> PatronCommand | None:
    """Never whispers: sells the dearest crop short, again and again, and is hated for it."""
    if sight.me.positions:
        return Cover(sight.me.positions[0].good) if sight.one_in(6, "close") else None
    return Open("short", max(sight.wood.goods, key=lambda one: one.price).id, BET)


def crowd(sight: Sight) -> PatronCommand | None:
    """Never whispers: follows the newest public rumour, or else whatever moved most."""
    for line in sight.me.positions:
        if sight.one_in(4, "close", line.good):
            return Cover(line.good)
    rumours = [event for event in sight.news if isinstance(event, RumourSpread)]
    if rumours:
        return Open("long" if rumours[-1].direction == "up" else "short", rumours[-1].good)
    if sight.me.positions or not sight.one_in(3, "open"):
        return None
    moved = max(sight.wood.goods, key=lambda one: abs(one.price - one.before))
    return Open("long" if moved.price >= moved.before else "short", moved.id)


def lender(sight: Sight) -> PatronCommand | None:
    """Never whispers: lends a third of its purse to the poorest who owes nothing, one loan at a time."""
    if sight.me.loans:
        return None
    free = [one for one in sight.wood.creatures if not one.owes and sight.me.liked.get(one.id) != "hostile"]
    amount = sight.me.purse // 3
    return Lend(min(free, key=lambda one: one.purse).id, amount) if free and amount else None


def briber(sight: Sight) -> PatronCommand | None:
    """Never whispers: pays a creature to hoard a good, and buys the same good."""
    for line in sight.me.positions:
        if line.profit > 0 or sight.one_in(5, "close", line.good):
            return Cover(line.good)
    if sight.me.positions or not sight.one_in(3, "gift"):
        return None
    good = sight.pick(sight.wood.goods, "good").id
    if not sight.me.locked and not any(isinstance(event, GiftSeen) for event in sight.news):
        return Bribe(sight.pick(sight.wood.creatures, "ear").id, 6, "hoard", good)
    return Open("long", good)


def greedy(sight: Sight) -> PatronCommand | None:
    """Buys a true tip, bets all it may on it, takes the win as soon as it is struck, and begins again."""
    return answer(sight) or settled(sight) or ask(sight) or bet(sight, Forecast, BET)


def careful(sight: Sight) -> PatronCommand | None:
    """A true tip now and then: only while it feels cool, with a small bet, and a coin for the clerk when it is hot."""
    done = answer(sight) or settled(sight)
    if done is not None:
        return done
    if sight.me.heat == "hot" and sight.me.purse > 60:
        return BribeMagistrate(10)
    if sight.me.heat != "cool":
        return None
    return (ask(sight) if sight.one_in(3, "whisper") else None) or bet(sight, Forecast)


def liar(sight: Sight) -> PatronCommand | None:
    """Plants bait, then bets against whoever believes it."""
    done = settled(sight)
    if done is not None:
        return done
    bait = sight.tip(BaitSet)
    if bait is None:
        directions: tuple[Direction, ...] = ("up", "down")
        good = sight.pick(sight.wood.goods, "bait").id
        return Whisper(ear(sight), planted=True, good=good, direction=sight.pick(directions, "way"))
    return None if sight.holds(bait.good) else Open("short" if bait.direction == "up" else "long", bait.good)


def bet(sight: Sight, kind: type[Tip], amount: int | None = None) -> PatronCommand | None:
    """The bet that a tip's letter calls for, once: on its good, the way it says. `kind` as in `Sight.tip`."""
    tip = sight.tip(kind)
    if tip is None or sight.holds(tip.good):
        return None
    return Open("long" if tip.direction == "up" else "short", tip.good, amount)


def settled(sight: Sight) -> PatronCommand | None:
    """Close what was bet on a tip that has come true, or to nothing."""
    for line in sight.me.positions:
        about = [letter for letter in sight.letters if letter.facts().get("good") == line.good]
        if about and isinstance(about[-1], SETTLED):
            return Cover(line.good)
    return None


POLICIES: dict[str, Policy] = {
    "honest": honest,
    "bear": bear,
    "crowd": crowd,
    "lender": lender,
    "briber": briber,
    "greedy": greedy,
    "careful": careful,
    "liar": liar,
}
INNOCENT = ("honest", "bear", "crowd", "lender", "briber")


def ask(sight: Sight) -> PatronCommand | None:
    """A true tip, where none is waiting for its window."""
    return Whisper(ear(sight), planted=False) if sight.tip(Forecast) is None else None


def answer(sight: Sight) -> PatronCommand | None:
    """At a hearing, one of the three pleas; who is blamed is any other player."""
    if not any(isinstance(letter, Summoned) for letter in sight.mail):
        return None
    pleas: tuple[Plea, ...] = get_args(Plea)
    plea, others = sight.pick(pleas, "plea"), [one.id for one in sight.wood.patrons if one.id != sight.me.id]
    return Plead(plea, sight.pick(others, "blamed") if plea == "blame" and others else None)


def ear(sight: Sight) -> CreatureId:
    return sight.pick(sight.wood.creatures, "ear").id


def _above_usual(good: GoodLine) -> float:
    """How far above its mean of this chapter a price stands, as a share of it."""
    usual = fmean(good.history)
    return (good.price - usual) / usual
