"""A reply cut at any byte: exactly the orders that were whole. The whole thousand of replies is for `make prove`."""

from __future__ import annotations

import json
import random

import pytest

from engine.model import MAX_PRICE, MAX_QUANTITY, SCHEMES
from tests.inference.reading import read, spelled
from tests.inference.scenes import GOODS

DRAWN, QUICK = 1000, 60
TALK = [
    "", "Cold.", "12", "}]}", "He said “no” – and left.", 'Not {"orders": [1, 2]}, that is "dear".',
    "it’s ❄️🦉, says Fenn's aunt", "a \\ b / c // d /* e", "price: 9, side: sell", "Kälte; süß\tund\nnaß",
    "[one] {two} (three)", "<b>bold</b> &quot;",
]  # fmt: skip


def drawn(seed: int) -> tuple[bytes, list[tuple[int, str]]]:
    """A valid reply as bytes, and its orders, each with the byte at which it was whole."""
    dice = random.Random(seed)
    ascii_only = dice.random() < 0.5
    comma, colon = dice.choice([(", ", ": "), (",", ":"), (",\n  ", ": "), (" , ", " : ")])

    def spell(fields: dict[str, object]) -> str:
        names = dice.sample(list(fields), len(fields)) if dice.random() < 0.3 else list(fields)
        return comma.join(f'"{name}"{colon}{json.dumps(fields[name], ensure_ascii=ascii_only)}' for name in names)

    orders = [
        {
            "side": dice.choice(["buy", "sell"]),
            "good": dice.choice(GOODS),
            "quantity": dice.choice([dice.randint(1, 9), dice.randint(10, MAX_QUANTITY)]),
            "price": dice.choice([dice.randint(1, 29), dice.randint(30, MAX_PRICE)]),
        }
        for _ in range(dice.randint(0, 4))
    ]
    before = spell({"thought": dice.choice(TALK), "gossip": dice.choice(TALK)}) if dice.random() < 0.8 else ""
    closing = {"gossip": dice.choice(TALK), "loan": dice.choice(["accept", "decline"]), "scheme": dice.choice(SCHEMES)}
    last = dice.choice(["", *closing])
    after = spell({last: closing[last]}) if last else ""
    text = "{" + before + (comma if before else "") + f'"orders"{colon}['
    ends = []
    for number, order in enumerate(orders):
        text += (comma if number else "") + "{" + spell(order) + "}"
        ends.append((len(text.encode()), "{side} {quantity} {good} {price}".format(**order)))
    return (text + "]" + (comma + after if after else "") + "}").encode(), ends


@pytest.mark.parametrize(
    "seeds",
    [
        *(range(tens, tens + 10) for tens in range(0, QUICK, 10)),
        *(pytest.param(range(tens, tens + 10), marks=pytest.mark.slow) for tens in range(QUICK, DRAWN, 10)),
    ],
    ids=lambda seeds: str(seeds.start),
)
def test_a_cut_at_any_byte_leaves_exactly_the_orders_that_were_whole(seeds: range) -> None:
    for seed in seeds:
        data, ends = drawn(seed)
        assert read(data.decode()).status == "clean"
        for cut in range(len(data) + 1):
            whole = tuple(order for end, order in ends if end <= cut)
            got = read(data[:cut].decode(errors="replace"))
            assert spelled(got) == whole, data[:cut]
            # The last field ends where the object's brace begins: until then a scheme is no scheme.
            assert got.scheme is None or cut >= len(data) - 1, data[:cut]
