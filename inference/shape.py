"""The shape of a reply: what can be true by construction is. A creature may say that it buys what it does not make and
can pay, that it sells what it holds, and no more than a turn has a place for; as a JSON schema, and as a grammar.

A server reads the shape of every request and keeps what it compiled of it, so shapes are few: purses and stores count
in steps, rounded down. A text is bounded by its words and a word by its letters: a bound of letters alone costs 4 MB
and 25 ms in each new shape, words 0.9 MB and 7 ms (xgrammar 0.2.8, 49,152 tokens). Each word has a rule of its own:
where one is repeated, a server cannot know beforehand which tokens end a word and begin another, and tries them all at
each token of a text, which took its one thread 33 ms in place of 0.1. A text is one sentence, and its mark ends it: a
small mind that may go on says the same again, and one that is stopped at a word stops in the middle. The grammar is
EBNF as xgrammar and llama.cpp take it, and regular, so that tests can hold it against the schema; it alone can say that
no good has two orders.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final

from engine.model import MAX_ORDERS, MAX_PRICE, SCHEMES, GoodId, MindView
from inference.reply import NO_SCHEME

MOST_WORDS: Final = {"thought": 24, "gossip": 14}
MAX_LINE: Final = 89  # of the paper
# What purses and stores are rounded down to, so that a server has met most shapes before.
PURSES: Final = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 512, MAX_PRICE)
UNITS: Final = (1, 2, 3, 5, 9)
BOUGHT: Final = (1, 3, 9)  # in fewer steps, since every good has its own
# xgrammar answers HTTP 500 to a bounded repeat over about 128, and lets raw control characters through `maxLength`.
_SAFE: Final = r'[^"\\\x00-\x1f]'
_WORD: Final = r'[^ "\\\x00-\x1f.,;:!?…。！？]{1,20}'
_GOES_ON: Final = "[,;:]?"
_ENDS: Final = "[.!?…。！？]"
MOST_GOODS: Final = 6  # of a world whose grammar knows each good once: with more there are too many ways

# One blank where JSON may have any number: endless white space is a way not to answer.
_JSON: Final = r"""
blank ::= [ \n\t]?
colon ::= ":" blank
comma ::= "," blank
"""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a reply may hold. `buys` has the goods that may be bought with the most units of an order, each order for
    `pays` pebbles at most.

    `sells` has the goods that may be sold with the most units of an order, `asks` is the highest price of one; `loan`
    and `scheme` are there to be answered, or are no fields.
    """

    buys: tuple[tuple[GoodId, int], ...]
    pays: int
    sells: tuple[tuple[GoodId, int], ...]
    asks: int = MAX_PRICE
    loan: bool = False
    scheme: bool = False


