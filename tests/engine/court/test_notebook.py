"""The magistrate's notebook: what is kept, for how long, who can be in it at all, and what talk can do."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from engine.fairness import DeckCard
from engine.hidden import Evidence, sentence
from engine.model import Bar, Cover, Join, Open, Trial, Whisper, World
from tests.builders.game import ACORN_MANIA, HONEY_RUN
from tests.builders.life import Life, denounce, of_the_law

# ------------------------------------------------------------------ what talk can do


def test_any_number_of_denunciations_stops_short_of_the_line(world: World) -> None:
    life = Life(world)
    life.do(Join())
    for _ in range(20):
        draft = denounce(life)
        assert [event.kind for event in draft.events] == ["denounced"]
        assert [one.notice.kind for one in draft.notices] == ["denounced"]
    assert life.heat() == world.finance.heat_line - 1
    assert of_the_law(life.turns(3)) == []


def test_a_denunciation_never_cools_whoever_is_over_the_line(world: World) -> None:
    life = Life(world, 1, 6)
    life.accuse()
    before = life.heat()
    denounce(life)
    assert life.heat() == before


def test_talk_and_one_win_open_a_hearing_on_thin_evidence(world: World) -> None:
    life = Life(world, 1)
    life.do(Join())
    denounce(life)
    denounce(life)
    life.win()
    assert life.on_trial() == {life.slug()}


def test_an_exile_is_beyond_denouncing(world: World) -> None:
    life = Life(world)
    life.do(Join())
    life.order(Bar(life.slug()))
    draft = denounce(life)
    assert (draft.events, draft.notices) == ([], [])
    assert life.heat() == 0


# ------------------------------------------------------------------ the notebook is bounded


def test_a_page_is_torn_out_once_its_owner_is_cool(world: World) -> None:
    life = Life(world, 1)
    life.win()
    life.turns(39)
    assert len(life.state.secrets.evidence) == 1
    life.turns(1)
    assert (life.heat(), life.state.secrets.evidence) == (0, ())


def test_a_page_that_is_too_old_goes_though_talk_keeps_its_owner_warm(world: World) -> None:
    life = Life(replace(world, finance=replace(world.finance, heat_cooling=0)), 1, chapter_turns=100)
    life.win()
    life.turns(world.law.evidence_turns)
    assert life.heat() == 40
    assert life.state.secrets.evidence == ()


def test_a_win_taken_home_in_pieces_is_one_though_its_page_has_cooled_meanwhile(world: World) -> None:
    cold = replace(world, finance=replace(world.finance, heat_per_win=0, suspicious_profit=1))
    life = Life(cold)
    life.state = life.first = replace(
        life.state, secrets=replace(life.state.secrets, deck=(DeckCard(ACORN_MANIA, 1), DeckCard(HONEY_RUN, 999)))
    )
    life.do(Whisper("mirel", planted=False))
    before = life.purse()
    life.do(Open("long", "acorns", 9))
    life.turns()
    life.do(Cover("acorns", 3))
    (first,) = life.state.secrets.evidence
    life.turns()
    life.do(Cover("acorns"))
    won = life.purse() - before
    assert won > first.profit > 0
    assert life.state.secrets.evidence == (replace(first, weighed=True, profit=won),)
    life.turns()
    assert life.state.secrets.evidence == ()


def test_a_win_of_the_last_chapter_hides_none_of_this_one(world: World) -> None:
    life = Life(world, 1, chapter_turns=8)
    life.win()
    life.turns(7)
    assert life.state.wood.chapter == 2
    life.heal(honey=10)
    life.state = life.first = replace(
        life.state, secrets=replace(life.state.secrets, deck=(DeckCard(HONEY_RUN, 1), DeckCard(HONEY_RUN, 999)))
    )
    life.win()
    assert [(one.chapter, one.landed) for one in life.state.secrets.evidence] == [(1, 1), (2, 1)]


def test_a_bet_made_after_the_tips_window_is_luck(world: World) -> None:
    life = Life(world, 1)
    life.do(Whisper("mirel", planted=False))
    life.state = life.first = replace(
        life.state, secrets=replace(life.state.secrets, deck=(DeckCard(HONEY_RUN, 20), DeckCard(HONEY_RUN, 999)))
    )
    life.journal.clear()
    life.turns(12)
    assert life.state.secrets.tips == ()
    life.do(Open("short", "honey", 4))
    life.turns(8)
    assert life.purse() > 100
    assert (life.heat(), life.state.secrets.evidence) == (0, ())


# ------------------------------------------------------------------ verdicts, drawn


def page(profit: int = 20, waited: int = 0) -> Evidence:
    return Evidence(1, 2, "grey", "honey", profit, waited, 1, weighed=True)


@given(
    profits=st.lists(st.integers(5, 100), min_size=1, max_size=5), waited=st.integers(0, 8), heat=st.integers(0, 100)
)
def test_more_evidence_and_more_heat_never_weigh_less(world: World, profits: list[int], waited: int, heat: int) -> None:
    case = [page(profit, waited) for profit in profits]
    weight = sentence.weigh(world, case, heat)
    assert sentence.weigh(world, [*case, page()], heat) > weight
    assert sentence.weigh(world, case, heat + 2) >= weight
    assert sentence.weigh(world, [replace(one, waited=waited + 1) for one in case], heat) <= weight


@given(seed=st.integers(0, 10**6), plea=st.sampled_from(["", "confess", "deny", "blame"]), heat=st.integers(0, 100))
def test_without_evidence_there_is_only_acquittal(world: World, seed: int, plea: Any, heat: int) -> None:
    assert sentence.reach(world, f"{seed:064x}", Trial("grey", 3, 6, plea), [], heat) == "acquitted"


def test_every_verdict_is_within_reach_and_a_plea_moves_it(world: World) -> None:
    def reached(case: list[Evidence], heat: int, plea: Any = "") -> set[str]:
        trial = Trial("grey", 3, 6, plea)
        return {sentence.reach(world, f"{seed:064x}", trial, case, heat) for seed in range(60)}

    thin, fair, fat = [page(5, 4)], [page(20, 1)] * 2, [page(60, 0)] * 3
    assert reached(thin, 61) == {"acquitted"}
    assert reached(fair, 75) == {"fined", "frozen"}
    assert reached(fat, 100) == {"exiled"}
    assert reached(fat, 100, "confess") == {"frozen"}
    assert reached([page(5, 4)] * 2, 70) == {"acquitted", "fined"}
    assert reached([page(5, 4)] * 2, 70, "confess") == {"fined"}
    assert "acquitted" in reached(fair, 75, "blame") | reached(fair, 75, "deny")
