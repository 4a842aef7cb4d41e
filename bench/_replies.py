"""Replies of minds: well formed, malformed in fifteen ways with the orders they hold, and hostile."""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Callable
from functools import cache
from typing import Any, Final, NamedTuple

from engine.model import Order

Said = dict[str, Any]
EACH = 10
SHOWN = 1000  # characters: no longer reply is shown to the library behind our reader


class Malformed(NamedTuple):
    """A broken reply, why the server stopped, and every order that can honestly be read from it."""

    fault: str
    text: str
    finish: str
    orders: tuple[Order, ...]


def well_formed(seed: int) -> Said:
    """A reply of about 400 bytes with two to four orders."""
    dice = random.Random(seed)
    goods = dice.sample(["honey", "acorns", "berries", "mushrooms", "firewood"], dice.randint(2, 4))
    return {
        "thought": "The nights grow longer and Bram knows it. I keep two jars back and buy wood while I still can.",
        "gossip": "Somebody has been counting the logs by the river.",
        "orders": [
            {
                "side": dice.choice(["buy", "sell"]),
                "good": good,
                "quantity": dice.randint(1, 9),
                "price": dice.randint(2, 29),
            }
            for good in goods
        ],
    }


def orders_of(said: Said) -> tuple[Order, ...]:
    """The orders of a well formed reply."""
    return tuple(Order(**order) for order in said["orders"])


@cache
def malformed() -> list[Malformed]:
    """A hundred and fifty broken replies, ten of each fault."""
    made = []
    for fault, spoil in FAULTS.items():
        for n in range(EACH):
            said = well_formed(n)
            cut = fault.startswith("cut")
            text, kept = spoil(json.dumps(said), said, random.Random(n))
            made.append(Malformed(fault, text, "length" if cut else "stop", orders_of(said)[:kept]))
    return made


