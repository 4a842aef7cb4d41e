"""Intervals that are right, and claims that can fall."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from bot.lab.play import gini as gini_of_one
from bot.lab.study.claims import Measure
from bot.lab.study.estimates import THREE, gini, mean, median, places, share


def test_an_interval_holds_the_truth_as_often_as_it_says() -> None:
    dice, hits = np.random.default_rng(7), 0
    for _ in range(200):
        found = mean(dice.normal(10, 3, 40).tolist())
        assert found is not None
        assert found.low is not None
        assert found.high is not None
        hits += found.low <= 10 <= found.high
    assert 0.88 <= hits / 200 <= 0.99


def test_whole_woods_are_drawn_again_and_not_their_turns() -> None:
    """Ten woods of forty turns that are all alike within are ten observations, not four hundred."""
    found = share([40, 0] * 5, [40] * 10)
    assert found is not None
    assert found.low is not None
    assert found.high is not None
    assert found.high - found.low > 0.4


def test_what_never_happened_could_still_happen_by_the_rule_of_three() -> None:
    never, always = share([0] * 30, [12] * 30), share([12] * 30, [12] * 30)
    assert never is not None
    assert always is not None
    assert (never.value, never.low, never.high) == (0, 0, THREE / 30)
    assert (always.value, always.low, always.high) == (1, 1 - THREE / 30, 1)


def test_too_few_woods_have_no_interval_and_none_no_figure() -> None:
    for found in (share([0, 1], [1, 1]), mean([3, 4]), median([3])):
        assert found is not None
        assert (found.low, found.high) == (None, None)
        assert Measure("x", "mean", at_least=0).verdict(found) == "open"
    assert share([], []) is share([0], [0]) is mean([]) is median([]) is None


def test_gini_and_places_of_many_rows_are_those_of_each() -> None:
    rows = [*np.random.default_rng(3).integers(0, 90, (50, 5)).tolist(), [0] * 5, [7] * 5, [0, 0, 0, 0, 9]]
    assert gini(rows).tolist() == pytest.approx([gini_of_one(row) for row in rows])
    assert places([[5, 9, 1], [4, 4, 1]]).tolist() == [[2, 1, 3], [1.5, 1.5, 3]]


@pytest.mark.parametrize(
    ("measure", "woods", "verdict"),
    [
        (Measure("x", "share", at_most=0), [[0, 9]] * 9, "holds"),
        (Measure("x", "share", at_most=0), [[0, 9]] * 8 + [[1, 9]], "broken"),
        (Measure("x", "share", at_least=1), [[9, 9]] * 8 + [[8, 9]], "broken"),
        (Measure("x", "mean", at_least=5), [[6.0], [7.0]] * 9, "holds"),
        (Measure("x", "mean", at_least=5), [[3.0], [4.0]] * 9, "broken"),
        (Measure("x", "mean", at_least=5), [[4.0], [6.2]] * 9, "open"),
        (Measure("x", "median", at_least=32, at_most=48), [[40.0]] * 9, "holds"),
        (Measure("x", "median", at_least=32, at_most=48), [[60.0]] * 9, "broken"),
        (Measure("x", "mean"), [[60.0]] * 9, "told"),
        (Measure("x", "gini", at_least=0.5), [[0, 0, 0, 0, 9]] * 9, "holds"),
    ],
)
def test_a_claim_stands_only_with_its_whole_interval(measure: Measure, woods: list[Any], verdict: str) -> None:
    found = measure.over([{"x": one} for one in woods])
    assert found is not None
    assert measure.verdict(found) == verdict
