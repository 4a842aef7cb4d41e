"""What the window serves of a turn, as numbers by name: whatever its answers hold, today and tomorrow."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from bot.window.answers import Influence
from engine.market import auction
from engine.model import CreatureId, Decision, Wood, World
from inference.turn import asks

_WORDS = re.compile(r"[^\W\d_]+")
# Hashes of the deck and of the data are told, and nobody knows of what; when a turn was is no news.
_NOTHING = frozenset({"seal", "data", "at", "due_at"})


def words_of(lines: Sequence[str]) -> Counter[str]:
    """How often each word falls."""
    return Counter(word for line in lines for word in _WORDS.findall(line.lower()))


def turn_numbers(turn: Mapping[str, Any]) -> Counter[str]:
    """All of a `window.types.Turn`, as the API has it. A Patron goes by their place on the board."""
    places = {one["id"]: f"patron{place}" for place, one in enumerate(turn["patrons"])}
    told: Counter[str] = Counter()
    for name, value in turn.items():
        if name not in _NOTHING:
            _count(told, name, value, places)
    return told


def mind_numbers(world: World, morning: Wood, decisions: Mapping[CreatureId, Decision]) -> Counter[str]:
    """What the album of a finished chapter shows of a turn's minds: prompts, replies, thoughts, what was read of them.

    How long a reply took is left out: it is the server's, and the same prompt was asked.
    """
    told: Counter[str] = Counter()
    for ask in asks(world, morning, {}):
        said = decisions[ask.creature]
        for word, count in words_of([ask.user, said.raw, said.thought, said.gossip]).items():
            told[f"said:{word}"] += count
        for part in (said.status, said.loan, said.scheme, *said.repairs):
            told[f"mind:{ask.creature}={part}"] += 1
        for order in said.orders:
            told[f"order:{ask.creature}:{order.side}:{order.good}"] += order.quantity
            told[f"order:{ask.creature}:{order.side}:{order.good}:price"] += order.price
        for kind, count in auction.judge(world, morning, ask.creature, said).drops.items():
            told[f"refused:{ask.creature}:{kind}"] += count
    return told


def why_numbers(found: Influence) -> Counter[str]:
    """What the album says of what moved a turn's prices: by kind of input, what they were without it."""
    told: Counter[str] = Counter()
    for left in found.left:
        told[f"why:{left.kind}"] += 1
        for good, price in left.prices.items():
            for name in (f"why:{left.kind}:{good}", f"why:{left.kind}:{left.whom}:{good}"):
                told[name] += price - found.prices[good]
    return told


def _count(told: Counter[str], name: str, value: Any, places: Mapping[str, str]) -> None:
    match value:
        case str() if " " in value:
            for word, count in words_of([value]).items():
                told[f"{name}:{word}"] += count
        case str():
            told[f"{name}={places.get(value, value)}"] += 1
        case int() | float():
            told[name] += int(value)
        case dict():
            for key, part in value.items():
                _count(told, f"{name}:{key}", part, places)
        case list():
            for part in value:
                _listed(told, name, part, places)


def _listed(told: Counter[str], name: str, value: Any, places: Mapping[str, str]) -> None:
    """One of several: counted by its id, or by all that it says in a word; its numbers are added up."""
    if isinstance(value, str):
        _count(told, name, value, places)
        return
    parts = dict(value if isinstance(value, dict) else enumerate(value))
    labels = ("id",) if "id" in parts else tuple(key for key, part in parts.items() if isinstance(part, str))
    name = ":".join([name, *(places.get(str(parts[key]), str(parts[key])) for key in labels)])
    told[name] += 1
    for key, part in parts.items():
        if key not in labels:
            _count(told, f"{name}:{key}", part, places)
