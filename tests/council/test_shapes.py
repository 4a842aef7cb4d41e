"""The grammars of every reply, before the grammar engine of the pinned vLLM: it reads them as the tests of ours do."""

from __future__ import annotations

import json
import re
from itertools import product

from inference.client._wire import response_format
from inference.reply import lines_grammar, reply_grammar
from tests.conventions.tree import ROOT
from tests.council.conftest import council, inside
from tests.inference.scenes import GOODS
from tests.inference.test_grammar import expression, order, reply

SAID = [
    reply(),
    reply(thought="é 日本 \N{CHIPMUNK}" * 30, gossip="x" * 120),
    reply(orders=[order(quantity=99, price=999)] * 4, loan="accept"),
    reply(scheme="denounce"),
    reply(scheme="none") | {"loan": "decline"},
    {"lines": ["Oona sells nine jars before breakfast."]},
    {"lines": ["x" * 89, "", "b"]},
    reply(thought="x" * 241),
    reply(gossip="a\tb"),
    reply(orders=[order()] * 5),
    reply(orders=[order(quantity=100)]),
    reply(orders=[order(good="gold")]),
    reply(orders=[order(price=0)]),
    {"lines": ["x" * 90]},
    {"lines": []},
    {"thought": "", "gossip": ""},
]
GRAMMARS = [
    (response_format("structural-tag", GOODS), reply_grammar(GOODS)),
    (response_format("structural-tag", GOODS, schemes=True), reply_grammar(GOODS, schemes=True)),
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
