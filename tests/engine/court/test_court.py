"""Investigations from the line to the verdict, by real entries: opened, judged, served, over (docs: rules/law.md)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.events import ChapterResult, InvestigationOpened
from engine.fairness import DeckCard
from engine.model import (
    Ally,
    Bribe,
    BribeMagistrate,
    Configure,
    Cover,
    Join,
    Lend,
    Open,
    Plead,
    Refused,
    Whisper,
    World,
)
from engine.turn import patronage
from engine.views import patron_view, public_view
from tests.builders.game import ACORN_MANIA
from tests.builders.life import FAR, Life, leading_to, of_the_law
from tests.builders.told import those

# ------------------------------------------------------------------ crossing the line


@pytest.mark.parametrize("apart", [5, 9, 20])
def test_two_clean_wins_cross_the_line_even_turns_apart(world: World, apart: int) -> None:
    life = Life(world, 1, 1 + apart)
    kinds = life.accuse(apart=apart)
    assert of_the_law(kinds) == ["investigation-opened"]
    assert life.on_trial() == {life.slug()}
    assert life.standing() == "accused"
    assert life.heat() == 80 - apart
    assert [kind for kind in life.letters() if kind in ("heat-risen", "summoned")] == ["heat-risen", "summoned"]


def test_wins_that_lie_further_apart_than_heat_lasts_do_not(world: World) -> None:
    life = Life(world, 1, 22)
    assert of_the_law(life.accuse(apart=21)) == []
    assert life.heat() == 59


def test_an_investigation_is_public_and_says_no_more_than_that(world: World) -> None:
    life = Life(world, 1, 6)
    life.accuse()
    view = public_view(life.world, life.state.wood)
    assert view.trials == ((life.slug(), 9),)
    assert life.fact("investigation-opened", "until") == 9
    assert life.last is not None
    assert those(InvestigationOpened, life.last.events) == [InvestigationOpened(life.slug(), 9)]
    page = patron_view(life.world, life.state.wood, "ann")
    assert (page.standing, page.hearing, page.frozen, page.heat) == ("accused", 9, 0, "burning")


def test_heat_over_the_line_waits_for_the_magistrate(world: World) -> None:
    life = Life(world, 1, 6)
    life.accuse()
    before = life.heat()
    life.turns(2)
    assert life.heat() == before


# ------------------------------------------------------------------ the verdicts


def test_an_acquittal_costs_nothing_and_closes_the_page(world: World) -> None:
    life = Life(leading_to(world, "acquitted"), 1, 6)
    life.accuse()
    before = life.purse()
    assert of_the_law(life.turns(3)) == ["acquitted"]
    assert (life.purse(), life.heat(), life.standing(), life.on_trial()) == (before, 0, "free", set())
    assert life.letters()[-1] == "verdict"


def test_a_fine_goes_from_the_purse_to_the_court_and_trading_goes_on(world: World) -> None:
    life = Life(leading_to(world, "fined"), 1, 6)
    life.accuse()
    before, court = life.purse(), life.state.wood.balances.get("court", 0)
    assert of_the_law(life.turns(3)) == ["fined"]
    fine = 40 * world.law.fine_percent // 100  # of two wins of 20
    assert fine > 40
    assert life.fact("fined", "amount") == fine
    assert life.purse() == before - fine
    assert life.state.wood.balances["court"] == court + fine
    assert (life.heat(), life.standing()) == (0, "free")
    life.do(Open("short", "acorns", 1))


def test_a_fine_takes_no_more_than_the_purse_holds_and_the_rest_is_served_in_time(world: World) -> None:
    life = Life(leading_to(world, "fined"), 1, 6)
    life.accuse()
    life.do(Bribe("oona", life.purse() - 10))
    assert of_the_law(life.turns(3)) == ["assets-frozen"]
    assert life.fact("assets-frozen", "amount") == 10
    assert (life.purse(), life.standing()) == (0, "frozen")


def test_an_offer_on_the_table_does_not_hide_pebbles_from_a_fine(world: World) -> None:
    life = Life(leading_to(world, "fined"), 1, 6)
    life.accuse()
    life.turns(2)
    everything = life.purse()
    life.do(Lend("bram", 30))
    life.do(Bribe("oona", life.purse() - 10))
    assert of_the_law(life.turns()) == ["assets-frozen"]
    assert life.fact("assets-frozen", "amount") == 40
    assert everything > 40
    assert "loan-withdrawn" in life.letters()
    assert life.state.wood.loans == ()


@pytest.mark.parametrize("verdict", ["fined", "assets-frozen"])
def test_a_bet_does_not_hide_pebbles_from_a_fine(world: World, verdict: str) -> None:
    life = Life(leading_to(world, verdict), 1, 6)
    life.accuse()
    for good in ("acorns", "berries", "mushrooms"):
        life.do(Open("long", good, 12))
    life.do(Bribe("oona", life.purse() - 10))
    fine = 40 * world.law.fine_percent // 100
    assert of_the_law(life.turns(3)) == [verdict]
    assert life.fact(verdict, "amount") == fine
    assert life.state.wood.positions == ()
    assert life.letters()[-1] == "verdict"
    assert "position-settled" in life.letters()


def test_a_fine_that_the_purse_holds_leaves_the_bets_alone(world: World) -> None:
    life = Life(leading_to(world, "fined"), 1, 6)
    life.accuse()
    life.do(Open("long", "acorns", 2))
    assert of_the_law(life.turns(3)) == ["fined"]
    assert [held.good for held in life.state.wood.positions] == ["acorns"]


def test_frozen_assets_can_only_be_covered_and_thaw_after_some_turns(world: World) -> None:
    life = Life(leading_to(world, "assets-frozen"), 1, 6)
    life.accuse()
    life.do(Open("short", "acorns", 2))
    assert of_the_law(life.turns(3)) == ["assets-frozen"]
    assert life.standing() == "frozen"
    assert patron_view(life.world, life.state.wood, "ann").frozen == 14
    for command in (
        Open("long", "honey", 1), Lend("bram", 5), Bribe("oona", 5), BribeMagistrate(5), Ally("oona", "pip"),
        Whisper("mirel", planted=False),
    ):  # fmt: skip
        assert life.refused(command) == "frozen"
        with pytest.raises(Refused, match="frozen"):
            patronage.quote(life.world, life.state.wood, "ann", command)
    life.do(Cover("acorns"))
    assert of_the_law(life.turns(5)) == ["assets-released"]
    assert life.standing() == "free"
    assert "set-free" in life.letters()
    life.do(Open("short", "acorns", 1))


def test_exile_closes_everything_at_reference_and_leaves_only_the_views(world: World) -> None:
    life = Life(leading_to(world, "exiled"), 1, 6, chapter_turns=12)
    life.accuse()
    life.do(Open("short", "acorns", 2))
    life.turns(2)
    life.do(Lend("bram", 10))
    assert of_the_law(life.turns()) == ["exiled"]
    assert life.standing() == "exiled"
    assert life.state.wood.positions == ()
    assert life.state.wood.loans == ()
    assert {"position-settled", "loan-withdrawn", "verdict"} <= set(life.letters())
    for command in (Cover("acorns"), Open("short", "honey", 1), Plead("deny"), Bribe("oona", 5), Join()):
        assert life.refused(command) in ("exiled", "already-joined")
    page = patron_view(life.world, life.state.wood, "ann")
    assert page.standing == "exiled"
    assert public_view(life.world, life.state.wood).turn == 9
    assert of_the_law(life.turns(3)) == ["exile-ended"]
    assert (life.state.wood.chapter, life.standing(), life.purse()) == (2, "free", 100)
    life.do(Open("short", "honey", 1))


def test_what_the_court_closes_is_no_new_win(world: World) -> None:
    life = Life(leading_to(world, "exiled"), 1, 6, 9)
    life.accuse()
    life.heal(honey=10)
    life.do(Whisper("oona", planted=False))
    life.do(Open("short", "honey", 4))
    life.turns(3)  # the card strikes, the verdict falls
    assert life.standing() == "exiled"
    life.turns(3)
    assert life.heat() == 0
    assert of_the_law(life.turns(3)) == []


def test_what_the_court_closes_at_the_chapters_last_seam_is_no_new_win_either(world: World) -> None:
    life = Life(leading_to(world, "exiled"), 1, 6, chapter_turns=9)
    life.accuse()
    mania = (DeckCard(ACORN_MANIA, 8), FAR)
    life.state = life.first = replace(life.state, secrets=replace(life.state.secrets, deck=mania))
    life.journal.clear()
    life.turns()
    life.do(Whisper("oona", planted=False))
    life.do(Open("long", "acorns", 9))
    life.turns()
    assert life.state.secrets.tips[-1].landed == 8
    assert of_the_law(life.turns()) == ["exiled", "exile-ended"]
    assert [found for found in life.state.secrets.evidence if not found.judged] == []


def test_a_crumb_taken_home_before_the_verdict_does_not_free_the_rest(world: World) -> None:
    life = Life(leading_to(world, "fined"), 1, 6)
    life.accuse()
    life.state = life.first = replace(
        life.state, secrets=replace(life.state.secrets, deck=(DeckCard(ACORN_MANIA, 8), FAR))
    )
    life.journal.clear()
    life.turns()
    life.do(Whisper("oona", planted=False))
    life.do(Open("long", "acorns", 9))
    life.turns()
    life.do(Cover("acorns", 1))
    assert of_the_law(life.turns()) == ["fined"]
    assert life.heat() == 0
    life.do(Cover("acorns"))
    life.turns()
    assert life.heat() == world.finance.heat_per_win


def test_nobody_answers_for_the_same_wins_twice(world: World) -> None:
    life = Life(leading_to(world, "fined"), 1, 6, 15)
    life.accuse()
    life.turns(7)
    assert life.heat() == 0
    life.heal(honey=10)
    life.win("fenn")
    assert life.heat() == 0  # the card is not there yet
    life.turns()
    assert life.heat() == 40
    assert life.on_trial() == set()


# ------------------------------------------------------------------ chapters


def test_a_hearing_that_is_open_at_the_chapters_end_is_judged_before_the_closing(world: World) -> None:
    life = Life(leading_to(world, "fined"), 1, 6, chapter_turns=7)
    life.accuse()
    assert life.state.wood.trials[0].until == 7
    left = life.purse() - 40 * world.law.fine_percent // 100
    kinds = life.turns()
    assert kinds.index("fined") < kinds.index("chapter-closed")
    assert life.last is not None
    assert life.last.finale is not None
    assert life.last.finale.balances[f"patron:{life.slug()}"] == left
    (result,) = those(ChapterResult, [one.notice for one in life.last.notices])
    assert result.worth == left  # the last standing knows of it
    assert (life.state.wood.chapter, life.on_trial(), life.standing()) == (2, set(), "free")


def test_a_chapter_cut_short_brings_the_verdict_forward(world: World) -> None:
    life = Life(leading_to(world, "exiled"), 1, 6)
    life.accuse()
    life.order(Configure(chapter_turns=7))
    assert of_the_law(life.turns()) == ["exiled", "exile-ended"]
    assert life.state.wood.chapter == 2


@pytest.mark.parametrize("verdict", ["assets-frozen", "exiled"])
def test_no_sentence_reaches_into_the_next_chapter(world: World, verdict: str) -> None:
    life = Life(leading_to(world, verdict), 1, 6, chapter_turns=11)
    life.accuse()
    life.turns(5)
    assert (life.state.wood.chapter, life.standing()) == (2, "free")
    assert patron_view(life.world, life.state.wood, "ann").frozen == 0
    life.do(Open("short", "honey", 1))


def test_a_line_crossed_at_the_last_seam_is_heard_in_the_next_chapter_with_all_its_turns(world: World) -> None:
    life = Life(world, 1, 6, chapter_turns=6)
    assert of_the_law(life.accuse()) == []
    assert (life.state.wood.chapter, life.heat()) == (2, 75)
    assert of_the_law(life.turns()) == ["investigation-opened"]
    assert life.state.wood.trials[0].until == 1 + world.law.hearing_turns
    assert life.heat() == 75


# ------------------------------------------------------------------ replay


def test_a_trial_replays_to_the_byte(world: World) -> None:
    life = Life(world, 1, 6, 14)
    life.do(Join(), "bob")
    life.accuse()
    life.do(BribeMagistrate(5))
    life.do(Plead("blame", life.slug("bob")))
    life.turns(12)
    assert repr(life.replayed()) == repr(life.state)
