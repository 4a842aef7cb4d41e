"""Remission: no loan carries pebbles past a fine or a chapter's end (docs: rules/law.md)."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from engine.core import MINT
from engine.events import DebtStruck, LoanStruck
from engine.exchange import net_worths
from engine.model import Join, Lend, Loan, World
from tests.builders.game import Game
from tests.builders.life import Life, leading_to
from tests.builders.told import those

_debts = st.lists(
    st.tuples(st.sampled_from(["oona", "fenn", "pip"]), st.integers(1, 400), st.integers(-5, 60)), max_size=4
)


def _owed(game: Game, user: str, debts: list[tuple[str, int, int]]) -> None:
    loans = [
        Loan(900 + number, game.slug(user), creature, owed, 0, 5, "active", 0, 40 + due, owed)
        for number, (creature, owed, due) in enumerate(debts)
    ]
    game.change(loans=(*game.wood.loans, *loans))


def _has(game: Game, user: str, pebbles: int) -> None:
    account = f"patron:{game.slug(user)}"
    balances = {**game.wood.balances, account: pebbles}
    balances[MINT] -= pebbles - game.wood.balances[account]
    game.change(balances=balances)


@given(rich=st.integers(5, 900), offers=st.integers(0, 5), debts=_debts, poor=st.integers(0, 60))
def test_everybody_begins_a_chapter_worth_the_same(
    world: World, rich: int, offers: int, debts: list[tuple[str, int, int]], poor: int
) -> None:
    game = Game(world)
    for user, pebbles in (("ann", rich), ("bob", poor)):
        game.play(Join(), user=user)
        _has(game, user, pebbles)
    for creature in list(world.creatures)[:offers]:
        if game.purse() >= 5:
            game.play(Lend(creature, min(20, game.purse())))
    _owed(game, "ann", debts)
    game.end_chapter()
    assert set(net_worths(world, game.wood).values()) == {world.finance.stake}
    assert all(loan.status == "active" for loan in game.wood.loans)
    assert sum(loan.owed for loan in game.wood.loans) <= world.finance.stake
    assert game.purse() + sum(loan.owed for loan in game.wood.loans) == world.finance.stake


def test_an_offer_nobody_answered_ends_with_its_chapter_and_its_owner_is_told(game: Game) -> None:
    game.play(Lend("oona", 60))
    game.end_chapter()
    assert game.wood.loans == ()
    assert "loan-lapsed" in game.letters()
    assert game.purse() == game.world.finance.stake


def test_a_small_debt_outlives_its_chapter_as_it_is(game: Game) -> None:
    game.play(Join())
    _owed(game, "ann", [("oona", 30, 20)])
    game.end_chapter()
    (loan,) = game.wood.loans
    assert (loan.owed, loan.due, game.purse()) == (30, 20, game.world.finance.stake - 30)
    assert "debt-struck" not in game.kinds()


def test_what_is_out_beyond_the_stake_is_struck_out_the_last_due_first_and_said(game: Game) -> None:
    game.play(Join())
    _owed(game, "ann", [("oona", 80, 10), ("pip", 90, 30)])
    game.end_chapter()
    assert [(loan.creature, loan.owed) for loan in game.wood.loans] == [("oona", 80), ("pip", 20)]
    assert game.purse() == 0
    (event,) = [event for event in game.events if event.kind == "debt-struck"]
    assert event == DebtStruck(game.slug(), "pip", 70)
    assert those(LoanStruck, game.notices) == [LoanStruck("pip", 70, 20)]


def test_a_loan_hides_nothing_from_a_fine(world: World) -> None:
    life = Life(leading_to(world, "fined"), 1, 6)
    life.accuse()
    wood, held = life.state.wood, life.purse()
    due = 40 * world.law.fine_percent // 100
    account, borrower = f"patron:{life.slug()}", "creature:bram"
    balances = {**wood.balances, account: 5, borrower: wood.balances[borrower] + held - 5}
    loan = Loan(999, life.slug(), "bram", held - 5, 0, 20, "active", wood.turn, wood.turn + 20, held - 5)
    life.state = life.first = replace(life.state, wood=replace(wood, balances=balances, loans=(loan,)))
    life.journal.clear()
    life.turns(3)
    assert (life.fact("fined", "amount"), life.standing(), life.purse()) == (due, "free", 0)
    (left,) = life.state.wood.loans
    assert left.owed == held - 5 - (due - 5)
    assert {"verdict", "loan-struck"} <= set(life.letters())


def test_what_even_loans_lack_of_a_fine_is_served_in_time(world: World) -> None:
    life = Life(leading_to(world, "fined"), 1, 6)
    life.accuse()
    wood, account = life.state.wood, f"patron:{life.slug()}"
    balances = {**wood.balances, account: 5}
    balances[MINT] += wood.balances[account] - 5
    loan = Loan(999, life.slug(), "bram", 10, 0, 20, "active", wood.turn, wood.turn + 20, 10)
    life.state = life.first = replace(life.state, wood=replace(wood, balances=balances, loans=(loan,)))
    life.journal.clear()
    life.turns(3)
    assert (life.fact("assets-frozen", "amount"), life.standing()) == (15, "frozen")
    assert life.state.wood.loans == ()


def test_an_overdue_debt_is_weighed_by_what_the_spring_levy_leaves_its_borrower(game: Game) -> None:
    """The Mint takes from a wood that drowns in pebbles, and so from what stands behind a debt."""
    game.play(Join())
    wood = game.wood
    balances = {**wood.balances, "creature:oona": wood.balances["creature:oona"] + 900, "creature:fenn": 80}
    balances[MINT] -= 900 + 80 - wood.balances["creature:fenn"]
    game.change(balances=balances)
    _owed(game, "ann", [("fenn", 80, 0)])
    game.end_chapter()
    assert "purses-levied" in game.kinds()
    assert game.worth() == game.world.finance.stake
