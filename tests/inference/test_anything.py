"""Anything at all goes through the parser: noise, cuts, and text made to cost time."""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.model import MAX_PRICE, MAX_QUANTITY, Order
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


@pytest.mark.parametrize("text", HOSTILE, ids=[repr(text[:16]) for text in HOSTILE])
def test_hostile_text_costs_a_bounded_number_of_steps(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = 0
    value = JsonReader.value

    def counted(reader: JsonReader, depth: int = 0) -> Any:
        nonlocal steps
        steps += 1
        return value(reader, depth)

    monkeypatch.setattr(JsonReader, "value", counted)
    assert bounded(read(text))
    assert steps <= 2 * (MAX_VALUES + 2)  # twice: a wrapper may hold a reply as a string


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
