"""What can be saved of a malformed reply, field by field: only orders that were written out whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache
from typing import Final, TypeVar

from engine.model import MAX_ORDERS, MAX_PRICE, MAX_QUANTITY, SCHEMES, GoodId, LoanAnswer, Order, SchemeKind
from inference.parse._notes import Repair
from inference.parse._reader import Bare, JsonReader, Node, TooMuch, Value
from inference.parse._turn import speaks_for_another
from inference.parse._words import names
from inference.reply import NAMES, NO_SCHEME

_T = TypeVar("_T")
_NUMBER: Final = re.compile(r"(\d{1,4})(?:\.0{0,3})?")
_UNITS: Final = {"quantity": frozenset({"unit", "units"}), "price": frozenset({"pebble", "pebbles", "each"})}
ORDER_KEYS: Final = frozenset(name for names in NAMES.values() for name in names)
REPLY_KEYS: Final = frozenset({"thought", "gossip", "orders", "loan", "scheme"})
# What a reply may be wrapped in: an answer, or a call of a function in one of its spellings. A draft is neither.
_WRAPPERS: Final = names(
    "reply response answer output result final final_answer decision action json data message content text choices "
    "tool_calls tool_call function_call functioncall function call arguments args parameters params input tool_input"
)
_DEEPEST: Final = 6
_LITERAL: Final = re.compile(r"(?:null|none|nil|true|false|nan|undefined|-?[\d.]+)", re.IGNORECASE)
_LOAN: Final[dict[str, LoanAnswer]] = {"accept": "accept", "decline": "decline"}
# "rumor" is how half of the world spells it.
_SCHEMES: Final[dict[str, SchemeKind]] = {kind: kind for kind in SCHEMES} | {"rumor": "rumour"}


class Saved:
    """What was found: orders, texts, loan answer, scheme, and what had to be done."""

    __slots__ = ("gossip", "loan", "orders", "repairs", "scheme", "thought")

    def __init__(self) -> None:
        self.orders: list[Order] = []
        self.gossip = ""
        self.thought = ""
        self.loan: LoanAnswer | None = None
        self.scheme: SchemeKind | None = None
        self.repairs: list[Repair] = []


def answers(value: Value) -> bool:
    """Whether a value could be an answer: a reply, something that holds one, an order, or a list of orders."""
    items = value if isinstance(value, list) else [value]
    return any(isinstance(item, Node) and not ORDER_KEYS.isdisjoint(item) for item in items) or bool(_replies(value))


def salvage(values: list[Value], goods: Collection[str]) -> Saved | None:
    """The last whole reply among values, else the last broken one, else bare orders; None when there is no reply."""
    replies = [reply for value in values for reply in _replies(value)]
    whole = [reply for reply in replies if reply.closed and isinstance(reply.get("orders"), list)]
    chosen = (whole or [reply for reply in replies if "orders" in reply] or replies)[-1:]
    saved = Saved()
    if len(replies) > 1:
        saved.repairs.append("last-of-many")
    if chosen:
        items = _fields(chosen[0], saved)
    else:
        items = _bare_orders(values)
        saved.repairs.append("bare-orders")
    for item in items:
        order = _order(item, goods)
        if order is None:
            saved.repairs.append("order-dropped")
        elif len(saved.orders) < MAX_ORDERS:
            saved.orders.append(order)
        else:
            saved.repairs.append("orders-capped")
        if _talk(item):
            break  # words in a list of orders: what follows may be another text's
    return saved if chosen or saved.orders else None


def _talk(value: Value) -> bool:
    """Whether a value is words without quotes, or a list of them."""
    if isinstance(value, list):
        return any(map(_talk, value))
    return isinstance(value, Bare) and not _LITERAL.fullmatch(value)


def _fields(reply: Node, saved: Saved) -> list[Value]:
    """Take a reply's texts, loan answer and scheme; its orders are returned. What contradicts itself is dropped."""
    saved.thought = _words(reply.get("thought"))
    saved.gossip = _words(reply.get("gossip"))
    loan = _words(reply.get("loan")).strip().lower()
    saved.loan = None if "loan" in reply.twice else _LOAN.get(loan)
    if saved.loan is None and ("loan" in reply.twice or loan not in ("", "none")):
        saved.repairs.append("loan-dropped")
    saved.scheme, known = (None, False) if "scheme" in reply.twice else _scheme(reply.get("scheme"))
    if not known:
        saved.repairs.append("scheme-dropped")
    if not reply.closed:
        saved.repairs.append("truncated")
    items = None if "orders" in reply.twice else _listed(reply)
    if items is None:
        saved.repairs.append("order-dropped")
    return items or []


