"""A Patron's own page: from the visible half of the wood alone."""

from __future__ import annotations

import pytest

from engine.model import (
    Ally,
    Lend,
    Open,
    Refused,
)
from engine.views import private
from tests.builders.game import Game


def test_the_page_shows_what_is_ones_own(game: Game) -> None:
    game.play(Open("short", "honey", 4))
    game.play(Lend("bram", 20))
    game.play(Ally("oona", "bram"))
    game.play(Open("long", "acorns", 2), user="bob")
    game.change(prices={**game.wood.prices, "honey": 7})
    page = private.patron_view(game.world, game.wood, "ann")
    assert (page.purse, page.locked) == (100 - 20 - 20 - 20, 20 + 40 + 20)
    assert page.worth == 80 + 12
    assert (page.rank, page.of) == (2, 2)
    (line,) = page.positions
    assert (line.side, line.good, line.quantity, line.price, line.mark, line.profit) == ("short", "honey", 4, 10, 7, 12)
    assert [(loan.creature, loan.status) for loan in page.loans] == [("bram", "offered")]
    assert page.heat == "cool"
    assert page.liked == {}
    game.feel("oona", page.id, -20)
    assert private.patron_view(game.world, game.wood, "ann").liked == {"oona": "wary"}


def test_a_stranger_has_no_page_and_is_told_how_to_get_one(game: Game) -> None:
    with pytest.raises(Refused) as refusal:
        private.patron_view(game.world, game.wood, "nobody")
    assert refusal.value.kind == "stranger"
    game.text("refused-stranger", refusal.value.data, game.wood)
