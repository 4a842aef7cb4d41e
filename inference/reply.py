"""The reply schema: what a mind may answer, by name and with every field bounded; and once more as the grammar that a
server holds a model to: the same replies, far cheaper to read.

vLLM reads the shape of every request anew, twice, on the one thread that also answers everybody else. On two cores with
xgrammar 0.2.8 a JSON schema with bounded patterns cost 26 ms each time, and the grammar 0.13; filling a token's mask
fell from 35 to 12 us. It is EBNF as xgrammar takes it, and regular, so that tests can hold it against `json_schema`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Annotated, Any, Final, Literal, NotRequired

from pydantic import Field, TypeAdapter
from typing_extensions import TypedDict

from engine.model import MAX_GOSSIP, MAX_ORDERS, MAX_PRICE, MAX_QUANTITY, SCHEMES, LoanAnswer, Order, SchemeKind

MAX_THOUGHT: Final = 240
MAX_LINE: Final = 89  # of the paper
NO_SCHEME: Final = "none"
# xgrammar answers HTTP 500 to a bounded repeat over about 128, and lets raw control characters through `maxLength`.
_REPEAT: Final = 120
_SAFE: Final = r'[^"\\\x00-\x1f]'

# One blank where JSON may have any number: endless white space is a way not to answer.
_JSON: Final = r"""
blank ::= [ \n\t]?
colon ::= ":" blank
comma ::= "," blank
letter ::= [^"\\\x00-\x1f]
"""
_REPLY: Final = r"""
root ::= "{{" blank thought comma gossip comma orders{asked} loan blank "}}"
thought ::= "\"thought\"" colon "\"" letter{{0,{thought}}} "\""
gossip ::= "\"gossip\"" colon "\"" letter{{0,{gossip}}} "\""
orders ::= "\"orders\"" colon "[" blank (order (comma order){{0,{more}}})? blank "]"
order ::= "{{" blank side comma good comma quantity comma price blank "}}"
side ::= "\"side\"" colon ("\"buy\"" | "\"sell\"")
good ::= "\"good\"" colon ({goods})
quantity ::= "\"quantity\"" colon {quantity}
price ::= "\"price\"" colon {price}
loan ::= (comma "\"loan\"" colon ("\"accept\"" | "\"decline\""))?
"""
_LINES: Final = r"""
root ::= "{{" blank "\"lines\"" colon "[" blank line (comma line){{{more}}} blank "]" blank "}}"
line ::= "\"" letter{{0,{line}}} "\""
"""


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


def _text(length: int) -> dict[str, Any]:
    repeats = [_REPEAT] * (length // _REPEAT) + ([length % _REPEAT] if length % _REPEAT else [])
    return {"type": "string", "pattern": "^" + "".join(f"{_SAFE}{{0,{count}}}" for count in repeats) + "$"}


def json_schema(goods: Iterable[str], schemes: bool = False) -> dict[str, Any]:
    """The schema for structured outputs over a world's goods: strings bounded by pattern, goods and sides by enum.

    With `schemes` a mind is made to say whether it schemes, and how; without, it cannot. So there are two schemas for a
    server to compile, whoever is asked, and most turns carry no field that nobody asked for.
    """
    order = {
        "type": "object",
        "properties": {
            "side": {"type": "string", "enum": ["buy", "sell"]},
            "good": {"type": "string", "enum": list(goods)},
            "quantity": {"type": "integer", "minimum": 1, "maximum": MAX_QUANTITY},
            "price": {"type": "integer", "minimum": 1, "maximum": MAX_PRICE},
        },
        "required": ["side", "good", "quantity", "price"],
        "additionalProperties": False,
    }
    scheme = {"scheme": {"type": "string", "enum": [NO_SCHEME, *SCHEMES]}} if schemes else {}
    return {
        "type": "object",
        "properties": {
            "thought": _text(MAX_THOUGHT),
            "gossip": _text(MAX_GOSSIP),
            "orders": {"type": "array", "items": order, "maxItems": MAX_ORDERS},
            **scheme,
            "loan": {"type": "string", "enum": ["accept", "decline"]},
        },
        "required": ["thought", "gossip", "orders", *scheme],
        "additionalProperties": False,
    }


def lines_schema(count: int) -> dict[str, Any]:
    """The schema of the narrator's reply: as many lines as were asked for."""
    lines = {"type": "array", "items": _text(MAX_LINE), "minItems": count, "maxItems": count}
    return {"type": "object", "properties": {"lines": lines}, "required": ["lines"], "additionalProperties": False}


def reply_grammar(goods: Iterable[str], schemes: bool = False) -> str:
    """The grammar of a mind's reply over a world's goods; `schemes` as in `json_schema`."""
    filled = _REPLY.format(
        asked=" comma scheme" if schemes else "",
        thought=MAX_THOUGHT,
        gossip=MAX_GOSSIP,
        more=MAX_ORDERS - 1,
        goods=_either(goods),
        quantity=_up_to(MAX_QUANTITY),
        price=_up_to(MAX_PRICE),
    )
    scheme = rf'scheme ::= "\"scheme\"" colon ({_either((NO_SCHEME, *SCHEMES))})' + "\n" if schemes else ""
    return filled.lstrip() + scheme + _JSON.lstrip()


def lines_grammar(count: int) -> str:
    """The grammar of the narrator's reply: `count` lines, one at least."""
    return _LINES.format(more=count - 1, line=MAX_LINE).lstrip() + _JSON.lstrip()


def _either(words: Iterable[str]) -> str:
    return " | ".join(rf'"\"{word}\""' for word in words)


def _up_to(most: int) -> str:
    """Whole numbers from 1 to 9, 99, 999 and so on."""
    return f"[1-9] [0-9]{{0,{len(str(most)) - 1}}}"
