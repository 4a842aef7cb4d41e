"""Tables stand straight for any letters, and a sparkline never lies about which way it went."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text import catalogue
from bot.text.languages import languages
from cogs._charts import SPARKS, arrow, columns, pad, price_table, sparkline, table
from cogs._charts.tables import PHONE_COLUMNS
from engine.model import World
from engine.views import public_view
from tests.builders.game import Game

NAMES = st.text(st.sampled_from("aé漢ひ🍯🪵x "), min_size=1, max_size=12)


def test_wide_letters_take_two_columns_and_marks_none() -> None:
    assert [columns(word) for word in ("honey", "蜂蜜", "🍯", "🐿️", "e\u0301")] == [5, 4, 2, 2, 1]


@given(st.lists(st.tuples(NAMES, st.integers(0, 9999)), min_size=1, max_size=8))
def test_every_row_of_a_table_ends_in_the_same_column(rows: list[tuple[str, int]]) -> None:
    block = table([(name, str(number)) for name, number in rows], (False, True))
    lines = block.splitlines()
    assert (lines[0], lines[-1]) == ("```", "```")
    assert len({columns(line) for line in lines[1:-1]}) == 1


@pytest.mark.parametrize("language", sorted(languages()))
def test_the_table_of_the_dearest_day_fits_a_phone(world: World, language: str) -> None:
    """28 columns are what a code block shows on a phone 400 pixels wide."""
    view = public_view(world, Game(world).wood)
    dear = tuple(replace(line, price=200, before=188, history=(188, 200) * 5) for line in view.goods)
    block = price_table(catalogue(language), world, replace(view, goods=dear))
    assert max(columns(line) for line in block.splitlines()) <= PHONE_COLUMNS


def test_a_backtick_cannot_close_the_block() -> None:
    assert table([("a```b",)], (False,)).count("```") == 2


def test_names_of_wide_letters_have_as_many_wide_places_each() -> None:
    """A wide letter is seldom twice as wide as a narrow one; the price after it stands straight all the same."""
    lines = table([("どんぐり", "4"), ("薪", "12"), ("蜂蜜", "9")], (False, True)).splitlines()[1:-1]
    assert lines == ["どんぐり   4", "薪\u3000\u3000\u3000  12", "蜂蜜\u3000\u3000   9"]


@given(NAMES, st.integers(0, 30))
def test_padding_fills_to_the_width_from_either_side(name: str, width: int) -> None:
    wanted = max(width, columns(name))
    assert columns(pad(name, width)) == columns(pad(name, width, right=True)) == wanted


def test_an_arrow_says_which_way_and_how_far() -> None:
    assert [arrow(4, 6), arrow(6, 5), arrow(5, 5)] == ["▲2", "▼1", "·"]


@given(st.lists(st.integers(1, 400), min_size=1, max_size=40))
def test_a_sparkline_orders_prices_as_they_are(history: list[int]) -> None:
    shown = history[-10:]
    line = sparkline(history)
    assert len(line) == len(shown)
    heights = [SPARKS.index(mark) for mark in line]
    for (price, height), (other, tall) in zip(
        zip(shown, heights, strict=True), zip(shown[1:], heights[1:], strict=True), strict=False
    ):
        assert (price <= other) <= (height <= tall)
    if max(shown) - min(shown) >= max(3, max(shown) // 3):
        assert (min(heights), max(heights)) == (0, len(SPARKS) - 1)


def test_a_small_move_looks_small() -> None:
    heights = [SPARKS.index(mark) for mark in sparkline((10, 10, 11, 10))]
    assert max(heights) - min(heights) <= 3
    assert len(set(sparkline((5, 5, 5)))) == 1
