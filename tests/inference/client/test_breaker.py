"""The circuit breaker held to its promises over any course of calls."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from inference.client._failures import LONGEST_REFUSED_REST_S, LONGEST_REST_S, TOLERATED, Breaker, Call
from tests.inference.client.servers import Clock


class Course(RuleBasedStateMachine):
    """Calls come and go in any order while time passes; `calls` holds those under way."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = Clock()
        self.breaker = Breaker(self.clock)
        self.calls: list[Call] = []
        self.failures = 0
        self.known: set[int] = set()

    @rule(seconds=st.sampled_from([0.1, 1.0, 5.0, LONGEST_REST_S]))
    def time_passes(self, seconds: float) -> None:
        self.clock.now += seconds

    @precondition(lambda self: self.breaker.admits)
    @rule()
    def a_call_goes_out(self) -> None:
        was_open = self.breaker.is_open
        call = self.breaker.enter()
        assert call.trial == was_open
        self.calls.append(call)

    @precondition(lambda self: self.calls)
    @rule(data=st.data())
    def a_call_is_answered(self, data: st.DataObject) -> None:
        self.calls.pop(data.draw(st.integers(0, len(self.calls) - 1)))
        self.breaker.succeeded()
        self.failures = 0
        assert not self.breaker.is_open
        assert self.breaker.admits

    @precondition(lambda self: self.calls)
    @rule(data=st.data(), dead=st.booleans(), lasting=st.booleans())
    def a_call_fails(self, data: st.DataObject, dead: bool, lasting: bool) -> None:
        call = self.calls.pop(data.draw(st.integers(0, len(self.calls) - 1)))
        self.breaker.failed(call, dead=dead, lasting=lasting)
        self.failures += call.known not in self.known
        self.known.add(call.known)
        if dead or self.failures >= TOLERATED:
            assert self.breaker.is_open

    @precondition(lambda self: self.calls)
    @rule(data=st.data())
    def a_call_is_given_up(self, data: st.DataObject) -> None:
        self.breaker.abandoned(self.calls.pop(data.draw(st.integers(0, len(self.calls) - 1))))

    @invariant()
    def a_well_address_is_never_refused(self) -> None:
        assert self.breaker.is_open or self.breaker.admits

    @invariant()
    def nothing_rests_for_ever(self) -> None:
        """When no trial is under way, the longest rest later one is let through."""
        if self.breaker.is_open and not any(call.trial for call in self.calls):
            before = self.clock.now
            self.clock.now += LONGEST_REFUSED_REST_S
            assert self.breaker.admits
            self.clock.now = before


TestCourse = Course.TestCase
TestCourse.settings = settings(max_examples=60, stateful_step_count=30)


def test_rests_double_up_to_the_longest() -> None:
    clock = Clock()
    breaker = Breaker(clock)
    breaker.failed(breaker.enter(), dead=True)
    rests = []
    for _ in range(9):
        began = clock.now
        while not breaker.admits:
            clock.now += 0.5
        rests.append(clock.now - began)
        breaker.failed(breaker.enter())
    assert rests == [1, 2, 4, 8, 16, 32, 60, 60, 60]


def rests_of(*kinds: bool) -> list[float]:
    """How long it rests after each of some failures in a row, each lasting or not."""
    clock = Clock()
    breaker = Breaker(clock)
    rests = []
    for lasting in kinds:
        breaker.failed(breaker.enter(), dead=True, lasting=lasting)
        began = clock.now
        while not breaker.admits:
            clock.now += 0.5
        rests.append(clock.now - began)
    return rests


def test_what_no_waiting_changes_rests_for_hours_from_the_second_time_on() -> None:
    assert rests_of(*[True] * 6) == [1, 7200, 14400, 28800, 28800, 28800]


def test_a_trouble_of_another_kind_ends_the_long_rests() -> None:
    assert rests_of(True, True, False, False, True, True) == [1, 7200, 60, 60, 60, 7200]
    assert rests_of(False, True, True) == [1, 2, 7200]


def test_five_heads_that_are_refused_together_are_refused_once() -> None:
    clock = Clock()
    breaker = Breaker(clock)
    for call in [breaker.enter() for _ in range(5)]:
        breaker.failed(call, dead=True, lasting=True)
    clock.now += 1
    assert breaker.admits


def test_a_crowd_that_fails_together_rests_once() -> None:
    clock = Clock()
    breaker = Breaker(clock)
    crowd = [breaker.enter() for _ in range(50)]
    began = clock.now
    for call in crowd:
        breaker.failed(call, dead=True)
        clock.now += 0.01
    clock.now = began + 1
    assert breaker.admits


def test_a_crowd_that_fails_together_has_met_one_trouble() -> None:
    breaker = Breaker(Clock())
    for time in range(1, TOLERATED + 1):
        for call in [breaker.enter() for _ in range(50)]:
            breaker.failed(call)
        assert breaker.is_open == (time == TOLERATED)
