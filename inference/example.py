"""The worked example of a prompt: one buy and one sale at today's scale of prices, and never the asker's own case.

What stands in the example is what small minds trade, so it goes round the goods, each turn another. Its texts are few,
so that a server's prefix cache has met most of them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from engine.model import GoodId, MindView, Order, World
from inference.draws import below

# How dear an example is beside the world's own prices, in halves: what all prices of today are nearest to.
SCALES: Final = (1, 2, 4, 8, 16, 32, 64, 128, 256)
UNITS: Final = 3  # that its creature lacks: foods are seldom lacked by so many, so its own case is seldom near
_ORDERS: Final = '"orders"'
_drawn: Final = lru_cache(maxsize=4096)(below)  # the same few in each turn


class Case(NamedTuple):
    """Somebody who lacks units of one good and holds units of another, each with its price."""

    lack: GoodId
    units: int
    lack_price: int
    has: GoodId
    held: int
    price: int


def worked(world: World, view: MindView, said: Mapping[str, Any]) -> str:
    """The example's lines: a case, the reply to it, a blank one; "" where the words have none."""
    told = said["example"]
    if told["kind"] == "none":
        return ""
    lack, has = _goods(world, view, told["kind"])
    style, halves = said["style"].get(view.temper, said["style"]["other"]), _halves(world, view)
    spare = 2 + _drawn(f"{view.wood}:{view.creature}:{lack}", "held", 3)
    case = Case(
        lack,
        _other_than(view.short_of.get(lack, 0), UNITS),
        max(1, world.goods[lack].price * halves // 2),
        has,
        _other_than(view.store.get(has, 0), style["lot"] + spare),
        max(1, world.goods[has].price * halves // 2),
    )
    return _text(case, told["head"], told["thought"], told["gossip"], **style)


@lru_cache(maxsize=1024)
def _text(case: Case, head: str, thought: str, gossip: str, *, bid: int, ask: int, haste: int, lot: int) -> str:
    """A case and the reply to it in the words that are given, by somebody who trades like this."""
    filled = {"lack": case.lack, "makes": case.has}
    reply = {
        "thought": thought.format(**filled),
        "orders": [
            _order("buy", case.lack, case.units + haste, case.lack_price + bid),
            _order("sell", case.has, lot, max(1, case.price + ask)),
        ],
        "gossip": gossip.format(**filled),
    }
    told = head.format(
        units=case.units, held=case.held, lack_price=case.lack_price, makes_price=case.price, **filled
    )  # fmt: skip
    return f"{told}\n{json.dumps(reply, ensure_ascii=False)}\n"


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
    at = _drawn(f"{view.wood}:{view.chapter}:{view.creature}", "example", len(others)) + view.turn
    lack = others[at % len(others)]
    return lack, makes if kind == "own-good" or len(others) < 2 else others[(at + 1) % len(others)]


def _other_than(own: int, units: int) -> int:
    return units + (units == own)


def _halves(world: World, view: MindView) -> int:
    """How dear today is: one scale for all goods, so that texts stay few."""
    today, own = sum(view.prices.values()), sum([good.price for good in world.goods.values()])
    # Half-way between two scales, each twice the last, is 0.7 of the higher.
    near = [scale for scale in SCALES if 20 * today >= 7 * own * scale]
    return near[-1] if near else SCALES[0]


def _order(side: str, good: GoodId, quantity: int, price: int) -> dict[str, Any]:
    return {"side": side, "good": good, "quantity": quantity, "price": price}
