"""What a crowd of accounts cannot take from everybody else: a book, an answer, the story (docs: rules/patrons.md)."""

from __future__ import annotations

from collections import Counter

import pytest

from engine.credit import waiting
from engine.exchange import quotes
from engine.model import Lend, Open, Refused, Spring, World
from engine.turn import patronage
from tests.builders.game import Game


@pytest.fixture
def game(today: World) -> Game:
    fresh = Game(today)
    fresh.bury_deck()
    return fresh


def test_ten_accounts_do_not_fill_a_book(game: Game) -> None:
    held = []
    for user in range(10):
        room = next(units for units in range(12, 0, -1) if _may(game, Open("long", "berries", units), f"user{user}"))
        game.play(Open("long", "berries", room), user=f"user{user}")
        held.append(room)
    assert held[0] > held[-1] >= 1
    assert quotes.open_interest(game.wood, "berries", "long") < game.world.finance.book_cap
    assert _may(game, Open("long", "berries", 1), "late")


def _may(game: Game, command: Open, user: str) -> bool:
    try:
        patronage.quote(game.world, game.wood, user, command)
    except Refused:
        return False
    return True


def test_two_offers_of_five_block_nobody(game: Game) -> None:
    for user in ("one", "two", "ann"):
        game.play(Lend("bram", 5 if user != "ann" else 20), user=user)
    answered: Counter[str] = Counter()
    for turn in range(60):
        game.change(turn=turn)
        offer = waiting.offer_for(game.world, game.wood, "bram")
        assert offer is not None
        answered[game.wood.patrons[offer.patron].user] += 1
    assert min(answered[user] for user in ("one", "two", "ann")) >= 10, "each has a turn"


def test_whoever_has_least_out_with_a_creature_comes_first(game: Game) -> None:
    game.play(Lend("bram", 5), user="one")
    game.seam(answers={"bram": "accept"})
    game.play(Lend("bram", 5), user="one")
    game.play(Lend("bram", 20), user="ann")
    for turn in range(1, 40):
        game.change(turn=turn)
        offer = waiting.offer_for(game.world, game.wood, "bram")
        assert offer is not None
        assert game.wood.patrons[offer.patron].user == "ann"


def test_everyone_may_hurry_the_story_once_a_chapter(game: Game) -> None:
    game.play(Spring())
    game.seam()
    assert game.refused(Spring()) == "sprung-enough"
    game.play(Spring(), user="bob")
    game.end_chapter()
    game.bury_deck()
    game.play(Spring())
