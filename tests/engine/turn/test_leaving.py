"""Somebody leaves whatever they have under way: their side ends as anybody's does, and nobody else's suffers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.apply import State, apply
from engine.core import guards
from engine.hidden import sentence
from engine.model import LEFT, CoverAt, Leave, Lend, Open, Plead, Refused, Remind, Trial
from engine.views import public_view
from tests.builders.game import Game


def left(game: Game, user: str = "ann") -> None:
    """The user leaves."""
    outcome = apply(game.world, State(game.wood, game.secrets), Leave("leave", 0, user))  # type: ignore[arg-type]
    game.wood, game.secrets = outcome.state.wood, outcome.state.secrets
    assert not outcome.notices
    assert sum(game.wood.balances.values()) == 0


def test_loans_out_are_paid_back_to_the_purse_that_is_nobodys(game: Game) -> None:
    game.play(Lend("mirel", 10))
    game.seam(answers={"mirel": "accept"})
    before = game.purse()
    left(game)
    for _ in range(6):
        game.seam()
    assert game.purse() > before
    assert not game.wood.loans


def test_a_bet_of_whom_one_takes_the_other_side_settles_for_both(game: Game) -> None:
    game.play(Open("short", "honey", 3))
    game.play(Open("long", "honey", 3), "ben")
    game.play(CoverAt("honey", 5))
    game.play(Remind("call"))
    left(game)
    assert not game.wood.orders, "nobody is there for whom it should close"
    worth = game.worth("ben")
    game.seam(honey=20)
    assert game.worth("ben") > worth
    assert not [held for held in game.wood.positions if held.patron == game.slug()], "called, as anybody's is"
    assert "bet-called" not in game.letters("ben")
    game.end_chapter()
    assert not game.wood.positions


def test_a_hearing_goes_on_and_is_judged(game: Game) -> None:
    game.play(Open("short", "honey", 1))
    trial = Trial(game.slug(), game.wood.turn, game.wood.turn + 3)  # type: ignore[arg-type]
    patrons = {**game.wood.patrons, game.slug(): replace(game.wood.patrons[game.slug()], heat=80)}  # type: ignore[index]
    game.change(trials=(trial,), patrons=patrons)
    left(game)
    for _ in range(4):
        game.seam()
    assert not game.wood.trials
    assert game.wood.patrons[game.slug()].left  # type: ignore[index]


def test_lists_say_that_they_left_and_rules_ask_nothing_more_of_them(game: Game) -> None:
    game.play(Open("short", "honey", 1))
    game.play(Open("short", "berries", 1), "ben")
    left(game)
    names = {line.id: line.name for line in public_view(game.world, game.wood).patrons}
    assert names[game.slug()] == LEFT  # type: ignore[index]
    assert names[game.slug("ben")] != LEFT  # type: ignore[index]
    for command in (Open("short", "honey", 1), Plead("deny"), Remind("tip")):
        assert game.refused(command) == "left-already"
    for user, kind in (("ann", "left-already"), ("a stranger", "stranger")):
        with pytest.raises(Refused) as refusal:
            left(game, user)
        assert refusal.value.kind == kind


def test_a_wood_that_sleeps_is_left_like_any_other(game: Game) -> None:
    game.play(Open("short", "honey", 1))
    game.change(settings=replace(game.wood.settings, paused=True))
    left(game)
    assert guards.patron_of(game.wood, "ann").left  # type: ignore[arg-type, union-attr]


def test_who_is_barred_stays_so(game: Game) -> None:
    game.play(Open("short", "honey", 1))
    draft = game.draft()
    sentence.bar(draft, game.slug())  # type: ignore[arg-type]
    game.keep(draft)
    left(game)
    assert game.wood.patrons[game.slug()].barred  # type: ignore[index]
