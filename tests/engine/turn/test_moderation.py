"""What a moderator may do, and where the rules say no (docs: rules/moderators.md)."""

from __future__ import annotations

import pytest

from bot.text import catalogue, dress
from engine.apply import Outcome, State, apply
from engine.events import MindChanged
from engine.model import (
    CHAPTER,
    INTERVAL,
    Configure,
    DrawLegend,
    MakeWeather,
    ModeratorCommand,
    ModeratorEntry,
    Recast,
    Refused,
    Tick,
    UseCast,
    World,
)


def ask(world: World, state: State, command: ModeratorCommand) -> Outcome:
    outcome = apply(world, state, ModeratorEntry("k", 0, "keeper", command))
    assert catalogue()(f"answer-{outcome.result.kind}", **dress(catalogue(), world, outcome.result.data, {}))
    return outcome


def test_settings_change_and_the_rest_stays(world: World, state: State) -> None:
    settings = ask(world, state, Configure(interval_s=60, chapter_turns=10)).state.wood.settings
    assert (settings.interval_s, settings.chapter_turns, settings.channel) == (60, 10, "channel")
    settings = ask(world, state, Configure(channel="elsewhere")).state.wood.settings
    assert (settings.interval_s, settings.chapter_turns, settings.channel) == (3600, 40, "elsewhere")


def test_a_chapter_of_the_length_it_has_is_no_news(world: World, state: State) -> None:
    same = ask(world, state, Configure(interval_s=60, chapter_turns=40))
    assert "chapter-resized" not in {event.kind for event in same.events}
    assert same.state.secrets.deck == state.secrets.deck
    resized = ask(world, state, Configure(chapter_turns=20))
    assert "chapter-resized" in {event.kind for event in resized.events}


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3600, "a turn every hour,"),
        (7200, "a turn every 2 hours,"),
        (60, "a turn every minute,"),
        (5400, "a turn every 90 minutes,"),
        (45, "a turn every 45 seconds,"),
        (24 * 3600, "a turn every day,"),
        (7 * 24 * 3600, "a turn every 7 days,"),
    ],
)
def test_an_interval_is_told_as_people_say_it(world: World, state: State, seconds: int, words: str) -> None:
    result = ask(world, state, Configure(interval_s=seconds)).result
    assert words in catalogue()(f"answer-{result.kind}", **result.data)


def test_a_new_channel_is_named(world: World, state: State) -> None:
    result = ask(world, state, Configure(channel="4711")).result
    assert "the Gazette in <#4711>" in catalogue()(f"answer-{result.kind}", **result.data)


@pytest.mark.parametrize(("paused", "kind"), [(True, "paused"), (False, "unpaused")])
def test_a_pause_asked_for_twice_is_answered_as_one(world: World, state: State, paused: bool, kind: str) -> None:
    once = ask(world, state, Configure(paused=paused))
    assert ask(world, once.state, Configure(paused=paused)).result.kind == once.result.kind == kind


def test_a_paused_wood_waits_and_wakes(world: World, state: State) -> None:
    paused = ask(world, state, Configure(paused=True))
    assert paused.result.kind == "paused"
    with pytest.raises(Refused, match="paused"):
        apply(world, paused.state, Tick("t", 0, 1, 1, {}))
    awake = ask(world, paused.state, Configure(paused=False))
    assert awake.result.kind == "unpaused"
    assert apply(world, awake.state, Tick("t", 0, 1, 1, {})).state.wood.turn == 1


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        (Configure(interval_s=INTERVAL[0] - 1), "bad-interval"),
        (Configure(interval_s=INTERVAL[1] + 1), "bad-interval"),
        (Configure(chapter_turns=CHAPTER[0] - 1), "bad-chapter"),
        (Configure(chapter_turns=CHAPTER[1] + 1), "bad-chapter"),
        (DrawLegend("the-unwritten"), "unknown-legend"),
        (MakeWeather("hail"), "unknown-weather"),
        (MakeWeather("windfall", "pinecones"), "unknown-good"),
        (Recast("reynard", "gpt-oss-20b"), "unknown-creature"),
        (Recast("everyone", "gpt-oss-20b"), "unknown-creature"),
        (Recast("oona", "GPT OSS"), "unknown-card"),
        (Recast("oona", "a" * 49), "unknown-card"),
        (Recast("oona", ""), "unknown-card"),
        (Recast("oona"), "cast-already"),
        (Recast("everyone"), "cast-already"),
        (UseCast("four-labs", (("reynard", "gpt-oss-20b"),)), "unknown-creature"),
        (UseCast("four-labs", (("everyone", "gpt-oss-20b"),)), "unknown-creature"),
        (UseCast("four-labs", (("oona", "GPT OSS"),)), "unknown-card"),
        (UseCast("Four Labs", (("oona", "gpt-oss-20b"),)), "unknown-cast"),
        (UseCast("five-labs", ()), "cast-already"),
    ],
)
def test_what_cannot_be_is_refused_in_words(world: World, state: State, command: ModeratorCommand, kind: str) -> None:
    with pytest.raises(Refused) as refusal:
        apply(world, state, ModeratorEntry("k", 0, "keeper", command))
    assert refusal.value.kind == kind
    assert catalogue()(f"refused-{kind}", **dress(catalogue(), world, refusal.value.data, {}))


