"""Gifts, alliances, feelings and wood names (docs: rules/patrons.md)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core import names
from engine.creatures import feelings
from engine.events import GiftSeen
from engine.insider import favours
from engine.model import Ally, Bribe, BribeMagistrate, Join, Open, World
from tests.builders.game import SEED, Game

# ------------------------------------------------------------------ gifts


def test_a_gift_warms_a_creature_less_each_time(game: Game) -> None:
    before = game.wood.balances["creature:pip"]
    kind, facts = game.play(Bribe("pip", 15))
    assert (kind, facts["feeling"], facts["purse"]) == ("gift", "warm", 85)
    assert game.kinds() == ["patron-joined", "gift-seen"]
    assert game.events[1] == GiftSeen("pip")  # who gave it, nobody saw
    assert game.wood.balances["creature:pip"] == before + 15
    game.play(Bribe("pip", 15))
    assert game.wood.feelings["pip"][game.slug()] == 15 + 10


@given(amount=st.integers(5, 500), gifts_before=st.integers(0, 50))
def test_a_gift_never_buys_more_than_its_bound_nor_more_than_the_last(
    world: World, amount: int, gifts_before: int
) -> None:
    bought = favours.warmth(world, amount, gifts_before)
    assert 0 <= favours.warmth(world, amount, gifts_before + 1) <= bought <= world.finance.gift_most


def test_a_wish_rides_on_a_gift_and_the_newest_is_carried(game: Game) -> None:
    kind, facts = game.play(Bribe("pip", 5, wish="hoard", good="acorns"))
    assert (kind, facts["wish"], facts["good"]) == ("gift-with-wish", "hoard", "acorns")
    game.play(Bribe("pip", 5, wish="dump", good="honey"))
    (request,) = game.wood.requests
    assert (request.wish, request.good, request.amount) == ("dump", "honey", 5)


def test_a_new_chapter_makes_the_first_gift_count_again(game: Game) -> None:
    game.play(Bribe("pip", 5))
    game.end_chapter()
    assert {patron.gifts for patron in game.wood.patrons.values()} == {0}


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        (Bribe("nobody", 10), "unknown-creature"),
        (Bribe("pip", 4), "gift-too-small"),
        (Bribe("pip", -10), "gift-too-small"),
        (Bribe("pip", 101), "purse-short"),
        (Bribe("pip", 10**40), "purse-short"),
        (Bribe("pip", 10, wish="hoard"), "wish-without-good"),
        (Bribe("pip", 10, wish="hoard", good="gold"), "unknown-good"),
        (BribeMagistrate(4), "magistrate-too-small"),
        (BribeMagistrate(10), "no-heat"),
    ],
)
def test_bad_gifts_are_refused(game: Game, command: Bribe | BribeMagistrate, kind: str) -> None:
    assert game.refused(command) == kind


# ------------------------------------------------------------------ alliances


def test_an_alliance_binds_two_and_is_resented_by_the_rest(game: Game) -> None:
    kind, facts = game.play(Ally("oona", "bram"))
    assert (kind, facts["fee"], facts["purse"]) == ("allied", 20, 80)
    assert "allied" in game.kinds()
    slug = game.slug()
    felt = {creature: feelings.felt(game.wood, creature, slug) for creature in game.world.creatures}
    assert felt == {"oona": 8, "bram": 8, "fenn": -10, "pip": -10, "mirel": -10}
    assert feelings.felt(game.wood, "oona", "bram") == feelings.felt(game.wood, "bram", "oona") == 20
    assert (game.wood.alliances[0].a, game.wood.alliances[0].b) == ("oona", "bram")


def test_bad_alliances_are_refused(game: Game) -> None:
    assert game.refused(Ally("oona", "oona")) == "ally-itself"
    assert game.refused(Ally("oona", "nobody")) == "unknown-creature"
    game.play(Ally("oona", "bram"))
    assert game.refused(Ally("bram", "oona")) == "already-allied"
    game.feel("pip", game.slug(), -50)
    assert game.refused(Ally("fenn", "pip")) == "ally-hostile"
    game.play(Bribe("fenn", 70))
    assert game.refused(Ally("fenn", "mirel")) == "purse-short"


# ------------------------------------------------------------------ feelings


@pytest.mark.parametrize(
    ("value", "word"),
    [
        *((value, "devoted") for value in (100, 50)),
        *((value, "warm") for value in (49, 15)),
        *((value, None) for value in (14, 0, -14)),
        *((value, "wary") for value in (-15, -49)),
        *((value, "hostile") for value in (-50, -100)),
    ],
)
def test_feelings_have_few_words(value: int, word: str | None) -> None:
    assert feelings.bucket(value) == word


@given(deltas=st.lists(st.integers(-300, 300), max_size=8), turns=st.integers(0, 250))
def test_feelings_stay_in_bounds_and_fade_to_nothing(world: World, deltas: list[int], turns: int) -> None:
    draft = Game(world).draft()
    for delta in deltas:
        feelings.nudge(draft, "pip", "grey", delta)
        assert -100 <= feelings.felt(draft, "pip", "grey") <= 100
    start = feelings.felt(draft, "pip", "grey")
    for _ in range(turns):
        feelings.fade(draft)
    left = feelings.felt(draft, "pip", "grey")
    assert abs(left) == max(0, abs(start) - turns)
    assert left * start >= 0
    assert ("grey" in draft.feelings["pip"]) == bool(left)


def test_no_feeling_fades_into_its_opposite(world: World) -> None:
    draft = Game(replace(world, finance=replace(world.finance, feeling_fade=7))).draft()
    feelings.nudge(draft, "pip", "grey", 5)
    feelings.nudge(draft, "pip", "misty", -5)
    feelings.fade(draft)
    assert draft.feelings["pip"] == {}


def test_nobody_feels_anything_toward_themselves(game: Game) -> None:
    draft = game.draft()
    feelings.nudge(draft, "pip", "pip", 50)
    assert draft.feelings["pip"] == {}


# ------------------------------------------------------------------ joining, names


def test_joining_gives_a_name_a_stake_and_a_letter(game: Game) -> None:
    kind, facts = game.play(Join())
    assert (kind, facts["stake"]) == ("joined", 100)
    assert game.letters() == ["welcome"]
    patron = game.wood.patrons[game.slug()]
    assert patron.name in game.world.names
    assert patron.id == names.slug(patron.name)
    assert game.refused(Join()) == "already-joined"


def test_a_first_command_that_is_refused_joins_nobody(game: Game) -> None:
    assert game.refused(Open("short", "honey", 9999)) == "over-cap"
    assert game.wood.patrons == {}


def test_names_are_never_shared_and_begin_again_when_they_run_out(world: World) -> None:
    small = replace(world, names=("Grey", "Oona", "Misty"))
    taken: dict[str, str] = {}
    for user in range(31):
        name = names.draw_name(small, taken, SEED, f"user{user}")
        assert names.slug(name) not in taken
        assert names.slug(name) not in world.creatures
        taken[names.slug(name)] = name
    assert {"grey", "misty", "second-grey", "second-oona", "tenth-misty"} <= set(taken)
    assert any(slug.startswith("11th-") for slug in taken)
    assert list(taken.values())[:2] in (["Grey", "Misty"], ["Misty", "Grey"])


def test_a_paused_wood_refuses_everything(game: Game) -> None:
    game.play(Join())
    game.change(settings=replace(game.wood.settings, paused=True))
    for command in (Join(), Open("short", "honey"), Bribe("pip", 5), Ally("oona", "pip")):
        assert game.refused(command) == "paused"
