"""Loans: refused by rule, answered by a mind, accruing, due, overdue (docs: rules/patrons.md#loans)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.apply import apply
from engine.core import MINT
from engine.credit import loans, waiting
from engine.events import LoanAcceptedForLater, LoanLate, LoanReturned
from engine.hidden import sentence
from engine.model import Bribe, Decision, Lend, Loan, Open, PatronEntry, Tick, World
from engine.views import mind_view
from inference.parse import parse_reply
from tests.builders.game import Game, planted
from tests.builders.told import those


def test_an_offer_is_set_aside_until_it_is_answered(game: Game) -> None:
    kind, facts = game.play(Lend("bram", 20))
    assert (kind, facts["amount"], facts["purse"]) == ("loan-offered", 20, 80)
    assert game.worth() == 100
    offer = waiting.offer_for(game.world, game.wood, "bram")
    assert offer is not None
    assert offer.principal == 20


def test_an_accepted_loan_accrues_and_comes_back_at_term(game: Game) -> None:
    game.play(Lend("bram", 20, interest=10, term=2))
    before = game.wood.balances["creature:bram"]
    game.seam(answers={"bram": "accept"})
    assert game.wood.balances["creature:bram"] == before + 20
    assert game.letters() == ["loan-accepted"]
    assert game.wood.feelings["bram"][game.slug()] > 0
    assert game.wood.loans[0].owed == 20  # nothing accrues on the day it is made
    game.seam()
    assert game.wood.loans[0].owed == 22
    game.seam()
    assert game.wood.loans == ()
    assert game.kinds() == ["loan-repaid"]
    assert game.notices[0] == LoanReturned("bram", 25, 5, interest=10, term=2)
    assert game.purse() == 105


def test_a_declined_loan_comes_back_at_once(game: Game) -> None:
    game.play(Lend("bram", 20))
    game.seam(answers={"bram": "decline"})
    assert game.letters() == ["loan-declined"]
    assert game.purse() == 100


def test_a_silent_mind_keeps_the_offer_open_for_two_turns_then_it_lapses(game: Game) -> None:
    game.play(Lend("bram", 20))
    game.seam()
    assert game.wood.loans[0].status == "offered"
    game.seam()
    assert game.letters() == ["loan-lapsed"]
    assert game.purse() == 100


def test_an_offer_made_while_the_minds_were_thinking_waits_for_the_next_turn(game: Game) -> None:
    seen = game.wood.serial
    game.play(Lend("bram", 20))
    game.seam(answers={"bram": "accept"}, seen=seen)
    assert game.wood.loans[0].status == "offered"
    game.seam(answers={"bram": "accept"})
    assert game.wood.loans[0].status == "active"


def test_one_offer_a_turn_is_answered_the_oldest_first(game: Game) -> None:
    game.play(Lend("bram", 20), user="ann")
    game.play(Lend("bram", 10), user="bob")
    game.seam(answers={"bram": "accept"})
    assert [(loan.patron, loan.status) for loan in game.wood.loans] == [
        (game.slug("ann"), "active"),
        (game.slug("bob"), "offered"),
    ]


def test_a_creature_turned_hostile_declines_whatever_its_mind_says(game: Game) -> None:
    game.play(Lend("bram", 20))
    game.feel("bram", game.slug(), -60)
    game.seam(answers={"bram": "accept"})
    assert game.letters() == ["loan-declined"]


def test_a_creature_that_others_lent_to_meanwhile_declines(game: Game) -> None:
    room = loans.borrowing_room(game.world, game.wood, "pip")
    for user in ("ann", "bob"):
        game.play(Lend("pip", room), user=user)
    game.seam(answers={"pip": "accept"})
    assert loans.borrowing_room(game.world, game.wood, "pip") < room
    game.seam(answers={"pip": "accept"})
    assert game.letters("bob") == ["loan-declined"]


def test_a_short_purse_pays_what_it_can_every_turn(game: Game) -> None:
    game.play(Lend("pip", 20, interest=10, term=1))
    game.seam(answers={"pip": "accept"})
    _set_purse(game, "pip", 7)
    game.seam()
    assert game.kinds() == ["loan-overdue"]
    assert game.notices[0] == LoanLate("pip", 7, 15)
    assert game.wood.balances["creature:pip"] == 0
    assert game.worth() == 80 + 7  # a debt that an empty purse owes is worth nothing yet
    game.seam()
    assert game.wood.loans[0].owed == 17
    assert game.kinds() == []  # said once
    _set_purse(game, "pip", 50)
    game.seam()
    assert game.wood.loans == ()
    assert game.purse() == 80 + 7 + 19
    assert game.notices[0] == LoanReturned("pip", 26, 6, interest=10, term=1)


def test_hostile_or_over_indebted_creatures_refuse_at_once(game: Game) -> None:
    game.play(Open("short", "honey", 1))
    game.feel("oona", game.slug(), -50)
    assert game.refused(Lend("oona", 10)) == "lend-hostile"
    room = loans.borrowing_room(game.world, game.wood, "pip")
    assert game.refused(Lend("pip", room + 1)) == "loan-too-large"
    debt = Loan(999, game.slug(), "pip", room, 3, 5, "active", 0, 5, room)
    game.change(loans=(debt,))
    assert game.refused(Lend("pip", 10)) == "over-indebted"


def test_loans_outlive_a_chapter_on_the_next_ones_dates(game: Game) -> None:
    game.change(turn=game.wood.settings.chapter_turns - 2)
    game.play(Lend("bram", 20, term=5))
    game.seam(answers={"bram": "accept"})
    assert game.wood.loans[0].due == game.wood.settings.chapter_turns + 4
    assert game.letters() == ["loan-accepted-for-later"]
    assert [(told.due, told.chapters) for told in those(LoanAcceptedForLater, game.notices)] == [(4, 1)]
    game.end_chapter()
    assert (game.wood.turn, game.wood.loans[0].due) == (0, 4)


@given(turns=st.integers(5, 60), turn=st.integers(1, 60), due=st.integers(1, 300))
def test_a_date_is_one_that_its_chapter_has(turns: int, turn: int, due: int) -> None:
    chapters, there = loans.date(due, turn, turns)
    last = max(turns, turn)
    assert 1 <= there <= (turns if chapters else last)
    assert due == (last + (chapters - 1) * turns if chapters else 0) + there


def test_a_tick_answers_only_the_offers_its_minds_have_seen(world: World) -> None:
    state = planted(world)
    seen = state.wood.serial
    for command in (Lend("bram", 20), Bribe("pip", 5, wish="buy", good="honey")):
        state = apply(world, state, PatronEntry("k", 0, "ann", command)).state
    minds = {creature: Decision(loan="accept") for creature in world.creatures}
    state = apply(world, state, Tick("t", 0, 1, 1, minds, seen=seen)).state
    assert state.wood.loans[0].status == "offered"
    assert [request.wish for request in state.wood.requests] == ["buy"]  # paid for, and still to be heard
    state = apply(world, state, Tick("t", 0, 1, 2, minds)).state
    assert state.wood.loans[0].status == "active"
    assert state.wood.requests == ()


@given(
    principal=st.integers(5, 10_000),
    interest=st.integers(0, 10),
    turns=st.integers(1, 200),
)
def test_interest_rounds_up_and_a_debt_stops_at_three_times_the_loan(
    world: World, principal: int, interest: int, turns: int
) -> None:
    loan = Loan(1, "grey", "pip", principal, interest, 5, "active", 0, 5, principal)
    for turn in range(1, turns + 1):
        grown = loans.accrue(world, loan, turn)
        if interest == 0:
            assert grown.owed == loan.owed
        elif loan.owed < 3 * principal:
            assert grown.owed > loan.owed
        loan = grown
    assert principal <= loan.owed <= 3 * principal


def test_a_mind_answers_the_offer_it_thought_about_and_no_other(game: Game) -> None:
    game.play(Lend("bram", 10, interest=0), "ann")
    game.play(Lend("bram", 20, interest=10), "bea")
    offer = mind_view(game.world, game.wood, "bram").offer
    assert offer is not None
    assert offer.amount == 10
    said = parse_reply('{"orders": [], "loan": "accept"}', view=mind_view(game.world, game.wood, "bram"), goods=())
    draft = game.draft()
    sentence.bar(draft, game.slug("ann"))  # while the minds think
    loans.answer_offers(draft, {"bram": said}, seen=draft.serial)
    assert [(loan.principal, loan.status) for loan in draft.loans] == [(20, "offered")]
    loans.answer_offers(draft, {"bram": replace(said, offer=draft.loans[0].id)}, seen=draft.serial)
    assert [(loan.principal, loan.status) for loan in draft.loans] == [(20, "active")]


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        (Lend("bram", 4), "loan-too-small"),
        (Lend("bram", -20), "loan-too-small"),
        (Lend("bram", 20, interest=11), "bad-interest"),
        (Lend("bram", 20, interest=-1), "bad-interest"),
        (Lend("bram", 20, term=0), "bad-term"),
        (Lend("bram", 20, term=99), "bad-term"),
        (Lend("nobody", 20), "unknown-creature"),
        (Lend("bram", 10**30), "loan-too-large"),
    ],
)
def test_bad_offers_are_refused(game: Game, command: Lend, kind: str) -> None:
    assert game.refused(command) == kind


def test_one_offer_at_a_time_to_one_creature(game: Game) -> None:
    game.play(Lend("bram", 10))
    assert game.refused(Lend("bram", 10)) == "offer-open"


def _set_purse(game: Game, creature: str, pebbles: int) -> None:
    account = f"creature:{creature}"
    moved = pebbles - game.wood.balances[account]
    game.change(balances={**game.wood.balances, account: pebbles, MINT: game.wood.balances[MINT] - moved})
