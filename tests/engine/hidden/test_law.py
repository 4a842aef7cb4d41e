"""Heat: two suspicious wins on one's own true tips cross the line; whoever never whispers stays cool.

docs: rules/insider.md#heat
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.court import heat
from engine.events import HeatRisen, TipTurned
from engine.fairness import DeckCard
from engine.model import BribeMagistrate, Cover, Open, PositionSide, Refused, Whisper, World
from tests.builders.game import ACORN_MANIA, HONEY_RUN, Game
from tests.builders.told import those

TRUE = Whisper("mirel", planted=False)


def deal(game: Game, *cards: DeckCard) -> None:
    """Put cards on top of the deck."""
    game.secrets = replace(game.secrets, deck=(*cards, *game.secrets.deck))


def heat_of(game: Game, user: str = "ann") -> int:
    return game.wood.patrons[game.slug(user)].heat


def test_a_win_on_ones_own_true_tip_raises_heat_at_the_settlement(game: Game) -> None:
    deal(game, DeckCard(HONEY_RUN, 1))
    game.play(TRUE)
    game.play(Open("short", "honey", 4))
    game.seam()
    assert heat_of(game) == 40
    assert "heat-risen" in game.letters()
    assert [notice.band for notice in those(HeatRisen, game.notices)] == ["hot"]
    (found,) = game.secrets.evidence
    assert (found.good, found.profit, found.waited, found.landed) == ("honey", 20, 0, 1)


def test_two_suspicious_wins_cross_the_line(game: Game) -> None:
    deal(game, DeckCard(HONEY_RUN, 1), DeckCard(HONEY_RUN, 7))
    game.play(TRUE)
    game.play(Open("short", "honey", 4))
    game.seam()
    for _ in range(5):
        game.seam(honey=10)
    assert heat.band(game.world, heat_of(game)) == "warm"
    game.play(replace(TRUE, creature="pip"))
    game.play(Open("short", "honey", 4))
    game.seam()
    assert heat_of(game) == 40 - 6 + 40
    assert heat.band(game.world, heat_of(game)) == "burning"


def test_a_cover_at_the_top_is_noted_at_once_and_felt_at_the_next_settlement(game: Game) -> None:
    deal(game, DeckCard(ACORN_MANIA, 1))
    game.play(TRUE)
    game.play(Open("long", "acorns", 6))
    for _ in range(3):
        game.seam()
    game.play(Cover("acorns"))
    assert heat_of(game) == 0
    assert len(game.secrets.evidence) == 1
    game.seam()
    assert heat_of(game) == 40


def test_many_positions_and_tips_on_one_event_are_one_win(game: Game) -> None:
    deal(game, DeckCard(HONEY_RUN, 3))
    game.play(TRUE)
    game.play(Open("short", "honey", 2))
    game.seam()
    game.play(replace(TRUE, creature="pip"))
    game.play(Open("short", "honey", 2))
    game.seam()
    game.seam(honey=10)
    assert heat_of(game) == 40


def test_what_the_magistrate_does_not_mind(game: Game) -> None:
    deal(game, DeckCard(HONEY_RUN, 1))
    game.play(Open("short", "honey", 4), user="early")  # before the tip was bought
    game.play(TRUE, user="early")
    game.play(replace(TRUE, creature="pip"), user="wrong")  # against the tip
    game.play(Open("long", "honey", 1), user="wrong")
    game.play(replace(TRUE, creature="pip"), user="elsewhere")  # in another good
    game.play(Open("short", "acorns", 1), user="elsewhere")
    game.play(Whisper("fenn", planted=True, good="honey", direction="down"), user="liar")  # bait come true
    game.play(Open("short", "honey", 4), user="liar")
    game.play(Open("short", "honey", 4), user="honest")  # no tip at all
    game.play(TRUE, user="small")  # a win too small to look at
    game.seam()
    assert {patron.heat for patron in game.wood.patrons.values()} == {0}
    assert game.secrets.evidence == ()


@pytest.mark.parametrize("at_once", [True, False])
def test_a_win_in_crumbs_is_a_win(game: Game, at_once: bool) -> None:
    """Each piece is too small to look at; together they are what one bet would have made."""
    deal(game, DeckCard(ACORN_MANIA, 1))
    game.play(TRUE)
    for _ in range(6):
        game.play(Open("long", "acorns", 1))
    before = game.worth()
    for _ in range(3):
        game.seam()
    for amount in [6] if at_once else [1] * 6:
        game.play(Cover("acorns", amount))
    game.seam()
    assert heat_of(game) == 40
    (page,) = game.secrets.evidence
    assert page.profit >= game.world.finance.suspicious_profit
    assert page.profit == game.worth() - before


def test_what_else_the_legend_moved_is_of_the_tip(game: Game) -> None:
    """A forecast of mushrooms that fall is a forecast of everything that falls."""
    deal(game, DeckCard("black-thursday-at-the-stump", 1))
    game.play(TRUE)
    for good in ("honey", "acorns", "berries"):
        game.play(Open("short", good, 4))
    game.seam()
    assert heat_of(game) == 40
    (page,) = game.secrets.evidence
    assert page.profit == game.worth() - 100 + game.world.finance.whisper_fee


def test_a_legend_that_finds_its_good_is_the_tip_whatever_it_finds(game: Game) -> None:
    deal(game, DeckCard("porcupine-squeeze", 2))
    game.play(Open("short", "berries", 1), user="friend")
    game.play(TRUE)
    game.play(Open("short", "honey", 3), user="friend")
    game.seam()
    game.play(Open("long", "honey", 6))
    game.seam()
    assert heat_of(game) == 40
    assert [(one.good, one.found) for one in those(TipTurned, game.notices)] == [("berries", "honey")]


def test_a_legend_called_by_name_uses_up_nobodys_tip(game: Game) -> None:
    deal(game, DeckCard(HONEY_RUN, 4))
    game.play(TRUE)
    game.seam(HONEY_RUN)
    assert "tip-came-true" not in game.letters()
    game.seam(honey=10)
    game.play(Open("short", "honey", 4))
    game.seam()
    game.seam()
    assert "tip-came-true" in game.letters()
    assert heat_of(game) == 40


def test_who_asked_often_is_told_once(game: Game) -> None:
    deal(game, DeckCard(HONEY_RUN, 2))
    game.play(TRUE)
    game.seam()
    game.play(replace(TRUE, creature="pip"))
    game.seam()
    assert game.letters().count("tip-came-true") == 1


def test_a_win_against_the_tip_or_in_another_good_is_luck(game: Game) -> None:
    deal(game, DeckCard(HONEY_RUN, 1))
    game.play(TRUE)
    game.play(Open("long", "honey", 4))
    game.play(Open("long", "acorns", 4))
    game.play(Open("short", "firewood", 4))
    game.seam(honey=40, acorns=8, firewood=1)
    for good in ("acorns", "firewood"):
        game.play(Cover(good))
    game.seam()
    assert game.purse() > 100
    assert game.secrets.evidence == ()


def test_a_position_opened_once_the_tip_is_news_is_no_offence(game: Game) -> None:
    deal(game, DeckCard(ACORN_MANIA, 1))
    game.play(TRUE)
    game.play(Open("long", "acorns", 1))
    game.seam()
    game.change(running=())  # were the Exchange to open again while the tip is still remembered
    game.play(Open("long", "acorns", 6))
    game.seam(acorns=8)
    game.play(Cover("acorns"))
    game.seam()
    assert game.purse() > 100
    assert game.secrets.evidence == ()


def test_a_win_taken_at_the_chapters_end_is_noted_too(game: Game) -> None:
    deal(game, DeckCard(ACORN_MANIA, 1))
    game.play(TRUE)
    game.play(Open("long", "acorns", 6))
    game.seam()
    game.seam()
    game.end_chapter()
    assert len(game.secrets.evidence) == 1
    game.bury_deck()
    game.seam()
    assert heat_of(game) == 40


def test_a_loss_or_a_crumb_is_no_suspicious_win(game: Game) -> None:
    deal(game, DeckCard(HONEY_RUN, 2))
    game.play(TRUE)
    game.play(Open("short", "honey", 1))
    game.seam(honey=14)
    game.seam()
    assert game.secrets.evidence == ()


def test_heat_cools_and_a_gift_cools_it_faster(game: Game) -> None:
    deal(game, DeckCard(HONEY_RUN, 1))
    game.play(TRUE)
    game.play(Open("short", "honey", 4))
    game.seam()
    game.seam()
    assert heat_of(game) == 39
    before = game.wood.balances.get("court", 0)
    kind, facts = game.play(BribeMagistrate(20))
    assert (kind, facts["band"]) == ("magistrate", "warm")
    assert heat_of(game) == 29
    assert game.wood.balances["court"] == before + 20


def test_a_tip_that_has_served_is_forgotten(game: Game) -> None:
    deal(game, DeckCard(HONEY_RUN, 1))
    game.play(TRUE)
    game.seam()
    assert game.secrets.tips == ()


@given(
    bets=st.lists(
        st.tuples(st.sampled_from(["short", "long"]), st.sampled_from(["honey", "acorns", "mushrooms"])),
        min_size=1,
        max_size=6,
    ),
    whispers=st.integers(0, 3),
)
def test_whoever_never_whispers_never_gets_heat(
    world: World, bets: list[tuple[PositionSide, str]], whispers: int
) -> None:
    game = Game(world)
    cards = (DeckCard(HONEY_RUN, 2), DeckCard(ACORN_MANIA, 4), DeckCard(HONEY_RUN, 8))
    game.secrets = replace(game.secrets, deck=(*cards, DeckCard(HONEY_RUN, 999)))
    for turn in range(9):
        if turn < whispers:
            game.play(Whisper(["mirel", "pip", "oona"][turn], planted=False), user="insider")
        for side, good in bets:
            for user in ("honest", "insider"):
                _try(game, Open(side, good, 3), user)
        game.seam()
        for good in ("honey", "acorns"):
            _try(game, Cover(good), "honest")
    assert heat_of(game, "honest") == 0
    assert all(found.patron != game.slug("honest") for found in game.secrets.evidence)


def _try(game: Game, command: Open | Cover, user: str) -> None:
    try:
        game.play(command, user=user)
    except Refused:
        return