def hostile(size: int = 8190) -> list[str]:
    """Texts meant to cost a parser dear."""
    bits = [
        "{", "[", '{"orders":', '{"a":[', '"', "\\", "`", "<think>", "}", "{'", '{"orders": []}',
        "<|channel|>final<|message|>", "/*", ",", "</think>", "assistantfinal", "&quot;{", '{\\"', "{//\n", "{,", "<",
        "“”", "[{", "{a=", "{" + " " * 80, "{" + "w" * 40, "[a](", "http://a.b ", "<@1>", '"{\\"orders\\":[]}",',
    ]  # fmt: skip
    # What opens a text and is then filled up to the size: a string that never ends, an order that never ends.
    within = [
        ('{"a":"', ['",', '" ', '"\n', '"b', '" b ', '"b" ', "\\", "\\x", "\\ud83d", '"' + " " * 80]),
        ('{"gossip":"', ["[a](", "http://a.b ", "<@1>", "\ufdfa", "\x01", "1"]),
        ("{a:", ["/", "*/", '"/*', "- ", "b ", "9"]),
        (
            '{"orders": [',
            ['{"side": "buy", ', "{},", "1,", '{"side":', '{"side":"buy","good":"honey","quantity":1,"price":1},'],
        ),
        ('{"arguments":"', ['{\\"a\\":', '{\\"orders\\":[{},', "{"]),
        ('{"x":[', ['"{\\"orders\\":[]}",', '"{}",']),
    ]
    # The brackets of a reply, and between them what makes a library go over it again and again: ours shows it to one.
    between = [('{"thought": "', '", "orders": [{}]}'), ("{,orders[{}", "]}"), ('{"orders": [{"side"', "}]}")]
    units = ['("', '",', "1-", "\\u", "\n", "\u201d-no \u201ca", "/*", '"a":', ",", "<a>\u201c", "\\="]
    shown = [
        before + (unit * SHOWN)[: SHOWN - len(before + after)] + after for before, after in between for unit in units
    ]
    filled = [opens + bit * ((size - len(opens)) // len(bit)) for opens, bits in within for bit in bits]
    return [bit * (size // len(bit)) for bit in bits] + shown + filled + [text + '"}' for text in filled]


# What short units are made of that may cost a parser time when repeated: the alphabet of JSON and of markup, and words
# that a reader of replies looks for.
UNITS: Final = [
    *"{}[]\"':,#<>\\&=(|*_?-`“：\n a1é\x00\u200b", "//", "/*", "*/", "</", "<|", "|>", '{"', '":', "[{", "}]", "{{",
    "<a>", "</a>", "<think>", "</think>", "<answer>", "</answer>", "<|channel|>", "[THINK]", "```", "&amp;", "&quot;",
    '{"side":"buy",', "{a:1}", '{"a":"', '{"orders":[]}', "user:", "no ", "maybe ", "answer", "assistantfinal", ". ",
    "{#", "{//", "#{\n",
]  # fmt: skip
OPENINGS: Final = ["", '{"orders":[', '{"thought":"', "a ", '{"orders":[]}', 'Maybe {"orders":[]}', "<a>", "analysis"]


def repeated(draws: int, size: int = 8190) -> list[str]:
    """A small search: each unit and each two of them, repeated up to the size, and `draws` more behind openings."""
    dice = random.Random(1)
    units = [("", "".join(unit)) for n in (1, 2) for unit in itertools.product(UNITS, repeat=n)]
    units += [(dice.choice(OPENINGS), "".join(dice.choices(UNITS, k=dice.randint(1, 5)))) for _ in range(draws)]
    return [(opening + unit * (size // len(unit) + 1))[:size] for opening, unit in units]


Spoil = Callable[[str, Said, random.Random], tuple[str, int]]
FAULTS: dict[str, Spoil] = {}


def _fault(spoil: Spoil) -> Spoil:
    FAULTS[spoil.__name__.strip("_").replace("_", " ")] = spoil
    return spoil


@_fault
def _fenced(text: str, said: Said, dice: random.Random) -> tuple[str, int]:
    return f"```json\n{text}\n```", 9


@_fault
def _in_prose(text: str, said: Said, dice: random.Random) -> tuple[str, int]:
    return f"Here is what I do this turn, {{as asked}}:\n\n{text}\n\nI hope that the owl agrees [she won't].", 9


@_fault
def _trailing_commas(text: str, said: Said, dice: random.Random) -> tuple[str, int]:
    return text.replace("}", ",}").replace("]", ",]"), 9


@_fault
def _single_quotes(text: str, said: Said, dice: random.Random) -> tuple[str, int]:
    return repr(said), 9


@_fault
def _bare_keys(text: str, said: Said, dice: random.Random) -> tuple[str, int]:
    for key in ("thought", "gossip", "orders", "side", "good", "quantity", "price"):
        text = text.replace(f'"{key}":', f"{key}:")
    return text, 9


@_fault
def _missing_commas(text: str, said: Said, dice: random.Random) -> tuple[str, int]:
    return text.replace(', "', ' "'), 9


@_fault
def _comments(text: str, said: Said, dice: random.Random) -> tuple[str, int]:
    return text.replace('"orders": [', '// what I want\n"orders": [ /* in order */ '), 9


@_fault
def _newlines_in_strings(text: str, said: Said, dice: random.Random) -> tuple[str, int]:
    return text.replace("Bram knows", "Bram\nknows").replace("counting", "counting\t"), 9


@_fault
def _in_channels(text: str, said: Said, dice: random.Random) -> tuple[str, int]:
    draft = json.dumps(well_formed(dice.randint(100, 999)))
    final = f"<|end|><|start|>assistant<|channel|>final<|message|>{text}<|return|>"
    return f"<|channel|>analysis<|message|>Maybe {draft}? No, that is dear.{final}", 9


@_fault
def _after_thinking(text: str, said: Said, dice: random.Random) -> tuple[str, int]:
    draft = json.dumps(well_formed(dice.randint(100, 999)))
    return f"<think>First idea: {draft}\nToo dear.</think>\n{text}", 9


@_fault
def _after_a_draft(text: str, said: Said, dice: random.Random) -> tuple[str, int]:
    return f"{json.dumps(well_formed(dice.randint(100, 999)))}\nWait, on second thoughts:\n{text}", 9


@_fault
def _unclosed(text: str, said: Said, dice: random.Random) -> tuple[str, int]:
    return text.removesuffix("]}"), 9


@_fault
def _cut_in_a_number(text: str, said: Said, dice: random.Random) -> tuple[str, int]:
    said["orders"][-1]["price"] = dice.randint(10, 29)
    return json.dumps(said).removesuffix("}]}")[:-1], len(said["orders"]) - 1


@_fault
def _cut_after_a_number(text: str, said: Said, dice: random.Random) -> tuple[str, int]:
    return text.removesuffix("}]}"), len(said["orders"]) - 1


@_fault
def _cut_anywhere(text: str, said: Said, dice: random.Random) -> tuple[str, int]:
    head, orders = text.split('"orders": ')
    orders = orders[: dice.randint(1, len(orders) - 3)]
    return f'{head}"orders": {orders}', orders.count("}")
