"""Clearing 50 orders over 5 goods: our call auction beside two published order books.

Inside the clock: CPU from the same plain orders to fills; whatever form a matcher wants is made on the way.
The peers match continuously, order by order, which is what order books do; ours holds one auction per good.
"""

from __future__ import annotations

from datetime import datetime

import loguru
import order_matching.enums as om
import pyorderbook
from order_matching.matching_engine import MatchingEngine
from order_matching.order import LimitOrder
from order_matching.order_book import OrderBook
from order_matching.orders import Orders

from bench._race import CPU, race, repeat
from bench._row import Goal, Row
from bench._woods import Limit, limits, the_world
from engine.market import OrderBook as Ours
from engine.market import clear
from engine.model import GoodId


async def start() -> list[Row]:
    """Two rows, one a peer."""
    loguru.logger.disable("order_matching")
    orders = limits()
    prices = {good.id: good.price for good in the_world().goods.values()}
    earnest = the_world().economy.earnest_percent
    engines = {good: MatchingEngine(seed=1) for good in prices}
    ours, book, matching = await race(
        repeat(lambda: _ours(orders, prices, earnest)),
        repeat(lambda: _pyorderbook(orders)),
        repeat(lambda: _order_matching(engines, orders)),
        clock=CPU,
    )
    goal = Goal(at_most=20, times=15)
    return [
        Row("clearing", ours * 1e6, book * 1e6, "us", "pyorderbook", goal),
        Row("clearing/order-matching", ours * 1e6, matching * 1e6, "us", "order-matching", goal),
    ]


def _ours(orders: list[Limit], prices: dict[GoodId, int], earnest: int) -> int:
    book: Ours = {good: ([], []) for good in prices}
    for seq, (side, good, who, quantity, price) in enumerate(orders):
        bids, asks = book[good]
        if side == "buy":
            bids.append((-price, seq, who, quantity))
        else:
            asks.append((price, seq, who, quantity))
    fills, _ = clear(book, prices, earnest)
    return len(fills)


def _pyorderbook(orders: list[Limit]) -> int:
    book = pyorderbook.Book()
    fills = 0
    for side, good, _, quantity, price in orders:
        make = pyorderbook.bid if side == "buy" else pyorderbook.ask
        fills += len(book.match(make(good, price, quantity)).trades)
    return fills


_NOON = datetime(2026, 1, 1, 12)


def _order_matching(engines: dict[GoodId, MatchingEngine], orders: list[Limit]) -> int:
    placed: dict[str, list[LimitOrder]] = {good: [] for good in engines}
    for seq, (side, good, who, quantity, price) in enumerate(orders):
        placed[good].append(
            LimitOrder(
                side=om.Side.BUY if side == "buy" else om.Side.SELL,
                price=price,
                size=quantity,
                timestamp=_NOON,
                order_id=str(seq),
                trader_id=who,
            )
        )
    fills = 0
    for good, engine in engines.items():
        engine.unprocessed_orders = OrderBook()  # engines are dear to make, so the peer keeps its own
        engine.place(Orders(placed[good]))
        fills += len(engine.match(timestamp=_NOON).trades)
    return fills
