"""The grammars of every reply, before the grammar engine of the pinned vLLM: it reads them as the tests of ours do."""

from __future__ import annotations

import json
import re
from itertools import product

from inference.client._wire import response_format
from inference.shape import lines_grammar, reply_grammar
from tests.conventions.tree import ROOT
from tests.council.conftest import council, inside
from tests.inference.test_grammar import SHAPES, expression, order, reply

SAID = [
    reply(),
    reply(thought="é 日本 \N{CHIPMUNK}, " * 4 + "x!", gossip="日本。"),
    reply(gossip="x" * 120 + "."),
    reply(gossip="Yes. No."),
    reply(gossip="No end"),
    reply(orders=[order(quantity=2, price=8), order(side="sell", good="honey", quantity=5, price=99)] * 2),
    reply(orders=[order(good="honey")]),
    reply(orders=[order(side="sell", good="berries", quantity=1, price=5)]),
    {"thought": "", "orders": [], "scheme": "denounce", "gossip": ""},
    {"thought": "", "orders": [], "loan": "decline", "gossip": ""},
    {"thought": "", "orders": [], "scheme": "none", "loan": "accept", "gossip": ""},
    {"lines": ["Oona sells nine jars before breakfast."]},
    {"lines": ["x" * 89, "", "b"]},
    reply(thought="x " * 24 + "x."),
    reply(gossip="a\tb"),
    reply(orders=[order()] * 5),
    reply(orders=[order(quantity=10)]),
    reply(orders=[order(good="gold")]),
    reply(orders=[order(price=0)]),
    {"lines": ["x" * 90]},
    {"lines": []},
    {"thought": "", "gossip": ""},
]
GRAMMARS = [
    *((response_format("structural-tag", shape), reply_grammar(shape)) for shape in SHAPES),
    (response_format("structural-tag", 1), lines_grammar(1)),
    (response_format("structural-tag", 3), lines_grammar(3)),
]


@council
def test_the_engine_takes_what_the_grammar_says_and_nothing_else() -> None:
    separators = ((", ", ": "), (",", ":"))
    words = [json.dumps(said, ensure_ascii=False, separators=one) for said, one in product(SAID, separators)]
    words += [words[0][:-1], words[0] + " more", words[0].replace("{", "{  "), words[0].replace("{", "{\n")]
    given = {"tokenizer": str(ROOT / "var" / "council" / "qwen"), "shapes": [(shape, words) for shape, _ in GRAMMARS]}
    for (_, grammar), verdicts in zip(GRAMMARS, inside("read_shapes.py", given), strict=True):
        ours = re.compile(expression(grammar))
        assert verdicts == [bool(ours.fullmatch(one)) for one in words]
        assert any(verdicts)
