"""The reply schema: bounded everywhere, and the parser takes what it allows."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from engine.model import MAX_GOSSIP, MAX_ORDERS, MAX_PRICE, MAX_QUANTITY, SCHEMES
from inference.reply import MAX_THOUGHT, json_schema
from tests.inference.corpus import REPLY
from tests.inference.reading import read
from tests.inference.scenes import GOODS

SCHEMA = json_schema(GOODS)
VALID = Draft202012Validator(SCHEMA).is_valid


def parts(schema: Any) -> list[dict[str, Any]]:
    """A schema and every schema inside it."""
    inner = [*schema.get("properties", {}).values(), *([schema["items"]] if "items" in schema else [])]
    return [schema, *(part for one in inner for part in parts(one))]


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_everything_in_it_is_bounded() -> None:
    for part in parts(SCHEMA):
        if part["type"] == "object":
            assert part["additionalProperties"] is False
        elif part["type"] == "array":
            assert part["maxItems"] == MAX_ORDERS
        elif part["type"] == "integer":
            assert part["minimum"] == 1
            assert part["maximum"] in (MAX_QUANTITY, MAX_PRICE)
        else:
            assert "enum" in part or part["pattern"].startswith("^")


def test_repeats_stay_under_what_the_grammar_engine_takes() -> None:
    repeats = [int(count) for count in re.findall(r"\{0,(\d+)\}", json.dumps(SCHEMA))]
    assert repeats
    assert max(repeats) <= 120
    assert "maxLength" not in json.dumps(SCHEMA)


def test_goods_are_the_worlds() -> None:
    assert SCHEMA["properties"]["orders"]["items"]["properties"]["good"]["enum"] == list(GOODS)
    assert VALID(json.loads(REPLY))
    assert not VALID(json.loads(REPLY.replace("berries", "gold")))


_text = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters='"\\'), max_size=MAX_GOSSIP)
_order = st.fixed_dictionaries(
    {
        "side": st.sampled_from(["buy", "sell"]),
        "good": st.sampled_from(GOODS),
        "quantity": st.integers(1, MAX_QUANTITY),
        "price": st.integers(1, MAX_PRICE),
    }
)
replies = st.fixed_dictionaries(
    {
        "thought": st.one_of(_text, _text.map(lambda text: (text * 9)[:MAX_THOUGHT])),
        "gossip": _text,
        "orders": st.lists(_order, max_size=4),
    },
    optional={"loan": st.sampled_from(["accept", "decline"])},
)
schemes = st.sampled_from(["none", *SCHEMES])


@given(replies)
def test_what_the_schema_allows_is_read_clean(reply: dict[str, Any]) -> None:
    assert VALID(reply)
    decision = read(json.dumps(reply))
    assert decision.status == "clean"
    assert len(decision.orders) == len(reply["orders"])
    assert decision.loan == reply.get("loan")


@given(replies, schemes)
def test_a_scheme_is_asked_for_where_there_is_one_to_choose(reply: dict[str, Any], scheme: str) -> None:
    asked = Draft202012Validator(json_schema(GOODS, schemes=True)).is_valid
    assert not asked(reply)
    assert not VALID(reply | {"scheme": scheme})
    assert asked(reply | {"scheme": scheme})
    decision = read(json.dumps(reply | {"scheme": scheme}))
    assert decision.status == "clean"
    assert (decision.scheme.kind if decision.scheme else "none") == scheme


@pytest.mark.parametrize("text", ["line\nbreak", 'quote "', "back\\slash", "x" * (MAX_GOSSIP + 1)])
def test_the_schema_refuses_what_would_need_repair(text: str) -> None:
    assert not VALID({"thought": "", "gossip": text, "orders": []})
