"""What one's coin did: told of every deed, from what everyone could see, in the open where it was done in the open.

docs: rules/patrons.md#what-your-coin-did
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from engine.events import AllianceHeld, Event, LoanSpent
from engine.model import Ally, Bribe, Decision, Deed, Lend, LoanAnswer, Order, Whisper, World
from engine.views import patron_view
from tests.builders.game import Game
from tests.builders.told import those
from tests.builders.turns import Turns


def deeds(game: Game, user: str = "ann") -> list[Deed]:
    return list(patron_view(game.world, game.wood, user).deeds)


def turn(
    game: Game, orders: dict[str, list[Order]] | None = None, loans: dict[str, LoanAnswer] | None = None
) -> Sequence[Event]:
    """A real turn in which creatures order this and answer their offers so; its events."""
    minds, answers = orders or {}, loans or {}
    decisions = {who: Decision(tuple(minds.get(who, ())), loan=answers.get(who)) for who in {*minds, *answers}}
    return Turns(game).turn(**decisions).events


# Oona makes honey and Pip buys it, at a price that both accept.
TRADE = {"oona": [Order("sell", "honey", 2, 8)], "pip": [Order("buy", "honey", 2, 12)]}


@pytest.mark.parametrize(
    ("creature", "wish", "orders", "outcome", "units"),
    [
        ("oona", "dump", TRADE, "did", 2),
        ("oona", "dump", {}, "did-not", 0),
        ("oona", "hoard", {}, "did", 0),
        ("oona", "hoard", TRADE, "did-not", 2),
        ("pip", "buy", TRADE, "did", 2),
        ("pip", "buy", {}, "did-not", 0),
        ("pip", "shun", {}, "did", 0),
        ("pip", "shun", TRADE, "did-not", 2),
    ],
)
def test_a_wish_is_told_to_have_been_followed_or_not(
    game: Game, creature: str, wish: Any, orders: Any, outcome: str, units: int
) -> None:
    game.play(Bribe(creature, 10, wish, "honey"))
    (waiting,) = deeds(game)
    assert (waiting.doing, waiting.outcome) == ("wish", "")
    turn(game, orders)
    (told,) = deeds(game)
    assert (told.outcome, told.units, told.way, told.amount) == (outcome, units, wish, 10)


def test_a_rumours_ear_is_told_of(game: Game) -> None:
    game.play(Whisper("pip", planted=True, good="honey", direction="up"))
    turn(game, TRADE)
    (told,) = deeds(game)
    assert (told.doing, told.outcome, told.units) == ("rumour", "bought", 2)
    game.play(Whisper("mirel", planted=True, good="honey", direction="up"))
    turn(game)
    assert deeds(game)[-1].outcome == "nothing"


def test_an_alliance_that_holds_is_told_in_the_open(game: Game) -> None:
    game.play(Ally("oona", "pip"))
    news = turn(game)
    (told,) = deeds(game)
    assert told.outcome == "held"
    assert those(AllianceHeld, news) == [AllianceHeld("oona", "pip", game.slug())]
    assert not those(AllianceHeld, turn(game)), "once"


def test_a_loan_is_told_by_what_it_bought(game: Game) -> None:
    game.play(Lend("pip", 8))
    turn(game)
    assert deeds(game)[0].outcome == "", "it has yet to answer"
    news = turn(game, TRADE, loans={"pip": "accept"})
    (told,) = deeds(game)
    assert (told.outcome, told.good, told.units) == ("spent", "honey", 2)
    assert those(LoanSpent, news) == [LoanSpent("pip", game.slug(), "honey", 2)]


def test_a_loan_that_was_not_taken_says_so(game: Game) -> None:
    game.play(Lend("pip", 8))
    news = turn(game, loans={"pip": "decline"})
    assert deeds(game)[0].outcome == "declined"
    assert not those(LoanSpent, news)


def test_a_gift_says_what_is_felt_now(game: Game) -> None:
    game.play(Bribe("fenn", 20))
    turn(game)
    assert deeds(game)[0].outcome == "warm"


def test_only_so_many_are_kept_and_nobody_else_sees_them(game: Game) -> None:
    for _ in range(9):
        game.play(Bribe("fenn", 5))
    game.play(Bribe("oona", 5), "bob")
    assert len(deeds(game)) == game.world.finance.deeds_told
    assert [one.creature for one in deeds(game, "bob")] == ["oona"]
    game.end_chapter()
    assert not deeds(game)


def test_a_chapter_from_before_keeps_none(game: Game, world: World) -> None:
    game.world = replace(world, finance=replace(world.finance, deeds_told=0))
    game.play(Bribe("fenn", 5))
    turn(game)
    assert not deeds(game)
