"""A lesson in words of a pupil's own: thoughts that reckon what buys cost, and gossip of which hardly two are alike.

Rules have few sentences, and a small mind that learns them says them back. These are put together from what its prompt
says, by named draw. Buys are cut to what leaves something in the purse, since a pupil reckons worse than its teacher.
"""

from __future__ import annotations

import json
import re
import tomllib
from bisect import bisect
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final, TypeAlias

from inference.draws import below, pick
from inference.shape import MOST_WORDS
from inference.words import words

MOST_PERCENT: Final = 80  # of its purse that all buys together may cost
MOST_BUYS: Final = 2  # that a thought has words for
MOST_UNITS: Final = 5  # of a buy: of more it does not know what they cost
BANDS: Final = (10, 20, 40)  # of purses, pebbles: most woods are rich, and most faults are the poor's
FEW: Final = 2  # of what it makes, held: it is easily sold twice
MOST_SAID: Final = MOST_WORDS["gossip"] - 1  # a line that is as long as it may be looks cut off
DRAWS: Final = 20
_FIELD: Final = re.compile(r"\{(\w+)\}")
_COUNTED: Final = re.compile(r"([\w-]+) (\d+)(?:,|$| \(price)")
_PRICE: Final = re.compile(r"([\w-]+) (\d+)(?: \(([+-]\d+)\))?")
_PRICED: Final = re.compile(r"([\w-]+) \d+ \(price (\d+)(?:, ([+-]\d+))?\)")

Orders: TypeAlias = list[dict[str, Any]]
Kind: TypeAlias = tuple[str, int, bool]


@dataclass(frozen=True, slots=True)
class Told:
    """What a prompt says of the market and of the asker: prices and their changes by good, its purse, its temper, what
    it makes, what it lacks, the greatest need first, and its store, units by good.
    """

    prices: Mapping[str, int]
    changes: Mapping[str, int]
    purse: int
    temper: str
    makes: str
    lacks: tuple[str, ...]
    store: Mapping[str, int]

    @property
    def kind(self) -> Kind:
        """Which lessons are alike: those of one trade, with purses and stores of about this size."""
        return self.makes, bisect(BANDS, self.purse), self.store.get(self.makes, 0) <= FEW


def reworded(trace: Mapping[str, Any]) -> tuple[dict[str, Any], Kind] | None:
    """The trace with a reply in words of its own, and which lessons are like it; None where its prompt does not say
    enough, or no order is left.
    """
    told = told_by(trace["system"], trace["user"])
    if told is None:
        return None
    wanted: Orders = [order for order in trace["orders"] if order["side"] == "buy" and order["good"] in told.lacks]
    wanted.sort(key=lambda order: told.lacks.index(order["good"]))
    buys = within(told.purse, wanted)
    sales: Orders = [order for order in trace["orders"] if order["side"] == "sell"]
    # The one that a thought has words for: of what it makes, where that is for sale.
    sales = sorted(sales, key=lambda order: order["good"] != told.makes)[:1]
    if not buys and not sales:
        return None
    answers = {field: trace[field] for field in ("scheme", "loan") if trace[field]}
    key = f"{trace['wood']}:{trace['chapter']}:{trace['turn']}:{trace['creature']}"
    said = {
        "thought": thought(told, buys, sales), "orders": buys + sales, **answers, "gossip": gossip(told, key)
    }  # fmt: skip
    return {**trace, "reply": json.dumps(said, ensure_ascii=False)}, told.kind


