"""Reminders: only for who asked, once for each occasion, and silent for everyone else.

docs: rules/patrons.md#reminders
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.events import Forecast, TipOpens
from engine.exchange import in_the_race
from engine.fairness import DeckCard
from engine.model import Lend, Open, Remind, Whisper
from tests.builders.game import HONEY_RUN, Game
from tests.builders.told import those


def opened(game: Game, user: str = "ann") -> int:
    """A short of honey; returns the price from which it is near its call."""
    game.play(Open("short", "honey", 4), user)
    position = game.wood.positions[-1]
    room = (position.call - position.price) * game.world.finance.remind_room // 100
    return position.call - room


def test_the_answer_says_how_all_three_stand(game: Game) -> None:
    assert game.play(Remind("call"))[1] == {"call": "on", "tip": "off", "loan": "off"}
    assert game.play(Remind("loan"))[1] == {"call": "on", "tip": "off", "loan": "on"}
    assert game.play(Remind("call", on=False))[1] == {"call": "off", "tip": "off", "loan": "on"}
    assert game.refused(Remind("weather")) == "unknown-reminder"  # type: ignore[arg-type]


def test_asking_for_letters_is_no_hand_played(game: Game) -> None:
    game.play(Remind("call"))
    assert in_the_race(game.wood) == []
    game.play(Open("long", "honey", 1))
    game.play(Remind("tip"))
    assert in_the_race(game.wood) == [game.slug()]


def test_a_position_near_its_call_is_told_once_until_it_moves_away(game: Game) -> None:
    near = opened(game)
    game.play(Remind("call"))
    told = []
    for price in (near - 1, near, near, near - 2, near):
        game.seam(honey=price)
        told.append("call-near" in game.letters())
    assert told == [False, True, False, False, True]


def test_a_reminder_switched_on_again_has_told_nobody_yet(game: Game) -> None:
    near = opened(game)
    game.play(Remind("call"))
    game.seam(honey=near)
    game.play(Remind("call", on=False))
    game.seam(honey=near - 2)
    game.play(Remind("call"))
    game.seam(honey=near)
    assert "call-near" in game.letters()
    game.play(Remind("call"))
    game.seam(honey=near)
    assert "call-near" not in game.letters(), "it was on already, and has told"


def test_who_did_not_ask_hears_nothing(game: Game) -> None:
    near = opened(game, "bob")
    game.play(Remind("tip"), "bob")
    game.seam(honey=near)
    assert "call-near" not in game.letters("bob")
    assert not game.wood.positions[-1].warned


def test_a_tips_window_is_told_of_the_turn_before_it_opens(game: Game) -> None:
    game.secrets = replace(game.secrets, deck=(DeckCard(HONEY_RUN, 9), DeckCard(HONEY_RUN, 40)))
    game.play(Remind("tip"))
    game.play(Whisper("pip", planted=False))
    (forecast,) = those(Forecast, game.notices)
    opens = []
    for turn in range(1, 9):
        game.seam()
        opens += [turn] if "tip-opens" in game.letters() else []
        if opens == [turn]:
            assert isinstance(game.notices[-1], TipOpens)
            assert game.notices[-1].facts() == forecast.facts()
    assert opens == [forecast.first - 1]


def test_a_card_that_many_ears_heard_of_opens_with_one_letter_for_each_patron(game: Game) -> None:
    game.secrets = replace(game.secrets, deck=(DeckCard(HONEY_RUN, 9), DeckCard(HONEY_RUN, 40)))
    opens = []
    for user in ("ann", "bob"):
        game.play(Remind("tip"), user)
        game.play(Whisper("bram", planted=False), user)
    for creature in ("pip", "oona", *[""] * 6):
        game.seam()
        opens += [one.patron for one in game.told if isinstance(one.notice, TipOpens)]
        if creature:
            game.play(Whisper(creature, planted=False))
    assert sorted(opens) == sorted((game.slug("ann"), game.slug("bob")))


@pytest.mark.parametrize(("legend", "words"), [("porcupine-squeeze", "most sold short"), ("tanukis-promise", "owes")])
def test_a_good_that_is_still_to_be_found_is_told_as_it_stands_today(game: Game, legend: str, words: str) -> None:
    game.secrets = replace(game.secrets, deck=(DeckCard(legend, 9), DeckCard(HONEY_RUN, 40)))
    game.play(Remind("tip"))
    game.play(Whisper("pip", planted=False))
    (told,) = [forecast.good for forecast in those(Forecast, game.notices)]
    moved = next(good for good in ("mushrooms", "berries") if good != told)
    if legend == "porcupine-squeeze":
        game.play(Open("short", moved, 2), "bob")
    else:
        game.play(Lend(game.world.maker[moved], 20, 0, 10), "bob")
    for _ in range(8):
        game.seam(answers={game.world.maker[moved]: "accept"})
        for letter in those(TipOpens, game.notices):
            assert letter.good == moved
            said = game.text(letter.wording(), letter.facts(), game.wood)
            assert words in said
            assert moved in said
            assert "by now" not in said
            return
    pytest.fail("no window has opened")


def test_bait_has_no_window_to_open(game: Game) -> None:
    game.play(Remind("tip"))
    game.play(Whisper("pip", planted=True, good="honey", direction="up"))
    for _ in range(8):
        game.seam()
        assert "tip-opens" not in game.letters()


def test_a_loan_is_told_of_the_turn_before_it_falls_due(game: Game) -> None:
    game.play(Lend("oona", 12, 0, 3))
    game.play(Remind("loan"))
    game.seam(answers={"oona": "accept"})
    due = game.wood.loans[0].due
    told = []
    while game.wood.turn < due:
        if "loan-due-soon" in game.letters():
            told.append(game.wood.turn)
        game.seam()
    assert told == [due - 1]


def test_the_last_turn_reminds_of_nothing_that_it_settles_itself(game: Game) -> None:
    near = opened(game)
    game.play(Remind("call"))
    game.change(turn=game.wood.settings.chapter_turns - 1)
    game.seam(honey=near)
    assert "call-near" not in game.letters()


def test_a_loan_that_falls_due_with_the_next_chapters_first_turn_is_told_of_on_the_last(game: Game) -> None:
    game.play(Lend("bram", 20, interest=5, term=2))
    game.play(Remind("loan"))
    last = game.wood.settings.chapter_turns
    game.change(turn=last - 2)
    game.seam(answers={"bram": "accept"})
    assert game.wood.loans[0].due == last + 1
    game.seam()
    assert game.wood.turn == last
    assert "loan-due-soon" in game.letters()
