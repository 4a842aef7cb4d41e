"""The five tempers: a thought for the trace, a line for the paper, an answer to a loan, and what they buy and sell.

A few habits as numbers, one way of trading for all of them. Their whims are numbers named by the turn and the creature,
the same each time they are asked for.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from engine.model import MAX_ORDERS, MAX_PRICE, MAX_QUANTITY, NO_GOOD, GoodId, MindView, SchemeKind
from inference.draws import below, pick

# Percent a turn that each temper will pay for a loan.
MOST_INTEREST = {"hoarder": 3, "speculator": 12, "woodcutter": 4, "anxious": 8, "gossip": 6}
TALKS = {"hoarder": 45, "speculator": 60, "woodcutter": 45, "anxious": 65, "gossip": 85}  # percent of turns
# Whose lines they are: they speak of honey, of logs, of being an owl.
VOICES = {"oona": "hoarder", "fenn": "speculator", "bram": "woodcutter", "pip": "anxious", "mirel": "gossip"}
SPITE = 40  # percent of turns on which it does something about whom it hates
# What each temper would rather do about it.
GRUDGES: dict[str, SchemeKind] = {"hoarder": "trade", "speculator": "rumour", "woodcutter": "trade", "gossip": "rumour"}

WINTRY = ("early-winter", "winter-rumour")


@cache
def _lines() -> dict[str, dict[str, list[str]]]:
    text = files(__package__).joinpath("gossip.toml").read_text(encoding="utf-8")
    lines: dict[str, dict[str, list[str]]] = tomllib.loads(text)
    return lines


def thought(view: MindView) -> str:
    """One line for the trace: what weighs most on it."""
    lacking = ", ".join(f"{units} {good}" for good, units in view.short_of.items())
    return f"purse {view.purse}; short of {lacking or 'nothing'}; mood {view.mood}"


def gossip(view: MindView, key: str) -> str:
    """A public line about what is on its mind, or nothing: nobody talks every turn."""
    if below(key, "talk", 100) >= TALKS.get(view.temper, 50):
        return ""
    own = _voice(view)
    topic, good = _topic(view, key)
    lines = own.get(topic) or own["calm"]
    if not good and topic not in own:
        good = view.makes
    line = pick(key, "line", lines).format(good=good or view.makes, price=view.prices.get(good or view.makes, 0))
    return line[:1].upper() + line[1:]


def _voice(view: MindView) -> dict[str, list[str]]:
    """Its own lines by topic; those of nobody in particular where it is none of the five that have lines."""
    return _lines()[view.temper if VOICES.get(view.creature) == view.temper else "any"]


def _topic(view: MindView, key: str) -> tuple[str, GoodId]:
    """What it talks about, and the good concerned ("" for its own)."""
    if view.rumours and below(key, "rumour", 100) < 70:
        return "rumour", view.rumours[-1].good
    if view.wishes and below(key, "gift", 100) < 50:
        return "gift", view.wishes[-1].good
    if view.mood < 45:
        return "low", NO_GOOD
    moved = [good for good, price in view.prices.items() if abs(price - view.before[good]) * 4 >= view.before[good]]
    if moved and below(key, "moved", 100) < 60:
        good = pick(key, "good", moved)
        return ("up" if view.prices[good] > view.before[good] else "down"), good
    if view.weather and below(key, "weather", 100) < 50:
        return view.weather[-1][0], NO_GOOD
    if view.purse < 12:
        return "poor", NO_GOOD
    if view.purse > 90:
        return "rich", NO_GOOD
    return "calm", NO_GOOD


def answer_loan(view: MindView, key: str) -> str:
    """Accept when it is poor enough to need it and the price is one its temper will pay."""
    offer = view.offer
    if offer is None:
        return "decline"
    cold = any(one.name == offer.patron and one.bucket in ("wary", "hostile") for one in view.feelings)
    needy = view.purse < 40 or below(key, "loan", 100) < 35
    fair = offer.interest <= MOST_INTEREST.get(view.temper, 5)
    return "accept" if needy and fair and not cold and view.owes < 2 * max(20, view.purse) else "decline"


def scheme(view: MindView, key: str) -> str:
    """What it does about whom it hates: now and then what its temper likes best, or a denunciation."""
    if view.grudge is None or below(key, "spite", 100) >= SPITE:
        return "none"
    liked = GRUDGES.get(view.temper, "denounce")
    return liked if liked in view.grudge.schemes else "denounce"


@dataclass(frozen=True, slots=True)
class Habits:
    """How a temper trades; percents are of the reference price.

    keep: units of its own good it holds back · ask, bid: where it starts · haste: units bought beyond what it lacks
    · chase: whether it buys what rises and sells what falls · nerve: how far a rumour moves it, in percent.
    """

    keep: int
    ask: int
    bid: int
    haste: int = 0
    chase: bool = False
    nerve: int = 10
    errands: int = 2
    lot: int = MAX_QUANTITY
    chilly: bool = False


HABITS = {
    "hoarder": Habits(lot=2, chilly=True, keep=3, ask=113, bid=100, nerve=15),
    "speculator": Habits(keep=1, ask=100, bid=105, chase=True, nerve=25),
    "woodcutter": Habits(keep=2, ask=100, bid=110, nerve=10, errands=3),
    "anxious": Habits(lot=3, keep=2, ask=95, bid=110, haste=1, nerve=30),
    "gossip": Habits(lot=3, keep=1, ask=95, bid=105, nerve=10),
}
PLAIN = Habits(keep=1, ask=100, bid=105)


def orders(view: MindView, key: str) -> list[dict[str, object]]:
    """At most four orders the creature can honour: what it can spare, then what it lacks, the cheapest first."""
    habits = HABITS.get(view.temper, PLAIN)
    selling = _sales(view, habits, key)
    placed = [_order("sell", good, *selling[good]) for good in list(selling)[:2]]
    left, bought = view.purse, 0
    wanted = _wants(view, habits, key)
    cold = habits.chilly and view.store.get(view.fuel, 0) < view.fuel_need
    for good in sorted(wanted, key=lambda one: (not (cold and one == view.fuel), view.prices[one], one)):
        if len(placed) == MAX_ORDERS or bought == habits.errands or good in selling:
            continue
        quantity, price = wanted[good]
        if left < price:
            price = left  # the last pebbles are still an offer
        most = left // 2 if cold and good == view.fuel and left > 2 * price else left  # supper must be bought too
        quantity = min(quantity, most // price if price else 0)
        if quantity:
            left -= quantity * price
            bought += 1
            placed.append(_order("buy", good, quantity, price))
    return placed


def _order(side: str, good: GoodId, quantity: int, price: int) -> dict[str, object]:
    return {"side": side, "good": good, "quantity": min(MAX_QUANTITY, quantity), "price": max(1, min(MAX_PRICE, price))}


def _sales(view: MindView, habits: Habits, key: str) -> dict[GoodId, tuple[int, int]]:
    """Units and asking price of what it will part with."""
    sales: dict[GoodId, tuple[int, int]] = {}
    makes, needed = view.makes, view.fuel_need
    keep = habits.keep + (2 * needed if makes == view.fuel else 0)
    if view.temper == "hoarder" and view.purse > 25 and any(one.good == makes for one in view.rumours):
        keep += 4  # talk about the vault makes her sit on it, whichever way the talk runs
    if makes in _wished(view, key, "hoard"):
        keep += 6
    spare = view.store.get(makes, 0) - keep
    dumping = makes in _wished(view, key, "dump")
    if dumping:
        spare = view.store.get(makes, 0)
    if spare > 0:
        percent = habits.ask + below(key, "ask", 7) - 3 + _lean(view, habits, makes)
        if makes == view.fuel:
            percent += 8 * any(kind in WINTRY for kind, _ in view.weather)
        if view.purse < 10:
            percent -= 12
        sales[makes] = (
            min(spare, spare if dumping else habits.lot),
            _share(view.prices[makes], 70 if dumping else percent),
        )
    if habits.chase:
        for good, price in view.prices.items():
            held = view.store.get(good, 0) - 1
            if good not in (makes, view.fuel) and held > 1 and price < view.before[good]:
                sales[good] = (held, _share(price, 95))
                break
    return sales


def _wants(view: MindView, habits: Habits, key: str) -> dict[GoodId, tuple[int, int]]:
    """Units and bidding price of what it would like."""
    shunned = _wished(view, key, "shun")
    wants: dict[GoodId, tuple[int, int]] = {}
    for good, lacking in view.short_of.items():
        if good in shunned or (lacking == 1 and not habits.haste and view.store.get(good, 0)):
            continue  # one unit short with some in store is not worth the walk
        percent = habits.bid + below(key, good, 7) - 3 + _lean(view, habits, good)
        quantity = lacking + habits.haste
        if good == view.fuel and any(kind in WINTRY for kind, _ in view.weather):
            quantity += view.fuel_need
            percent += 8
        # What comes by caravan has one price, and who lacks it pays that.
        wants[good] = (quantity, max(_share(view.prices[good], percent, up=True), view.imports.get(good, 0)))
    for good in _wished(view, key, "buy"):
        wants.setdefault(good, (1, _share(view.prices[good], 105, up=True)))
    if habits.chase and view.purse > 30:
        rising = [good for good, price in view.prices.items() if price > view.before[good]]
        rising += [one.good for one in view.rumours if one.direction == "up"]
        for good in rising:
            if good != view.makes:
                wants.setdefault(good, (1 + view.purse // 60, _share(view.prices[good], 110, up=True)))
    wants.pop(view.makes, None)
    return wants


def _lean(view: MindView, habits: Habits, good: GoodId) -> int:
    """How talk about a good moves what it pays and asks for it."""
    told = [one.direction for one in view.rumours if one.good == good]
    return habits.nerve * (told.count("up") - told.count("down"))


def _wished(view: MindView, key: str, wish: str) -> list[GoodId]:
    """Goods a bribe asks this of, where the creature feels like obliging; friends and good payers mostly are."""
    warm = {one.name for one in view.feelings if one.bucket in ("warm", "devoted")}
    cold = {one.name for one in view.feelings if one.bucket in ("wary", "hostile")}
    obliged = []
    for one in view.wishes:
        odds = 40 + 4 * one.amount + 30 * (one.patron in warm) - 40 * (one.patron in cold)
        if one.wish == wish and below(key, f"wish {one.good}", 100) < odds:
            obliged.append(one.good)
    return obliged


def _share(price: int, percent: int, up: bool = False) -> int:
    """A percent of a price in whole pebbles, at least 1; halves go toward the other side of the bargain."""
    return max(1, (price * percent + (99 if up else 0)) // 100)
