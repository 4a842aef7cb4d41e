"""Reading replies: our parser beside json-repair alone, for time and for right answers.

Inside the clock: CPU from raw text to bounded orders. Right means exactly the orders that the reply honestly holds: an
order read from a number that was cut off is wrong, and so is one that was only thought about.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from typing import Any

import json_repair

from bench._race import CPU, race, repeat
from bench._replies import Malformed, hostile, malformed, orders_of, repeated, well_formed
from bench._row import Goal, Row
from bench._woods import lived_in, the_world
from engine.model import MAX_ORDERS, MAX_PRICE, MAX_QUANTITY, CreatureId, Order
from engine.views import mind_view
from inference.parse import parse_reply

GOODS = tuple(the_world().goods)
# Texts that are searched for a dear one, beside all that are short; and how many of the dearest are tried again.
DRAWS, AGAIN = 2000, 40
VIEW = mind_view(the_world(), lived_in().wood, CreatureId("oona"))


async def start() -> list[Row]:
    """Five rows: broken replies, right answers, whole replies, and the dearest hostile one, made or searched for."""
    broken, whole = malformed(), json.dumps(well_formed(3))
    turn, peer_turn = itertools.cycle(broken), itertools.cycle(broken)
    slow, peer_slow, quick, peer_quick = await race(
        repeat(lambda: _ours(next(turn))),
        repeat(lambda: read_with_json_repair(next(peer_turn).text)),
        repeat(lambda: parse_reply(whole, view=VIEW, goods=GOODS)),
        repeat(lambda: read_with_json_repair(whole)),
        clock=CPU,
    )
    right = sum(_ours(reply) == reply.orders for reply in broken)
    peer_right = sum(read_with_json_repair(reply.text) == reply.orders for reply in broken)
    assert parse_reply(whole, view=VIEW, goods=GOODS).orders == orders_of(well_formed(3))
    worst = max(_seconds(_ours, Malformed("hostile", text, "stop", ())) for text in hostile())
    peer_worst = max(_seconds(read_with_json_repair, text, times=1) for text in hostile())  # it is long enough
    dearest, found = _dearest(repeated(DRAWS))
    peer_found = _seconds(read_with_json_repair, found, times=1)
    name = "json-repair alone"
    return [
        Row("parse", slow * 1e6, peer_slow * 1e6, "us", name, Goal(at_most=100)),
        Row("parse/right", right, peer_right, f"of {len(broken)}", name, Goal(at_least=len(broken)), more=True),
        Row("parse/whole", quick * 1e6, peer_quick * 1e6, "us", name, Goal(at_most=5)),
        Row("parse/hostile", worst * 1e3, peer_worst * 1e3, "ms", name, Goal(at_most=5)),
        Row("parse/searched", dearest * 1e3, peer_found * 1e3, "ms", name, Goal(at_most=5)),
    ]


def _dearest(texts: list[str]) -> tuple[float, str]:
    """The text that costs most of many; what looks dear is tried again, since a slow moment can be anybody's."""
    ours = {text: _seconds(_searched, text, times=1) for text in texts}
    dear = sorted(ours, key=lambda text: -ours[text])[:AGAIN]
    return max((_seconds(_searched, text, times=5), text) for text in dear)


def _searched(text: str) -> tuple[Order, ...]:
    return _ours(Malformed("searched", text, "stop", ()))


def _ours(reply: Malformed) -> tuple[Order, ...]:
    return parse_reply(reply.text, view=VIEW, goods=GOODS, finish=reply.finish).orders


def read_with_json_repair(text: str) -> tuple[Order, ...]:
    """What a user of json-repair writes: load, take the last object with orders, keep those that are in bounds."""
    try:
        loaded: Any = json_repair.loads(text)
    except (RecursionError, ValueError):
        return ()
    objects = [one for one in (loaded if isinstance(loaded, list) else [loaded]) if isinstance(one, dict)]
    replies = [one["orders"] for one in objects if isinstance(one.get("orders"), list)]
    kept = []
    for order in (replies[-1] if replies else [])[:MAX_ORDERS]:
        try:
            side, good, quantity, price = order["side"], order["good"], int(order["quantity"]), int(order["price"])
        except (TypeError, KeyError, ValueError):
            continue
        in_bounds = 1 <= quantity <= MAX_QUANTITY and 1 <= price <= MAX_PRICE
        if side in ("buy", "sell") and good in GOODS and in_bounds:
            kept.append(Order(side, good, quantity, price))
    return tuple(kept)


def _seconds(work: Callable[[Any], object], argument: object, times: int = 3) -> float:
    taken = []
    for _ in range(times):
        start = CPU()
        work(argument)
        taken.append(CPU() - start)
    return min(taken)