def shape_of(view: MindView) -> Shape:
    """The shape of this creature's reply this turn.

    An order may take half of the purse, so that two can be paid; all of it where half buys not one unit of the dearest
    good. It is for no more units than that pays for a pebble above the price, or one: a mind that says how many first
    would have to bid far below the price.
    """
    dearest = max(view.prices.values())
    purse, half = _floor(view.purse, PURSES), _floor(view.purse // 2, PURSES)
    held = {good: view.store.get(good, 0) for good in view.prices}
    pays = half if half > dearest else purse
    return Shape(
        buys=tuple(
            (good, max(1, _floor(pays // (price + 1), BOUGHT)))
            for good, price in view.prices.items()
            if good != view.makes
        ),
        pays=pays,
        sells=tuple(
            # Of what it makes it has lots to sell; of the rest a pantry.
            (good, _floor(units, UNITS) if good == view.makes else 1)
            for good, units in held.items()
            if units > 0
        ),
        asks=99 if 2 * dearest <= 99 else MAX_PRICE,
        loan=view.offer is not None,
        scheme=view.grudge is not None,
    )


def _floor(amount: int, steps: tuple[int, ...]) -> int:
    """The greatest step that an amount reaches, 0 for none."""
    return steps[at - 1] if (at := bisect_right(steps, amount)) else 0


def _lots(pays: int, units: int) -> Iterator[tuple[int, int, int]]:
    """Up to `units` of one buy, from and to, with the highest price of each that `pays` has pebbles for."""
    least = 1
    for most in UNITS:
        if pays // most and most <= units:
            yield least, most, min(pays // most, MAX_PRICE)
        least = most + 1


def json_schema(shape: Shape) -> dict[str, Any]:
    """The schema for structured outputs: texts bounded by pattern, goods by enum, numbers by what there is."""
    buys = [_order("buy", goods, *lot) for most, goods in _by_units(shape.buys) for lot in _lots(shape.pays, most)]
    sells = [_order("sell", goods, 1, most, shape.asks) for most, goods in _by_units(shape.sells)]
    ways = [*buys, *sells]
    orders = {
        "type": "array",
        "items": {"anyOf": ways or [_order("buy", dict(shape.buys), 1, 1, 1)]},
        "maxItems": MAX_ORDERS if ways else 0,
    }
    asked: dict[str, Any] = {}
    if shape.scheme:
        asked["scheme"] = {"type": "string", "enum": [NO_SCHEME, *SCHEMES]}
    if shape.loan:
        asked["loan"] = {"type": "string", "enum": ["accept", "decline"]}
    said = {field: {"type": "string", "pattern": _words(most)} for field, most in MOST_WORDS.items()}
    return _object({"thought": said["thought"], "orders": orders, **asked, "gossip": said["gossip"]})


def _by_units(goods: Iterable[tuple[GoodId, int]]) -> list[tuple[int, list[GoodId]]]:
    """The goods together that may be traded in the same numbers."""
    found: dict[int, list[GoodId]] = {}
    for good, units in goods:
        found.setdefault(units, []).append(good)
    return list(found.items())


def _order(side: str, goods: Iterable[str], least: int, most: int, price: int) -> dict[str, Any]:
    return _object(
        {
            "side": {"type": "string", "enum": [side]},
            "good": {"type": "string", "enum": list(goods)},
            "quantity": {"type": "integer", "minimum": least, "maximum": most},
            "price": {"type": "integer", "minimum": 1, "maximum": price},
        }
    )


def _object(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": dict(fields), "required": list(fields), "additionalProperties": False}


def _words(most: int) -> str:
    text = f"{_WORD}{_ENDS}"
    for _ in range(most - 1):
        text = f"{_WORD}({_ENDS}|{_GOES_ON} {text})"
    return f"^({text})?$"


def lines_schema(count: int) -> dict[str, Any]:
    """The schema of the narrator's reply: as many lines as were asked for."""
    line = {"type": "string", "pattern": f"^{_SAFE}{{0,{MAX_LINE}}}$"}
    return _object({"lines": {"type": "array", "items": line, "minItems": count, "maxItems": count}})


def reply_grammar(shape: Shape) -> str:
    """The grammar of a mind's reply: the same replies as `json_schema`, in its order, far cheaper to read."""
    asked = ["scheme"] * shape.scheme + ["loan"] * shape.loan
    fields = ["thought", "orders", *asked, "gossip"]
    rules = {"root": f'"{{" blank {" comma ".join(fields)} blank "}}"'}
    rules |= {field: rf'"\"{field}\"" colon "\"" words{most}? "\""' for field, most in MOST_WORDS.items()}
    orders = _orders(shape)
    if orders:
        rules |= _once(orders) if len(orders) <= MOST_GOODS else _many(orders)
        rules |= {name: rf'comma "\"{name}\"" colon' for name in ("good", "quantity", "price")}
        rules["side"] = r'"{" blank "\"side\"" colon'
    else:
        rules["orders"] = r'"\"orders\"" colon "[" blank "]"'
    if shape.scheme:
        rules["scheme"] = rf'"\"scheme\"" colon ({_either((NO_SCHEME, *SCHEMES))})'
    if shape.loan:
        rules["loan"] = rf'"\"loan\"" colon ({_either(("accept", "decline"))})'
    rules["words1"] = f"{_WORD} {_ENDS}"
    for most in range(2, max(MOST_WORDS.values()) + 1):
        rules[f"words{most}"] = f'{_WORD} ({_ENDS} | {_GOES_ON} " " words{most - 1})'
    return "".join(f"{name} ::= {rule}\n" for name, rule in rules.items()) + _JSON.lstrip()


def _orders(shape: Shape) -> list[str]:
    """For each good that can be traded, the ways to order it."""
    ways: dict[GoodId, list[str]] = {}
    for good, units in shape.buys:
        lots = [rf"quantity {_number(*lot[:2])} price {_number(1, lot[2])}" for lot in _lots(shape.pays, units)]
        if lots:
            ways[good] = [rf'"\"buy\"" good "\"{good}\"" ({" | ".join(lots)})']
    for good, units in shape.sells:
        sale = rf'"\"sell\"" good "\"{good}\"" quantity {_number(1, units)} price {_number(1, shape.asks)}'
        ways.setdefault(good, []).append(sale)
    return [f'side ({" | ".join(told)}) blank "}}"' for told in ways.values()]


def _once(orders: Sequence[str]) -> dict[str, str]:
    """A list in which each good has one order at most: what may follow depends on what has been."""
    letters = "abcdefghijkl"[: len(orders)]
    rules = {f"order{letter}": order for letter, order in zip(letters, orders, strict=True)}

    def followed(used: str) -> str:
        following = []
        for letter in letters:
            if letter not in used:
                after = "".join(sorted(used + letter))
                more = len(after) < min(MAX_ORDERS, len(letters))
                following.append(f"order{letter} after{after}" if more else f"order{letter}")
        return " | ".join(following)

    for size in range(1, min(MAX_ORDERS, len(letters))):
        for used in map("".join, combinations(letters, size)):
            rules[f"after{used}"] = f"(comma ({followed(used)}))?"
    rules["orders"] = rf'"\"orders\"" colon "[" blank ({followed("")})? blank "]"'
    return rules


def _many(orders: Sequence[str]) -> dict[str, str]:
    """A list of any of the orders."""
    listed = f"(order (comma order){{0,{MAX_ORDERS - 1}}})?"
    return {"order": " | ".join(orders), "orders": rf'"\"orders\"" colon "[" blank {listed} blank "]"'}


def lines_grammar(count: int) -> str:
    """The grammar of the narrator's reply: `count` lines, one at least."""
    rules = {
        "root": rf'"{{" blank "\"lines\"" colon "[" blank line (comma line){{{count - 1}}} blank "]" blank "}}"',
        "line": rf'"\"" letter{{0,{MAX_LINE}}} "\""',
        "letter": _SAFE,
    }
    return "".join(f"{name} ::= {rule}\n" for name, rule in rules.items()) + _JSON.lstrip()


def _either(words: Iterable[str]) -> str:
    return " | ".join(rf'"\"{word}\""' for word in words)


def _number(least: int, most: int) -> str:
    """Whole numbers from `least` to `most`, digit by digit, in brackets."""
    return f"({' | '.join(_digits(least, most))})"


def _digits(least: int, most: int) -> Iterator[str]:
    """`least` has as many digits as its first part; each part is one pattern of digits."""
    while least <= most:
        size = len(str(least))
        top = min(most, 10**size - 1)
        yield from _same_size(str(least), str(top))
        least = top + 1


def _same_size(low: str, high: str) -> Iterator[str]:
    if low == high:
        yield f'"{low}"'
    elif len(low) == 1:
        yield f"[{low}-{high}]"
    elif low[0] == high[0]:
        yield from (f'"{low[0]}" {rest}' for rest in _same_size(low[1:], high[1:]))
    else:
        zeros, nines = "0" * (len(low) - 1), "9" * (len(low) - 1)
        first, last = int(low[0]), int(high[0])
        if low[1:] != zeros:
            yield from (f'"{first}" {rest}' for rest in _same_size(low[1:], nines))
            first += 1
        if high[1:] != nines:
            last -= 1
        if first <= last:
            yield f"[{first}-{last}]" + " [0-9]" * len(zeros)
        if high[1:] != nines:
            yield from (f'"{last + 1}" {rest}' for rest in _same_size(zeros, high[1:]))
