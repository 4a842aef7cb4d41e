"""Hurrying the story: paid for in public, answered alike whatever the deck holds, and followed by tips on the way.

docs: rules/patrons.md#hurrying-the-story
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.apply import State, apply
from engine.core import COURT
from engine.events import Forecast, Hurried
from engine.fairness import DeckCard, dealing
from engine.model import PatronEntry, Spring, Whisper, World
from engine.turn import patronage
from tests.builders.game import HONEY_RUN, Game
from tests.builders.told import those

SOON, LATER, LAST = DeckCard(HONEY_RUN, 1), DeckCard(HONEY_RUN, 9), DeckCard(HONEY_RUN, 40)


def laid(game: Game, *cards: DeckCard) -> None:
    """Put these cards on the deck."""
    game.secrets = replace(game.secrets, deck=cards)


def test_the_next_legend_comes_a_turn_sooner_and_only_that_one(game: Game) -> None:
    laid(game, LATER, DeckCard(HONEY_RUN, 20), LAST)
    fee = game.world.finance.spring_fee
    kind, facts = game.play(Spring())
    assert (kind, facts["fee"], facts["purse"]) == ("sprung", fee, game.world.finance.stake - fee)
    assert game.wood.balances[COURT] == fee
    assert [card.turn for card in game.secrets.deck] == [8, 20, 40]
    assert game.wood.springs == (0,)
    assert "hurried" in game.kinds()
    assert [event.facts() for event in those(Hurried, game.events)] == [{}]


def test_a_card_is_never_brought_before_the_coming_turn_and_the_last_never_moves(game: Game) -> None:
    laid(game, SOON, LAST)
    game.play(Spring())
    assert [card.turn for card in game.secrets.deck] == [SOON.turn, LAST.turn]
    laid(game, LAST)
    game.seam()
    game.play(Spring())
    assert [card.turn for card in game.secrets.deck] == [LAST.turn]


def test_the_wood_hurries_once_between_two_turns(game: Game) -> None:
    laid(game, LATER, LAST)
    game.play(Spring())
    assert game.refused(Spring(), "bob") == "sprung-already"
    game.seam()
    game.play(Spring(), "bob")
    assert game.wood.springs == (0, 1)
    assert game.secrets.deck[0].turn == 7


def test_a_thin_purse_hurries_nothing(game: Game) -> None:
    game.play(Whisper("pip", planted=False))
    slug = game.slug()
    held = game.purse()
    game.change(balances={**game.wood.balances, f"patron:{slug}": 3, COURT: held - 3})
    assert game.refused(Spring()) == "purse-short"


def test_a_quote_says_the_fee_and_refuses_what_the_command_would(game: Game) -> None:
    assert patronage.quote(game.world, game.wood, "ann", Spring()).risk == game.world.finance.spring_fee


def windows(world: World, *cards: DeckCard, turns: int = 0) -> list[tuple[int, int]]:
    """The windows told before and after a spring, when so many turns are finished."""
    game, told = Game(world), []
    laid(game, *cards)
    game.change(turn=turns)
    for creature, user in (("pip", "ann"), ("oona", "bob")):
        game.play(Whisper(creature, planted=False), user)
        told += [(one.first, one.last) for one in those(Forecast, game.notices)]
        if user == "ann":
            game.play(Spring(), "cat")
    return told


@pytest.mark.parametrize("turn", range(6, 14))
@pytest.mark.parametrize("left", [0, 1, 4])
def test_asking_again_after_a_spring_narrows_nothing(world: World, turn: int, left: int) -> None:
    """It opens the window a turn sooner, and nobody can tell from it whether the card could come sooner."""
    finished = turn - 1 - left
    before, after = windows(world, DeckCard(HONEY_RUN, turn), LAST, turns=finished)
    assert after == (max(before[0] - 1, finished + 1), before[1])
    assert after[0] <= turn <= after[1]


def test_nor_whether_it_is_the_chapters_last(world: World) -> None:
    finale = DeckCard(HONEY_RUN, 40)
    assert windows(world, finale, turns=30) == windows(world, finale, DeckCard(HONEY_RUN, 999), turns=30)


def test_a_new_chapter_forgets_the_springs_of_the_last(game: Game) -> None:
    game.play(Spring())
    game.end_chapter()
    assert game.wood.springs == ()


_cards = st.lists(st.integers(1, 39), max_size=5, unique=True).map(
    lambda turns: (*(DeckCard(HONEY_RUN, turn) for turn in sorted(turns)), LAST)
)


@given(left=_cards, right=_cards)
def test_the_answer_is_the_same_whatever_the_deck(
    world: World, left: tuple[DeckCard, ...], right: tuple[DeckCard, ...]
) -> None:
    seen = []
    for cards in (left, right):
        game = Game(world)
        laid(game, *cards)
        outcome = apply(world, State(game.wood, game.secrets), PatronEntry("k", 0, "ann", Spring()))
        seen.append((outcome.result, outcome.events, outcome.notices, outcome.postings, outcome.state.wood))
    assert seen[0] == seen[1]


@given(cards=_cards, turns=st.lists(st.integers(0, 38), max_size=30))
def test_however_often_the_deck_keeps_its_order_and_always_has_a_next_card(
    cards: tuple[DeckCard, ...], turns: list[int]
) -> None:
    hurried = cards
    for turn in sorted(turns):
        while hurried[0].turn <= turn:
            hurried = hurried[1:]
        hurried = dealing.hasten(hurried, turn)
        assert hurried[0].turn > turn
        assert [card.turn for card in hurried] == sorted(card.turn for card in hurried)
        assert (hurried[-1].turn, hurried[-1].sprung) == (LAST.turn, 0)
