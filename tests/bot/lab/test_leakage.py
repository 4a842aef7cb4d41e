"""Whether anything public gives a true tip away, and whether we would know: the reader finds what is made to leak."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any, cast

import pytest

from bot.lab.casts import each
from bot.lab.leakage import CHAPTER, Leakage
from bot.lab.reading import Clue, gain, need_scikit_learn
from bot.lab.served import turn_numbers
from engine.core import Draft
from engine.events import GiftSeen
from engine.model import Result, Whisper
from engine.turn import patronage

FEW = 6  # chapters


def tips(rng: random.Random, chapters: int, skill: float = 0.0) -> tuple[list[Clue], list[float]]:
    """Tips of chapters whose scores are alike within a chapter, and higher by `skill` where the tip is true."""
    clues, scores = [], []
    for chapter in range(chapters):
        mood = rng.gauss(0, 1)
        for _ in range(rng.randint(1, 8)):
            clues.append(Clue(chapter, rng.random() < 0.5, {}))
            scores.append(mood + rng.gauss(0, 1) + skill * (not clues[-1].planted))
    return clues, scores


def test_a_reader_who_guesses_gains_nothing_and_one_who_knows_gains_all() -> None:
    clues, _ = tips(random.Random(1), 30)
    assert gain(clues, [0.0] * len(clues))["mean"] == 0
    known = gain(clues, [float(not clue.planted) for clue in clues])
    assert known == {"mean": 0.5, "low": 0.5, "high": 0.5}
    assert gain(clues, [float(clue.planted) for clue in clues])["mean"] == -0.5


def test_one_chapter_says_nothing() -> None:
    clues = [Clue(1, planted, {}) for planted in (True, False, True)]
    assert gain(clues, [0, 1, 0]) == {"mean": 0, "low": -0.5, "high": 0.5}


def test_the_interval_holds_the_truth_as_often_as_it_says() -> None:
    rng = random.Random(2)
    found = [gain(*tips(rng, 60)) for _ in range(300)]
    assert 0.92 <= sum(one["low"] <= 0 <= one["high"] for one in found) / len(found) <= 0.98
    skilled = [gain(*tips(rng, 60, skill=1.0)) for _ in range(50)]
    assert all(one["low"] > 0 for one in skilled)


def test_all_that_the_window_has_of_a_turn_is_read_but_for_hashes() -> None:
    shown = {
        "gini": 14, "seal": "ab12", "headlines": ["Honey falls."],
        "patrons": [{"id": "the-grey", "worth": 120}],
        "bets": [{"patron": "the-grey", "side": "short", "good": "honey", "quantity": 3}],
    }  # fmt: skip
    assert turn_numbers(shown) == {
        "gini": 14, "headlines:honey": 1, "headlines:falls": 1, "patrons:patron0": 1, "patrons:patron0:worth": 120,
        "bets:patron0:short:honey": 1, "bets:patron0:short:honey:quantity": 3,
    }  # fmt: skip


def test_without_the_reader_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.lab.reading.find_spec", lambda name: None)
    with pytest.raises(ValueError, match="scikit-learn, which is not installed"):
        need_scikit_learn()


def test_both_kinds_of_tips_are_as_likely_and_say_the_same_things() -> None:
    pytest.importorskip("sklearn")
    runs = each(Leakage(), "stand-in", FEW, quiet=True).runs
    clues = [clue for run in runs for clue in run]
    assert 0.35 < sum(clue.planted for clue in clues) / len(clues) < 0.65
    assert all(1 <= clue.seen["pages"] < CHAPTER for clue in clues)
    told = {kind: {name for clue in clues if clue.planted is kind for name in clue.seen} for kind in (True, False)}
    for names in told.values():
        assert {"calls:1", "price:1", "purse:oona", "event:rumour-spread", "event:traded"} <= names
        assert {"all creatures:oona:purse", "all said:honey", "all why:whisper", "first why:whisper"} <= names
        assert any(name.startswith("word:") for name in names)
    # What happens at the moment a tip resolves is no clue: nobody may read the end to guess the beginning.
    assert not any("event:rumour-came-true" in clue.seen for clue in clues)


def test_a_wood_that_leaks_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("sklearn")
    rule = patronage.RULES[Whisper]

    def leaking(draft: Draft, patron: str, command: Whisper) -> Result:
        answer = rule.play(draft, patron, command)
        if command.planted:
            draft.emit(GiftSeen(command.creature))
        return answer

    monkeypatch.setitem(cast(dict[Any, Any], patronage.RULES), Whisper, replace(rule, play=leaking))
    result = Leakage().result(each(Leakage(), "stand-in", FEW, quiet=True).runs)
    assert result["advantage"]["low"] > 0, result["advantage"]
    assert not result["holds"]


@pytest.mark.slow
@pytest.mark.parametrize("cast", ["stand-in", "dice"])
def test_nobody_can_tell_a_true_tip_from_bait(cast: str, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("sklearn")
    result = Leakage().result(each(Leakage(), cast, 1000, quiet=True).runs)
    with capsys.disabled():
        print(f"\nleakage, {cast}: {result}")  # noqa: T201 - what the proof came to is its point
    assert result["holds"], result
