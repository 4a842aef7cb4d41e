"""A reply ends where it ends, and an unfinished draft is no decision: whatever the template, never another's orders."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference.narrator import read_lines
from inference.parse._marks import KNOWN
from tests.inference.corpus import B2, BOTH, REPLY, S3
from tests.inference.families import FAMILIES, MUSING, UNHEARD
from tests.inference.reading import read, spelled
from tests.inference.templates import DRAFTS, SHAPES, THINKING, TURNS

_ORDER = '{"side": "sell", "good": "mushrooms", "quantity": 9, "price": 99}'
# What is never to be done, as models spell a reply.
OTHERS = (
    f'{{"thought": "x", "gossip": "y", "orders": [{_ORDER}]}}',
    f"{{'orders': [{_ORDER}], 'gossip': 'it's'}}",
    '{thought: "x", orders: [{side: "sell", good: "mushrooms", quantity: 9, price: 99}]}',
    f"[{_ORDER}]",
    _ORDER,
    f'```json\n{{"orders": [{_ORDER}]}}\n```',
)
OTHER = OTHERS[0]
ALL_TURNS = TURNS | FAMILIES
ALL_THINKING = THINKING | MUSING


@pytest.mark.parametrize("lead", ["", "Here is my answer:\n", "```json\n"])
@pytest.mark.parametrize("name", ALL_TURNS)
def test_what_follows_the_end_of_a_turn_is_not_the_reply(name: str, lead: str) -> None:
    fence = "\n```\n" if "```" in lead else ""
    turn = ALL_TURNS[name]
    for other in (OTHER, OTHER[:60], f"What of {OTHER}{turn}{OTHER}", f"{turn}{OTHER}"):
        for finish in ("stop", "length"):
            decision = read(f"{lead}{REPLY}{fence}{turn}{other}", finish=finish)
            assert spelled(decision) == BOTH
            assert "ran-on" in decision.repairs


@pytest.mark.parametrize("first", ["", "I would rather not.", "I refuse.\n", "No {thanks}. Sorry"])
@pytest.mark.parametrize("name", ALL_TURNS)
def test_a_turn_without_an_answer_does_not_take_the_next_ones(name: str, first: str) -> None:
    for other in OTHERS:
        assert spelled(read(f"{first}{ALL_TURNS[name]}{other}")) == ()


@pytest.mark.parametrize("name", ALL_TURNS)
def test_a_reply_that_breaks_off_does_not_take_the_next_ones_orders(name: str) -> None:
    for cut in range(1, len(REPLY), 3):
        for other in OTHERS:
            got = spelled(read(REPLY[:cut] + ALL_TURNS[name] + other))
            assert got == BOTH[: len(got)], REPLY[:cut]


@pytest.mark.parametrize("name", UNHEARD)
def test_a_turn_of_names_that_nobody_has_heard_lends_no_orders(name: str) -> None:
    for other in OTHERS:
        for cut in range(1, len(REPLY) + 1):
            got = spelled(read(REPLY[:cut] + UNHEARD[name] + other))
            assert got == BOTH[: len(got)], REPLY[:cut]


@pytest.mark.parametrize("name", ALL_THINKING)
def test_what_was_only_thought_about_is_never_done(name: str) -> None:
    opening, closing = ALL_THINKING[name]
    for draft in DRAFTS:
        thought = opening + draft % OTHER
        for cut in range(len(opening), len(thought) + 1):
            for finish in ("stop", "length"):
                assert spelled(read(thought[:cut], finish=finish)) == (), thought[:cut]
        assert spelled(read(thought + closing + REPLY)) == BOTH, thought


@pytest.mark.parametrize(
    "between",
    [
        "\nActually, let me fix that: ", "\nWait, on second thoughts:\n", " no, rather: ", "\n\nCorrection:\n",
        "\nHmm, no. Better:\n", "\nFinal answer: ", "\n", ", ", "\n<answer>", "<think>too dear</think>",
    ],
)  # fmt: skip
def test_a_mind_may_change_itself(between: str) -> None:
    assert spelled(read(OTHER + between + REPLY)) == BOTH


@pytest.mark.parametrize(
    "between",
    [
        "\n\nKlant: turn 8.\n\nWinkel: ", "\n用户：第八回合\n助手：", "\n\nTurn 8. Honey is 10.\n\n", "\n2. ", ". ",
        "\nIf prices fall:\n", "\nTo compare:\n", "<mull>dear</mull>", "</mull>",
    ],
)  # fmt: skip
def test_where_nothing_says_which_of_two_answers_counts_none_does(between: str) -> None:
    assert read(REPLY + between + OTHER).orders == ()
    assert spelled(read(REPLY + between + REPLY)) in ((), BOTH)


@pytest.mark.parametrize(
    "mark", ["<|im_end|>", "</s>", "<think>", "</think>", "<|channel|>final<|message|>", "\\nUser: ", "[INST]"]
)
def test_marks_within_an_object_are_its_own(mark: str) -> None:
    text = REPLY.replace("Short of", f"Not {mark} {_ORDER} of".replace('"', '\\"'))
    for whole in (text, text.replace("]}", "],}"), f"Here: {text}<|im_end|>"):
        assert spelled(read(whole)) == BOTH


def test_a_narrators_lines_end_with_its_turn() -> None:
    for turn in TURNS.values():
        assert read_lines(f'{{"lines": ["a"]}}{turn}{{"lines": ["b"]}}', 1) == ["a"]
        assert read_lines(f'I would rather not.{turn}{{"lines": ["b"]}}', 1) == []


# Templates that nobody has heard of: names that mean nothing to us, in shapes that there are and of signs drawn.
_names = st.one_of(
    st.sampled_from(["klant", "winkel", "zug", "mull"]),
    st.from_regex("[A-Za-z]{2,8}( [a-z]{2,5})?", fullmatch=True).filter(
        lambda name: KNOWN.isdisjoint(name.lower().split())
    ),
)
_signs = st.text("<>|｜#@=-~*/\\:;!?%&$§^_+ \n⟦⟧«»【】🛑", min_size=1, max_size=5)
_marks = st.one_of(
    st.builds(lambda shape, name: shape(name), st.sampled_from(SHAPES), _names),
    st.tuples(_signs, _names, _signs).map("".join),
)
_said = st.sampled_from(
    [
        "",
        "Turn 8.",
        "hi\n",
        "Now it is turn 8: buy?",
        "No, I meant wood.\n",
        "What of {x}?",
        "第八回合",
        'Say "hi", will you\n',
    ]
)
_turns = st.one_of(st.sampled_from(list(TURNS.values())), st.tuples(_marks, _said, _marks).map("".join))
_thinking = st.one_of(
    st.sampled_from(list(THINKING.values())),
    st.tuples(_marks, _marks),
    st.sampled_from([("", ""), ("<mull>", "</mull>")]),
)
_drafts = st.builds(lambda draft, other: draft % other, st.sampled_from(DRAFTS), st.sampled_from(OTHERS))
_replies = st.sampled_from(
    [
        REPLY,
        REPLY.replace('"', "'"),
        f"```json\n{REPLY}\n```",
        f"[{B2}, {S3}]",
        f"{B2}\n{S3}",
        f"{{orders: [{B2}, {S3}]}}",
    ]
)
_finishes = st.sampled_from(["stop", "length"])


@settings(max_examples=400)
@given(_replies, _turns, st.sampled_from(OTHERS), _finishes, st.data())
def test_no_template_however_new_lends_its_next_orders(
    reply: str, turn: str, other: str, finish: str, data: st.DataObject
) -> None:
    text = reply + turn + other
    begun = min(reply.find(bracket) % len(reply) for bracket in "{[") + 1  # before that, no reply breaks off
    cut, broken = data.draw(st.integers(1, len(text))), data.draw(st.integers(begun, len(reply)))
    for one in (text, text[:cut], reply[:broken] + turn + other):
        got = spelled(read(one, finish=finish))
        assert got == BOTH[: len(got)], one


@settings(max_examples=400)
@given(_thinking, st.lists(_drafts, min_size=1, max_size=3), _replies, _finishes, st.data())
def test_no_thinking_however_new_lends_its_drafts(
    marks: tuple[str, str], drafts: list[str], reply: str, finish: str, data: st.DataObject
) -> None:
    opening, closing = marks
    text = opening + "\n".join(drafts) + closing + reply
    cut = data.draw(st.integers(0, len(text)))
    for one in (text, text[:cut]):
        got = spelled(read(one, finish=finish))
        assert got == BOTH[: len(got)], one
