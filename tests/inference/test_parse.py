"""Whatever a mind writes: the right orders or none, never a wrong one, never an error."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace

import pytest

from engine.model import MAX_GOSSIP, SCHEMES, Order, Scheme, SchemeKind
from inference.parse import MAX_REPLY, REPAIRS
from inference.reply import MAX_THOUGHT
from inference.talk import ECHOED, LOOPED
from tests.inference.corpus import B2, BOTH, BUY, CASES, F1, REPLY, S3, THREE, Case
from tests.inference.reading import read, spelled
from tests.inference.scenes import GRUDGE, OFFERED, PLAIN


@pytest.mark.parametrize("case", CASES, ids=[f"{case.kind}-{number}" for number, case in enumerate(CASES)])
def test_every_kind_of_reply_is_read_right(case: Case) -> None:
    decision = read(case.text)
    assert (spelled(decision), decision.status) == (case.orders, case.status)
    assert case.gossip in (None, decision.gossip)
    assert case.scheme == (decision.scheme and decision.scheme.kind)
    assert bool(decision.repairs) == (case.status == "repaired")


def test_the_corpus_is_broad() -> None:
    kinds = Counter(case.kind for case in CASES if case.kind != "clean")
    assert len(kinds) >= 30
    assert min(kinds.values()) >= 10
    assert len({case.text for case in CASES}) == len(CASES)


LONG = f'{{"thought": "{"t" * 300}", "gossip": "{"g" * 200}", "orders": [], "loan": "accept", "scheme": "trade"}}'


def test_every_repair_is_in_the_list_and_happens() -> None:
    noted = {note for case in CASES for note in read(case.text).repairs}
    noted |= {*read(REPLY, finish="length").repairs, *read(LONG, view=PLAIN).repairs}
    assert noted | {LOOPED, ECHOED} == set(REPAIRS)


REPLIES = {
    "plain": (REPLY, BOTH),
    "pretty": (json.dumps(json.loads(REPLY), indent=2), BOTH),
    "tight": (json.dumps(json.loads(REPLY), separators=(",", ":")), BOTH),
    "tempting": (
        '{"thought": "Not {\\"orders\\": ['
        + S3.replace('"', '\\"')
        + ']}, that is 1 [2] too many", "gossip": "a, b: c",'
        f' "orders": [{B2}, {S3}, {F1}], "loan": "accept"}}',
        THREE,
    ),
    "odd order": (
        '{"loan": "decline", "orders": [{"price": 7, "quantity": 2, "good": "berries", "side": "buy"},'
        ' {"price": 10, "quantity": 3, "good": "honey", "side": "sell"}], "gossip": "it’s – “cold”", "thought": ""}',
        BOTH,
    ),
    "fenced": (f"Right away.\n```json\n{REPLY}\n```\nDone.", BOTH),
    "thinking": (f'<think>Maybe {{"orders": [{F1}]}}.</think>\n{REPLY}', BOTH),
    "channels": (f"<|channel|>analysis<|message|>Hm {F1}<|end|><|channel|>final<|message|>{REPLY}<|return|>", BOTH),
    "python": (REPLY.replace('"', "'"), BOTH),
}


@pytest.mark.parametrize("name", REPLIES)
def test_a_cut_anywhere_leaves_only_orders_that_were_whole(name: str) -> None:
    text, orders = REPLIES[name]
    assert spelled(read(text)) == orders
    had = 0
    for cut in range(len(text) + 1):
        for finish in ("stop", "length"):
            got = spelled(read(text[:cut], finish=finish))
            assert got == orders[: len(got)], f"cut at {cut}: {text[:cut]!r}"
        assert len(got) >= had, f"cut at {cut}: an order that was whole is gone"
        had = len(got)
    assert had == len(orders)


# Cut after the first of two answers, the first is all there is: no reader could know that a second was to come.
CHANGES_ITS_MIND = [
    case
    for case in CASES
    if case.kind in ("two objects", "bare orders", "duplicate keys", "in doubt") or "No.\n</think>" in case.text
]


@pytest.mark.parametrize("kind", sorted({case.kind for case in CASES}))
def test_a_cut_anywhere_in_a_malformed_reply_makes_no_wrong_order(kind: str) -> None:
    for case in CASES:
        if case.kind == kind and case not in CHANGES_ITS_MIND:
            for cut in range(len(case.text)):
                cut_short = read(case.text[:cut])
                assert set(spelled(cut_short)) <= set(case.orders), f"cut at {cut}: {case.text[:cut]!r}"
                got = cut_short.scheme and cut_short.scheme.kind
                assert got in (None, case.scheme), f"cut at {cut}: {case.text[:cut]!r}"


def test_a_cut_inside_bytes_of_a_character_leaves_only_whole_orders() -> None:
    text = f'{{"thought": "❄️ kälte 🦉", "orders": [{B2}, {S3}], "gossip": "brr ❄️"}}'
    data = text.encode()
    for cut in range(len(data) + 1):
        got = spelled(read(data[:cut].decode(errors="replace")))
        assert got == BOTH[: len(got)]


def test_a_whole_object_the_server_calls_cut_is_read_but_not_called_clean() -> None:
    decision = read(REPLY, finish="length")
    assert spelled(decision) == BOTH
    assert decision.status == "repaired"
    assert decision.repairs == ("cut-short",)


def test_a_price_at_the_end_of_the_text_is_never_a_price() -> None:
    for digits in ("1", "14", "145"):
        text = f'{{"orders": [{{"side": "buy", "good": "honey", "quantity": 2, "price": {digits}'
        assert read(text).orders == ()
        assert read(text + "}").orders == (Order("buy", "honey", 2, int(digits)),)


def test_a_self_buy_is_read_for_the_market_to_drop_and_count() -> None:
    assert spelled(read('{"orders": [{"side": "buy", "good": "honey", "quantity": 1, "price": 9}]}')) == (
        "buy 1 honey 9",
    )


def test_a_good_of_another_world_is_no_order() -> None:
    decision = read(REPLY, goods=("berries", "tin"))
    assert spelled(decision) == BUY
    assert "order-dropped" in decision.repairs


@pytest.mark.parametrize("loan", ["accept", "decline"])
@pytest.mark.parametrize("text", ['{{"orders": [], "loan": "{}"}}', "{{'orders': [], 'loan': '{}',}}"])
def test_a_loan_is_answered_only_when_one_was_offered(loan: str, text: str) -> None:
    assert read(text.format(loan)).loan == loan
    unasked = read(text.format(loan), view=PLAIN)
    assert unasked.loan is None
    assert "loan-unasked" in unasked.repairs


@pytest.mark.parametrize("loan", ['"maybe"', "null", "7", '["accept"]', '"accept or decline"', '"acc'])
def test_a_doubtful_loan_answer_is_none(loan: str) -> None:
    assert read(f'{{"orders": [], "loan": {loan}}}').loan is None


@pytest.mark.parametrize("kind", SCHEMES)
@pytest.mark.parametrize("text", ['{{"orders": [], "scheme": "{}"}}', "{{'orders': [], 'scheme': '{}',}}"])
def test_a_scheme_is_what_was_offered_and_against_whom_it_was(kind: SchemeKind, text: str) -> None:
    scheme = read(text.format(kind)).scheme
    assert scheme == (Scheme(kind, "amber") if kind == "denounce" else Scheme(kind, "amber", "berries", "short"))
    others = tuple(other for other in SCHEMES if other != kind)
    for grudge in (None, replace(GRUDGE, schemes=others)):
        unasked = read(text.format(kind), view=replace(OFFERED, grudge=grudge))
        assert unasked.scheme is None
        assert "scheme-unasked" in unasked.repairs


@pytest.mark.parametrize("scheme", ['"maybe"', "null", "7", '["trade"]', '"den', '{"kind": "trade"}', '"none"', '""'])
def test_a_doubtful_scheme_is_none(scheme: str) -> None:
    decision = read(f'{{"orders": [{B2}], "scheme": {scheme}}}')
    assert (decision.scheme, spelled(decision)) == (None, BUY)


@pytest.mark.parametrize("kind", SCHEMES)
def test_a_scheme_that_was_cut_is_no_scheme(kind: str) -> None:
    for text in (f'{{"orders": [], "scheme": "{kind}"', f"{{orders: [], scheme: {kind}\n"):
        for cut in range(len(text)):
            assert read(text[:cut]).scheme is None, text[:cut]
        scheme = read(text).scheme
        assert scheme is not None
        assert scheme.kind == kind


def test_provenance_is_kept() -> None:
    for text in (REPLY, REPLY.replace('"', "'"), "no"):
        decision = read(text, model="granite", understudy=True)
        assert (decision.model, decision.understudy, decision.raw) == ("granite", True, text)


def test_what_is_kept_is_bounded() -> None:
    long = read('{"thought": "' + "t" * 3000 + '", "gossip": "' + "ab " * 900 + f'", "orders": [{B2}]}}' + " " * 9000)
    assert spelled(long) == BUY
    assert (len(long.raw), len(long.thought)) == (MAX_REPLY, MAX_THOUGHT)
    assert len(long.gossip) <= MAX_GOSSIP
    assert {"cut-short", "thought-cut", "gossip-cut"} <= set(long.repairs)


def test_a_view_is_all_that_decides_about_loans() -> None:
    assert read('{"orders": [], "loan": "accept"}', view=replace(OFFERED, creature="pip")).loan == "accept"
