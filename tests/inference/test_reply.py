"""The reply schema: whatever is within its bounds is read clean."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from engine.model import MAX_GOSSIP, MAX_PRICE, MAX_QUANTITY, SCHEMES
from inference.reply import MAX_THOUGHT
from tests.inference.reading import read
from tests.inference.scenes import GOODS

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
    decision = read(json.dumps(reply))
    assert decision.status == "clean"
    assert len(decision.orders) == len(reply["orders"])
    assert decision.loan == reply.get("loan")


@given(replies, schemes)
def test_and_so_with_a_scheme(reply: dict[str, Any], scheme: str) -> None:
    decision = read(json.dumps(reply | {"scheme": scheme}))
    assert decision.status == "clean"
    assert (decision.scheme.kind if decision.scheme else "none") == scheme
