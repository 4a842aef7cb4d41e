"""Reading a reply in a test, and spelling what came of it."""

from __future__ import annotations

from typing import Any

from engine.model import Decision
from inference.parse import parse_reply
from tests.inference.scenes import GOODS, OFFERED


def read(text: str, **options: Any) -> Decision:
    """The decision in a text, with the goods of the wood and a loan on offer unless told otherwise."""
    return parse_reply(text, **{"view": OFFERED, "goods": GOODS} | options)


def spelled(decision: Decision) -> tuple[str, ...]:
    """A decision's orders as the corpus writes them."""
    return tuple(f"{one.side} {one.quantity} {one.good} {one.price}" for one in decision.orders)
