"""When the next turn of a house is due, and that it never is in the quiet hours (docs: rules/moderators.md)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core import DAY, HOUR, after_quiet, due_at
from engine.model import WoodSettings

HOURS = st.integers(0, 23)
MOMENTS = st.integers(0, 4_000_000_000)


@pytest.mark.parametrize(
    ("at", "start", "end", "due"),
    [
        (22 * HOUR + 59 * 60, 23, 7, 22 * HOUR + 59 * 60),  # the last minute before
        (23 * HOUR, 23, 7, DAY + 7 * HOUR),  # on the dot, and over midnight
        (DAY + 3 * HOUR, 23, 7, DAY + 7 * HOUR),
        (DAY + 7 * HOUR, 23, 7, DAY + 7 * HOUR),  # its end is no part of it
        (12 * HOUR + 1, 12, 13, 13 * HOUR),
        (12 * HOUR, 9, 9, 12 * HOUR),  # the same hour twice: none
    ],
)
def test_a_turn_of_the_night_waits_for_the_morning(at: int, start: int, end: int, due: int) -> None:
    assert after_quiet(at, start, end) == due


@given(at=MOMENTS, start=HOURS, end=HOURS)
def test_no_turn_is_put_into_the_quiet_hours_or_later_than_their_end(at: int, start: int, end: int) -> None:
    due = after_quiet(at, start, end)
    quiet = {(start + passed) % 24 for passed in range((end - start) % 24)}
    assert due % DAY // HOUR not in quiet
    assert (due == at) is (at % DAY // HOUR not in quiet)
    assert due == at or (due - at <= DAY and due % DAY == end * HOUR)
    assert after_quiet(due, start, end) == due


NIGHT = WoodSettings("s", "c", HOUR, quiet_from=22, quiet_until=7)


@pytest.mark.parametrize(
    ("ticked", "now", "due"),
    [
        (20 * HOUR, 20 * HOUR + 5, 21 * HOUR),  # on its way
        (20 * HOUR, 21 * HOUR + 5, 21 * HOUR),  # missed by day: at once
        (20 * HOUR, 22 * HOUR, DAY + 7 * HOUR),  # missed, and it is night by now
        (20 * HOUR, DAY + 2 * HOUR, DAY + 7 * HOUR),
        (20 * HOUR, DAY + 7 * HOUR, 21 * HOUR),  # the night is over: at once
    ],
)
def test_a_turn_that_was_missed_does_not_come_at_night(ticked: int, now: int, due: int) -> None:
    assert due_at(NIGHT, ticked, now) == due


@given(at=MOMENTS, interval=st.integers(2, 7 * DAY), start=HOURS, end=HOURS)
def test_an_interval_is_the_least_that_a_turn_waits(at: int, interval: int, start: int, end: int) -> None:
    settings = WoodSettings("s", "c", interval, quiet_from=start, quiet_until=end)
    assert at + interval <= due_at(settings, at) < at + interval + DAY
