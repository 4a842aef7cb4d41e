"""What moderators lay down: a stake for the chapters to come, a cap at once (docs: rules/moderators.md)."""

from __future__ import annotations

import pytest

from bot.text import catalogue, dress
from engine.apply import State, apply
from engine.events import CapSet, StakeSet
from engine.exchange import net_worths
from engine.model import (
    HouseRules,
    Join,
    ModeratorCommand,
    ModeratorEntry,
    Open,
    PatronCommand,
    PatronEntry,
    QuietHours,
    Refused,
    Tick,
    World,
)
from tests.engine.turn.test_moderation import ask


def play(world: World, state: State, command: PatronCommand, user: str = "ann") -> State:
    return apply(world, state, PatronEntry("k", 0, user, command)).state


def refused(world: World, state: State, command: ModeratorCommand) -> str:
    with pytest.raises(Refused) as refusal:
        apply(world, state, ModeratorEntry("k", 0, "keeper", command))
    facts = dress(catalogue(), world, refusal.value.data, {})
    assert catalogue()(f"refused-{refusal.value.kind}", **facts)
    return refusal.value.kind


def year(world: World, state: State) -> State:
    """The wood on the first morning of its next chapter."""
    chapter = state.wood.chapter
    while state.wood.chapter == chapter:
        turn = state.wood.turn + 1
        state = apply(world, state, Tick(f"t{chapter}:{turn}", turn, chapter, turn, {})).state
    return state


def test_a_stake_is_the_next_chapters_and_everyones(world: World, state: State) -> None:
    state = play(world, state, Join())
    state = ask(world, state, HouseRules(stake=150)).state
    state = play(world, state, Join(), "late")
    assert set(net_worths(world, state.wood).values()) == {100}, "this chapter began with another stake"
    state = year(world, state)
    assert set(net_worths(world, state.wood).values()) == {150}
    state = play(world, state, Join(), "later")
    assert set(net_worths(world, state.wood).values()) == {150}
    state = year(world, ask(world, state, HouseRules(stake=60)).state)
    assert set(net_worths(world, state.wood).values()) == {60}, "and back, for those who had more"
    assert sum(state.wood.balances.values()) == 0


def test_a_stake_taken_back_before_the_chapter_ends_never_was(world: World, state: State) -> None:
    state = ask(world, ask(world, state, HouseRules(stake=150)).state, HouseRules(stake=100)).state
    assert state.wood.settings.next_stake == 0
    assert set(net_worths(world, year(world, play(world, state, Join())).wood).values()) == {100}


def test_a_cap_holds_at_once_and_takes_nothing_away(world: World, state: State) -> None:
    state = play(world, state, Open("short", "honey", 10))
    lower = ask(world, state, HouseRules(cap=4)).state
    assert [held.quantity for held in lower.wood.positions] == [10]
    with pytest.raises(Refused, match="patron-cap"):
        play(world, lower, Open("short", "honey", 1))
    with pytest.raises(Refused, match="over-cap"):
        play(world, lower, Open("long", "berries", 5))
    higher = ask(world, state, HouseRules(cap=14)).state
    assert sum(held.quantity for held in play(world, higher, Open("short", "honey", 4)).wood.positions) == 14


def test_the_paper_tells_what_changed_and_only_that(world: World, state: State) -> None:
    both = ask(world, state, HouseRules(150, 20))
    assert both.events == (StakeSet(150), CapSet(20))
    assert ask(world, both.state, HouseRules(150, 20)).events == ()
    assert (
        both.result.data
        == ask(world, both.state, HouseRules(cap=20)).result.data
        == {"stake": 150, "cap": 20, "season": 4}
    )


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        (HouseRules(), "house-rules-empty"),
        (HouseRules(stake=49), "bad-stake"),
        (HouseRules(stake=301), "bad-stake"),
        (HouseRules(stake=10**30), "bad-stake"),
        (HouseRules(cap=1), "bad-cap"),
        (HouseRules(150, 37), "bad-cap"),
        (QuietHours(24, 3), "bad-hour"),
        (QuietHours(3, -1), "bad-hour"),
    ],
)
def test_what_a_wood_cannot_bear_is_refused(world: World, state: State, command: ModeratorCommand, kind: str) -> None:
    assert refused(world, state, command) == kind


def test_quiet_hours_are_kept_and_taken_back(world: World, state: State) -> None:
    quiet = ask(world, state, QuietHours(23, 7))
    assert (quiet.result.kind, quiet.events) == ("quiet-hours", ())
    assert (quiet.state.wood.settings.quiet_from, quiet.state.wood.settings.quiet_until) == (23, 7)
    none = ask(world, quiet.state, QuietHours(0, 0))
    assert (none.result.kind, none.state.wood.settings.quiet_until) == ("quiet-none", 0)
