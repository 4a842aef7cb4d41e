"""The call auction on plain data: one price, the greatest volume, nobody worse off than their limit.

docs: rules/market.md
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine.market import OrderBook, clear, hold_together
from engine.model import Alliance

REFERENCE = 10
orders = st.lists(st.tuples(st.integers(1, 20), st.integers(1, 5)), max_size=8)  # (limit, quantity)


def book_of(bids: list[tuple[int, int]], asks: list[tuple[int, int]]) -> OrderBook:
    entries = (
        [(-price, seq, f"buyer{seq}", quantity) for seq, (price, quantity) in enumerate(bids)],
        [(price, 100 + seq, f"seller{seq}", quantity) for seq, (price, quantity) in enumerate(asks)],
    )
    return {"honey": entries}


def volume_at(price: int, bids: list[tuple[int, int]], asks: list[tuple[int, int]]) -> int:
    demand = sum(quantity for limit, quantity in bids if limit >= price)
    supply = sum(quantity for limit, quantity in asks if limit <= price)
    return min(demand, supply)


@given(bids=orders, asks=orders, reference=st.integers(1, 20))
def test_one_price_moves_the_greatest_volume_and_lies_nearest_the_reference(
    bids: list[tuple[int, int]], asks: list[tuple[int, int]], reference: int
) -> None:
    fills, _ = clear(book_of(bids, asks), {"honey": reference}, 10)
    volumes = {price: volume_at(price, bids, asks) for price in range(1, 21)}
    best = max(volumes.values())
    assert sum(fill[3] for fill in fills) == best
    if best:
        (price,) = {fill[4] for fill in fills}
        assert volumes[price] == best
        assert abs(price - reference) == min(abs(other - reference) for other in volumes if volumes[other] == best)


@given(bids=orders, asks=orders)
def test_no_order_is_overfilled_or_filled_past_its_limit(
    bids: list[tuple[int, int]], asks: list[tuple[int, int]]
) -> None:
    fills, _ = clear(book_of(bids, asks), {"honey": REFERENCE}, 10)
    for seq, (limit, quantity) in enumerate(bids):
        mine = [fill for fill in fills if fill[1] == f"buyer{seq}"]
        assert sum(fill[3] for fill in mine) <= quantity
        assert all(fill[4] <= limit for fill in mine)
    for seq, (limit, quantity) in enumerate(asks):
        mine = [fill for fill in fills if fill[2] == f"seller{seq}"]
        assert sum(fill[3] for fill in mine) <= quantity
        assert all(fill[4] >= limit for fill in mine)
    assert all(fill[3] > 0 for fill in fills)


@given(bids=orders, asks=orders, earnest=st.integers(0, 50))
def test_the_residual_is_what_is_left_of_earnest_orders(
    bids: list[tuple[int, int]], asks: list[tuple[int, int]], earnest: int
) -> None:
    fills, residual = clear(book_of(bids, asks), {"honey": REFERENCE}, earnest)
    demand = supply = 0
    for seq, (limit, quantity) in enumerate(bids):
        left = quantity - sum(fill[3] for fill in fills if fill[1] == f"buyer{seq}")
        demand += left if 100 * limit >= REFERENCE * (100 - earnest) else 0
    for seq, (limit, quantity) in enumerate(asks):
        left = quantity - sum(fill[3] for fill in fills if fill[2] == f"seller{seq}")
        supply += left if 100 * limit <= REFERENCE * (100 + earnest) else 0
    assert residual == {"honey": (demand, supply)}


def test_better_limits_are_served_first_and_equals_in_turn() -> None:
    fills, _ = clear(book_of([(10, 2), (12, 2), (10, 2)], [(9, 3)]), {"honey": REFERENCE}, 10)
    assert [(buyer, quantity) for _, buyer, _, quantity, _ in fills] == [("buyer1", 2), ("buyer0", 1)]


def test_allies_do_not_undercut_each_other() -> None:
    asks = [(6, 1, "pip", 2), (9, 2, "mirel", 2), (7, 3, "fenn", 1), (12, 4, "mirel", 1)]
    book: OrderBook = {"acorns": ([], asks)}
    hold_together(book, [Alliance("pip", "mirel", "grey")])
    assert sorted(book["acorns"][1]) == [(7, 3, "fenn", 1), (9, 1, "pip", 2), (9, 2, "mirel", 2), (12, 4, "mirel", 1)]


def test_a_chain_of_allies_holds_one_floor() -> None:
    book: OrderBook = {"acorns": ([], [(3, 1, "pip", 1), (5, 2, "mirel", 1), (8, 3, "fenn", 1)])}
    hold_together(book, [Alliance("pip", "mirel", "grey"), Alliance("mirel", "fenn", "grey")])
    assert {entry[0] for entry in book["acorns"][1]} == {8}
