"""The grammar that servers get holds a model to the reply schema: the same replies, as the schema's own validator sees.

It is regular, so it is read here as a regular expression; `make test-council` gives it to the real engine.
"""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from engine.model import MAX_ORDERS, MAX_PRICE, MAX_QUANTITY
from inference.reply import MAX_LINE, json_schema, lines_grammar, lines_schema, reply_grammar
from tests.inference.corpus import REPLY
from tests.inference.reading import read
from tests.inference.scenes import GOODS
from tests.inference.test_reply import replies, schemes

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|\[(?:[^\]\\]|\\.)*\]|[a-z]+|[(){}|?,\d]+|\s+')


def expression(grammar: str) -> str:
    """A regular grammar in EBNF as one regular expression."""
    rules = dict(line.split(" ::= ", 1) for line in grammar.splitlines())

    def told(token: str) -> str:
        if token.startswith('"'):
            return re.escape(json.loads(token))
        return f"(?:{spelled(rules[token])})" if token.isalpha() else token.strip()

    def spelled(rule: str) -> str:
        tokens = TOKEN.findall(rule)
        assert "".join(tokens) == rule, f"not read to its end: {rule}"
        return "".join(map(told, tokens))

    return spelled(rules["root"])


PLAIN, SCHEMING = (re.compile(expression(reply_grammar(GOODS, scheming))) for scheming in (False, True))
VALID, SCHEMED = (Draft202012Validator(json_schema(GOODS, scheming)).is_valid for scheming in (False, True))


def order(**changed: Any) -> dict[str, Any]:
    return {"side": "buy", "good": GOODS[0], "quantity": 1, "price": 1} | changed


def reply(**changed: Any) -> dict[str, Any]:
    return {"thought": "", "gossip": "", "orders": []} | changed


@given(replies, schemes)
def test_whatever_the_schema_allows_can_be_said(said: dict[str, Any], scheme: str) -> None:
    """In the schema's own order, which servers keep to."""
    said = {name: said[name] for name in ("thought", "gossip", "orders", "loan") if name in said}
    said["orders"] = [{name: one[name] for name in order()} for one in said["orders"]]
    assert PLAIN.fullmatch(json.dumps(said, ensure_ascii=False))
    assert PLAIN.fullmatch(json.dumps(said, ensure_ascii=False, separators=(",", ":")))
    loan = {"loan": said.pop("loan")} if "loan" in said else {}
    words = json.dumps(said | {"scheme": scheme} | loan, ensure_ascii=False)
    assert SCHEMING.fullmatch(words)
    assert not PLAIN.fullmatch(words)


@given(st.from_regex(PLAIN, fullmatch=True))
def test_whatever_can_be_said_is_valid_and_read_clean(words: str) -> None:
    assert VALID(json.loads(words))
    assert read(words).status == "clean"


@given(st.from_regex(SCHEMING, fullmatch=True))
def test_and_so_with_a_scheme(words: str) -> None:
    assert SCHEMED(json.loads(words))
    assert not VALID(json.loads(words))


@pytest.mark.parametrize(
    "said",
    [
        reply(thought="x" * 241),
        reply(gossip="x" * 121),
        reply(gossip="a\nb"),
        reply(gossip='"'),
        reply(gossip="back\\slash"),
        reply(orders=[order()] * (MAX_ORDERS + 1)),
        reply(orders=[order(good="gold")]),
        reply(orders=[order(side="hold")]),
        reply(orders=[order(quantity=0)]),
        reply(orders=[order(quantity=MAX_QUANTITY + 1)]),
        reply(orders=[order(price=MAX_PRICE + 1)]),
        reply(orders=[order(price=-1)]),
        reply(orders=[order(price=1.5)]),
        reply(loan="perhaps"),
        reply(more=1),
        {"thought": "", "gossip": ""},
    ],
)
def test_what_the_schema_refuses_cannot_be_said(said: dict[str, Any]) -> None:
    assert not VALID(said)
    assert not PLAIN.fullmatch(json.dumps(said, ensure_ascii=False))


@pytest.mark.parametrize("most", [MAX_QUANTITY, MAX_PRICE])
def test_the_bounds_are_all_nines(most: int) -> None:
    """The grammar counts digits: a bound of 500 would let 999 through."""
    assert set(str(most)) == {"9"}


def test_the_worked_example_of_every_reply_can_be_said() -> None:
    assert PLAIN.fullmatch(json.dumps(json.loads(REPLY)))


@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_narrator_says_as_many_lines_as_it_was_given(count: int) -> None:
    pattern, valid = re.compile(expression(lines_grammar(count))), Draft202012Validator(lines_schema(count)).is_valid
    for lines in (count - 1, count, count + 1):
        words = json.dumps({"lines": ["Oona sells nine jars."] * lines})
        assert bool(pattern.fullmatch(words)) == valid(json.loads(words)) == (lines == count)
    assert not pattern.fullmatch(json.dumps({"lines": ["x" * (MAX_LINE + 1)] * count}))