def told_by(system: str, user: str) -> Told | None:
    """What a prompt says, read back by the words that it was written with."""
    line = words()["line"]
    purse, store = _read_back(line["purse"], user), _read_back(line["store"], user)
    makes = _made().search(system)
    if purse is None or store is None or makes is None:
        return None
    short, others = _read_back(line["short"], user) or "", _read_back(line["prices"], user) or ""
    prices = [*_PRICE.findall(others), *_PRICED.findall(store), *_PRICED.findall(short)]
    found = [(good, int(price), int(change or 0)) for good, price, change in prices]
    if not found:
        return None
    temper = next((name for name, act in words()["act"].items() if act in system), "other")
    return Told(
        {good: price for good, price, _ in found},
        {good: change for good, _, change in found},
        int(purse),
        temper,
        makes[1],
        tuple(good for good, _ in _COUNTED.findall(short)),
        {good: int(units) for good, units in _COUNTED.findall(store)},
    )


def within(purse: int, buys: Orders) -> Orders:
    """The first few buys, of a few units, for half of a purse each and a little less than all of it together."""
    left, kept = purse * MOST_PERCENT // 100, list[dict[str, Any]]()
    for order in buys[:MOST_BUYS]:
        most = max(0, min(left, purse // 2)) // order["price"]
        if not kept and not most and order["price"] <= purse:
            most = 1  # the one thing that it can pay
        if units := min(order["quantity"], most, MOST_UNITS):
            kept.append({**order, "quantity": units})
            left -= units * order["price"]
    return kept


def thought(told: Told, buys: Orders, sales: Orders) -> str:
    """What it has, what each buy costs and leaves of that, and what it sells of how many: as its prompt says them.

    It names nothing before it knows whether it can pay, and what it makes only at the end: a small mind buys what it
    has just named.
    """
    left, costs = told.purse, list[str]()
    for one in buys:
        cost = one["quantity"] * one["price"]
        left -= cost
        costs.append(f"{one['good']} {one['quantity']} at {one['price']} is {cost} leaves {left}")
    sold = [f"sell {one['quantity']} of {told.store.get(one['good'], 0)} {one['good']}" for one in sales]
    return f"{', '.join([f'With {told.purse}', *(costs or ['buy nothing']), *sold])}."


def gossip(told: Told, key: str) -> str:
    """One sentence of a price in the prompt and of what its temper adds to that; "" where the goods' names are long."""
    drawn = (_line(told, f"{key}:{number}") for number in range(DRAWS))
    return next((line for line in drawn if len(line.split()) <= MOST_SAID), "")


def _line(told: Told, key: str) -> str:
    goods = list(told.prices)
    moved = [good for good in goods if told.changes[good]] if below(key, "moved", 100) < 70 else []
    good = pick(key, "good", moved or goods)
    other = pick(key, "other", [one for one in goods if one != good] or goods)
    change, price = told.changes[good], told.prices[good]
    kind = "up" if change > 0 else "down" if change < 0 else "same"
    fact = pick(key, "fact", _own()["fact"][kind]).format(
        good=good, price=price, other=other, other_price=told.prices[other], before=price - change, change=abs(change)
    )
    added = pick(key, "added", _own()["added"].get(told.temper, _own()["added"]["other"]))
    return f"{fact[:1].upper()}{fact[1:]}, {added}."


@cache
def _own() -> dict[str, dict[str, list[str]]]:
    text = files(__package__).joinpath("own-words.toml").read_text(encoding="utf-8")
    own: dict[str, dict[str, list[str]]] = tomllib.loads(text)
    return own


@cache
def _made() -> re.Pattern[str]:
    """What finds the good that a creature makes in the constant part of its prompt."""
    line = next(line for line in words()["system"].splitlines() if "$makes" in line)
    before, _, _ = line.partition("$makes")
    return re.compile(f"^{re.escape(before)}([\\w-]+)", re.MULTILINE)


@cache
def _pattern(template: str) -> re.Pattern[str]:
    """A line of the prompt's words with one thing to fill in, as what finds that thing."""
    before, _, after = _FIELD.split(template)
    return re.compile(f"^{re.escape(before)}(.*){re.escape(after)}$", re.MULTILINE)


def _read_back(template: str, text: str) -> str | None:
    found = _pattern(template).search(text)
    return found[1] if found else None
