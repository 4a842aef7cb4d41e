"""The shapes of a reply that a server compiles: one for calm minds, one for those that hate, whatever they may do."""

from __future__ import annotations

from dataclasses import replace

import orjson
import pytest

from inference.cards import Card, load_cards
from inference.client._wire import Requests, response_format
from tests.inference.client.servers import an_ask
from tests.inference.scenes import GOODS, GRUDGE


@pytest.mark.parametrize("card", load_cards().values(), ids=lambda card: card.id)
def test_only_who_hates_is_asked_for_a_scheme_and_there_are_two_shapes_in_all(card: Card) -> None:
    requests, plain = Requests(card), an_ask(card.id)
    others = (replace(GRUDGE, patron="grey", good="honey"), replace(GRUDGE, schemes=("denounce",)), GRUDGE)
    hateful = [replace(plain, view=replace(plain.view, grudge=grudge)) for grudge in others]
    shapes = {orjson.dumps(orjson.loads(requests.body(card.called, ask))["response_format"]) for ask in hateful}
    assert shapes == {orjson.dumps(response_format(card.request.structured, GOODS, schemes=True))}
    calm = orjson.loads(requests.body(card.called, plain))["response_format"]
    assert calm == response_format(card.request.structured, GOODS)
    assert "scheme" not in str(calm)
    assert all(b"scheme" in shape for shape in shapes)
