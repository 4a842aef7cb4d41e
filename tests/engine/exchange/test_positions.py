"""Shorts and longs: quotes, margin, cover, margin calls, legends (docs: rules/patrons.md#bets)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core import EXCHANGE, MINT
from engine.creatures import feelings
from engine.events import ChapterResult, ExchangeBacked, PositionSettled
from engine.exchange import quotes
from engine.model import Cover, Open, Position, PositionSide, RunningLegend, World
from engine.turn import patronage
from tests.builders.game import ACORN_MANIA, HONEY_RUN, Game
from tests.builders.told import those


def test_a_short_without_an_amount_is_three_honey_at_ten(game: Game) -> None:
    kind, facts = game.play(Open("short", "honey"))
    assert kind == "short"
    assert facts == {"good": "honey", "quantity": 3, "price": 10, "margin": 15, "call": 15, "purse": 85}
    assert game.kinds() == ["patron-joined", "position-opened"]
    assert game.wood.balances[f"locked:{game.slug()}"] == 15 + 30
    assert "You are short 3 honey at 10. Margin 15 is locked." in game.text("answer-short", facts, game.wood)


def test_a_long_locks_margin_and_takes_no_proceeds(game: Game) -> None:
    before = game.wood.balances[EXCHANGE]
    kind, facts = game.play(Open("long", "honey", 3))
    assert (kind, facts["price"], facts["margin"], facts["call"]) == ("long", 10, 15, 5)
    assert game.wood.balances[EXCHANGE] == before


@pytest.mark.parametrize("drift", [7, 10, 13])
def test_the_gambit_pays_forty_before_the_spread_wherever_creatures_put_honey(game: Game, drift: int) -> None:
    game.play(Open("short", "honey", 8))
    assert game.wood.positions[0].price == 10  # alone in the book, liked by nobody in particular: no spread
    game.seam(honey=drift)
    # The run halves what it finds; the gambit pays eight times the way from 10 to there, by fiat.
    game.seam(HONEY_RUN, honey=10)
    assert game.purse() == 100 + 40
    assert game.letters() == ["position-settled"]
    assert [told.why for told in those(PositionSettled, game.notices)] == ["struck"]
    assert game.wood.positions == ()


def test_opening_moves_the_makers_feelings(game: Game) -> None:
    game.play(Open("short", "honey", 4))
    game.play(Open("long", "acorns", 2))
    assert game.wood.feelings["oona"][game.slug()] == -12
    assert game.wood.feelings["pip"][game.slug()] == 2
    game.play(Cover("acorns"))
    assert game.slug() not in game.wood.feelings["pip"]


def test_the_spread_widens_with_the_crowd_and_with_dislike(game: Game, world: World) -> None:
    alone = quotes.opening_price(world, game.wood, "", "short", "honey", 3)
    game.feel("oona", "nobody", -100)
    hated = quotes.opening_price(world, game.wood, "nobody", "short", "honey", 3)
    for user in range(8):
        game.play(Open("short", "honey", 10), user=f"user{user}")
    crowded = quotes.opening_price(world, game.wood, "", "short", "honey", 3)
    other_side = quotes.opening_price(world, game.wood, "", "long", "honey", 3)
    assert alone == 10
    assert hated < alone
    assert crowded < alone
    assert other_side == 10


@given(
    price=st.integers(1, 12) | st.integers(13, 400),
    felt=st.integers(-60, -40) | st.integers(-100, 100),
    crowd=st.integers(0, 120),
    quantity=st.integers(1, 10),
    side=st.sampled_from(["short", "long"]),
)
def test_a_hostile_maker_quotes_worse_at_every_price(
    world: World, price: int, felt: int, crowd: int, quantity: int, side: PositionSide
) -> None:
    game = Game(world)
    book = Position(1, "other", side, "honey", crowd, price, 0, 0, 0)
    game.change(positions=(book,) if crowd else (), prices={**game.wood.prices, "honey": price})
    game.feel("oona", "felt", felt)
    for quoted, dearer in ((quotes.opening_price, side == "long"), (quotes.closing_price, side == "short")):
        usual = quoted(world, game.wood, "", side, "honey", quantity)
        own = quoted(world, game.wood, "felt", side, "honey", quantity)
        worse = own - usual if dearer else usual - own
        if feelings.hostile(game.wood, "oona", "felt"):
            assert worse >= 1 or (not dearer and usual == own == quotes.FLOOR)
        assert worse >= 0
        assert worse == 0 or felt < 0


def test_a_grudge_is_felt_at_the_price_of_firewood(game: Game, world: World) -> None:
    game.change(prices={**game.wood.prices, "firewood": 4})
    for felt, short, long in ((0, 4, 4), (-50, 3, 5), (-60, 3, 5)):
        game.feel("bram", "hated", felt)
        assert quotes.opening_price(world, game.wood, "hated", "short", "firewood", 1) == short
        assert quotes.opening_price(world, game.wood, "hated", "long", "firewood", 1) == long
        assert quotes.closing_price(world, game.wood, "hated", "short", "firewood", 1) == long
        assert quotes.closing_price(world, game.wood, "hated", "long", "firewood", 1) == short


def test_one_order_costs_what_its_halves_would(game: Game, world: World) -> None:
    """A quote stands in the middle of the crowd it finds and the crowd it leaves, opening and closing alike."""
    book = Position(1, "other", "short", "honey", 60, 100, 3000, 150, 0)
    game.change(positions=(book,), prices={**game.wood.prices, "honey": 100})
    # 60 units in a book of 120: spread 4 % + 40 % * (60 + 6) / 120 = 26 %.
    assert quotes.opening_price(world, game.wood, "", "short", "honey", 12) == 74
    assert quotes.opening_price(world, game.wood, "", "short", "honey", 6) == 75
    game.change(positions=(replace(book, quantity=66),))
    assert quotes.opening_price(world, game.wood, "", "short", "honey", 6) == 73
    game.change(positions=(replace(book, quantity=72),))
    assert quotes.closing_price(world, game.wood, "", "short", "honey", 12) == 126


def test_cover_closes_oldest_first_and_splits_the_margin_to_the_pebble(game: Game) -> None:
    game.play(Open("short", "honey", 3))
    game.play(Open("short", "honey", 5))
    first, second = game.wood.positions
    game.seam(honey=8)
    _, facts = game.play(Cover("honey", 4))
    assert (facts["quantity"], facts["price"], facts["profit"], facts["left"]) == (4, 8, 8, 4)
    assert game.kinds() == ["position-closed"]
    (rest,) = game.wood.positions
    assert (rest.id, rest.quantity) == (second.id, 4)
    assert rest.margin == second.margin - second.margin // 5
    _, facts = game.play(Cover("honey"))
    assert facts["left"] == 0
    assert game.purse() == 100 + 16
    assert first.id < second.id


def test_a_part_frees_its_part_of_the_margin_rounded_down(game: Game) -> None:
    game.change(prices={**game.wood.prices, "honey": 7})
    game.play(Open("short", "honey", 3))
    assert game.wood.positions[0].margin == 11
    game.play(Cover("honey", 1))
    assert game.wood.positions[0].margin == 8


@pytest.mark.parametrize("price", [15, 40])
def test_a_margin_call_closes_by_force_and_takes_no_more_than_the_margin(game: Game, price: int) -> None:
    game.play(Open("short", "honey", 3))
    game.seam(honey=14)
    assert len(game.wood.positions) == 1
    game.seam(honey=price)
    assert game.kinds() == ["position-forced"]
    assert [(told.why, told.profit) for told in those(PositionSettled, game.notices)] == [("called", -15)]
    assert game.purse() == 85


def test_a_long_is_called_when_the_fall_has_eaten_its_margin(game: Game) -> None:
    game.play(Open("long", "honey", 3))
    game.seam(honey=5)
    assert game.kinds() == ["position-forced"]
    assert game.purse() == 85


def test_a_legend_of_many_steps_settles_at_its_last(game: Game) -> None:
    game.play(Open("long", "acorns", 4))
    game.seam(ACORN_MANIA)
    assert [position.good for position in game.wood.positions] == ["acorns"]
    game.seam()
    game.seam()
    assert game.wood.prices["acorns"] == 8
    assert len(game.wood.positions) == 1  # the top: whoever does not cover here rides it down
    game.seam()
    assert game.wood.positions == ()
    assert [told.why for told in those(PositionSettled, game.notices)] == ["struck"]
    assert game.purse() < 100


def test_the_top_of_a_mania_can_be_sold(game: Game) -> None:
    game.play(Open("long", "acorns", 4))
    for legends in ((ACORN_MANIA,), (), ()):
        game.seam(*legends)
    game.play(Cover("acorns"))
    assert game.purse() == 100 + 4 * (8 - 4)


def test_nothing_is_opened_on_a_good_while_its_legend_runs_but_it_can_be_covered(game: Game) -> None:
    game.play(Open("long", "acorns", 2))
    game.change(running=(RunningLegend(ACORN_MANIA, 1, {"acorns": 4}),))
    assert game.refused(Open("long", "acorns", 2)) == "halted"
    game.play(Open("short", "honey", 1))
    game.play(Cover("acorns"))


def test_a_bet_that_would_lock_more_than_was_agreed_to_is_not_opened(game: Game) -> None:
    agreed = patronage.quote(game.world, game.wood, "ann", Open("short", "honey", 4)).margin
    game.change(prices={**game.wood.prices, "honey": 11})
    assert game.refused(Open("short", "honey", 4, most=agreed)) == "quote-moved"
    game.change(prices={**game.wood.prices, "honey": 9})
    _, facts = game.play(Open("short", "honey", 4, most=agreed))
    assert int(facts["margin"]) < agreed


def test_at_the_lowest_price_a_long_can_lose_and_a_short_is_refused(game: Game) -> None:
    game.change(prices={**game.wood.prices, "berries": 1})
    assert game.refused(Open("short", "berries", 1)) == "price-floor"
    _, facts = game.play(Open("long", "berries", 2))
    assert facts["price"] == 2
    game.play(Cover("berries"))
    assert game.purse() == 98


def test_the_mint_backs_an_exchange_that_cannot_pay_in_public(game: Game) -> None:
    balances = {**game.wood.balances, EXCHANGE: 0, MINT: game.wood.balances[MINT] + game.wood.balances[EXCHANGE]}
    game.change(balances=balances)
    game.play(Open("short", "honey", 3))
    assert "exchange-backed" in game.kinds()
    assert game.events[1] == ExchangeBacked(30)


def test_a_chapters_end_settles_everything_at_reference(game: Game) -> None:
    game.play(Open("short", "honey", 4))
    game.play(Open("long", "acorns", 4))
    game.change(prices={**game.wood.prices, "honey": 8})
    game.end_chapter()
    settled = [told.why for told in those(PositionSettled, game.notices)]
    assert settled == ["chapter", "chapter"]
    assert [told.worth for told in those(ChapterResult, game.notices)] == [108]
    assert game.purse() == 100  # the stake, anew


@given(side=st.sampled_from(["short", "long"]), quantity=st.integers(1, 50), price=st.integers(2, 400))
def test_the_call_price_is_where_the_maintenance_margin_is_not_left(
    world: World, side: PositionSide, quantity: int, price: int
) -> None:
    margin = quotes.margin_for(world, quantity, price)
    call = quotes.call_price(world, side, quantity, price, margin)
    toward = 1 if side == "short" else -1
    most = margin * (100 - world.finance.maintenance_percent)
    assert 100 * quantity * toward * (call - price) >= most
    assert 100 * quantity * toward * (call - toward - price) < most
    assert margin >= 1
    assert call >= 1
