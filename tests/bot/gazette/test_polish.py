"""A model's wording stands only where it says the same; everything else leaves the plain line."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.model import World
from inference.narrator import fitting, polish, read_lines
from inference.protocol import NarratorAsk, Reply, ReplyOutcome
from tests.adversarial.injection.nasty import NASTY, harmless

SOLD = "Oona sells 9 honey before breakfast; the price slips to 7."
LOAN = "Bram repays the Grey Patron 40 pebbles, to the last one."
COLD = "Oona, Fenn and Pip spend the night without a fire."
TALK = "Overheard, from Mirel: “Acorns will be dear, I hear.”"
RAIN = "Rain at last. The drought is over."
BET = "The Grey Patron bets against honey: 3 honey short at 10."

FIT = [
    (SOLD, "Oona parts with 9 honey before breakfast, and the price slips to 7."),
    (SOLD, "Before breakfast Oona sells 9 honey, and 7 is what it slips to."),
    (SOLD, "  Oona **sells** 9 honey early; the price slips to 7.  "),
    (RAIN, "It rains at last, and the drought is over."),
    (BET, "The Grey Patron is short 3 honey at 10, against honey and most advice."),
    (COLD, "Oona, Fenn and Pip have no fire tonight, and say so."),
]
UNFIT = {
    "another figure": (SOLD, "Oona sells 9 honey before breakfast; the price slips to 6."),
    "a figure more": (SOLD, "Oona sells 9 honey before breakfast; the price slips to 7 from 10."),
    "a figure less": (SOLD, "Oona sells honey before breakfast; the price slips to 7."),
    "figures that changed places": (SOLD, "Oona sells 7 honey before breakfast; the price slips to 9."),
    "a figure in words": (SOLD, "Oona sells 9 honey and two jars more; the price slips to 7."),
    "the other way": (SOLD, "Oona sells 9 honey before breakfast; the price climbs to 7."),
    "the other side": (SOLD, "Oona buys 9 honey before breakfast; the price slips to 7."),
    "another creature": (SOLD, "Fenn sells 9 honey before breakfast; the price slips to 7."),
    "a creature more": (SOLD, "Oona sells Fenn 9 honey before breakfast; the price slips to 7."),
    "another good": (SOLD, "Oona sells 9 acorns before breakfast; the price slips to 7."),
    "another Patron": (BET, "The Amber Patron bets against honey: 3 honey short at 10."),
    "a stranger": (RAIN, "It rains, says Napoleon. The drought is over."),
    "creatures that changed places": (COLD, "Pip, Fenn and Oona spend the night without a fire."),
    "a secret": (RAIN, "Rain, as the deck had it. The drought is over."),
    "a model on itself": (RAIN, "As an AI model I am glad that the drought is over."),
    "a shout": (RAIN, "Rain at last! The drought is over."),
    "a quotation": (RAIN, "“Rain at last,” says the wood. The drought is over."),
    "a straight quotation": (RAIN, 'The wood says "rain at last". The drought is over.'),
    "no end": (RAIN, "Rain at last and the drought is"),
    "too long": (RAIN, "Rain at last, " + "and rain again, " * 6 + "and the drought is over."),
    "too short": (RAIN, "Rain."),
    "nothing": (RAIN, ""),
    "an id": (RAIN, "Rain at last for 123456789012345678. The drought is over."),
    "letters that only look like ours": (SOLD, "Оona sells 9 honey before breakfast; the price slips to 7."),
    "a phrase that loops": (RAIN, "Rain at last, rain at last, rain at last. The drought is over."),
    "half a sentence": (RAIN, "Rain at last, and the drought is over, and the."),
    "an emoji": (RAIN, "Rain at last 🌧. The drought is over."),
}


class Desk:
    """Models that answer the narrator with what they were given."""

    labs: dict[str, str] = {"pen": "Lab"}  # noqa: RUF012
    down: tuple[str, ...] = ()

    def __init__(self, text: str, outcome: ReplyOutcome = "answered", finish: str = "stop") -> None:
        self.reply = Reply(outcome, text, "pen", finish=finish)
        self.asked: list[NarratorAsk] = []

    async def narrate(self, ask: NarratorAsk, within_s: float) -> Reply:
        self.asked.append(ask)
        return self.reply


def worded(world: World, desk: Desk, lines: Sequence[str]) -> dict[str, str]:
    return dict(asyncio.run(polish(desk, world, lines, card="pen", key="k", turn=3, within_s=1.0)).said)


@pytest.mark.parametrize(("plain", "offered"), FIT)
def test_a_wording_that_says_the_same_stands(world: World, plain: str, offered: str) -> None:
    line = fitting(world, plain, offered)
    assert line == " ".join(offered.replace("*", "").split())


@pytest.mark.parametrize("why", UNFIT)
def test_a_wording_that_says_anything_else_does_not(world: World, why: str) -> None:
    assert fitting(world, *UNFIT[why]) == ""


@pytest.mark.parametrize("plain", [SOLD, RAIN, COLD])
@pytest.mark.parametrize("nasty", NASTY)
def test_nothing_that_acts_gets_through(world: World, plain: str, nasty: str) -> None:
    for offered in (nasty, f"{plain[:-1]} {nasty}.", f"{nasty} {plain}", plain.replace(" ", f" {nasty} ", 1)):
        line = fitting(world, plain, offered)
        assert harmless(line), line


@given(st.text(max_size=120))
def test_any_text_at_all_is_a_line_or_nothing(world: World, offered: str) -> None:
    line = fitting(world, RAIN, offered)
    assert line == "" or (harmless(line) and len(line) < 90)


def test_only_what_is_a_matter_of_wording_is_asked_for(world: World) -> None:
    desk = Desk(json.dumps({"lines": [FIT[0][1], FIT[3][1]]}))
    assert worded(world, desk, [LOAN, SOLD, TALK, COLD, RAIN]) == {SOLD: FIT[0][1], RAIN: FIT[3][1]}
    (ask,) = desk.asked
    assert (ask.count, ask.card) == (2, "pen")
    assert f"1. {SOLD}\n2. {RAIN}" in ask.user
    assert "Grey" not in ask.user, "who lent to whom is no matter of wording"
    assert "I hear" not in ask.user, "no creature's words reach the narrator"
    assert worded(world, desk, [LOAN, TALK, COLD]) == {}
    assert len(desk.asked) == 1, "nothing to word, nobody asked"


def test_one_line_that_does_not_fit_costs_only_itself(world: World) -> None:
    desk = Desk(json.dumps({"lines": [UNFIT["the other way"][1], FIT[3][1]]}))
    assert worded(world, desk, [SOLD, RAIN]) == {RAIN: FIT[3][1]}


def test_the_same_line_is_not_printed_twice(world: World) -> None:
    plain = ["Nothing sold, nothing owed.", "Nothing changed hands today."]
    desk = Desk(json.dumps({"lines": ["Nothing happened today at all.", "Nothing happened today at all."]}))
    assert worded(world, desk, plain) == {plain[0]: "Nothing happened today at all."}
    swapped = Desk(json.dumps({"lines": [plain[1], plain[0]]}))
    assert worded(world, swapped, plain) == {}


@pytest.mark.parametrize(
    "desk",
    [
        Desk("", "late"),
        Desk("", "down"),
        Desk(json.dumps({"lines": [FIT[3][1]]}), finish="length"),
        Desk(json.dumps({"lines": [FIT[3][1]] * 2})),
        Desk(json.dumps({"lines": [7]})),
        Desk(json.dumps({"lines": []})),
        Desk(json.dumps([FIT[3][1]])),
        Desk("[" * 8000),
        Desk("I would rather not."),
        Desk(""),
    ],
)
def test_a_narrator_that_is_of_no_use_leaves_the_paper_as_it_is(world: World, desk: Desk) -> None:
    assert worded(world, desk, [RAIN]) == {}


def test_channels_and_thinking_are_left_out() -> None:
    body = json.dumps({"lines": ["a"]})
    for text in (f"<think>{body} no</think>{body}", f"<|channel|>analysis<|message|>x<|end|>"
                 f"<|start|>assistant<|channel|>final<|message|>{body}<|return|>"):  # fmt: skip
        assert read_lines(text, 1) == ["a"]


@pytest.mark.parametrize("numbers", ["{}. ", "{}) ", "({}) ", "{}: ", " {}.  ", "[{}] ", "{} - "])
def test_lines_may_come_back_numbered_as_they_were_sent(world: World, numbers: str) -> None:
    plain = [SOLD, RAIN]
    said = [FIT[0][1], FIT[3][1]]
    numbered = [numbers.format(number) + line for number, line in enumerate(said, 1)]
    assert worded(world, Desk(json.dumps({"lines": numbered})), plain) == dict(zip(plain, said, strict=True))


def test_another_number_than_its_own_is_a_figure(world: World) -> None:
    numbered = [f"2. {FIT[0][1]}", f"1. {FIT[3][1]}"]
    assert worded(world, Desk(json.dumps({"lines": numbered})), [SOLD, RAIN]) == {}
    assert read_lines('{"lines": ["9 honey are sold.", "2.5 is no number of a line"]}', 2)[0] == "9 honey are sold."
    assert read_lines('{"lines": ["x", "2.5 is no number of a line"]}', 2)[1].startswith("2.5")
