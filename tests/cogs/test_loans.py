"""Loans on the private page: when one is due, in words that hold after a chapter's end and after the day itself."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import pytest
from discord.ui import TextDisplay

from bot.api import Context
from bot.text import catalogue
from cogs._shared.ledger import _idle, ledger_card
from engine.model import Join, Loan, LoanLine, PatronView, UserId, World
from engine.views import patron_view, public_view
from tests.builders.game import Game


@pytest.mark.parametrize(
    ("turn", "due", "words"),
    [
        (38, 40, "owes you 25, due in turn 40."),
        (38, 41, "owes you 25, due in turn 1 of the next chapter."),
        (38, 83, "owes you 25, due in turn 3, 2 chapters from now."),
        (45, 46, "owes you 25, due in turn 46."),  # a chapter cut short ends with the turn to come
        (9, 7, "owes you 25, overdue."),
        (0, -3, "owes you 25, overdue."),
    ],
)
def test_a_loan_is_due_on_a_turn_that_there_is(world: World, turn: int, due: int, words: str) -> None:
    page = _page(world, turn, Loan(9, "", "bram", 20, 3, 5, "active", 0, due, 25))
    assert words in page


def test_a_date_beyond_a_chapter_cut_short_counts_in_the_chapters_to_come(world: World) -> None:
    page = _page(world, 10, Loan(9, "", "bram", 20, 3, 5, "active", 0, 18, 25), turns=5)
    assert "due in turn 2, 2 chapters from now." in page


def test_an_offer_has_no_date_yet(world: World) -> None:
    assert "an answer comes with the next turn" in _page(
        world, 39, Loan(9, "", "bram", 20, 3, 5, "offered", 39, 45, 20)
    )


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("active", "until what you lent comes back"),  # worth nothing today, for its borrower has nothing; it may yet
        ("offered", "until what you lent comes back"),
        ("defaulted", "Not a pebble left"),
    ],
)
def test_an_empty_purse_waits_for_what_may_still_come(status: Any, words: str) -> None:
    loan = LoanLine(1, "bram", 20, 3, 30, status, 9, (0, 9))
    page = PatronView("grey", "Grey", 0, 0, 0, 1, 1, (), (loan,), "cool", {})
    assert words in catalogue()(_idle(page))


def _page(world: World, turn: int, loan: Loan, turns: int = 40) -> str:
    """The page of a Patron who holds this loan in a chapter of 40 turns, or so many."""
    game = Game(world)
    game.play(Join())
    game.change(settings=replace(game.wood.settings, chapter_turns=turns))
    game.change(turn=turn, loans=(replace(loan, patron=game.slug()),))

    context = SimpleNamespace(text=catalogue(), world=world)
    own, view = patron_view(world, game.wood, UserId("ann")), public_view(world, game.wood)
    card = ledger_card(cast(Context, context), own, view)
    return "\n".join(item.content for item in card.walk_children() if isinstance(item, TextDisplay))
