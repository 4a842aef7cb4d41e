"""What can be saved of a malformed reply, field by field: only orders that were written out whole."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import Final

from engine.model import MAX_ORDERS, MAX_PRICE, MAX_QUANTITY, SCHEMES, GoodId, LoanAnswer, Order, SchemeKind
from inference.parse._notes import Repair
from inference.parse._reader import Bare, JsonReader, Node, TooMuch, Value
from inference.reply import NO_SCHEME

# An object begins with a key; a list of orders begins with an object. Braces in prose are passed over.
_BEGINS: Final = re.compile(
    r"""\{(?:\s++|//[^\n]*+\n|\#[^\n]*+\n|/\*[^*]*+\*/|,)*+(?:["'`“”‘’][^"'`“”‘’{}\n]{1,40}["'`“”‘’]|\w{1,40}+)\s*+(?:[:=]|\Z)
    |\[\s*+(?=\{)""",
    re.VERBOSE,
)
_BETWEEN: Final = re.compile(r"[\s,;]*+")
_NUMBER: Final = re.compile(r"(\d{1,4})(?:\.0{0,3})?")
_UNITS: Final = {"quantity": frozenset({"unit", "units"}), "price": frozenset({"pebble", "pebbles", "each"})}
# Other names models give a field. None of these could mean anything else.
_NAMES: Final = {
    "quantity": ("quantity", "qty"),
    "price": ("price", "limit_price", "limit price"),
    "side": ("side",),
    "good": ("good",),
}
_REPLY_KEYS: Final = frozenset({"thought", "gossip", "orders", "loan", "scheme"})
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


def salvage(text: str, goods: Collection[str]) -> Saved | None:
    """The last whole reply in the text, else the last broken one, else bare orders; None when there is no reply."""
    try:
        roots = list(_roots(text))
    except TooMuch:
        return None
    replies = [reply for value, _ in roots for reply in _replies(value)]
    whole = [reply for reply in replies if reply.closed and isinstance(reply.get("orders"), list)]
    chosen = (whole or [reply for reply in replies if "orders" in reply] or replies)[-1:]
    saved = Saved()
    if chosen:
        reply = chosen[0]
        listed = reply.get("orders")
        items = listed if isinstance(listed, list) else [listed] if isinstance(listed, Node) else []
        saved.thought = _words(reply.get("thought"))
        saved.gossip = _words(reply.get("gossip"))
        saved.loan = _LOAN.get(_words(reply.get("loan")).strip().lower())
        saved.scheme, known = _scheme(reply.get("scheme"))
        if not known:
            saved.repairs.append("scheme-dropped")
        if not reply.closed:
            saved.repairs.append("truncated")
    else:
        items = _bare_orders(text, roots)
        saved.repairs.append("bare-orders")
    if len(replies) > 1:
        saved.repairs.append("last-of-many")
    for item in items:
        order = _order(item, goods)
        if order is None:
            saved.repairs.append("order-dropped")
        elif len(saved.orders) < MAX_ORDERS:
            saved.orders.append(order)
        else:
            saved.repairs.append("orders-capped")
    return saved if chosen or saved.orders else None


def _roots(text: str) -> Iterator[tuple[Value, tuple[int, int]]]:
    reader = JsonReader(text)
    while begins := _BEGINS.search(text, reader.at):
        reader.at = begins.start()
        value = reader.value()
        yield value, (begins.start(), reader.at)


def _replies(value: Value, depth: int = 0) -> list[Node]:
    """Objects with a reply's keys: the value itself, or those that a list or a wrapper ("reply", "arguments") holds."""
    if isinstance(value, Node) and not _REPLY_KEYS.isdisjoint(value):
        return [value]
    inner = value.values() if isinstance(value, Node) else value if isinstance(value, list) else ()
    return [reply for one in inner if depth < 2 for reply in _replies(_opened(one), depth + 1)]


def _opened(value: Value) -> Value:
    """An object that a wrapper holds as a string, read; a string with too much in it stays a string."""
    if isinstance(value, str) and value.lstrip().startswith("{"):
        try:
            return JsonReader(value.strip()).value()
        except TooMuch:
            pass
    return value


def _bare_orders(text: str, roots: list[tuple[Value, tuple[int, int]]]) -> list[Value]:
    """Orders without a reply around them: the last list, or the run of objects that stand next to each other."""
    items: list[Value] = []
    follows = len(text)
    for value, (start, end) in reversed(roots):
        if isinstance(value, list):
            return items or [item for item in value if isinstance(item, Node)]
        if not isinstance(value, Node) or (items and _BETWEEN.fullmatch(text, end, follows) is None):
            break
        items.insert(0, value)
        follows = start
    return items if any(isinstance(item, Node) and "side" in item for item in items) else []


def _order(item: Value, goods: Collection[str]) -> Order | None:
    """One order, or None unless every field was written out whole and means one thing only."""
    if not isinstance(item, Node) or not item.closed or not item.sound or not _REPLY_KEYS.isdisjoint(item):
        return None
    fields: dict[str, Value] = {}
    for field, names in _NAMES.items():
        found = [item[name] for name in names if name in item]
        if len(found) != 1:
            return None
        fields[field] = found[0]
    side = _words(fields["side"]).strip().lower()
    good = _aliases(tuple(goods)).get(_words(fields["good"]).strip().lower())
    quantity = _whole(fields["quantity"], _UNITS["quantity"] | ({good} if good else set()), MAX_QUANTITY)
    price = _whole(fields["price"], _UNITS["price"], MAX_PRICE)
    if good is None or quantity is None or price is None:
        return None
    if side == "buy":
        return Order("buy", GoodId(good), quantity, price)
    return Order("sell", GoodId(good), quantity, price) if side == "sell" else None


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
