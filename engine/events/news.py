"""Public events and private notices: facts with a kind, rendered from a catalogue by id.

An event is stripped when it is constructed: the constructors here are the only way to make one, and none of them
takes a secret. `data` holds strings and whole numbers only, so that it can be stored, hashed and compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.model import Direction, Fact, PositionSide, Status


@dataclass(frozen=True, slots=True)
class Event:
    """Something everyone in the wood could have seen. Creatures, goods and Patrons appear by id."""

    kind: str
    data: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something for one Patron's eyes. `patron` is the wood name's slug."""

    patron: str
    kind: str
    data: Mapping[str, Fact] = field(default_factory=dict)


# ------------------------------------------------------------------ the wood's own life


def planted(turns: int) -> Event:
    return Event("planted", {"turns": turns})


def patron_joined(patron: str) -> Event:
    return Event("patron-joined", {"patron": patron})


def traded(good: str, buyer: str, seller: str, quantity: int, price: int) -> Event:
    return Event("traded", {"good": good, "buyer": buyer, "seller": seller, "quantity": quantity, "price": price})


def price_moved(good: str, before: int, after: int) -> Event:
    """The reference price after a whole turn, seam included."""
    return Event("price-moved", {"good": good, "before": before, "after": after})


def went_hungry(creature: str) -> Event:
    return Event("went-hungry", {"creature": creature})


def went_cold(creature: str) -> Event:
    return Event("went-cold", {"creature": creature})


def spoiled(creature: str, good: str, quantity: int) -> Event:
    return Event("spoiled", {"creature": creature, "good": good, "quantity": quantity})


def gossiped(creature: str, line: str) -> Event:
    """`line` is model text, already bounded and stripped by the parser."""
    return Event("gossiped", {"creature": creature, "line": line})


def mind_silent(creature: str, status: Status) -> Event:
    return Event("mind-silent", {"creature": creature, "status": status})


def understudied(creature: str) -> Event:
    return Event("understudied", {"creature": creature})


def weather_came(kind: str, good: str, turns: int) -> Event:
    return Event("weather-came", {"weather": kind, "good": good, "turns": turns})


def weather_passed(kind: str, good: str) -> Event:
    return Event("weather-passed", {"weather": kind, "good": good})


# ------------------------------------------------------------------ legends


def legend_struck(legend: str, step: int, good: str, before: int, after: int) -> Event:
    """One good's price written by a legend's step (counted from 1) at the seam."""
    return Event("legend-struck", {"legend": legend, "step": step, "good": good, "before": before, "after": after})


def legend_called(legend: str) -> Event:
    """A moderator drew a legend in the open."""
    return Event("legend-called", {"legend": legend})


def hurried() -> Event:
    """Somebody paid to hurry the story; who it was, and whether it helped, nobody is told."""
    return Event("hurried")


# ------------------------------------------------------------------ Patrons, as bystanders see them


def position_opened(patron: str, side: PositionSide, good: str, quantity: int, price: int) -> Event:
    return Event(
        "position-opened", {"patron": patron, "side": side, "good": good, "quantity": quantity, "price": price}
    )


def position_closed(patron: str, side: PositionSide, good: str, quantity: int, price: int, forced: bool) -> Event:
    data: dict[str, Fact] = {"patron": patron, "side": side, "good": good, "quantity": quantity, "price": price}
    return Event("position-forced" if forced else "position-closed", data)


def rumour_spread(good: str, direction: Direction) -> Event:
    """A rumour is going round; nobody will say who began it or whom it reached."""
    return Event("rumour-spread", {"good": good, "direction": direction})


def rumour_settled(good: str, direction: Direction, came_true: bool) -> Event:
    return Event("rumour-came-true" if came_true else "rumour-came-to-nothing", {"good": good, "direction": direction})


def gift_seen(creature: str) -> Event:
    return Event("gift-seen", {"creature": creature})


def allied(a: str, b: str, patron: str) -> Event:
    return Event("allied", {"a": a, "b": b, "patron": patron})


def exchange_backed(amount: int) -> Event:
    """The Exchange could not pay, and the Mint made new pebbles for it, in the open."""
    return Event("exchange-backed", {"amount": amount})


# ------------------------------------------------------------------ chapters and moderators


