"""Whispers: one rumour whether true or planted, judged by what happens (docs: rules/insider.md)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.apply import Outcome, State, apply
from engine.events import BaitSet, Forecast
from engine.model import Bribe, Cover, Decision, Entry, Lend, Open, PatronEntry, Refused, Tick, Whisper, World
from tests.builders.game import ACORN_MANIA, HONEY_RUN, Game, planted
from tests.builders.told import those

BAIT = Whisper("mirel", planted=True, good="honey", direction="down")


def test_a_true_whisper_brings_the_forecast_of_the_next_card(game: Game) -> None:
    card = game.secrets.deck[0]
    legend = game.world.legends[card.legend]
    kind, facts = game.play(Whisper("mirel", planted=False))
    assert (kind, facts["fee"], facts["purse"]) == ("whispered", 6, 94)
    assert game.kinds() == ["patron-joined", "rumour-spread"]
    assert game.letters() == ["welcome", "forecast"]
    told = game.notices[1]
    assert isinstance(told, Forecast)
    assert (told.good, told.direction) == (legend.good, legend.direction)
    assert told.first <= card.turn <= told.last
    assert told.last - told.first == 2


def test_asking_again_narrows_nothing(game: Game) -> None:
    windows = set()
    for creature, user in zip(game.world.creatures, "abcde", strict=True):
        game.play(Whisper(creature, planted=False), user=user)
        (told,) = those(Forecast, game.notices)
        windows.add((told.first, told.last))
    assert len(windows) == 1


def test_a_forecast_never_begins_in_the_past(world: World) -> None:
    game = Game(world)
    game.change(turn=game.secrets.deck[0].turn - 1)
    game.play(Whisper("mirel", planted=False))
    assert [told.first for told in those(Forecast, game.notices)] == [game.secrets.deck[0].turn]


def test_bait_reaches_the_creature_and_the_fee_its_purse(game: Game) -> None:
    before = game.wood.balances["creature:mirel"]
    game.play(BAIT)
    (rumour,) = game.wood.rumours
    assert (rumour.creature, rumour.good, rumour.direction) == ("mirel", "honey", "down")
    assert game.letters() == ["welcome", "bait-set"]
    assert game.wood.balances["creature:mirel"] == before + 6


def test_bait_that_comes_to_nothing_is_remembered(game: Game) -> None:
    game.play(BAIT)
    for _ in range(7):
        game.seam()
        assert game.wood.rumours
    game.seam()
    assert game.wood.rumours == ()
    assert game.kinds() == ["rumour-came-to-nothing"]
    assert game.letters() == ["tip-came-to-nothing"]
    assert game.wood.feelings["mirel"][game.slug()] == -14  # and a turn has faded one of fifteen
    assert game.secrets.tips == ()


def test_bait_that_comes_true_deceived_nobody(game: Game) -> None:
    game.play(BAIT)
    game.seam(HONEY_RUN)
    assert "rumour-came-true" in game.kinds()
    assert game.letters() == ["tip-came-true"]
    assert game.wood.feelings["mirel"][game.slug()] > 0


def test_a_legend_the_other_way_settles_no_rumour(game: Game) -> None:
    game.play(replace(BAIT, direction="up"))
    game.seam(HONEY_RUN)
    assert len(game.wood.rumours) == 1


def test_a_legend_under_way_is_news_no_longer(game: Game) -> None:
    game.seam(ACORN_MANIA)
    game.play(Whisper("mirel", planted=True, good="acorns", direction="up"))
    game.seam()
    assert len(game.wood.rumours) == 1


def test_a_rumour_in_two_ears_is_settled_once_in_public(game: Game) -> None:
    game.play(BAIT, user="ann")
    game.play(replace(BAIT, creature="pip"), user="bob")
    game.seam(HONEY_RUN)
    assert game.kinds().count("rumour-came-true") == 1


def test_a_forecast_beyond_the_rumours_window_outlives_it(game: Game) -> None:
    """The rumour is judged by its own fixed window; the owner's forecast was honest, and still holds."""
    card = replace(game.secrets.deck[0], legend=ACORN_MANIA, turn=12)
    game.secrets = replace(game.secrets, deck=(card, *game.secrets.deck[1:]))
    game.play(Whisper("mirel", planted=False))
    for _ in range(8):
        game.seam()
    assert game.kinds() == ["rumour-came-to-nothing"]
    assert game.letters() == []
    for _ in range(4):
        game.seam()
    assert game.wood.turn == 12
    assert "tip-came-true" in game.letters()


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        (Whisper("nobody", planted=False), "unknown-creature"),
        (Whisper("mirel", planted=True), "bait-unset"),
        (Whisper("mirel", planted=True, good="honey"), "bait-unset"),
        (Whisper("mirel", planted=True, direction="up"), "bait-unset"),
        (Whisper("mirel", planted=True, good="gold", direction="up"), "unknown-good"),
    ],
)
def test_bad_whispers_are_refused(game: Game, command: Whisper, kind: str) -> None:
    assert game.refused(command) == kind


