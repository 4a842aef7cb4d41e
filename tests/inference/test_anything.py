"""Anything at all goes through the parser: noise, cuts, and text made to cost time."""

from __future__ import annotations

import itertools
import json
import re
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.model import MAX_PRICE, MAX_QUANTITY, Order
from inference.parse import MAX_REPLY, _marks, _speech, _turn
from inference.parse._marks import MOST_MARKS
from inference.parse._reader import MAX_VALUES, JsonReader
from tests.inference.corpus import B2, REPLY, S3
from tests.inference.oracle import bounded, check
from tests.inference.reading import read
from tests.inference.scenes import GOODS

_words = st.sampled_from(
    ["buy", "sell", "honey", "berries", "firewood", "side", "good", "quantity", "price", "orders", "thought", "gossip"]
)
_shards = st.one_of(
    st.sampled_from(
        [*list("{}[]():,;\"'`“”‘’\\/#*<>|=- \n\t0123456789.eE+&@`_~"), "//", "/*", "*/", "```", "null", "True"]
    ),
    st.sampled_from(
        ["<think>", "</think>", "<|channel|>", "final", "<|message|>", "\\u", "\\ud83d", "&quot;", "NaN", "\x00"]
    ),
    _words,
    st.sampled_from([B2, S3, REPLY, '{"orders": [', '"price": 1', '"quantity": 2, ']),
    st.characters(),
)


@settings(max_examples=400)
@given(st.lists(_shards, max_size=60).map("".join), st.sampled_from(["stop", "length"]))
def test_anything_yields_a_bounded_decision_that_can_be_stored(text: str, finish: str) -> None:
    check(text)
    decision = read(text, finish=finish)
    assert bounded(decision)
    for kept in (decision.raw, decision.thought, decision.gossip):
        assert "\x00" not in kept
        kept.encode("utf-8")


@settings(max_examples=100)
@given(st.binary(max_size=400))
def test_noise_is_no_order(noise: bytes) -> None:
    assert read(noise.decode("latin-1")).orders == ()


_orders = st.builds(
    Order,
    side=st.sampled_from(["buy", "sell"]),
    good=st.sampled_from(GOODS),
    quantity=st.integers(1, MAX_QUANTITY),
    price=st.integers(1, MAX_PRICE),
)
_talk = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@settings(max_examples=200)
@given(st.lists(_orders, max_size=4), _talk, _talk, st.data())
def test_any_valid_reply_is_read_whole_and_any_cut_of_it_in_part(
    orders: list[Order], thought: str, gossip: str, data: st.DataObject
) -> None:
    listed = [{"side": o.side, "good": o.good, "quantity": o.quantity, "price": o.price} for o in orders]
    ascii_only = data.draw(st.booleans())
    text = json.dumps({"thought": thought, "gossip": gossip, "orders": listed}, ensure_ascii=ascii_only)
    assert read(text).orders == tuple(orders)
    cut = data.draw(st.integers(0, len(text)))
    got = read(text[:cut]).orders
    assert got == tuple(orders[: len(got)])


HOSTILE = [
    "{" * 2000, "[" * 2000, "{" * 8192, "[" * 8192, '{"a":' * 1600, '{"a":1}' * 1100, '{"orders":[' * 700,
    '{"orders":[' + "{}," * 2600, '{"orders":[' + "1," * 4000, '{"a": ' + '"' * 8000, '{"a":"' + '\\"' * 4000,
    '{"a":"' + "\\" * 8000, '{"' + " " * 8000, '{"' + '" ' * 4000, "{a:" + '"/*' * 2700, "{a" * 4000, "{/*" * 2700,
    "<|channel|>" * 700, "<think>" * 1100, "</think>" * 1000, "analysis" * 1000, "&quot;" * 1300, '{\\"' * 2700,
    '{"orders":[' + B2 + ("," + B2) * 120, '{"gossip":"' + "[a](" * 1900 + '","orders":[]}',
    '{"gossip":"' + "http://a.b " * 700 + '","orders":[]}', '{"gossip":"' + "\ufdfa" * 7000 + '","orders":[]}',
    "{'" + "', " * 2700, '{"a":"' + '",\n' * 2700, "{" + "“" * 8000, "[" + "{}" * 4000, "{x" + ":" * 8000,
    "\ud800" * 3000,
    '{"arguments": "' + '{\\"a\\":' * 1000 + '"}', '[' + '"{' * 2000, '{"a": "{\\"orders\\": [' + "{}," * 2000 + ']}"}',
    '{"a":"' + '",' * 4000, '{"a":"' + '"' + " " * 8000, '{"a":"' + '" ' * 2000 + "," * 3000, '{"a":"' + '"b' * 2700,
    "assistantfinal" * 580, "<" * 8192, "&" * 8192, "{a:" + "/" * 8000, "{a:" + "*/" * 4000, '{"' + "a" * 8000,
    '{"orders":[{"side":' * 430, "[{" * 4000, "{a=" * 2700, "{\n" * 4000, '{"a":"' + '"\n' * 2700, "“”" * 2700,
    '{"price":' + "9" * 8000 + "}", '{"orders":[{"price":' + "1" * 5000 + "}]}", "{a:" + "- " * 4000, "#" * 8192,
]  # fmt: skip


