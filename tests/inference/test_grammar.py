"""The shape of a reply: what a creature may say this turn, as a schema and as a grammar that say the same.

The grammar is regular, so it is read here as a regular expression; `make test-council` gives it to the real engine.
docs: council/prompts.md#the-shape
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema_rs import Draft202012Validator, meta

from engine.model import MAX_ORDERS
from inference.shape import (
    MAX_LINE,
    MOST_WORDS,
    PURSES,
    Shape,
    json_schema,
    lines_grammar,
    lines_schema,
    reply_grammar,
    shape_of,
)
from tests.inference.reading import read
from tests.inference.scenes import GOODS, GRUDGE, OFFER, PLAIN

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|\[(?:[^\]\\]|\\.)*\]|[a-z]+\d*|[(){}|?+,\d]+|\s+')


@cache
def expression(grammar: str) -> str:
    """A regular grammar in EBNF as one regular expression."""
    rules = dict(line.split(" ::= ", 1) for line in grammar.splitlines())

    def told(token: str) -> str:
        if token.startswith('"'):
            return re.escape(json.loads(token))
        return f"(?:{spelled(rules[token])})" if token[0].isalpha() else token.strip()

    def spelled(rule: str) -> str:
        tokens = TOKEN.findall(rule)
        assert "".join(tokens) == rule, f"not read to its end: {rule}"
        return "".join(map(told, tokens))

    return spelled(rules["root"])


# What a creature holds and can pay: Oona makes honey.
SHAPES = [
    shape_of(PLAIN),
    shape_of(replace(PLAIN, purse=90, store={"honey": 30, "berries": 4, "firewood": 1})),
    shape_of(replace(PLAIN, purse=3, store={})),
    shape_of(replace(PLAIN, purse=0)),
    shape_of(replace(PLAIN, purse=0, store={})),
    shape_of(replace(PLAIN, offer=OFFER)),
    shape_of(replace(PLAIN, grudge=GRUDGE)),
    shape_of(replace(PLAIN, offer=OFFER, grudge=GRUDGE)),
]


def order(**changed: Any) -> dict[str, Any]:
    return {"side": "buy", "good": "acorns", "quantity": 1, "price": 1} | changed


def reply(**changed: Any) -> dict[str, Any]:
    return {"thought": "", "orders": [], "gossip": ""} | changed


def said(shape: Shape, one: dict[str, Any]) -> bool:
    """Whether a reply can be said in a shape; the grammar and the schema must agree, but on two orders for a good."""
    words = json.dumps(one, ensure_ascii=False)
    spoken = bool(re.fullmatch(expression(reply_grammar(shape)), words))
    goods = [order.get("good") for order in one.get("orders", ())]
    if len(goods) == len({*goods}):
        assert spoken == Draft202012Validator(json_schema(shape)).is_valid(one), words
    return spoken


@pytest.mark.parametrize("shape", SHAPES)
def test_grammar_and_schema_allow_the_same_orders(shape: Shape) -> None:
    asked = {"scheme": "none"} if shape.scheme else {}
    asked |= {"loan": "accept"} if shape.loan else {}
    numbers = (0, 1, 2, 3, 4, 5, 6, 9, 10, 16, 17, 32, 33, 99, 100)
    pattern = re.compile(expression(reply_grammar(shape)))
    valid = Draft202012Validator(json_schema(shape)).is_valid
    for side, good, quantity, price in product(("buy", "sell", "hold"), (*GOODS, "gold"), numbers, numbers):
        one = {"thought": "", "orders": [order(side=side, good=good, quantity=quantity, price=price)], **asked}
        one["gossip"] = ""
        spoken = bool(pattern.fullmatch(json.dumps(one)))
        assert spoken == valid(one)
        if spoken:
            assert side == "sell" or (good != "honey" and quantity * price <= shape.pays)
            assert side == "buy" or (quantity <= dict(shape.sells)[good] and price <= shape.asks)


# Of two goods, for every good doubles the ways that a reply can go.
SMALL = [
    Shape((("acorns", 3),), 16, (("honey", 5),)),
    Shape((), 16, (("honey", 9),), loan=True),
    Shape((("acorns", 2),), 3, (), scheme=True),
    Shape((), 0, ()),
]


@pytest.mark.parametrize("shape", SMALL)
@given(data=st.data())
def test_whatever_can_be_said_is_valid_and_read(shape: Shape, data: st.DataObject) -> None:
    words = data.draw(st.from_regex(re.compile(expression(reply_grammar(shape))), fullmatch=True))
    assert Draft202012Validator(json_schema(shape)).is_valid(json.loads(words))
    decision = read(words)
    assert len(decision.orders) == len(json.loads(words)["orders"])
    if not {"thought-cut", "gossip-cut"} & {*decision.repairs}:  # many long words
        assert decision.status == "clean"


def test_nobody_can_buy_what_it_makes_or_sell_what_it_does_not_hold() -> None:
    shape = shape_of(replace(PLAIN, store={"honey": 9, "berries": 1}))
    assert said(shape, reply(orders=[order(good="berries"), order(side="sell", good="honey", quantity=9)]))
    assert not said(shape, reply(orders=[order(good="honey")]))
    assert not said(shape, reply(orders=[order(side="sell", good="acorns")]))
    assert not said(shape, reply(orders=[order(side="sell", good="berries", quantity=2)]))
    assert not said(shape, reply(orders=[order(side="sell", good="honey", quantity=10)]))


def test_two_orders_can_always_be_paid_unless_the_purse_is_small() -> None:
    rich, poor = (shape_of(replace(PLAIN, purse=purse)) for purse in (64, 19))
    assert rich.pays == 32
    assert said(rich, reply(orders=[order(quantity=1, price=32)]))
    assert not said(rich, reply(orders=[order(quantity=1, price=33)]))
    assert not said(rich, reply(orders=[order(quantity=3, price=11)]))
    assert poor.pays == 16, "half of it buys no honey"


def test_no_order_where_there_is_nothing_to_pay_or_to_sell() -> None:
    nothing = shape_of(replace(PLAIN, purse=0, store={}))
    assert said(nothing, reply())
    assert not said(nothing, reply(orders=[order()]))


def test_no_good_has_two_orders() -> None:
    shape = shape_of(replace(PLAIN, purse=90, store={"honey": 9, "berries": 1}))
    sale = order(side="sell", good="honey")
    assert said(shape, reply(orders=[order(), sale, order(good="berries"), order(good="firewood")]))
    assert said(shape, reply(orders=[sale, order(good="firewood"), order(side="sell", good="berries"), order()]))
    assert not said(shape, reply(orders=[order(), order()]))
    assert not said(shape, reply(orders=[sale, order(), sale]))
    assert not said(shape, reply(orders=[order(good="berries"), order(side="sell", good="berries")]))


def test_a_world_of_many_goods_has_a_grammar_of_its_size() -> None:
    many = tuple(f"g{chr(97 + at)}" for at in range(12))
    shape = Shape(tuple((good, 2) for good in many), 16, ((many[0], 2),))
    assert said(shape, reply(orders=[order(good=good) for good in many[:MAX_ORDERS]]))
    assert len(reply_grammar(shape)) < 12_000


def test_a_loan_and_a_scheme_are_fields_only_where_they_are_asked() -> None:
    for loan, scheme in product((False, True), repeat=2):
        shape = replace(SHAPES[0], loan=loan, scheme=scheme)
        for told in product((False, True), repeat=2):
            one: dict[str, Any] = {"thought": "", "orders": []}
            one |= {"scheme": "denounce"} if told[1] else {}
            one |= {"loan": "decline"} if told[0] else {}
            assert said(shape, one | {"gossip": ""}) == (told == (loan, scheme))


def test_a_text_is_one_sentence_of_so_many_words() -> None:
    for field, most in MOST_WORDS.items():
        words = ["an", "owl's", "été", "日本", "\N{CHIPMUNK},", "x" * 20] * most
        for end in (".", "?", "!", "…", "。"):
            assert said(SHAPES[0], reply(**{field: " ".join(words[:most]) + end}))
            assert not said(SHAPES[0], reply(**{field: " ".join(words[: most + 1]) + end}))
        assert said(SHAPES[0], reply(**{field: ""}))
        odd = (" ", "a  b.", "a\tb.", "\x01.", '".', "\\.", "I'm...I'm.", "x" * 21 + ".", "No end", "One. Two.", ".")
        assert not any(said(SHAPES[0], reply(**{field: text})) for text in odd)


@pytest.mark.parametrize(
    "one",
    [
        reply(orders=[order(good=good) for good in (*GOODS, "acorns")]),
        reply(orders=[order(price=-1)]),
        reply(orders=[order(price=1.5)]),
        reply(orders=[order(price="1")]),
        reply(orders=[{"good": "acorns", "side": "buy"}]),
        reply(more=1),
        {"thought": "", "gossip": ""},
        {"orders": []},
    ],
)
def test_what_is_no_reply_cannot_be_said(one: dict[str, Any]) -> None:
    assert not said(SHAPES[0], one)


@given(purse=st.integers(0, 10**9), units=st.integers(0, 10**6), price=st.integers(1, 10**4))
def test_every_order_that_can_be_said_alone_can_be_honoured(purse: int, units: int, price: int) -> None:
    shape = shape_of(replace(PLAIN, purse=purse, store={"honey": units}, prices=dict.fromkeys(GOODS, price)))
    assert shape.pays <= purse
    assert all(most <= units for _, most in shape.sells)
    assert shape.pays in (0, *PURSES)
    assert all(most == 1 or most * (price + 1) <= shape.pays for _, most in shape.buys)
    json_schema(shape), reply_grammar(shape)


def test_shapes_are_few() -> None:
    """A purse and a store may be anything; what a server compiles is not."""
    purses = {shape_of(replace(PLAIN, purse=purse)) for purse in range(400)}
    stores = {shape_of(replace(PLAIN, store={"honey": units, "berries": units})) for units in range(100)}
    assert len(purses) <= len(PURSES) + 1
    assert len(stores) <= 6


def test_bounds_of_a_schema_stay_under_what_the_grammar_engine_takes() -> None:
    for schema in (*map(json_schema, SHAPES), lines_schema(3)):
        meta.validate(schema)
        assert "maxLength" not in json.dumps(schema)
        assert all(int(count) <= 120 for count in re.findall(r"\{0,(\d+)\}", json.dumps(schema)))


def test_every_field_must_be_answered() -> None:
    """What OpenAI takes as a strict schema."""

    def objects(part: Any) -> list[dict[str, Any]]:
        inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
        own = [part] if isinstance(part, dict) and part.get("type") == "object" else []
        return [*own, *(one for each in inner for one in objects(each))]

    for shape in SHAPES:
        for one in objects(json_schema(shape)):
            assert set(one["required"]) == set(one["properties"])
            assert one["additionalProperties"] is False


@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_narrator_says_as_many_lines_as_it_was_given(count: int) -> None:
    pattern, valid = re.compile(expression(lines_grammar(count))), Draft202012Validator(lines_schema(count)).is_valid
    for lines in (count - 1, count, count + 1):
        words = json.dumps({"lines": ["Oona sells nine jars."] * lines})
        assert bool(pattern.fullmatch(words)) == valid(json.loads(words)) == (lines == count)
    assert not pattern.fullmatch(json.dumps({"lines": ["x" * (MAX_LINE + 1)] * count}))


def test_no_word_of_a_text_is_a_rule_repeated() -> None:
    """What may follow a repeated rule a server finds out anew at each token of a text, for its whole vocabulary."""
    for shape in SHAPES:
        texts = [rule for rule in reply_grammar(shape).splitlines() if rule.startswith(("thought", "gossip", "words"))]
        assert len(texts) > 20
        assert not [rule for rule in texts if re.search(r"[a-z0-9)]\{", rule)]
    for field in ("thought", "gossip"):
        assert "){" not in json_schema(SHAPES[0])["properties"][field]["pattern"]
