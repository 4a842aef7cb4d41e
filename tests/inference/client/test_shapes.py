"""The shapes of a reply that a server is told: by what a creature makes, holds and can pay."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import orjson
import pytest

from inference.cards import Card, load_cards
from inference.client._wire import Requests, response_format
from inference.shape import reply_grammar, shape_of
from tests.inference.client.servers import an_ask
from tests.inference.scenes import GRUDGE, OFFER, PLAIN


def told(card: Card, **changed: Any) -> Any:
    """What a server is told of the shape of a view's reply."""
    ask = an_ask(card.id)
    body = orjson.loads(Requests(card).body(card.called, replace(ask, view=replace(PLAIN, **changed))))
    return body.get("response_format", body.get("grammar"))


@pytest.mark.parametrize("card", load_cards().values(), ids=lambda card: card.id)
def test_who_hates_or_is_offered_a_loan_is_asked_for_it_and_nobody_else(card: Card) -> None:
    shape = shape_of(PLAIN)
    form = (
        reply_grammar(shape)
        if card.request.structured == "grammar"
        else response_format(card.request.structured, shape)
    )
    assert told(card) == form
    for field, changed in (("scheme", {"grudge": GRUDGE}), ("loan", {"offer": OFFER})):
        assert field in str(told(card, **changed))
        assert field not in str(told(card))


@pytest.mark.parametrize("dialect", ["structural-tag", "json-schema", "grammar"])
def test_no_dialect_has_a_word_for_what_cannot_be_done(dialect: Any) -> None:
    """What a creature makes stands nowhere among what it may buy, and nothing but what it holds among what it sells."""
    card = next(iter(load_cards().values()))
    card = card.model_copy(update={"request": card.request.model_copy(update={"structured": dialect})})
    for makes in ("honey", "berries"):
        shape = told(card, makes=makes, store={makes: 3})
        if dialect == "json-schema":
            ways = shape["json_schema"]["schema"]["properties"]["orders"]["items"]["anyOf"]
            goods = {way["properties"]["side"]["enum"][0]: way["properties"]["good"]["enum"] for way in ways}
            assert makes not in goods["buy"]
            assert goods["sell"] == [makes]
        else:
            grammar = shape if dialect == "grammar" else shape["format"]["elements"][0]["grammar"]
            ways = set(re.findall(r'"\\"(buy|sell)\\"" good "\\"(\w+)\\""', grammar))
            assert ways == {("sell", makes), *(("buy", good) for good in PLAIN.prices if good != makes)}


def test_creatures_alike_are_told_the_same_shape() -> None:
    card = next(iter(load_cards().values()))
    assert told(card, purse=34) == told(card, purse=40, turn=9, prices={**PLAIN.prices, "honey": 12})
    assert told(card, purse=34) != told(card, purse=90)