def _listed(reply: Node) -> list[Value] | None:
    """The orders of a reply, also those held as strings; None when something stands there that cannot be read."""
    listed = _opened(reply.get("orders", ""))
    if isinstance(listed, list):
        return [_opened(item) for item in listed]
    if isinstance(listed, Node):
        return [listed]
    elsewhere = "orders" not in reply and any(
        isinstance(value, Node | list) and value for name, value in reply.items() if name not in REPLY_KEYS
    )
    return None if elsewhere or _words(listed).strip().lower() not in ("", "none") else []


def _replies(value: Value, depth: int = 0) -> list[Node]:
    """Objects with a reply's keys: the value itself, or those that a list or a wrapper ("reply", "arguments") holds."""
    if isinstance(value, list):
        return list(_of_many(value, depth))
    if not isinstance(value, Node):
        return []
    if not REPLY_KEYS.isdisjoint(value):
        return [value]
    if not value.closed and any(map(_talk, value.values())):
        return []  # a brace, and then another text with names and colons
    held = (one for name, one in value.items() if name in _WRAPPERS)
    return [reply for one in held if depth < _DEEPEST for reply in _replies(_opened(one), depth + 1)]


def _of_many(values: list[Value], depth: int) -> Iterator[Node]:
    """The replies in a list, up to words or a message that another spoke."""
    for value in values:
        if _talk(value) or speaks_for_another(value):
            return
        if depth < _DEEPEST:
            yield from _replies(_opened(value), depth + 1)


def _opened(value: Value) -> Value:
    """An object or a list that is held as a string, read; a string with too much in it, or more, stays a string."""
    if not isinstance(value, str) or not value.lstrip().startswith(("{", "[")):
        return value
    reader = JsonReader(value.strip())
    try:
        held = reader.value()
    except TooMuch:
        return value
    return value if reader.text[reader.at :].strip() else held


def _bare_orders(values: list[Value]) -> list[Value]:
    """Orders without a reply around them: the last list, or the run of objects that stand next to each other."""
    for value in reversed(values):
        if isinstance(value, list):
            return [item for item in value if isinstance(item, Node) or _talk(item)]
    return values


def _order(item: Value, goods: Collection[str]) -> Order | None:
    """One order, or None unless every field was written out whole and means one thing only."""
    if not isinstance(item, Node) or not item.closed or not item.sound or not REPLY_KEYS.isdisjoint(item):
        return None
    side = _meant(item, "side", lambda found: _words(found).strip().lower())
    good = _meant(item, "good", lambda found: _aliases(tuple(goods)).get(_words(found).strip().lower()))
    units = _UNITS["quantity"] | ({good} if good else set())
    quantity = _meant(item, "quantity", lambda found: _whole(found, units, MAX_QUANTITY))
    price = _meant(item, "price", lambda found: _whole(found, _UNITS["price"], MAX_PRICE))
    if good is None or quantity is None or price is None:
        return None
    if side == "buy":
        return Order("buy", GoodId(good), quantity, price)
    return Order("sell", GoodId(good), quantity, price) if side == "sell" else None


def _meant(item: Node, field: str, read: Callable[[Value], _T | None]) -> _T | None:
    """What a field means under all the names it was given; None when that is not one thing."""
    found = [read(item[name]) for name in NAMES[field] if name in item]
    return found[0] if found and found.count(found[0]) == len(found) else None


def _scheme(value: Value | None) -> tuple[SchemeKind | None, bool]:
    """The scheme that a value names, and whether it names one or plainly none."""
    word = _words(value).strip().lower()
    if value is None or (isinstance(value, str) and word in ("", NO_SCHEME)):
        return None, True
    scheme = _SCHEMES.get(word)
    return scheme, scheme is not None


def _words(value: Value | None) -> str:
    """A string as it is; anything else, and words that only mean "none", as ""."""
    if not isinstance(value, str) or (
        isinstance(value, Bare) and value.lower() in {"null", "none", "undefined", "nan"}
    ):
        return ""
    return value


def _whole(value: Value, units: Collection[str], most: int) -> int | None:
    """A whole number from 1 to `most`: 7, 7.0, "7", "7 pebbles"; None for anything that could mean something else."""
    if not isinstance(value, str):
        return None
    number, _, unit = value.strip().partition(" ")
    match = _NUMBER.fullmatch(number)
    if match is None or (unit and unit.strip().lower() not in units):
        return None
    whole = int(match.group(1))
    return whole if 1 <= whole <= most else None


@lru_cache(maxsize=64)
def _aliases(goods: tuple[str, ...]) -> Mapping[str, str]:
    """Names a good goes by: its id, and the other number of it."""
    names = {good: good for good in goods}
    for good in goods:
        for other in (good.removesuffix("s"), good.removesuffix("ies") + "y", good + "s"):
            names.setdefault(other, good)
    return names
