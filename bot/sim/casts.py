"""Who may think in a sim: councils by name. Two of them exist to show what a rule is worth against bad minds."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from inference.council import Ask, Council, Reply
from inference.standin import StandIn


class Hoarders:
    """Five minds that want honey and nothing else: none is sold, and every pebble bids for more."""

    label = "hoarder"

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        """One reply per ask: all the honey the purse can buy at twice its price, or silence."""
        return [Reply("answered", self._answer(ask), self.label) for ask in batch]

    async def close(self) -> None:
        """Nothing to release."""

    def _answer(self, ask: Ask) -> str:
        view = ask.view
        price = 2 * view.prices["honey"]
        quantity = min(99, view.purse // price)
        buys = quantity > 0 and view.makes != "honey"
        orders = [{"side": "buy", "good": "honey", "quantity": quantity, "price": price}] if buys else []
        return json.dumps({"thought": "more honey", "gossip": "", "orders": orders})


class Garblers:
    """Five minds whose replies cannot be read: every turn is a no-op, and the wood must live through it."""

    label = "garbage"

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        """One unreadable reply per ask."""
        return [Reply("answered", "the moon {{ is [ my order: sell sell", self.label) for _ in batch]

    async def close(self) -> None:
        """Nothing to release."""


CASTS: dict[str, Callable[[], Council]] = {
    "stand-in": StandIn,
    "hoarder": Hoarders,
    "garbage": Garblers,
}