def test_minds_are_changed_and_changed_back_in_public(world: World, state: State) -> None:
    changed = ask(world, state, Recast("oona", "gpt-oss-20b"))
    assert changed.events == (MindChanged("oona", "gpt-oss-20b"),)
    with pytest.raises(Refused, match="cast-already"):
        ask(world, changed.state, Recast("oona", "gpt-oss-20b"))
    both = ask(world, ask(world, changed.state, Recast("oona", "phi-4-mini")).state, Recast("narrator", "minicpm3-4b"))
    assert both.state.wood.settings.cast == {"oona": "phi-4-mini", "narrator": "minicpm3-4b"}
    one = ask(world, both.state, Recast("narrator"))
    assert one.state.wood.settings.cast == {"oona": "phi-4-mini"}
    none = ask(world, both.state, Recast("everyone"))
    assert (none.state.wood.settings, none.state.secrets) == (state.wood.settings, state.secrets)
    assert none.events[0] == MindChanged("everyone", "")


def test_a_whole_cast_is_one_entry_and_news_of_each_mind_that_changed(world: World, state: State) -> None:
    first = ask(world, state, Recast("oona", "gpt-oss-20b"))
    minds = (("fenn", "phi-4-mini"), ("narrator", "minicpm3-4b"))
    used = ask(world, first.state, UseCast("four-labs", minds))
    assert used.state.wood.settings.cast == dict(minds)
    assert used.events == (
        MindChanged("oona", ""), MindChanged("fenn", "phi-4-mini"), MindChanged("narrator", "minicpm3-4b"),
    )  # fmt: skip
    with pytest.raises(Refused, match="cast-already"):
        ask(world, used.state, UseCast("four-labs", minds))
    back = ask(world, used.state, UseCast("five-labs", ()))
    assert back.state.wood.settings == state.wood.settings
    assert back.events == (MindChanged("fenn", ""), MindChanged("narrator", ""))


def test_a_legend_drawn_in_the_open_strikes_at_the_next_seam(world: World, state: State) -> None:
    drawn = ask(world, state, DrawLegend("run-on-oonas-hoard"))
    assert [event.kind for event in drawn.events] == ["legend-called"]
    assert drawn.state.wood.prices == state.wood.prices
    assert drawn.state.secrets == state.secrets, "the deck keeps its order"
    with pytest.raises(Refused, match="legend-running"):
        apply(world, drawn.state, ModeratorEntry("k2", 0, "keeper", DrawLegend("run-on-oonas-hoard")))
    struck = apply(world, drawn.state, Tick("t", 0, 1, 1, {}))
    assert "legend-struck" in [event.kind for event in struck.events]
    assert struck.state.wood.prices["honey"] <= 6


def test_weather_made_by_hand_works_from_the_next_turn(world: World, state: State) -> None:
    made = ask(world, state, MakeWeather("drought"))
    assert made.result.data["turns"] == world.economy.drought_turns
    state = made.state
    for turn in range(1, world.economy.drought_turns + 1):
        state = apply(world, state, Tick(f"t{turn}", 0, 1, turn, {})).state
        assert "drought" in [shock.kind for shock in state.wood.weather]
    state = apply(world, state, Tick("t", 0, 1, turn + 1, {})).state
    assert "drought" not in [shock.kind for shock in state.wood.weather]


@pytest.mark.parametrize("turns", [5, 12, 200])
def test_a_chapter_of_another_length_still_ends_on_a_legend(world: World, state: State, turns: int) -> None:
    state = ask(world, state, Configure(chapter_turns=turns)).state
    assert state.secrets.deck[-1].turn == turns
    for turn in range(1, min(turns, 12) + 1):
        outcome = apply(world, state, Tick(f"t{turn}", 0, 1, turn, {}))
        state = outcome.state
    if turns <= 12:
        assert "legend-struck" in [event.kind for event in outcome.events]
        assert state.wood.chapter == 2
