"""What holds of the reading of any text at all: asserted by the tests on noise and by the fuzzer."""

from __future__ import annotations

import json
import re
from typing import Any

from engine.model import MAX_GOSSIP, MAX_ORDERS, MAX_PRICE, MAX_QUANTITY, SCHEMES, Decision, Order, Scheme
from inference.parse import MAX_REPLY, REPAIRS
from inference.reply import MAX_THOUGHT
from tests.inference.reading import read
from tests.inference.scenes import GOODS, GRUDGE

SCHEMES_OFFERED = [
    None,
    *(Scheme(kind, GRUDGE.patron, *(() if kind == "denounce" else (GRUDGE.good, GRUDGE.side))) for kind in SCHEMES),
]
# Our strict reader stops at 200 levels, the standard library's at the interpreter's limit.
_LEVELS = 100


def bounded(decision: Decision) -> bool:
    """Whether everything in a decision is within its bounds."""
    return (
        len(decision.orders) <= MAX_ORDERS
        and all(
            one.side in ("buy", "sell")
            and one.good in GOODS
            and type(one.quantity) is int
            and type(one.price) is int
            and 1 <= one.quantity <= MAX_QUANTITY
            and 1 <= one.price <= MAX_PRICE
            for one in decision.orders
        )
        and len(decision.gossip) <= MAX_GOSSIP
        and len(decision.thought) <= MAX_THOUGHT
        and decision.gossip.isprintable()
        and decision.thought.isprintable()
        and decision.loan in (None, "accept", "decline")
        and decision.scheme in SCHEMES_OFFERED
        and len(decision.raw) <= MAX_REPLY
        and set(decision.repairs) <= set(REPAIRS)
    )


def plainly(text: str) -> tuple[Order, ...] | None:
    """The orders of a text that is a valid reply in valid JSON, by the standard library; None for any other text."""
    if text.count("{") + text.count("[") > _LEVELS:
        return None
    try:
        loaded: Any = json.loads(text, object_pairs_hook=_once)
        json.dumps(loaded, ensure_ascii=False).encode()  # half a surrogate pair is JSON, and is no text
    except ValueError:
        return None
    if not isinstance(loaded, dict) or not isinstance(loaded.get("orders"), list) or len(loaded["orders"]) > MAX_ORDERS:
        return None
    for name, most in (("thought", MAX_THOUGHT), ("gossip", MAX_GOSSIP)):
        if not isinstance(said := loaded.get(name, ""), str) or len(said) > most:
            return None
    if loaded.get("scheme") not in (None, "none", *SCHEMES):
        return None
    if loaded.get("loan") not in (None, "accept", "decline") or not all(_is_order(one) for one in loaded["orders"]):
        return None
    return tuple(Order(one["side"], one["good"], one["quantity"], one["price"]) for one in loaded["orders"])


def check(text: str) -> Decision:
    """Read a text and assert all that can be asserted without knowing what it was meant to say."""
    decision = read(text)
    assert bounded(decision)
    plain = plainly(text[:MAX_REPLY])
    assert plain is None or decision.orders == plain
    if text.isascii() and "\\" not in text and "&" not in text:
        for order in decision.orders:
            for number in (order.quantity, order.price):
                assert re.search(rf"(?<!\d)0*{number}(?!\d)", text), f"{order} is nowhere in the text"
    return decision


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a key twice")
    return dict(pairs)


def _is_order(one: Any) -> bool:
    return (
        isinstance(one, dict)
        and one.get("side") in ("buy", "sell")
        and one.get("good") in GOODS
        and type(one.get("quantity")) is int
        and type(one.get("price")) is int
        and 1 <= one["quantity"] <= MAX_QUANTITY
        and 1 <= one["price"] <= MAX_PRICE
    )
