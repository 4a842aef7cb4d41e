"""The worked example of a prompt: one buy and one sale at today's scale of prices, and never the asker's own case.

What stands in the example is what small minds trade, so it goes round the goods, each turn another. Its texts are few,
so that a server's prefix cache has met most of them.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping
from typing import Any, Final

from engine.model import GoodId, MindView, Order, World
from inference.draws import below

# What the prices of an example are rounded down to.
SCALE: Final = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 70, 100, 150, 200, 300, 500)
_ORDERS: Final = '"orders"'


def worked(world: World, view: MindView, said: Mapping[str, Any]) -> str:
    """The example's lines: a case, the reply to it, a blank one; "" where the words have none."""
    told = said["example"]
    if told["kind"] == "none":
        return ""
    lack, has = _goods(world, view, told["kind"])
    style = said["style"].get(view.temper, said["style"]["other"])
    name = f"{view.wood}:{view.creature}:{lack}"
    units = _other_than(view.short_of.get(lack, 0), 2 + below(name, "units", 2))
    sold = style["lot"]
    held = _other_than(view.store.get(has, 0), sold + 2 + below(name, "held", 3))
    lack_price, price = _scaled(view.prices[lack]), _scaled(view.prices[has])
    filled = {"lack": lack, "makes": has}
    reply = {
        "thought": told["thought"].format(**filled),
        "orders": [
            _order("buy", lack, units + style["haste"], lack_price + style["bid"]),
            _order("sell", has, sold, max(1, price + style["ask"])),
        ],
        "gossip": told["gossip"].format(**filled),
    }
    head = told["head"].format(units=units, held=held, lack_price=lack_price, makes_price=price, **filled)
    return f"{head}\n{json.dumps(reply, ensure_ascii=False)}\n"


def shown(prompt: str) -> tuple[Order, ...]:
    """The orders that stand in a prompt's worked example, () where it has none."""
    for line in prompt.splitlines():
        if line.startswith("{") and _ORDERS in line:
            try:
                return tuple(Order(**order) for order in json.loads(line)["orders"])
            except (ValueError, TypeError, KeyError):
                continue  # the reply in words
    return ()


def _goods(world: World, view: MindView, kind: str) -> tuple[GoodId, GoodId]:
    """What the example's creature lacks and what it sells."""
    makes = world.creatures[view.creature].makes
    others = [good for good in world.goods if good != makes] or [makes]
    if kind == "fixed":
        return others[0], makes
    at = below(f"{view.wood}:{view.chapter}:{view.creature}", "example", len(others)) + view.turn
    lack = others[at % len(others)]
    return lack, makes if kind == "own-good" or len(others) < 2 else others[(at + 1) % len(others)]


def _other_than(own: int, units: int) -> int:
    return units + (units == own)


def _scaled(price: int) -> int:
    return SCALE[max(0, bisect_right(SCALE, price) - 1)]


def _order(side: str, good: GoodId, quantity: int, price: int) -> dict[str, Any]:
    return {"side": side, "good": good, "quantity": quantity, "price": price}
