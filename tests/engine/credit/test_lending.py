"""Lending as it is now: whole interest, a cap, a legend that swallows loans (docs: rules/patrons.md#loans)."""

from __future__ import annotations

import pytest

from engine.credit import loans
from engine.events import LoanLost, LoansLost
from engine.model import Lend, Loan, World
from tests.builders.game import Game
from tests.builders.told import those

TANUKI = "tanukis-promise"


@pytest.fixture
def game(today: World) -> Game:
    fresh = Game(today)
    fresh.bury_deck()
    return fresh


@pytest.mark.parametrize(
    ("principal", "interest", "turns", "owed"),
    [(15, 3, 5, 17), (20, 3, 5, 23), (5, 3, 5, 5), (10, 1, 9, 10), (33, 3, 1, 33)],
)
def test_interest_is_so_many_percent_of_what_was_lent(
    today: World, principal: int, interest: int, turns: int, owed: int
) -> None:
    loan = Loan(1, "grey", "pip", principal, interest, turns, "active", 4, 4 + turns, principal)
    for turn in range(5, 5 + turns):
        loan = loans.accrue(today, loan, turn)
    assert loan.owed == owed


def test_a_patron_lends_no_more_than_a_part_of_the_stake(game: Game) -> None:
    game.play(Lend("oona", 30))
    assert game.refused(Lend("bram", 6)) == "lent-enough"
    game.play(Lend("bram", 5))
    assert game.refused(Lend("pip", 5)) == "lent-enough"
    game.play(Lend("pip", 20), user="bob")
    for _ in range(3):
        game.seam()  # nobody answers, and the offers lapse
    game.play(Lend("pip", 35))


def test_what_everyone_had_lent_against_is_lost(game: Game) -> None:
    game.play(Lend("pip", 20))
    game.play(Lend("oona", 5))
    game.seam(answers={"pip": "accept", "oona": "accept"})
    game.seam(TANUKI)
    assert [(one.creature, one.good, one.owed) for one in those(LoansLost, game.events)] == [("pip", "acorns", 20)]
    assert [(one.creature, one.amount, one.paid) for one in those(LoanLost, game.notices)] == [("pip", 20, 0)]
    assert {loan.creature: loan.status for loan in game.wood.loans} == {"pip": "defaulted", "oona": "active"}
    assert game.wood.banished == ()
    for _ in range(6):
        game.seam()
    assert [loan.status for loan in game.wood.loans] == ["defaulted"], "and never comes back"


def test_an_interest_that_was_lawful_once_is_refused_with_the_most(game: Game) -> None:
    assert game.refused(Lend("pip", 20, interest=10)) == "bad-interest"