@pytest.mark.parametrize("planted_flag", [True, False])
def test_limits_are_the_same_for_both_kinds(game: Game, planted_flag: bool) -> None:
    command = replace(BAIT, planted=planted_flag)
    game.play(command)
    assert game.refused(command) == "whisper-live"
    assert game.refused(replace(command, creature="pip")) == "whispered-enough"
    game.seam()
    assert game.refused(command) == "whisper-live"
    game.play(replace(command, creature="pip"))
    game.seam()
    game.play(Bribe("bram", game.purse() - 5))
    assert game.refused(replace(command, creature="oona")) == "purse-short"


# ------------------------------------------------------------------ non-interference

commands = st.one_of(
    st.builds(Open, st.sampled_from(["short", "long"]), st.sampled_from(["honey", "acorns", "mushrooms"])),
    st.builds(Cover, st.sampled_from(["honey", "acorns", "mushrooms"])),
    st.builds(Lend, st.sampled_from(["pip", "bram"]), st.integers(5, 20)),
    st.builds(Bribe, st.sampled_from(["pip", "oona"]), st.integers(5, 9)),
    st.builds(Whisper, st.sampled_from(["pip", "oona", "bram"]), st.just(True), st.just("honey"), st.just("up")),
)
entries = st.lists(st.one_of(st.just("tick"), st.tuples(st.sampled_from(["ann", "bob"]), commands)), max_size=14)


@given(before=entries, after=entries, listener=st.sampled_from(["mirel", "fenn"]))
def test_nothing_anyone_else_can_see_depends_on_the_flag(
    world: World, before: list[object], after: list[object], listener: str
) -> None:
    """Two woods, told apart by one flag alone, are one wood in every byte until the tip has settled."""
    state = planted(world)
    for step in before:
        state = _after(world, state, _entry(world, state, step)) or state
    card = state.secrets.deck[0]
    legend = world.legends[card.legend]
    true = Whisper(listener, planted=False)
    bait = Whisper(listener, planted=True, good=legend.good, direction=legend.direction)
    one, other = (_outcome(world, state, PatronEntry("k", 0, "ann", command)) for command in (true, bait))
    if isinstance(one, Refused) or isinstance(other, Refused):
        assert isinstance(one, Refused)
        assert isinstance(other, Refused)
        assert (one.kind, one.data) == (other.kind, other.data)
        return
    _same(one, other)
    assert isinstance(one.notices[-1].notice, Forecast)
    assert isinstance(other.notices[-1].notice, BaitSet)
    for step in after:
        if step == "tick" and (one.state.wood.turn + 1 >= card.turn or one.state.wood.turn + 1 >= _bait_ends(other)):
            break  # the secret settles now, and may show
        pair = [_outcome(world, side.state, _entry(world, side.state, step)) for side in (one, other)]
        if isinstance(pair[0], Refused) or isinstance(pair[1], Refused):
            assert isinstance(pair[0], Refused)
            assert isinstance(pair[1], Refused)
            assert (pair[0].kind, pair[0].data) == (pair[1].kind, pair[1].data)
            continue
        one, other = pair
        _same(one, other)
        assert one.notices == other.notices


def _bait_ends(outcome: Outcome) -> int:
    """The last turn of the bait."""
    return min(rumour.until for rumour in outcome.state.wood.rumours)


def _same(one: Outcome, other: Outcome) -> None:
    assert repr(one.state.wood) == repr(other.state.wood)
    assert repr((one.events, one.postings, one.result)) == repr((other.events, other.postings, other.result))
    hidden = [replace(side.state.secrets, tips=()) for side in (one, other)]
    assert hidden[0] == hidden[1]


def _entry(world: World, state: State, step: object) -> Entry:
    if isinstance(step, tuple):
        user, command = step
        return PatronEntry("k", 0, user, command)
    wood = state.wood
    return Tick("t", 0, wood.chapter, wood.turn + 1, {creature: Decision() for creature in world.creatures})


def _outcome(world: World, state: State, entry: Entry) -> Outcome | Refused:
    try:
        return apply(world, state, entry)
    except Refused as refusal:
        return refusal


def _after(world: World, state: State, entry: Entry) -> State | None:
    outcome = _outcome(world, state, entry)
    return None if isinstance(outcome, Refused) else outcome.state
