"""Model cards: everything that is peculiar to a model, as data. Adding a model is one TOML file, never code.

card = load_cards()["gpt-oss-20b"]
served = serve(cards, ["gpt-oss-20b"], urls={}, one_url=None)
"""

from __future__ import annotations

from inference.cards._address import Address, ProxyUrl, Url, address
from inference.cards._card import (
    STAND_IN,
    Adapter,
    Card,
    Memory,
    RequestFields,
    Sampling,
    Serve,
    Served,
    Wheel,
    load_cards,
    serve,
)
from inference.cards._dialect import EVERY, LIMITS, SHAPES, ApiPath, Dialects, Limit, Shape, Structured, by_card

__all__ = [
    "EVERY",
    "LIMITS",
    "SHAPES",
    "STAND_IN",
    "Adapter",
    "Address",
    "ApiPath",
    "Card",
    "Dialects",
    "Limit",
    "Memory",
    "ProxyUrl",
    "RequestFields",
    "Sampling",
    "Serve",
    "Served",
    "Shape",
    "Structured",
    "Url",
    "Wheel",
    "address",
    "by_card",
    "load_cards",
    "serve",
]
