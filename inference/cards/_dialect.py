"""How a server is spoken to, where servers that speak chat completions differ: by card, or by setting over the cards.

A setting is one value for every card, or JSON by card, `{"gpt-oss-20b": "json-schema", "*": "none"}`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Final, Literal, TypeVar, get_args

from pydantic import BeforeValidator

from inference.cards._address import Address

EVERY: Final = "*"

# How a server is told of the reply's schema: a grammar in xgrammar's structural tag (vLLM), OpenAI's json_schema, the
# same grammar as llama.cpp takes it, "some JSON", or in words alone. vLLM's guidance backend cannot read the tag: a
# card that serves with it says json-schema.
Shape = Literal["structural-tag", "json-schema", "grammar", "json-object", "none"]
SHAPES: Final[tuple[Shape, ...]] = get_args(Shape)
# The fields themselves are written with underscores, and so are these by whoever comes from there.
Structured = Annotated[Shape, BeforeValidator(lambda said: said.replace("_", "-") if isinstance(said, str) else said)]
# The field that bounds a reply: OpenAI's newer models refuse the older name, most servers do not know the newer.
Limit = Literal["max_tokens", "max_completion_tokens"]
LIMITS: Final[tuple[Limit, ...]] = get_args(Limit)


def _api_path(said: Any) -> Any:
    if not isinstance(said, str) or not re.fullmatch(r"(/[\w.~%:@+-]+)*/?", said):
        raise ValueError("a path looks like /v1, and / is none")
    return said.rstrip("/")


# From an address to the API, "" for none.
ApiPath = Annotated[str, BeforeValidator(_api_path)]

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Dialects:
    """What the operator's settings say over the cards, each by a card's id or EVERY. A path is "" for none."""

    paths: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, Limit] = field(default_factory=dict)
    shapes: Mapping[str, Shape] = field(default_factory=dict)
    proxies: Mapping[str, Address] = field(default_factory=dict)

    @property
    def named(self) -> Iterable[str]:
        """Every card that is spoken of."""
        told = (self.paths, self.limits, self.shapes, self.proxies)
        return dict.fromkeys(id for one in told for id in one if id != EVERY)

    @staticmethod
    def of(told: Mapping[str, _T], *ids: str) -> _T | None:
        """What is said of the first of `ids` that is spoken of, or of every card; None for nothing."""
        return next((told[id] for id in (*ids, EVERY) if id in told), None)


def by_card(value: Any) -> Any:
    """A setting's text as a mapping by card; raises ValueError for what looks like JSON and is none."""
    if not isinstance(value, str):
        return value
    if not value.lstrip().startswith("{"):
        return {EVERY: value.strip()}
    try:
        return json.loads(value)
    except json.JSONDecodeError:
        raise ValueError('it should be one value, or JSON by card like {"gpt-oss-20b": "..."}') from None
