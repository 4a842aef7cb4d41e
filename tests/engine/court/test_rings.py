"""Rings: one whispers, another bets; and whoever cannot know is safe (docs: rules/law.md#rings)."""

from __future__ import annotations

from dataclasses import replace
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.events import HeatRisen, RingShown
from engine.fairness import DeckCard
from engine.hidden import rings
from engine.model import Cover, Open, Whisper, World
from tests.builders.game import HONEY_RUN, Game
from tests.builders.told import those

EARS = ("oona", "fenn", "bram", "pip", "mirel")
LIES = (("acorns", "up"), ("mushrooms", "up"), ("berries", "up"), ("firewood", "up"))


@pytest.fixture
def game(today: World) -> Game:
    fresh = Game(today)
    fresh.bury_deck()
    for user in ("whisperer", "liar", "bettor", "bystander"):
        fresh.play(Open("long", "honey", 1), user=user)
        fresh.play(Cover("honey"), user=user)
    return fresh


def chapter(game: Game, tips: int, fooled: int = 0, leader: str = "") -> list[str]:
    """So many cards that the whisperer foretold and the bettor bet on, two lies beside each; kinds of events.

    The bettor falls for the first `fooled` lies; a `leader` bets a turn sooner than the bettor does, in the open.
    """
    seen: list[str] = []
    bettor, lies = "bettor", 2
    told = 0
    for card in range(tips):
        turn = game.wood.turn
        deck = (DeckCard(HONEY_RUN, turn + 1 + bool(leader)), *game.secrets.deck)
        game.secrets = replace(game.secrets, deck=deck)
        game.change(prices={**game.wood.prices, "honey": 10}, balances=_rich(game))
        game.play(Whisper(EARS[card % 5], planted=False), user="whisperer")
        for number in range(lies):
            good, way = LIES[(told + number) % len(LIES)]
            game.play(Whisper(EARS[(card + number) % 5], True, good, way), user=f"liar{number}")
            if told + number < fooled:
                game.play(Open("long" if way == "up" else "short", good, 1), user=bettor)
        told += lies
        if leader:
            game.play(Open("short", "honey", 1), user=leader)
            game.seam()
        game.play(Open("short", "honey", 2), user=bettor)
        game.seam()
        seen += game.kinds()
        _let_lies_pass(game)
        game.seam()
        seen += game.kinds()
    return seen


def _rich(game: Game) -> dict[str, int]:
    held = dict(game.wood.balances)
    for account in held:
        if account.startswith("patron:") and held[account] < 50:
            held["mint"] -= 100
            held[account] += 100
    return held


def _let_lies_pass(game: Game) -> None:
    """What still goes round is past its time at the next seam."""
    turn = game.wood.turn + 1
    game.change(rumours=tuple(replace(one, until=turn) for one in game.wood.rumours))
    game.secrets = replace(
        game.secrets,
        tips=tuple(one if one.landed else replace(one, until=turn) for one in game.secrets.tips),
        talk=tuple(one if one.settled else replace(one, until=turn) for one in game.secrets.talk),
    )


def heat(game: Game, user: str) -> int:
    return game.wood.patrons[game.slug(user)].heat


def test_a_ring_gathers_heat_and_so_does_its_whisperer(game: Game) -> None:
    seen = chapter(game, tips=6)
    assert heat(game, "bettor") >= game.world.finance.heat_line
    assert heat(game, "whisperer") >= game.world.finance.heat_line
    assert {trial.patron for trial in game.wood.trials} == {game.slug("bettor"), game.slug("whisperer")}
    assert "investigation-opened" in seen
    pages = [page for page in game.secrets.evidence if page.ring]
    assert {page.odds for page in pages} <= set(range(game.world.law.ring_odds, rings.MOST_ODDS + 1))


def test_nothing_shows_before_enough_of_it_is_over(game: Game) -> None:
    chapter(game, tips=3)
    assert heat(game, "bettor") == heat(game, "whisperer") == 0
    assert not [page for page in game.secrets.evidence if page.ring]


def test_whoever_follows_lies_as_well_cannot_know(game: Game) -> None:
    chapter(game, tips=6, fooled=10)
    assert heat(game, "bettor") == heat(game, "whisperer") == 0


def test_whoever_goes_by_what_others_bet_in_the_open_cannot_know(game: Game) -> None:
    chapter(game, tips=6, leader="leader")
    assert heat(game, "bettor") == 0
    assert heat(game, "leader") >= game.world.finance.heat_line, "but who bets first, on those alone, can"


def test_the_verdict_says_what_it_rests_on(game: Game) -> None:
    chapter(game, tips=6)
    until = max(trial.until for trial in game.wood.trials)
    shown: list[RingShown] = []
    while game.wood.turn < until:
        game.seam()
        shown += those(RingShown, game.events)
    assert {one.patron for one in shown} == {game.slug("bettor"), game.slug("whisperer")}
    assert all(one.count >= game.world.law.ring_least and one.odds >= game.world.law.ring_odds for one in shown)
    for user in ("bettor", "whisperer"):
        assert heat(game, user) == 0, "and nobody answers twice"


def test_by_the_numbers_of_before_nobody_looks(world: World) -> None:
    game = Game(world)
    game.bury_deck()
    for user in ("whisperer", "bettor"):
        game.play(Open("long", "honey", 1), user=user)
    game.play(Whisper("oona", planted=False), user="whisperer")
    assert game.secrets.talk == ()


@given(true=st.integers(1, 8), planted=st.integers(0, 12), data=st.data())
def test_the_odds_are_those_of_drawing_blind(true: int, planted: int, data: st.DataObject) -> None:
    known = data.draw(st.integers(1, true))
    fooled = data.draw(st.integers(0, planted))
    drawn = known + fooled
    tail = sum(comb(true, k) * comb(planted, drawn - k) for k in range(known, min(true, drawn) + 1))
    found = rings.chance_against(true, planted, known, fooled)
    assert found == min(rings.MOST_ODDS, comb(true + planted, drawn) // tail)
    assert found >= 1
    if fooled == planted or not planted:
        assert found == 1, "who follows everything shows nothing"


def test_six_of_six_and_none_of_nine_is_one_in_five_thousand() -> None:
    assert rings.chance_against(6, 9, 6, 0) == comb(15, 6) == 5005
    assert HeatRisen.kind == "heat-risen"
