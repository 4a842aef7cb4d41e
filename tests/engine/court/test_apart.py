"""Keepers who play, and a hearing that lasts a night (docs: rules/law.md)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from engine.apply import Outcome, State, apply
from engine.core import turns_within
from engine.events import HearingEnds, Summoned, WeatherCalled
from engine.hidden import Evidence
from engine.model import (
    DrawLegend,
    Join,
    MakeWeather,
    ModeratorCommand,
    ModeratorEntry,
    Open,
    PatronCommand,
    PatronEntry,
    Plead,
    Refused,
    Tick,
    WoodSettings,
    World,
)
from tests.builders.told import those
from tests.engine.conftest import plant

Played = Callable[[State], Outcome]


def play(world: World, state: State, command: PatronCommand, user: str = "keeper") -> State:
    return apply(world, state, PatronEntry(f"{user}{state.wood.serial}", 0, user, command)).state


def call(world: World, state: State, command: ModeratorCommand) -> Outcome:
    return apply(world, state, ModeratorEntry("call", 0, "keeper", command))


@pytest.mark.parametrize(
    ("bet", "command"),
    [
        (Open("short", "honey", 3), DrawLegend("run-on-oonas-hoard")),
        (Open("long", "berries", 3), DrawLegend("black-thursday-at-the-stump")),
        (Open("long", "firewood", 3), DrawLegend("long-frost")),
        (Open("short", "berries", 3), DrawLegend("porcupine-squeeze")),
        (Open("long", "acorns", 3), MakeWeather("drought")),
        (Open("long", "firewood", 3), MakeWeather("winter-rumour")),
        (Open("short", "mushrooms", 3), MakeWeather("windfall", "mushrooms")),
    ],
)
def test_whose_patron_holds_a_good_may_not_call_what_moves_it(
    today: World, bet: Open, command: ModeratorCommand
) -> None:
    state = play(today, plant(today), bet)
    with pytest.raises(Refused) as refusal:
        call(today, state, command)
    assert (refusal.value.kind, refusal.value.data["good"]) == ("keeper-holds", bet.good)
    assert call(today, play(today, plant(today), bet, user="somebody else"), command)


def test_a_call_on_another_good_is_a_keepers_own_business(today: World) -> None:
    state = play(today, plant(today), Open("short", "honey", 3))
    assert call(today, state, DrawLegend("great-acorn-mania")).result.kind == "legend-drawn"


def test_whoever_called_the_weather_takes_nothing_on_while_it_lasts(today: World) -> None:
    outcome = call(today, plant(today), MakeWeather("drought"))
    assert [(one.weather, one.good) for one in those(WeatherCalled, outcome.events)] == [("drought", "")]
    with pytest.raises(Refused) as refusal:
        play(today, play(today, outcome.state, Join()), Open("long", "acorns", 3))
    assert refusal.value.kind == "keeper-called"
    state = play(today, outcome.state, Open("long", "acorns", 3), user="anybody")
    state = play(today, state, Open("long", "firewood", 3))
    for turn in range(1, 7):
        state = apply(today, state, Tick(f"t{turn}", 0, 1, turn, {})).state
    assert play(today, state, Open("long", "acorns", 3)).wood.positions


def test_by_the_numbers_of_before_a_keeper_may(world: World) -> None:
    state = play(world, plant(world), Open("short", "honey", 3))
    assert call(world, state, DrawLegend("run-on-oonas-hoard")).state.wood.running


def accused(world: World, turns: int = 40, **settings: object) -> State:
    """A wood in which ann's wins have taken her over the line, before the seam that opens the hearing."""
    state = play(world, plant(world, turns=turns), Join(), user="ann")
    wood, secrets = state.wood, state.secrets
    (patron,) = wood.patrons.values()
    wins = tuple(Evidence(1, 2, patron.id, "honey", 20, 0, turn, weighed=True, chapter=1) for turn in (1, 2))
    wood = replace(
        wood,
        patrons={patron.id: replace(patron, heat=80)},
        settings=replace(wood.settings, **settings),  # type: ignore[arg-type]
    )
    return State(wood, replace(secrets, evidence=wins))


@pytest.mark.parametrize(
    ("turns", "interval_s", "quiet", "lasts"),
    [
        (40, 3600, (0, 0), 10),
        (40, 4 * 3600, (0, 0), 3),
        (40, 2 * 3600, (0, 0), 6),
        (100, 3600, (0, 0), 12),
        (100, 3600, (1, 9), 4),
        (12, 60, (0, 0), 3),
        (40, 7 * 24 * 3600, (0, 0), 3),
    ],
)
def test_a_hearing_lasts_a_night(today: World, turns: int, interval_s: int, quiet: tuple[int, int], lasts: int) -> None:
    state = accused(today, turns, interval_s=interval_s, quiet_from=quiet[0], quiet_until=quiet[1])
    outcome = apply(today, state, Tick("t1", 0, 1, 1, {}))
    (summons,) = those(Summoned, [one.notice for one in outcome.notices])
    assert summons.until == 1 + lasts
    letters = []
    for turn in range(2, summons.until + 1):
        outcome = apply(today, outcome.state, Tick(f"t{turn}", 0, 1, turn, {}))
        letters += [(turn, one.notice) for one in outcome.notices if isinstance(one.notice, HearingEnds)]
    assert [(turn, letter.until, letter.plea) for turn, letter in letters] == [(summons.until - 1, summons.until, "")]
    assert not outcome.state.wood.trials


def test_the_letter_before_its_end_says_what_was_answered(today: World) -> None:
    state = apply(today, accused(today), Tick("t1", 0, 1, 1, {})).state
    state = play(today, state, Plead("deny"), user="ann")
    for turn in range(2, 11):
        outcome = apply(today, state, Tick(f"t{turn}", 0, 1, turn, {}))
        state = outcome.state
    assert [one.plea for one in those(HearingEnds, [one.notice for one in outcome.notices])] == ["deny"]


def test_turns_are_counted_by_the_woods_own_schedule() -> None:
    settings = WoodSettings("s", "c", interval_s=3600)
    assert turns_within(settings, 0, 12 * 3600, 99) == 12
    assert turns_within(settings, 0, 12 * 3600, 5) == 5
    assert turns_within(settings, 0, 0, 99) == 0
