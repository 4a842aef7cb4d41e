"""Planting, and the turning of a chapter (docs: rules/chapters.md)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.apply import State, apply
from engine.core import EXCHANGE, MINT, purse, wallet
from engine.events import BaitSet, Forecast
from engine.fairness import AnnalsPage, DeckCard, told
from engine.model import Configure, Join, Lend, ModeratorEntry, Open, PatronEntry, Plant, Refused, Tick, Whisper, World
from engine.views import patron_view, public_view
from tests.engine.conftest import plant


def test_a_wood_is_planted_from_the_mint_by_name(world: World, state: State) -> None:
    wood = state.wood
    assert sum(wood.balances.values()) == 0
    spread = world.economy.variety_percent
    for creature, spec in world.creatures.items():
        assert abs(wood.balances[purse(creature)] - spec.purse) <= spec.purse * spread / 100 + 1
    assert set(wood.balances) == {MINT, EXCHANGE, *(purse(creature) for creature in world.creatures)}
    assert wood.prices == {good.id: good.price for good in world.goods.values()}
    assert (wood.chapter, wood.turn) == (1, 0)


def test_woods_of_other_seeds_open_differently(world: World) -> None:
    openings = [plant(world, seed=f"{n:064x}").wood for n in range(5)]
    assert len({tuple(wood.balances.values()) for wood in openings}) == 5
    assert len({str(wood.stores) for wood in openings}) > 1


def test_a_server_has_one_wood(world: World, state: State) -> None:
    with pytest.raises(Refused, match="already-planted"):
        apply(world, state, Plant("again", 0, "w", world.id, "s", "c", "aa" * 32, "bb" * 32))


def tick(world: World, state: State) -> tuple[State, list[str], list[str]]:
    wood = state.wood
    outcome = apply(world, state, Tick(f"t{wood.age}", 0, wood.chapter, wood.turn + 1, {}))
    return outcome.state, [event.kind for event in outcome.events], [one.notice.kind for one in outcome.notices]


def test_a_chapter_turns_after_its_last_turn(world: World) -> None:
    state = plant(world, turns=6)
    state = State(state.wood, replace(state.secrets, deck=(DeckCard("great-acorn-mania", 6),)))
    for command in (Join(), Open("short", "honey", 2), Lend("pip", 10), Whisper("oona", True, "honey", "down")):
        state = apply(world, state, PatronEntry(str(command), 0, "ann", command)).state
    for _ in range(5):
        state, kinds, _ = tick(world, state)
        assert "chapter-closed" not in kinds
    wood = replace(state.wood, feelings={**state.wood.feelings, "pip": {"oona": -7, "fenn": 1}})
    state, kinds, notices = tick(world, State(wood, state.secrets))
    ceremony = ["position-closed", "chapter-closed", "chapter-revealed", "chapter-opened", "chapter-sealed"]
    assert [kind for kind in kinds if kind in ceremony][-5:] == ceremony
    assert "rumour-came-to-nothing" in kinds, "a rumour lives no longer than its chapter"
    assert "chapter-result" in notices
    assert "legend-struck" in kinds, "a chapter ends on a legend"
    wood = state.wood
    assert (wood.chapter, wood.turn, wood.age) == (2, 0, 6)
    assert wood.positions == ()
    assert wood.rumours == ()
    assert wood.running == ()
    assert wood.weather == ()
    assert state.secrets.tips == ()
    assert wood.feelings["pip"] == {"oona": -3}
    assert {len(path) for path in wood.history.values()} == {1}
    assert state.secrets.deck[-1].turn == 6
    assert sum(wood.balances.values()) == 0


def test_the_last_paper_shows_the_chapter_it_closes(world: World) -> None:
    state = plant(world, turns=6)
    for _ in range(5):
        state, _, _ = tick(world, state)
    last = Tick("last", 0, 1, 6, {})
    outcome = apply(world, state, last)
    assert outcome.finale is not None
    view = public_view(world, outcome.finale, over=True)
    assert (view.chapter, view.turn, view.chapter_turns) == (1, 6, 6)
    assert view.struck, "the bands of the chapter's legends are still there"
    for good in view.goods:
        assert len(good.history) == 7
        assert good.history[-1] == good.price, "and its prices are not the next chapter's"
    assert apply(world, outcome.state, Tick("next", 0, 2, 1, {})).finale is None


def test_who_plays_no_hand_is_not_in_the_chapters_race(world: World) -> None:
    state = plant(world, turns=5)
    for user in ("ann", "bob"):
        state = apply(world, state, PatronEntry(user, 0, user, Join())).state
    results = []
    for chapter in (1, 2, 3):
        if chapter == 2:
            state = apply(world, state, PatronEntry("bets", 0, "bob", Open("long", "acorns", 1))).state
        for _ in range(5):
            state, _, notices = tick(world, state)
        results.append(sum(kind in ("chapter-result", "chapter-shared") for kind in notices))
    assert results == [2, 1, 0]
    assert [line.rank for line in public_view(world, state.wood).patrons] == [0, 0]
    assert patron_view(world, state.wood, "ann").of == 1, "one's own ledger still says where one stands"


def test_a_place_of_the_last_chapter_makes_no_arrow_in_the_next(world: World) -> None:
    state = plant(world, turns=5)
    for user in ("ann", "bob"):
        state = apply(world, state, PatronEntry(user, 0, user, Join())).state
        state = apply(world, state, PatronEntry(f"{user} bets", 0, user, Open("long", "acorns", 1))).state
    for _ in range(5):
        state, _, _ = tick(world, state)
    state = apply(world, state, PatronEntry("again", 0, "bob", Open("long", "acorns", 1))).state
    assert [line.before for line in public_view(world, state.wood).patrons] == [0, 0]


def test_every_patron_starts_a_chapter_with_the_same_stake(world: World) -> None:
    state = plant(world, turns=5)
    for user in ("ann", "bob"):
        state = apply(world, state, PatronEntry(user, 0, user, Join())).state
    ann, bob = state.wood.patrons
    balances = {**state.wood.balances, wallet(ann): 350, wallet(bob): 3}
    balances[MINT] -= 350 + 3 - 2 * world.finance.stake
    state = State(replace(state.wood, balances=balances), state.secrets)
    for _ in range(5):
        state, _, _ = tick(world, state)
    assert state.wood.chapter == 2
    assert state.wood.balances[wallet(ann)] == state.wood.balances[wallet(bob)] == world.finance.stake
    assert sum(state.wood.balances.values()) == 0


def test_a_wood_lives_through_chapters_without_a_mind(world: World) -> None:
    """Nobody answers for three chapters: no rule may stumble over it."""
    state = plant(world, turns=7)
    for _ in range(21):
        state, _, _ = tick(world, state)
    assert (state.wood.chapter, state.wood.turn) == (4, 0)
    assert min(state.wood.moods.values()) >= 1
    assert max(len(path) for path in state.wood.history.values()) == 1


@pytest.mark.parametrize("planted", [True, False])
def test_a_rumour_is_never_promised_beyond_its_chapter(world: World, planted: bool) -> None:
    state = plant(world, turns=6)
    for _ in range(4):
        state, _, _ = tick(world, state)
    whisper = Whisper("oona", planted, "honey", "up")
    outcome = apply(world, state, PatronEntry("late", 0, "ann", whisper))
    assert outcome.result.data["until"] == 6
    last = [one.notice.last for one in outcome.notices if isinstance(one.notice, Forecast | BaitSet)]
    assert last
    assert last[0] <= 6


def test_equals_at_a_chapters_end_have_one_winner_who_is_behind_nobody(world: World) -> None:
    state = plant(world, turns=5)
    for user in ("ann", "bea", "cat"):
        state = apply(world, state, PatronEntry(user, 0, user, Join())).state
    for _ in range(4):
        state, _, _ = tick(world, state)
    outcome = apply(world, state, Tick("last", 0, 1, 5, {}))
    story = told(AnnalsPage(0, 1, 5, outcome.events))
    assert story is not None
    assert [place.rank for place in story.places] == [1, 1, 1]
    assert story.richest == story.places[0].patron


def test_a_chapter_cut_shorter_than_it_is_has_no_dates_that_are_past(world: World) -> None:
    state = plant(world, turns=40)
    state = apply(world, state, PatronEntry("k", 0, "ann", Join())).state
    for _ in range(8):
        state, _, _ = tick(world, state)
    state = apply(world, state, ModeratorEntry("m", 0, "keeper", Configure(chapter_turns=5))).state
    view = public_view(world, state.wood)
    assert (view.turn, view.chapter_turns) == (8, 9), "it ends with the turn to come, and not now"
    whispered = apply(world, state, PatronEntry("w", 0, "ann", Whisper("pip", True, "honey", "down")))
    assert whispered.result.data["until"] == 9
    outcome = apply(world, whispered.state, Tick("last", 0, 1, 9, {}))
    state = outcome.state
    assert "chapter-closed" in {event.kind for event in outcome.events}
    assert outcome.finale is not None
    finale = public_view(world, outcome.finale, over=True)
    assert (finale.turn, finale.chapter_turns) == (9, 9)
    assert public_view(world, state.wood).chapter_turns == 5
