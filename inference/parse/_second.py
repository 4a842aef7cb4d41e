"""A second reader, for replies in which ours found nothing: json-repair, held to the words that were written.

It knows shapes that nobody here has seen, and it guesses: it completes, merges and leaves out. So it is asked last and
only about a whole reply with nothing around it, and believed only where it moved nothing but quotes, commas and colons:
every bracket, word and number of the text stands in what it read, in the same order. One that it dropped, joined or
made up loses the reply. A text that would cost it time is never shown to it: 2,000 braces take it 137 ms.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any, Final, Self, SupportsIndex

import json_repair

from inference.parse._reader import Bare, Node, Value

# Characters: a reply as it was asked for has 800 at most.
LONGEST: Final = 1000
# Times that it may look into the text: once for each character is usual. Over some texts it goes again and again.
LOOKS: Final = 1500
_FENCED: Final = re.compile(r"\s*```+(?:json)?\s*(.*?)\s*```+\s*", re.DOTALL)
# The brackets of a reply: an object, in it a list, in that some objects. So nothing nests.
_SKELETON: Final = re.compile(r"\{\[(?:\{\}){0,8}\]\}")
_BRACKET: Final = re.compile(r"[{}\[\]]")
_NO_BRACKETS: Final = re.compile(r"[^{}\[\]]+")
# Everything between what only parts. A sign that clings to a number is of the number: 7? and ~7 are not 7.
_TOKEN: Final = re.compile(r"[{}\[\]]|[^\s{}\[\](),:;=\"'`“”„‘’]+")
_LITERALS: Final = {None: "null", True: "true", False: "false"}


class _Spent(Exception):
    """A text took more looks than any reply does."""


class _Metered(str):
    """A text that may be looked at so many times; parts of it and what is made of them go on counting."""

    _left: list[int]

    def __new__(cls, text: str, left: list[int] | None = None) -> Self:
        self = super().__new__(cls, text)
        self._left = [LOOKS] if left is None else left
        return self

    def __getitem__(self, at: SupportsIndex | slice) -> str:
        self._left[0] -= 1
        if self._left[0] < 0:
            raise _Spent
        found = super().__getitem__(at)
        return _Metered(found, self._left) if isinstance(at, slice) else found

    def __add__(self, other: str) -> str:
        return _Metered(super().__add__(other), self._left)


def second_reading(text: str, fields: Collection[str], order_fields: Collection[str]) -> Node | None:
    """The reply that a whole text is, by the other reader; None unless it kept to every word of it. Never raises.

    A reply with fields, or with orders, of any other name is none.
    """
    if len(text) > LONGEST:
        return None
    if fenced := _FENCED.fullmatch(text):
        text = fenced.group(1)
    if not _SKELETON.fullmatch(_NO_BRACKETS.sub("", text)) or not _begun(text):
        return None
    try:
        read: Any = json_repair.repair_json(_Metered(text), return_objects=True, skip_json_loads=True)
    except Exception:  # whatever it meets in a text, no turn may fail of it
        return None
    if not _named(read, fields) or not isinstance(listed := read.get("orders"), list):
        return None
    if not all(_named(order, order_fields) for order in listed):
        return None
    return _node(read) if _TOKEN.findall(text) == list(_tokens(read)) else None


def _begun(text: str) -> bool:
    """Whether the list of orders begins a field, after a comma or a value: it is not a word in what is said."""
    at = text.rfind("orders", 0, text.index("["))
    before = text[: max(at, 0)].rstrip("\"'`“”")
    said = before.rstrip()
    return said.endswith(("{", ",", ";")) or (said != before and said.endswith(('"', "'", "`", "”")))


def _named(read: Any, fields: Collection[str]) -> bool:
    """Whether it is an object with these fields and no other."""
    return isinstance(read, dict) and all(name in fields for name in read)


def _tokens(value: Any) -> Iterator[str]:
    """What a value is written with, all that only parts left out."""
    if isinstance(value, dict):
        yield "{"
        for name, held in value.items():
            yield from _TOKEN.findall(name)
            yield from _tokens(held)
        yield "}"
    elif isinstance(value, list):
        yield "["
        for held in value:
            yield from _tokens(held)
        yield "]"
    elif isinstance(value, str):
        # A bracket among words could be one of the reply's own that they swallowed: no token is empty.
        yield from ("",) if _BRACKET.search(value) else _TOKEN.findall(value)
    elif value is None or isinstance(value, bool):
        yield _LITERALS[value]
    else:
        yield str(value)


def _node(read: Any) -> Node:
    """The same object as our reader would give it: whole, with a value to every key."""
    node = Node()
    node.closed = True
    node.update((name, _value(held)) for name, held in read.items())
    return node


def _value(read: Any) -> Value:
    if isinstance(read, dict):
        return _node(read)
    if isinstance(read, list):
        return [_value(held) for held in read]
    return read if isinstance(read, str) else Bare(next(_tokens(read)))
