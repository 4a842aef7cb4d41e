"""The Stump's wager: drawn from public facts, conserving, given back where nobody was on the other side.

docs: rules/wager.md
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core import COURT
from engine.events import WagerLost, WagerPlaced, WagerReturned, WagerSettled, WagerWon
from engine.exchange import wagers
from engine.fairness import DeckCard
from engine.model import Join, Question, Stake, Trial, Wager, Whisper, World
from engine.turn import settle
from tests.builders.game import HONEY_RUN, Game, check_books
from tests.builders.told import those


def asking(game: Game, question: Question) -> None:
    """Have one question open and no other."""
    game.change(questions=(question,), serial=game.wood.serial + 1)


def honey(game: Game, price: int = 10) -> Question:
    return Question(900, "price", game.wood.turn + 2, game.wood.turn + 3, good="honey", price=price)


def answered(game: Game, turns: int = 3, **prices: int) -> None:
    for _ in range(turns):
        game.seam(**prices)


def test_the_paper_opens_a_question_every_few_turns_and_answers_each(game: Game) -> None:
    every, open_for = game.world.finance.wager_every, game.world.finance.wager_open
    opened = []
    for turn in range(1, 20):
        known = {one.id for one in game.wood.questions}
        game.seam()
        new = [one for one in game.wood.questions if one.id not in known]
        opened += [turn] * len(new)
        assert sum(turn < one.closes for one in game.wood.questions) == 1, "one takes stakes, at any time"
        assert all(one.closes == turn + open_for and one.due > one.closes for one in new)
    assert opened == list(range(1, 20, every))


def test_the_question_is_drawn_from_what_everyone_sees(game: Game) -> None:
    other = Game(game.world)
    other.secrets = replace(game.secrets, deck=(DeckCard(HONEY_RUN, 999),), deck_seed="ab" * 32)
    for one in (game, other):
        answered(one, 3)
    assert game.wood.questions == other.wood.questions
    assert game.wood.questions


def test_the_pool_goes_to_those_who_were_right_and_the_rest_to_the_court(game: Game) -> None:
    asking(game, honey(game))
    game.play(Wager("yes", 3), "ann")
    game.play(Wager("yes", 4), "bob")
    game.play(Wager("no", 6), "cat")
    (placed,) = those(WagerPlaced, game.events)
    assert (placed.patron, placed.way, placed.amount, placed.good) == (game.slug("cat"), "price-no", 6, "honey")
    court = game.wood.balances.get(COURT, 0)
    answered(game, honey=11)
    # 13 pebbles for 7: three sevenths are 5, four sevenths 7, and one is left.
    assert {user: game.purse(user) for user in ("ann", "bob", "cat")} == {"ann": 102, "bob": 103, "cat": 94}
    assert game.wood.balances[COURT] == court + 1
    (settled,) = those(WagerSettled, game.events)
    assert (settled.way, settled.patron, settled.pool, settled.paid) == ("price-yes", game.slug("bob"), 13, 7)
    assert [(one.staked, one.paid) for one in those(WagerWon, game.notices)] == [(3, 5), (4, 7)]
    assert [one.staked for one in those(WagerLost, game.notices)] == [6]


def test_a_price_that_is_just_reached_is_not_above(game: Game) -> None:
    asking(game, honey(game, 10))
    game.play(Wager("yes", 3), "ann")
    game.play(Wager("no", 3), "bob")
    answered(game, honey=10)
    assert (game.purse("ann"), game.purse("bob")) == (97, 103)


def test_a_lone_side_is_given_back(game: Game) -> None:
    asking(game, honey(game))
    game.play(Wager("yes", 3), "ann")
    game.play(Wager("yes", 5), "bob")
    answered(game, honey=11)
    assert (game.purse("ann"), game.purse("bob")) == (100, 100)
    assert not those(WagerSettled, game.events)
    assert [one.staked for one in those(WagerReturned, game.notices)] == [3, 5]


def test_who_is_poorest_is_asked_of_those_who_are_here(game: Game) -> None:
    question = Question(900, "poorest", 2, 3, creature="pip")
    asking(game, question)
    game.play(Wager("yes", 2), "ann")
    game.play(Wager("no", 2), "bob")
    game.change(stores={**game.wood.stores, "pip": {}}, balances={**game.wood.balances, "creature:pip": 0,
                "mint": game.wood.balances["mint"] + game.wood.balances["creature:pip"]})  # fmt: skip
    answered(game)
    assert (game.purse("ann"), game.purse("bob")) == (102, 98)
    asking(game, replace(question, closes=game.wood.turn + 1, due=game.wood.turn + 2))
    game.play(Wager("yes", 2), "ann")
    game.play(Wager("no", 2), "bob")
    game.change(banished=("pip",))
    answered(game, 2)
    assert (game.purse("ann"), game.purse("bob")) == (102, 98), "who is away is no answer"


@pytest.mark.parametrize(("dropped", "purses"), [(False, (95, 105)), (True, (100, 100))])
def test_a_hearing_is_asked_about_and_its_verdict_answers(game: Game, dropped: bool, purses: tuple[int, int]) -> None:
    game.play(Join(), "ann")
    accused = game.slug("ann")
    game.change(trials=(Trial(accused, 0, 3),))
    game.seam()
    (question,) = game.wood.questions
    assert (question.asked, question.accused, question.due) == ("verdict", accused, 3)
    assert game.refused(Wager("no", 5), "ann") == "wager-own-case"
    game.play(Wager("yes", 5), "bob")
    game.play(Wager("no", 5), "cat")
    if dropped:  # a moderator has dropped it
        game.change(trials=())
    answered(game, 2)
    assert (game.purse("bob"), game.purse("cat")) == purses


def test_the_end_of_a_chapter_gives_back_what_is_open(game: Game) -> None:
    asking(game, honey(game))
    game.play(Wager("yes", 3), "ann")
    game.play(Wager("no", 3), "bob")
    game.end_chapter()
    assert not game.wood.questions
    assert {game.worth(user) for user in ("ann", "bob")} == {game.world.finance.stake}


def test_no_question_outlives_its_chapter(game: Game) -> None:
    turns = game.wood.settings.chapter_turns
    game.change(turn=turns - 6)
    for _ in range(5):
        game.seam()
        assert all(one.due <= turns for one in game.wood.questions)


def test_bad_wagers_are_refused(game: Game) -> None:
    assert game.refused(Wager("yes", 3)) == "wager-none"
    assert game.refused(Wager("yes", 3, 900)) == "wager-closed"
    asking(game, honey(game))
    assert game.refused(Wager("perhaps", 3)) == "wager-side"  # type: ignore[arg-type]
    assert game.refused(Wager("yes", 3, 7)) == "wager-closed"
    for amount in (0, -3, 11, 10**30):
        assert game.refused(Wager("yes", amount)) == "wager-amount"
    game.play(Wager("yes", 7))
    assert game.refused(Wager("no", 1)) == "wager-other-side"
    assert game.refused(Wager("yes", 4)) == "wager-amount"
    game.play(Wager("yes", 3, 900))
    assert game.refused(Wager("yes", 1)) == "wager-enough"
    game.change(balances={**game.wood.balances, "patron:" + game.slug(): 0, "court": game.purse()})
    asking(game, replace(honey(game), id=901))
    game.change(balances={**game.wood.balances, "locked:" + game.slug(): 0, "court": 100})
    assert game.refused(Wager("yes", 1)) == "purse-short"
    asking(game, replace(honey(game), closes=game.wood.turn))
    assert game.refused(Wager("yes", 1)) == "wager-none"
    assert game.refused(Wager("yes", 1, 900)) == "wager-closed"


def test_a_chapter_from_before_knows_none(game: Game) -> None:
    game.world = replace(game.world, finance=replace(game.world.finance, wager_every=0))
    answered(game, 4)
    assert not game.wood.questions
    assert game.refused(Wager("yes", 1)) == "wager-later"


def test_a_stake_on_ones_own_tip_is_evidence_like_any_bet(game: Game) -> None:
    game.secrets = replace(game.secrets, deck=(DeckCard(HONEY_RUN, 3), DeckCard(HONEY_RUN, 999)))
    game.play(Whisper("mirel", planted=False), "ann")
    asking(game, honey(game, 8))
    game.play(Wager("no", 10), "ann")
    game.play(Wager("no", 3), "cat")
    game.play(Wager("yes", 10), "bob")
    answered(game)
    assert game.purse("ann") > 100
    assert game.wood.patrons[game.slug("ann")].heat > 0
    assert not game.wood.patrons[game.slug("cat")].heat, "who only guessed well has nothing to fear"


_stakes = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.integers(1, 10)), min_size=1, max_size=6, unique_by=lambda one: one[0]
)


@given(stakes=_stakes, flips=st.integers(0, 63), price=st.integers(5, 15))
def test_nothing_is_made_and_nothing_is_lost(
    world: World, stakes: list[tuple[str, int]], flips: int, price: int
) -> None:
    game = Game(world)
    game.bury_deck()
    asking(game, honey(game))
    for place, (user, amount) in enumerate(stakes):
        game.play(Wager("yes" if flips >> place & 1 else "no", amount), user)
    question = game.wood.questions[0]
    draft = game.draft()
    draft.turn, draft.prices["honey"] = question.due, price
    settle(draft, dict(draft.prices))
    wood = draft.freeze()
    check_books(wood)
    right = "yes" if price > 10 else "no"
    won = wagers.total(question, right)  # type: ignore[arg-type]
    pool = sum(stake.amount for stake in question.stakes)
    for stake in question.stakes:
        share = stake.amount if won in (0, pool) else pool * stake.amount // won if stake.side == right else 0
        assert wood.balances[f"patron:{stake.patron}"] == 100 - stake.amount + share
    assert isinstance(question.stakes[0], Stake)
