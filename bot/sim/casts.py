"""Who may think in a sim: councils by name, and any cast whose models are served.

Three of them exist to show what a rule is worth against bad minds, and need no server.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from bot.house import seat, shelf
from bot.settings import load_settings
from engine.decisions import SCHEMES
from engine.world import World
from inference.council import Ask, Council, Reply
from inference.reply import NO_SCHEME
from inference.standin import StandIn
from inference.standin.chance import below, pick


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


class Dice:
    """Five minds that think nothing: valid replies whose every word is drawn, the same for the same turn."""

    label = "dice"

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        """One reply per ask: up to four orders of any side, good, quantity and price."""
        return [Reply("answered", self._answer(ask), self.label) for ask in batch]

    async def close(self) -> None:
        """Nothing to release."""

    def _answer(self, ask: Ask) -> str:
        orders = [self._order(ask, f"{ask.key}:{number}") for number in range(below(ask.key, "orders", 5))]
        reply = {"thought": "", "gossip": "", "orders": orders, "loan": pick(ask.key, "loan", LOAN)}
        if ask.view.grudge is not None:
            reply["scheme"] = pick(ask.key, "scheme", (*SCHEMES, NO_SCHEME))
        return json.dumps(reply)

    def _order(self, ask: Ask, key: str) -> dict[str, object]:
        good = pick(key, "good", list(ask.view.prices))
        price = 1 + below(key, "price", 3 * ask.view.prices[good])
        return {
            "side": pick(key, "side", SIDES),
            "good": good,
            "quantity": 1 + below(key, "quantity", 12),
            "price": price,
        }


SIDES, LOAN = ("buy", "sell"), ("accept", "decline")

CASTS: dict[str, Callable[[], Council]] = {
    "stand-in": StandIn,
    "hoarder": Hoarders,
    "garbage": Garblers,
    "dice": Dice,
}


def names() -> list[str]:
    """Everyone who may be asked for: the councils of this module, then every cast on the operator's shelf."""
    _, casts = shelf(load_settings())
    return list(dict.fromkeys([*CASTS, *sorted(casts)]))


def council_of(cast: str, world: World) -> tuple[Council, Mapping[str, str]]:
    """A cast's council, and each creature's card. Served minds have no understudy here: one that is down is silent.

    Raises Stop for settings or cards that are wrong.
    """
    if cast in CASTS:
        return CASTS[cast](), {}
    council, seated = seat(load_settings().model_copy(update={"cast": cast}), understudies=False)
    return council, seated.assign(world.creatures)
