"""The reply schema: what a mind may answer, by name and with every field bounded. Old replies stay valid for ever."""

from __future__ import annotations

import json
from typing import Annotated, Any, Final, Literal, NotRequired

from pydantic import Field, TypeAdapter
from typing_extensions import TypedDict

from engine.model import MAX_GOSSIP, MAX_ORDERS, LoanAnswer, Order, SchemeKind

MAX_THOUGHT: Final = 240
NO_SCHEME: Final = "none"


class ReplyShape(TypedDict):
    """A whole reply. Only `orders` must be there; fields of later mechanics are optional, so old replies stay valid."""

    thought: NotRequired[Annotated[str, Field(max_length=MAX_THOUGHT)]]
    gossip: NotRequired[Annotated[str, Field(max_length=MAX_GOSSIP)]]
    orders: Annotated[tuple[Order, ...], Field(max_length=MAX_ORDERS)]
    loan: NotRequired[LoanAnswer | None]
    scheme: NotRequired[SchemeKind | Literal["none"] | None]


# Other names models give a field of an order. None of these could mean anything else.
NAMES: Final = {
    "quantity": ("quantity", "qty"),
    "price": ("price", "limit_price", "limit price"),
    "side": ("side",),
    "good": ("good",),
}
# Fields that decide something, by every name: two values for one of them are none.
_DECIDING: Final = {other: name for name, others in NAMES.items() for other in others} | {
    name: name for name in ("orders", "loan", "scheme")
}
_validator = TypeAdapter(ReplyShape).validator


def read_reply(text: str) -> ReplyShape:
    """The reply a JSON text holds, types taken strictly, goods and numbers not yet bounded.

    Raises ValueError (pydantic's, too) for any other text, and for one in which a field has two values: JSON's readers
    take the last in silence.
    """
    reply: ReplyShape = _validator.validate_json(text, strict=True)
    # The quotes of a reply in which every key stands once: 12 in an order, 4 in any other field but `orders`. Counting
    # them is all that most replies cost.
    if text.count('"') != 12 * len(reply["orders"]) + 4 * len(reply) - 2 or None in reply.values():
        json.loads(text, object_pairs_hook=_once)
    return reply


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object, unless a field that decides something has two values in it; raises ValueError."""
    fields: dict[str, Any] = {}
    for name, value in pairs:
        name = name.strip().lower()
        name = _DECIDING.get(name, name)
        if fields.setdefault(name, value) != value and name in _DECIDING:
            raise ValueError(f"two values for {name}")
    return fields
