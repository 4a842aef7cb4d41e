"""Model cards: everything that is peculiar to a model, as data. Adding a model is one TOML file, never code.

card = load_cards()["gpt-oss-20b"]
served = serve(cards, ["gpt-oss-20b"], urls={}, one_url=None)
"""

from __future__ import annotations

from inference.cards._card import (
    STAND_IN,
    Adapter,
    Address,
    Card,
    Memory,
    RequestFields,
    Sampling,
    Serve,
    Served,
    Structured,
    address,
    load_cards,
    serve,
)

__all__ = [
    "STAND_IN",
    "Adapter",
    "Address",
    "Card",
    "Memory",
    "RequestFields",
    "Sampling",
    "Serve",
    "Served",
    "Structured",
    "address",
    "load_cards",
    "serve",
]
