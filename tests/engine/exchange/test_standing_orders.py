"""Standing orders: a cover that waits for a price, at any later seam, of a bet that is still there.

docs: rules/patrons.md#standing-orders
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.core import draws
from engine.events import OrderCarriedOut, PositionClosed
from engine.exchange import quotes, standing_orders
from engine.model import CancelOrder, Cover, CoverAt, Open, StandingOrder, World
from engine.views import patron_view, public_view
from tests.builders.game import Game
from tests.builders.told import those


def prices(game: Game) -> list[int]:
    return [order.price for order in game.wood.orders]


@pytest.mark.parametrize(
    ("side", "order", "before", "reached"),
    [
        ("short", 6, [9, 7], 6),  # a limit: the fall that was bet on
        ("short", 12, [11, 9], 12),  # a stop: the rise that was not
        ("long", 14, [12, 13], 15),
        ("long", 8, [9, 10], 7),
    ],
)
def test_an_order_is_carried_out_at_the_first_seam_that_reaches_its_price(
    game: Game, side: str, order: int, before: list[int], reached: int
) -> None:
    game.play(Open(side, "honey", 3))  # type: ignore[arg-type]
    assert game.play(CoverAt("honey", order))[0] == "order-left"
    for price in before:
        game.seam(honey=price)
        assert game.wood.positions, price
    quote = quotes.closing_price(
        game.world, replace(game.wood, prices={**game.wood.prices, "honey": reached}), game.slug(), side, "honey", 3,  # type: ignore[arg-type]
    )  # fmt: skip
    game.seam(honey=reached)
    assert not game.wood.positions
    assert not game.wood.orders
    (closed,) = those(PositionClosed, game.events)
    assert (closed.patron, closed.quantity, closed.price) == (game.slug(), 3, quote), "in the open, at the quote"
    (letter,) = those(OrderCarriedOut, game.notices)
    assert (letter.ordered, letter.price, letter.quantity) == (order, quote, 3)


def test_a_part_closes_a_part_and_several_wait_at_once(game: Game) -> None:
    game.play(Open("short", "honey", 6))
    game.play(CoverAt("honey", 8, 2))
    game.play(CoverAt("honey", 6))
    game.play(CoverAt("honey", 13))
    ledger = patron_view(game.world, game.wood, "ann")
    assert [(line.price, line.above, line.amount) for line in ledger.orders] == [
        (8, False, 2), (6, False, None), (13, True, None),
    ]  # fmt: skip
    game.seam(honey=8)
    assert [held.quantity for held in game.wood.positions] == [4]
    game.seam(honey=5)
    assert not game.wood.positions
    assert not game.wood.orders, "no order outlives its bet"


def test_an_order_goes_with_its_bet(game: Game) -> None:
    game.play(Open("short", "honey", 3))
    game.play(CoverAt("honey", 6))
    game.play(Cover("honey", 1))
    assert prices(game) == [6]
    game.play(Cover("honey"))
    assert not game.wood.orders
    game.play(Open("long", "honey", 3))
    game.seam(honey=6)
    assert game.wood.positions, "the old order knows nothing of the new bet"


def test_what_the_exchange_closes_leaves_no_order(game: Game) -> None:
    game.play(Open("short", "honey", 3))
    game.play(CoverAt("honey", 6))
    game.seam(honey=game.wood.positions[0].call)
    assert "position-forced" in game.kinds()
    assert not game.wood.orders


def test_a_chapter_settles_what_waits(game: Game) -> None:
    game.play(Open("short", "honey", 3))
    game.play(CoverAt("honey", 6))
    game.end_chapter()
    assert not game.wood.orders


def test_on_a_chapters_last_turn_the_bet_settles_as_all_do(game: Game) -> None:
    game.play(Open("short", "honey", 3))
    game.play(CoverAt("honey", 6))
    game.change(turn=game.wood.settings.chapter_turns - 1)
    game.seam(honey=6)
    assert game.wood.positions, "the end of the chapter closes it, at the board's price"


def test_an_order_is_its_patrons_own(game: Game) -> None:
    game.play(Open("short", "honey", 3))
    bare = public_view(game.world, game.wood)
    game.play(CoverAt("honey", 6))
    assert game.kinds() == []
    assert public_view(game.world, game.wood) == bare
    game.play(Open("short", "honey", 3), "bob")
    assert patron_view(game.world, game.wood, "bob").orders == ()
    assert game.refused(CancelOrder("honey", 6), "bob") == "no-order"


def test_bad_orders_are_refused(game: Game) -> None:
    assert game.refused(CoverAt("honey", 6)) == "nothing-to-cover"
    game.play(Open("short", "honey", 3))
    call = game.wood.positions[0].call
    assert game.refused(CoverAt("acorns", 6)) == "nothing-to-cover"
    assert game.refused(CoverAt("gold", 6)) == "unknown-good"
    for price in (0, -3, 10**30, game.world.economy.price_cap + 1):
        assert game.refused(CoverAt("honey", price)) == "order-price"
    assert game.refused(CoverAt("honey", game.wood.prices["honey"])) == "order-now"
    assert game.refused(CoverAt("honey", call)) == "order-beyond-call"
    assert game.refused(CoverAt("honey", call + 50)) == "order-beyond-call"
    assert game.refused(CoverAt("honey", 6, 4)) == "cover-too-much"
    assert game.refused(CoverAt("honey", 6, 0)) == "amount-too-small"
    game.play(CoverAt("honey", 6))
    assert game.refused(CoverAt("honey", 6, 1)) == "order-twice"
    game.change(turn=game.wood.settings.chapter_turns - 1)
    assert game.refused(CoverAt("honey", 7)) == "order-last-turn"


def test_there_are_only_so_many(game: Game) -> None:
    game.play(Open("long", "honey", 3))
    most = game.world.finance.orders_most
    for price in range(11, 11 + most):
        game.play(CoverAt("honey", price))
    assert game.refused(CoverAt("honey", 90)) == "orders-enough"
    game.play(CancelOrder("honey", 11))
    game.play(CoverAt("honey", 90))


def test_orders_are_cancelled_one_or_all(game: Game) -> None:
    game.play(Open("short", "honey", 3))
    for price in (5, 6, 7):
        game.play(CoverAt("honey", price))
    assert game.play(CancelOrder("honey", 6))[1]["count"] == 1
    assert prices(game) == [5, 7]
    assert game.refused(CancelOrder("honey", 6)) == "no-order"
    assert game.refused(CancelOrder("honey", 10**30)) == "no-order"
    assert game.refused(CancelOrder("acorns")) == "no-order"
    assert game.play(CancelOrder("honey"))[1]["count"] == 2
    assert not prices(game)


def test_a_chapter_from_before_knows_none(game: Game) -> None:
    older = replace(game.world, finance=replace(game.world.finance, orders_most=0))
    game.world = older
    game.play(Open("short", "honey", 3))
    assert game.refused(CoverAt("honey", 6)) == "orders-later"


def test_who_comes_first_is_drawn_by_name(game: Game) -> None:
    for user in ("ann", "bob", "cat"):
        game.play(Open("short", "honey", 3), user)
        game.play(CoverAt("honey", 6), user)
    turn = game.wood.turn + 1
    draft = game.draft()
    draft.turn, draft.prices["honey"] = turn, 6
    found = standing_orders.due(draft)
    drawn = sorted(game.wood.orders, key=lambda one: draws.draw(draft.chance, "standing-order", turn, one.id))
    assert found == drawn
    assert len(found) == 3
    game.seam(honey=6)
    assert [event.patron for event in those(PositionClosed, game.events)] == [order.patron for order in drawn]


def test_a_frozen_patron_may_leave_one(game: Game, world: World) -> None:
    game.play(Open("short", "honey", 3))
    slug = game.slug()
    game.change(patrons={slug: replace(game.wood.patrons[slug], frozen=9)})
    game.play(CoverAt("honey", 6))
    assert game.wood.orders == (StandingOrder(game.wood.serial, slug, "short", "honey", 6, above=False),)
    assert world.finance.orders_most
