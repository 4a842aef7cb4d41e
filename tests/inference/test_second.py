"""The second reader: a library behind ours, which saves replies that ours cannot read, and never makes an order up."""

from __future__ import annotations

import json
import random
import sys
from typing import Any

import json_repair
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.model import MAX_PRICE, MAX_QUANTITY, Order
from inference.parse import _second
from inference.parse._salvage import ORDER_KEYS, REPLY_KEYS, salvage
from inference.parse._second import LONGEST, LOOKS, second_reading
from tests.inference.corpus import B2, BOTH, BUY, CASES, REPLY, S3
from tests.inference.families import FAMILIES, MUSING
from tests.inference.reading import read, spelled
from tests.inference.scenes import GOODS
from tests.inference.templates import DRAFTS, THINKING, TURNS

# What only a stranger to our reader writes: the first key lost a sign, and what it needs to be known by.
STRANGE = {
    "a colon lost": REPLY.replace('"thought":', '"thought"'),
    "a quote lost before a key": REPLY.replace('{"thought"', '{thought"'),
    "a quote lost after a key": REPLY.replace('"thought":', '"thought:'),
    "a quote twice": REPLY.replace('{"thought"', '{""thought"'),
    "a quote twice after": REPLY.replace('"thought":', '"thought"":'),
    "in a fence": "```json\n" + REPLY.replace('"thought":', '"thought"') + "\n```\n",
}


@pytest.mark.parametrize("name", STRANGE)
def test_what_ours_cannot_read_is_read_and_counted(name: str) -> None:
    decision = read(STRANGE[name])
    assert spelled(decision) == BOTH
    assert (decision.status, decision.repairs) == ("repaired", ("second-reader",))
    assert (decision.thought, decision.gossip) == ("Short of berries.", "Mild for the time of year.")


def test_a_reply_that_was_cut_is_not_shown_to_it() -> None:
    for text in STRANGE.values():
        assert read(text, finish="length").status == "hopeless"
        for cut in range(len(text.rstrip("\n`"))):
            assert set(spelled(read(text[:cut]))) <= set(BOTH), text[:cut]
            assert "second-reader" not in read(text[:cut]).repairs, text[:cut]


HEAD = '{""thought": "Short.", "orders": ['
NONE = [
    # It joins two orders into one: the quote that is missing ends another's.
    '{"side": "buy", "good": "berries", "quantity": 2, "price: 7}, {"side": "sell", "good": "honey", "quantity": 3, '
    '"price": 10}',
    # A number that is a part of a longer one, or none at all.
    *(B2.replace("7}", f"{price}}}") for price in ("7?", "~7", "7-9", "7/8", "1_7", "+7", "-7", "7e0", "07", "7 or 8")),
    *(B2.replace("7}", f"{price}}}") for price in ("7'000", "7 000", "7, 8", "7.5", "7; 8", "7%", "7 // 8", "7 # 8")),
    # Twice, under another name, or with something else to say.
    B2.replace("7}", '7, "price": 9}'), B2.replace("7}", '7, "limit_price": 9}'), B2.replace("7}", '7, "if": "cheap"}'),
    B2.replace('"price"', '"dear"'), B2.replace('"berries"', '"gold"'), B2.replace('"buy"', '"buy or sell"'),
]  # fmt: skip


@pytest.mark.parametrize("listed", NONE)
def test_what_it_only_guesses_is_no_order(listed: str) -> None:
    assert spelled(read(f"{HEAD}{B2}]}}")) == BUY, "or nothing is tested"
    assert read(f"{HEAD}{listed}]}}").orders == ()


@pytest.mark.parametrize(
    "text",
    [
        f'Perhaps {{""thought": "x", "orders": [{B2}]}}',
        f'{{""thought": "x", "orders": [{B2}]}} no, too dear',
        f'{{""thought": "Perhaps "orders": [{B2}]}}',
        f'{{""thought": "Perhaps: "orders": [{B2}]}}',
        f'{{""thought": "Perhaps "orders": [{B2}]", "gossip": "no"}}',
        f'{{""draft": "x", "orders": [{B2}]}}',
        f'{{""thought": "x", "orders": [{B2}], "orders": []}}',
        f'{{""thought": "x", "orders": []}} {{"orders": [{B2}]}}',
        f'// {{""thought": "x", "orders": [{B2}]}}',
        f'{{""thought": "x", /* "orders": [{B2}] */ "orders": []}}',
        f'<think>{{""thought": "x", "orders": [{B2}]}}',
        f'{{""role": "user", "orders": [{B2}]}}',
        f'```draft\n{{""thought": "x", "orders": [{B2}]}}\n```',
    ],
)
def test_a_draft_is_no_reply_to_it_either(text: str) -> None:
    assert read(text).orders == ()


OTHER = (
    '{""thought": "x", "gossip": "y", "orders": [{"side": "sell", "good": "mushrooms", "quantity": 9, "price": 99}]}'
)


@pytest.mark.parametrize("name", [*TURNS, *FAMILIES])
def test_it_takes_no_orders_of_another_turn(name: str) -> None:
    turn = (TURNS | FAMILIES)[name]
    for text in (f"{turn}{OTHER}", f"I refuse.{turn}{OTHER}", f"{REPLY}{turn}{OTHER}", f"{REPLY[:60]}{turn}{OTHER}"):
        assert set(spelled(read(text))) <= set(BOTH), text


@pytest.mark.parametrize("name", [*THINKING, *MUSING])
def test_it_takes_no_order_that_was_only_thought_about(name: str) -> None:
    opening, closing = (THINKING | MUSING)[name]
    for draft in DRAFTS:
        thought = opening + draft % OTHER
        assert read(thought).orders == (), thought
        assert set(spelled(read(thought + closing + REPLY))) <= set(BOTH), thought


