"""Hostile creatures hit back: whom, how, within what bounds, and what everyone sees of it (docs: rules/feelings.md)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.creatures import feelings
from engine.insider import schemes
from engine.model import SCHEMES, Bribe, Cover, Decision, Join, Open, Order, Scheme, SchemeKind, World
from tests.builders.game import Game
from tests.builders.turns import Turns


@pytest.mark.parametrize("value", [-49, -15, 0, 80])
def test_only_the_hostile_are_offered_a_scheme(game: Turns, value: int) -> None:
    for creature in game.game.world.creatures:
        game.feel(creature, value)
        assert game.view(creature).grudge is None
    game.feel("pip", -50)
    assert game.view("pip").grudge is not None


def test_what_is_offered_is_what_the_creature_could_do(game: Turns) -> None:
    for creature in ("oona", "pip"):
        game.feel(creature, -60)
        grudge = game.view(creature).grudge
        assert grudge is not None
        assert (grudge.patron, grudge.good, grudge.side) == (game.patron, "honey", "short")
        assert grudge.schemes == ("denounce", "rumour", "trade")
    game.game.change(
        balances={**game.wood.balances, "creature:pip": 0, "mint": game.wood.balances["mint"] + _purse(game)}
    )
    assert game.view("pip").grudge.schemes == ("denounce", "rumour")  # type: ignore[union-attr]
    game.game.play(Cover("honey"))
    assert game.view("oona").grudge.schemes == ("denounce",)  # type: ignore[union-attr]


def _purse(game: Turns) -> int:
    return game.wood.balances["creature:pip"]


def test_the_most_hated_who_plays_is_the_one(game: Turns) -> None:
    game.game.play(Open("long", "acorns", 2), "bob")
    game.game.play(Join(), "cat")
    for user, value in (("ann", -60), ("bob", -70), ("cat", -90)):
        game.feel("fenn", value, game.game.slug(user))
    assert game.view("fenn").grudge.patron == game.game.slug("cat")  # type: ignore[union-attr]
    idle = {game.game.slug("cat"): replace(game.wood.patrons[game.game.slug("cat")], played=0)}
    game.game.change(patrons={**game.wood.patrons, **idle})
    grudge = game.view("fenn").grudge
    assert grudge is not None
    assert (grudge.patron, grudge.good, grudge.side) == (game.game.slug("bob"), "acorns", "long")
    gone = {game.game.slug("bob"): replace(game.wood.patrons[game.game.slug("bob")], exiled=True)}
    game.game.change(patrons={**game.wood.patrons, **gone})
    assert game.view("fenn").grudge.patron == game.patron  # type: ignore[union-attr]


def test_the_largest_bet_is_worked_against(game: Turns) -> None:
    game.game.play(Open("long", "acorns", 10))
    game.feel("fenn", -60)
    assert game.view("fenn").grudge.good == "acorns"  # type: ignore[union-attr]


def test_a_denunciation_warms_the_magistrate_in_the_open(game: Turns) -> None:
    game.feel("bram", -60)
    game.plot("bram", "denounce")
    assert game.news("denounced") == [{"creature": "bram", "patron": game.patron}]
    law = game.game.world.law
    assert game.wood.patrons[game.patron].heat == law.denounce_heat - game.game.world.finance.heat_cooling


def test_a_rumour_runs_against_the_bet_in_the_creatures_own_name(game: Turns) -> None:
    game.feel("bram", -60)
    game.feel("mirel", 30, "bram")
    game.plot("bram", "rumour")
    assert game.news("rumour-countered") == [
        {"creature": "bram", "patron": game.patron, "good": "honey", "direction": "up"}
    ]
    (rumour,) = game.wood.rumours
    assert (rumour.creature, rumour.patron, rumour.good, rumour.direction) == ("mirel", "bram", "honey", "up")
    (heard,) = game.view("mirel").rumours
    assert (heard.patron, heard.good, heard.direction) == ("Bram", "honey", "up")
    game.feel("bram", -60)
    assert "rumour" not in game.view("bram").grudge.schemes  # type: ignore[union-attr]


def test_a_creature_answers_for_its_rumour_with_who_believed_it(game: Turns) -> None:
    game.feel("bram", -60)
    game.feel("mirel", 40, "bram")
    game.plot("bram", "rumour")
    rules = game.game.world.finance
    for _ in range(rules.rumour_window):
        game.turn()
    assert not game.wood.rumours
    faded = (rules.rumour_window + 1) * rules.feeling_fade
    assert game.felt("mirel", "bram") == 40 - rules.rumour_hurts - faded


def test_on_a_chapters_last_turn_nobody_starts_a_rumour(game: Turns) -> None:
    game.feel("bram", -60)
    game.game.change(turn=38)
    assert "rumour" in game.view("bram").grudge.schemes  # type: ignore[union-attr]
    game.game.change(turn=39)
    assert game.view("bram").grudge.schemes == ("denounce", "trade")  # type: ignore[union-attr]


def test_a_spiteful_bid_lifts_the_price_of_a_short(game: Turns) -> None:
    before = game.wood.prices["honey"], game.wood.pressure["honey"]
    game.feel("bram", -60)
    outcome = game.plot("bram", "trade", Order("sell", "honey", 1, 1))
    assert game.news("traded-against") == [{"creature": "bram", "patron": game.patron, "good": "honey", "way": "buys"}]
    assert (game.wood.prices["honey"], game.wood.pressure["honey"]) > before
    assert outcome.result.data["lapsed"] == 0


def test_a_maker_keeps_the_crop_that_is_sold_short(game: Turns) -> None:
    sells, buys = Order("sell", "honey", 2, 10), Order("buy", "acorns", 1, 9)
    game.feel("oona", -60)
    hungry = Decision((Order("buy", "honey", 2, 12),))
    honest = Decision((sells, buys), scheme=Scheme("trade", game.patron, "honey", "short"))
    game.turn(oona=honest, fenn=hungry)
    assert not [one for one in game.news("traded") if one["good"] == "honey"]
    assert game.news("traded-against")[0]["way"] == "keeps"


def test_a_long_is_sold_against_from_the_store(game: Turns) -> None:
    game.game.play(Open("long", "acorns", 12), "bob")
    bob = game.game.slug("bob")
    game.feel("oona", -60, bob)
    before = game.wood.prices["acorns"], game.wood.pressure["acorns"]
    held = game.wood.stores["oona"]["acorns"]
    game.turn(oona=Decision((Order("buy", "acorns", 4, 9),), scheme=Scheme("trade", bob, "acorns", "long")))
    assert game.news("traded-against")[0]["way"] == "sells"
    assert held
    assert (game.wood.prices["acorns"], game.wood.pressure["acorns"]) < before


@given(
    purse=st.integers(0, 500),
    store=st.integers(0, 50),
    price=st.integers(1, 400),
    side=st.sampled_from(["short", "long"]),
)
def test_a_spiteful_order_is_bounded_and_can_be_honoured(
    world: World, purse: int, store: int, price: int, side: str
) -> None:
    game = Turns(Game(world))
    game.game.play(Open(side, "berries", 1))  # type: ignore[arg-type]
    wood = game.wood
    wood = replace(
        wood,
        prices={**wood.prices, "berries": price},
        balances={**wood.balances, "creature:pip": purse},
        stores={**wood.stores, "pip": {"berries": store}},
    )
    order = schemes._order(world, wood, "pip", "berries", side)  # type: ignore[arg-type]
    if order is None:
        assert store == 0 if side == "long" else purse < 4 * price
        return
    rules = world.finance
    assert 1 <= order.quantity <= rules.scheme_units
    if side == "long":
        assert (order.side, order.quantity <= store) == ("sell", True)
        assert price * (100 - rules.scheme_reach) // 100 <= order.price <= price
    else:
        assert order.side == "buy"
        assert order.quantity * order.price <= purse * rules.scheme_stake // 100
        assert price < order.price <= price * (100 + rules.scheme_reach) // 100 + 1


@pytest.mark.parametrize("kind", SCHEMES)
def test_whoever_had_its_way_is_eased_by_it(game: Turns, kind: SchemeKind) -> None:
    game.feel("fenn", -55)
    game.plot("fenn", kind)
    rules = game.game.world.finance
    assert game.felt("fenn") == -55 + rules.scheme_eases + rules.feeling_fade
    assert game.view("fenn").grudge is None


def test_the_worst_hatred_runs_out(game: Turns) -> None:
    game.feel("fenn", -100)
    schemed = 0
    for _ in range(20):
        grudge = game.view("fenn").grudge
        if grudge is None:
            break
        game.plot("fenn", "denounce")
        schemed += 1
    assert 2 <= schemed <= 5


def lapsed(game: Turns, kind: SchemeKind) -> bool:
    """Whether a scheme against Ann's short comes to nothing at all."""
    scheme = Scheme(kind, game.patron) if kind == "denounce" else Scheme(kind, game.patron, "honey", "short")
    outcome = game.turn(fenn=Decision(scheme=scheme))
    seen = {"denounced", "rumour-countered", "traded-against"} & {event.kind for event in outcome.events}
    assert outcome.result.data["lapsed"] == (not seen)
    return not seen