def chapter_closed(chapter: int, richest: str, wealth: int) -> Event:
    """`richest` is a Patron's or creature's id."""
    return Event("chapter-closed", {"chapter": chapter, "richest": richest, "wealth": wealth})


def chapter_opened(chapter: int, turns: int) -> Event:
    return Event("chapter-opened", {"chapter": chapter, "turns": turns})


def stake_set(stake: int) -> Event:
    """What every Patron will begin the chapters to come with."""
    return Event("stake-set", {"stake": stake})


def cap_set(cap: int) -> Event:
    """The most of one good that a Patron may hold from now on."""
    return Event("cap-set", {"cap": cap})


def recast(creature: str, card: str) -> Event:
    """A moderator gave a creature, the narrator or everyone another mind; `card` "" is the house's own."""
    return Event("recast", {"creature": creature, "card": card})


# ------------------------------------------------------------------ private notices


def welcome(patron: str, stake: int) -> Notice:
    """The first letter of all: who they are here, and why letters are private."""
    return Notice(patron, "welcome", {"patron": patron, "stake": stake})


def forecast(patron: str, good: str, direction: Direction, first: int, last: int, finds: str = "") -> Notice:
    """A true tip: the deck's next event, struck between turns `first` and `last`.

    `finds` says how the legend finds its good when it comes, where it does: then `good` is true as things stand.
    """
    data: dict[str, Fact] = {"good": good, "direction": direction, "first": first, "last": last}
    return Notice(patron, "forecast", data | {"finds": finds} if finds else data)


def bait_set(patron: str, creature: str, good: str, direction: Direction, last: int) -> Notice:
    return Notice(patron, "bait-set", {"creature": creature, "good": good, "direction": direction, "last": last})


def tip_settled(patron: str, good: str, direction: Direction, came_true: bool) -> Notice:
    kind = "tip-came-true" if came_true else "tip-came-to-nothing"
    return Notice(patron, kind, {"good": good, "direction": direction})


def tip_turned(patron: str, good: str, direction: Direction, found: str) -> Notice:
    """What a true tip foretold has come, and found another good than the one it would have found when it was bought."""
    return Notice(patron, "tip-turned", {"good": good, "direction": direction, "found": found})


def position_settled(
    patron: str, side: PositionSide, good: str, quantity: int, price: int, profit: int, why: str
) -> Notice:
    """A position closed at the seam: `why` is "called", "struck", "court" or "chapter"."""
    data: dict[str, Fact] = {
        "side": side, "good": good, "quantity": quantity, "price": price, "profit": profit, "why": why,
        "result": result_of(profit), "pebbles": abs(profit),
    }  # fmt: skip
    return Notice(patron, "position-settled", data)


def result_of(profit: int) -> str:
    """How a catalogue tells a win from a loss: "won", "lost" or "even"."""
    return "won" if profit > 0 else "lost" if profit < 0 else "even"


def heat_risen(patron: str, band: str) -> Notice:
    return Notice(patron, "heat-risen", {"band": band})


def call_near(patron: str, side: PositionSide, good: str, quantity: int, price: int, call: int) -> Notice:
    data: dict[str, Fact] = {"side": side, "good": good, "quantity": quantity, "price": price, "call": call}
    return Notice(patron, "call-near", data)


def loan_due_soon(patron: str, creature: str, owed: int, held: int) -> Notice:
    """Due with the next turn: `owed` now, before that turn's interest, and what the borrower's purse holds."""
    return Notice(patron, "loan-due-soon", {"creature": creature, "owed": owed, "held": held})


def tip_opens(patron: str, good: str, direction: Direction, first: int, last: int, finds: str = "") -> Notice:
    """One's own forecast begins with the next turn; `finds` as in `forecast`."""
    data: dict[str, Fact] = {"good": good, "direction": direction, "first": first, "last": last}
    return Notice(patron, "tip-opens", data | {"finds": finds} if finds else data)


def chapter_shared(patron: str, chapter: int, net_worth: int, level: int) -> Notice:
    """First in a finished chapter, and `level` others with as much."""
    return Notice(patron, "chapter-shared", {"chapter": chapter, "worth": net_worth, "level": level})


def chapter_result(patron: str, chapter: int, net_worth: int, rank: int, of: int) -> Notice:
    return Notice(patron, "chapter-result", {"chapter": chapter, "worth": net_worth, "rank": rank, "of": of})
