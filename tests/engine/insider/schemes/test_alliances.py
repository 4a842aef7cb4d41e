"""Allies that hold together, allies that do not, and what rivals feel (docs: rules/patrons.md)."""

from __future__ import annotations

import pytest

from engine.creatures import alliances
from engine.events import AllianceEnded
from engine.model import Ally, Decision, Order
from tests.builders.turns import Turns


def stocked(game: Turns, *creatures: str) -> None:
    """Put acorns in stores, so that several can sell them."""
    stores = {one: {**game.wood.stores[one], "acorns": 9} for one in creatures}
    game.game.change(stores={**game.wood.stores, **stores})


def sells(price: int, quantity: int = 2) -> Decision:
    return Decision((Order("sell", "acorns", quantity, price),))


def allied(game: Turns, a: str = "fenn", b: str = "mirel") -> None:
    game.game.play(Ally(a, b))
    stocked(game, a, b)


# Two units: the cheaper seller alone could fill it.
BUYS = Decision((Order("buy", "acorns", 2, 5),))


def test_an_ally_that_asks_less_is_held_to_its_partners_ask_and_seen(game: Turns) -> None:
    allied(game)
    rules = game.game.world.finance
    game.turn(fenn=sells(3), mirel=sells(5), oona=BUYS)
    assert {one["price"] for one in game.news("traded")} == {5}
    assert game.news("alliance-strained") == [{"a": "fenn", "b": "mirel", "good": "acorns"}]
    assert game.felt("mirel", "fenn") == rules.ally_bond - rules.betrayal_hurts + rules.feeling_fade
    assert game.felt("fenn", "mirel") == rules.ally_bond - rules.feeling_fade
    assert [ally.strained for ally in game.wood.alliances] == [1]


def test_the_second_try_ends_it_for_both(game: Turns) -> None:
    allied(game)
    for name in ("fenn", "mirel"):
        game.feel(name, 100, "mirel" if name == "fenn" else "fenn")
    game.turn(fenn=sells(3), mirel=sells(5))
    before = game.felt("mirel", "fenn"), game.felt("fenn", "mirel")
    game.turn(fenn=sells(3), mirel=sells(5))
    assert game.news("alliance-broken") == [{"a": "fenn", "b": "mirel", "good": "acorns"}]
    assert not game.wood.alliances
    assert game.felt("mirel", "fenn") < before[0] - game.game.world.finance.ally_bond
    assert game.felt("fenn", "mirel") < before[1]
    game.turn(fenn=sells(3), mirel=sells(5))
    assert not game.news("alliance-strained")


def test_a_wary_partner_ends_it_at_once(game: Turns) -> None:
    allied(game)
    game.feel("mirel", -10, "fenn")
    game.turn(fenn=sells(3), mirel=sells(5), oona=BUYS)
    assert game.news("alliance-broken")
    assert {one["price"] for one in game.news("traded")} == {5}, "the ask was lifted all the same"


@pytest.mark.parametrize(("one", "other"), [(5, 5), (3, 3), (4, 9), (5, None), (None, 3)])
def test_equal_asks_fair_asks_and_lone_sellers_betray_nobody(game: Turns, one: int | None, other: int | None) -> None:
    allied(game)
    said = {"fenn": one, "mirel": other}
    game.turn(**{name: sells(price) for name, price in said.items() if price is not None})
    assert not game.news("alliance-strained")
    assert [ally.strained for ally in game.wood.alliances] == [0]


def test_whoever_is_tied_to_a_rival_does_not_thank_for_it(game: Turns) -> None:
    game.feel("fenn", -20, "mirel")
    game.game.play(Ally("fenn", "mirel"))
    rules = game.game.world.finance
    assert game.felt("fenn") == -rules.ally_resent
    assert game.felt("mirel") == rules.ally_thanks
    assert game.felt("pip") == -rules.ally_resent


def test_an_alliance_with_a_creature_that_goes_is_over_without_blame(game: Turns) -> None:
    allied(game)
    game.game.play(Ally("pip", "bram"), "bob")
    draft = game.game.draft()
    felt = {creature: dict(toward) for creature, toward in draft.feelings.items()}
    alliances.dissolve(draft, "mirel")
    assert [(ally.a, ally.b) for ally in draft.alliances] == [("pip", "bram")]
    assert draft.events == [AllianceEnded("mirel", "fenn")]
    assert draft.feelings == felt


def test_a_maker_resents_who_sells_its_crop_while_its_own_stands_unsold(game: Turns) -> None:
    stocked(game, "fenn", "pip", "mirel")
    hurts = game.game.world.finance.undercut_hurts - game.game.world.finance.feeling_fade
    game.turn(pip=sells(6), fenn=sells(4), oona=BUYS)
    assert game.felt("pip", "fenn") == -hurts
    game.turn(pip=sells(4), mirel=sells(4), oona=BUYS)
    assert game.felt("pip", "mirel") == 0
    game.turn(mirel=sells(4), oona=BUYS)
    assert game.felt("pip", "mirel") == 0
