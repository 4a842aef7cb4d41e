"""Rivals: a letter for who has a bet, when somebody takes its other side and when a crowd forms; once each.

docs: rules/patrons.md#rivals
"""

from __future__ import annotations

from dataclasses import replace

from engine.events import BetCrowded, BetOpposed
from engine.model import Cover, Open
from tests.builders.game import Game
from tests.builders.told import those


def opposed(game: Game, user: str = "ann") -> list[BetOpposed]:
    return those(BetOpposed, [one.notice for one in game.told if one.patron == game.slug(user)])


def crowded(game: Game, user: str = "ann") -> list[BetCrowded]:
    return those(BetCrowded, [one.notice for one in game.told if one.patron == game.slug(user)])


def test_who_holds_the_other_side_is_told_once_at_the_next_seam(game: Game) -> None:
    game.play(Open("short", "honey", 2), "ann")
    game.play(Open("short", "acorns", 2), "cat")
    game.seam()
    game.play(Open("long", "honey", 3), "bob")
    assert not opposed(game), "not while it can still be taken back"
    game.seam()
    assert opposed(game) == [BetOpposed(game.slug("bob"), "long", "honey", 3)]
    assert not opposed(game, "bob"), "Ann's bet was no news to Bob: he saw it"
    assert not opposed(game, "cat")
    game.seam()
    assert not opposed(game)
    game.play(Open("long", "honey", 1), "bob")
    game.seam()
    assert not opposed(game), "a rival who adds to it is the same rival"


def test_a_bet_that_is_gone_by_the_seam_fills_no_letter_box(game: Game) -> None:
    game.play(Open("short", "honey", 2), "ann")
    game.seam()
    for _ in range(3):
        game.play(Open("long", "honey", 3), "bob")
        game.play(Cover("honey"), "bob")
    game.seam()
    assert not opposed(game)


def test_two_who_meet_on_one_turn_are_each_others_rivals(game: Game) -> None:
    game.play(Open("short", "honey", 2), "ann")
    game.play(Open("long", "honey", 3), "bob")
    game.seam()
    assert [one.side for one in opposed(game)] == ["long"]
    assert [one.side for one in opposed(game, "bob")] == ["short"]


def test_a_crowd_is_told_to_everyone_with_a_bet_there_and_is_no_news_again(game: Game) -> None:
    game.play(Open("long", "honey", 2), "ann")
    for user in ("bob", "cat"):
        game.play(Open("short", "honey", 2), user)
    game.seam()
    assert len(opposed(game)) == 2
    assert not crowded(game)
    game.play(Open("short", "honey", 2), "dan")
    game.seam()
    assert [(one.patrons, one.quantity, one.stance) for one in crowded(game)] == [(3, 6, "against")]
    assert [one.stance for one in crowded(game, "bob")] == ["with"]
    assert not opposed(game), "the crowd says it"
    game.play(Open("short", "honey", 2), "eve")
    game.seam()
    assert not game.told


def test_a_chapter_from_before_writes_none(game: Game) -> None:
    game.world = replace(game.world, finance=replace(game.world.finance, crowd_patrons=0))
    game.play(Open("short", "honey", 2), "ann")
    game.play(Open("long", "honey", 3), "bob")
    game.seam()
    assert not opposed(game)