# A small search for units that cost time when they are repeated; `make bench` searches further, and by the clock.
UNITS = [
    *"{}[]\"':,#<>\\&`“=\n a1", "//", "/*", "</", "<a>", "</a>", "<think>", "</think>", "<answer>", '{"', '{"a":1}',
    '{"orders":[]}', "user:", "no ", "maybe. ",
]  # fmt: skip
NOTED = ["{#", "{//", "{#\n", "{//\n", "{/*", "{/**/", "{,#", "{,,", "{ \n", "<a>{#\n", "a: {#\n", "#{#{#{#\n"]
REPEATED = [("".join(unit) * MAX_REPLY)[:MAX_REPLY] for n in (1, 2) for unit in itertools.product(UNITS, repeat=n)]


class Steps:
    """What reading a text comes to: values read, marks sorted, and characters shown to what weighs words."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.values = self.marks = self.shown = 0
        value, sort = JsonReader.value, _turn.read_mark

        def counted_value(reader: JsonReader, depth: int = 0) -> Any:
            self.values += 1
            return value(reader, depth)

        def counted_mark(match: re.Match[str]) -> Any:
            self.marks += 1
            return sort(match)

        monkeypatch.setattr(JsonReader, "value", counted_value)
        for module in (_turn, _marks):
            monkeypatch.setattr(module, "read_mark", counted_mark)
        for name in ("own", "takes_back", "goes_on", "another", "torn", "leads_up", "introduced", "spoken", "words"):
            self._show(monkeypatch, name)

    def _show(self, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        function = getattr(_speech, name)

        def counted(text: str) -> Any:
            self.shown += len(text)
            return function(text)

        monkeypatch.setattr(_speech, name, counted)


@pytest.mark.parametrize("texts", [HOSTILE, REPEATED], ids=["made", "searched for"])
def test_hostile_text_costs_a_bounded_number_of_steps(texts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    steps = Steps(monkeypatch)
    for text in texts:
        steps.values = steps.marks = steps.shown = 0
        assert bounded(read(text))
        assert steps.values <= 2 * (MAX_VALUES + 2), text[:40]  # twice: a wrapper may hold a reply as a string
        assert steps.marks <= 9 * MOST_MARKS, text[:40]
        assert steps.shown <= 40 * MAX_REPLY, text[:40]


def test_no_brace_looks_further_than_the_next() -> None:
    """So all the notes in a text are walked once: a look from every brace to the end would cost the text's square."""
    begins = re.compile(rf"[{{｛]{_turn._NOTES}")
    for unit in [*UNITS, *NOTED]:
        text = (unit * MAX_REPLY)[:MAX_REPLY]
        walked = (begins.match(text, found.start()) for found in re.finditer("[{｛]", text))
        assert sum(len(found.group()) for found in walked if found) <= len(text), unit


@pytest.mark.parametrize("text", HOSTILE, ids=[repr(text[:16]) for text in HOSTILE])
def test_no_text_leans_on_the_stack(text: str) -> None:
    depth, frame = 0, sys._getframe()
    while frame := frame.f_back:
        depth += 1
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(depth + 60)
    try:
        assert bounded(read(text))
    finally:
        sys.setrecursionlimit(before)