@pytest.mark.parametrize("kind", SCHEMES)
def test_what_became_impossible_meanwhile_is_left_undone_and_counted(game: Turns, kind: SchemeKind) -> None:
    game.feel("fenn", -90)
    assert not lapsed(game, kind)
    game.feel("fenn", -55)
    game.game.play(Bribe("fenn", 20))  # it was paid, and hates no more
    assert lapsed(game, kind)
    game.feel("fenn", -90)
    if kind == "rumour":
        assert lapsed(game, kind), "one such rumour is out already"
        game.game.change(rumours=())
    game.game.play(Cover("honey"))  # there is no such bet any more
    assert lapsed(game, kind) is (kind != "denounce")
    game.feel("fenn", -90)
    game.game.change(patrons={game.patron: replace(game.wood.patrons[game.patron], exiled=True)})
    assert lapsed(game, kind)


def test_another_who_is_hated_more_by_then_is_not_hit_instead(game: Turns) -> None:
    game.feel("fenn", -60)
    scheme = Scheme("denounce", game.patron)
    game.game.play(Join(), "bob")
    game.feel("fenn", -90, game.game.slug("bob"))
    game.turn(fenn=Decision(scheme=scheme))
    assert game.news("denounced") == [{"creature": "fenn", "patron": game.patron}]


def test_a_creature_in_exile_schemes_not(game: Turns) -> None:
    game.feel("fenn", -60)
    game.game.change(banished=("fenn",))
    assert game.view("fenn").grudge is None
    game.turn(fenn=Decision(scheme=Scheme("denounce", game.patron)))
    assert not game.news("denounced")


def test_a_quiet_turn_is_handed_on_as_it_is(game: Turns) -> None:
    decisions = {"pip": Decision((Order("buy", "honey", 1, 9),))}
    played, lapsed = schemes.play(game.game.draft(), decisions)
    assert played is decisions
    assert lapsed == 0


def test_hatred_is_sorted_and_bounded_by_the_word(game: Turns) -> None:
    for other, value in (("bram", -60), ("oona", -90), ("pip", -49)):
        game.feel("fenn", value, other)
    assert feelings.hated(game.wood, "fenn") == ["oona", "bram"]