def reading_of(text: str) -> tuple[str, ...] | None:
    """The orders that the second reader alone finds in a text; None where it is not believed."""
    node = second_reading(text, REPLY_KEYS, ORDER_KEYS)
    saved = None if node is None else salvage([node], GOODS)
    return None if saved is None else tuple(f"{one.side} {one.quantity} {one.good} {one.price}" for one in saved.orders)


@pytest.mark.parametrize("kind", sorted({case.kind for case in CASES}))
def test_where_both_readers_read_a_case_they_agree(kind: str) -> None:
    for case in CASES:
        if case.kind == kind and (found := reading_of(case.text)) is not None:
            assert set(found) <= set(case.orders), case.text


_orders = st.builds(
    Order,
    side=st.sampled_from(["buy", "sell"]),
    good=st.sampled_from(GOODS),
    quantity=st.integers(1, MAX_QUANTITY),
    price=st.integers(1, MAX_PRICE),
)
_signs = st.lists(
    st.tuples(st.integers(0, 999), st.sampled_from(["", *"\"':,{}[]()=-;| ", '""', "::", ",,"])), min_size=1, max_size=4
)


@settings(max_examples=300)
@given(st.lists(_orders, max_size=4), _signs)
def test_a_reply_with_lost_signs_is_never_another_reply(orders: list[Order], signs: list[tuple[int, str]]) -> None:
    """Whichever of the two reads it: what comes of it was written, and each as an oracle for the other."""
    listed = [{"side": o.side, "good": o.good, "quantity": o.quantity, "price": o.price} for o in orders]
    text = json.dumps({"thought": "Cold.", "gossip": "Mild.", "orders": listed})
    places = [at for at, char in enumerate(text) if not char.isalnum()]
    spoilt = list(text)
    for place, sign in signs:
        spoilt[places[place % len(places)]] = sign
    written = [f"{one.side} {one.quantity} {one.good} {one.price}" for one in orders]
    for found in (spelled(read("".join(spoilt))), reading_of("".join(spoilt)) or ()):
        rest = iter(written)
        assert all(one in rest for one in found), "".join(spoilt)


def test_a_text_is_shown_to_it_only_in_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(_second.json_repair, "repair_json", lambda text, **_: shown.append(str(text)))
    for text in (
        "{" * 2000,
        '{"a":' * 900,
        "{[" + "{}" * 9 + "]}",
        "(" * 900,
        STRANGE["a quote twice"] + " " * LONGEST,
    ):
        read(text)
    assert shown == []
    read(STRANGE["a quote twice"])
    assert shown == [STRANGE["a quote twice"]]


@pytest.mark.parametrize("fault", [RecursionError, IndexError, AssertionError, KeyError, MemoryError])
def test_a_fault_of_the_library_is_a_hopeless_reply(fault: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any, **__: Any) -> Any:
        raise fault

    monkeypatch.setattr(_second.json_repair, "repair_json", broken)
    assert read(STRANGE["a quote twice"]).status == "hopeless"


@pytest.mark.parametrize(
    "odd", [None, 7, "x", [], {}, {"orders": 7}, {"orders": [7]}, {7: 7}, {"orders": [{"side": {}}]}]
)
def test_whatever_it_yields_is_no_error(odd: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_second.json_repair, "repair_json", lambda *_, **__: odd)
    assert read(STRANGE["a quote twice"]).status == "hopeless"


UNITS = ['("', '",', "1-", "\\u", "\n", "”-no “a", "/*", "#", '"a":', ",", "(", "'", "</a>", "“", "null,", "side "]
ROOMS = [
    ('{"thought": "', '", "orders": [{}]}'), ('{,orders[{}', "]}"), ('{"orders": [{"side"', "}]}"),
    ('{"orders": [{}]', "}"), ('{"orders"', ":[{}]}"),
]  # fmt: skip


def test_no_text_is_gone_over_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted instead of timed: a look is what the library does most, and in hostile texts again for each character."""
    looks, begun = [0], _second._Metered.__getitem__

    def counted(text: Any, at: Any) -> str:
        looks[0] += 1
        return begun(text, at)

    monkeypatch.setattr(_second._Metered, "__getitem__", counted)
    dice, most = random.Random(1), 0
    for before, after in ROOMS:
        for unit in [*UNITS, *("".join(dice.choices(UNITS, k=3)) for _ in range(40))]:
            looks[0] = 0
            room = LONGEST - len(before) - len(after)
            read(before + (unit * LONGEST)[:room] + after)
            most = max(most, looks[0])
            assert looks[0] <= LOOKS + 10
    assert most > LOOKS, "no text was hostile"
    looks[0] = 0
    assert spelled(read(STRANGE["a quote twice"])) == BOTH
    assert looks[0] < LOOKS / 3


def test_it_does_not_lean_on_the_stack() -> None:
    depth, frame = 0, sys._getframe()
    while frame := frame.f_back:
        depth += 1
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(depth + 60)
    try:
        assert spelled(read(STRANGE["a quote twice"])) == BOTH
        assert read('{"thought": ' + "(" * 900 + '"x", "orders": [' + S3 + "]}").orders in (
            (),
            (Order("sell", "honey", 3, 10),),
        )
    finally:
        sys.setrecursionlimit(before)


def test_alone_it_would_put_wrong_orders_into_the_wood() -> None:
    """Why it is held to the words: the library completes a price that was cut, and joins two orders into one."""
    cut = '{"orders": [{"side": "buy", "good": "honey", "quantity": 2, "price": 14'
    alone: Any = json_repair.loads(cut)
    assert alone["orders"][0]["price"] == 14
    assert read(cut).orders == ()
