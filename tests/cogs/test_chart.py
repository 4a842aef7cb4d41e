"""Charts: whole pebbles on the axis, labels that never touch, and a PNG of the promised size for any wood."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from cogs._charts import (
    GROUND,
    HEIGHT,
    PHONE,
    TEXT,
    WIDTH,
    Band,
    Gap,
    PriceBar,
    Series,
    axis,
    bar_chart,
    fit,
    hex_colour,
    mix,
    price_chart,
    rows,
    spread,
    text_width,
)

HONEY, ACORNS = hex_colour("#E69F00"), hex_colour("#009E73")


def opened(picture: bytes) -> Image.Image:
    image = Image.open(BytesIO(picture))
    image.load()
    return image.convert("RGB")


def colours(image: Image.Image) -> set[tuple[int, int, int]]:
    return {colour for _, colour in image.getcolors(maxcolors=1 << 20) or []}  # type: ignore[misc]


def near(colour: tuple[int, int, int], seen: set[tuple[int, int, int]]) -> bool:
    return any(max(abs(a - b) for a, b in zip(colour, other, strict=True)) <= 8 for other in seen)


@given(st.integers(1, 400), st.integers(0, 400))
def test_an_axis_holds_both_prices_on_few_even_ticks(low: int, over: int) -> None:
    ticks = axis(low, low + over)
    assert ticks[0] <= low
    assert low + over <= ticks[-1]
    assert 2 <= len(ticks) <= 6
    assert len({b - a for a, b in pairwise(ticks)}) == 1


@given(st.lists(st.floats(84, 356), min_size=1, max_size=8))
def test_labels_keep_their_order_stay_inside_and_never_touch(wanted: list[float]) -> None:
    heights = spread(wanted, 25, 84, 356)
    order = sorted(range(len(wanted)), key=lambda index: (wanted[index], index))
    placed = [heights[index] for index in order]
    assert all(b - a >= 25 - 1e-6 for a, b in pairwise(placed))
    assert placed[0] >= 84 - 1e-6
    assert placed[-1] <= 356 + 1e-6


def test_labels_far_enough_apart_stand_where_they_belong() -> None:
    assert spread([100.0, 300.0, 200.0], 25, 84, 356) == [100.0, 300.0, 200.0]


@pytest.mark.parametrize(
    "prices",
    [(10,), (10, 5), tuple(range(1, 402)), (400, 1) * 20, (1,) * 41],
    ids=["first turn", "two turns", "long chapter", "wild", "level"],
)
def test_a_chart_is_drawn_for_any_history(prices: tuple[int, ...]) -> None:
    series = [Series("honey", HONEY, prices), Series("acorns", ACORNS, prices)]
    picture = price_chart("Prices", series, len(prices) - 1, "turn", [Band("The Great Acorn Mania", 0, 3)])
    image = opened(picture)
    assert image.width == WIDTH
    assert image.height > HEIGHT, "a band has its name"
    assert len(picture) < 40_000
    assert near(HONEY, colours(image))
    assert near(ACORNS, colours(image)), "a line at the same price is hidden"
    assert image.getpixel((2, 2)) == GROUND


def test_a_single_good_is_filled() -> None:
    picture = price_chart("Honey", [Series("honey", HONEY, (10, 10, 5))], 2, "turn")
    assert near(mix(GROUND, HONEY, 0.16), colours(opened(picture)))


def test_the_same_numbers_give_the_same_bytes() -> None:
    series = [Series("honey", HONEY, (10, 9, 8))]
    assert price_chart("Prices", series, 2, "turn") == price_chart("Prices", series, 2, "turn")


def test_names_too_long_for_their_place_are_cut() -> None:
    name = "The Honourable Company of Adventurers Trading into the Hollow Log"
    assert text_width(fit(name, 20, 200), 20) <= 200
    assert fit(name, 20, 200).endswith("…")
    bands = [Band(name, turn, turn) for turn in range(8)]
    assert price_chart(name, [Series("honey", HONEY, (5,) * 9)], 8, "turn", bands)
    assert opened(bar_chart(name, [PriceBar(name, HONEY, 120), PriceBar("Pip", ACORNS, 0)])).width == WIDTH


def test_a_bar_chart_of_nobody_is_still_a_picture() -> None:
    assert opened(bar_chart("Wealth", [])).width == WIDTH


def test_every_band_is_named_in_a_row_of_its_own_where_names_would_touch() -> None:
    """A change of any name shows, wherever its band lies; the picture grows by what the names take."""
    lines = [Series("honey", HONEY, (5, 6, 7, 8, 9, 9, 9, 9))]

    def drawn(*names: str) -> bytes:
        return price_chart("Prices", lines, 7, "turn", [Band(name, turn, turn) for turn, name in enumerate(names, 1)])

    names = ["The Hollow Log Trading Company", "The Flash Hare", "Black Thursday at the Stump", "The Long Frost"]
    whole = drawn(*names)
    for place in range(len(names)):
        assert drawn(*names[:place], "Another", *names[place + 1 :]) != whole
    assert opened(whole).height > opened(drawn(names[0])).height > HEIGHT


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(1, 300)), max_size=12))
def test_names_in_a_row_never_touch(found: list[tuple[float, float]]) -> None:
    spans = [(left, left + width) for left, width in found]
    placed = sorted(zip(rows(spans, 14), spans, strict=True))
    for (row, (_, right)), (other, (left, _)) in pairwise(placed):
        assert row != other or left >= right + 14 - 1e-6


def test_the_gap_between_rich_and_poor_stands_under_the_prices() -> None:
    lines = [Series("honey", HONEY, (10, 9, 8))]
    plain, apart = (price_chart("Prices", lines, 2, "turn", (), gap) for gap in (None, Gap("Gap", (14, 20, 38))))
    assert opened(apart).height > opened(plain).height + 100
    assert price_chart("Prices", lines, 2, "turn", (), Gap("Gap", (38,))) != apart, "also one turn alone"


def test_on_a_phone_every_label_is_eleven_pixels_high() -> None:
    assert TEXT * PHONE / WIDTH >= 11
