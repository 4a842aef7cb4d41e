"""Events and notices picked out of what was told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import product
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from engine.events import Event, Notice
from engine.model.ids import plain

T = TypeVar("T")
N = TypeVar("N", Event, Notice)
IDS = {
    "good": "honey", "found": "acorns", "creature": "pip", "a": "oona", "b": "mirel", "patron": "grey",
    "blamed": "bram", "weather": "drought",
}  # fmt: skip


def those(kind: type[T], told: Iterable[object]) -> list[T]:
    """Those of one class, in their order."""
    return [one for one in told if isinstance(one, kind)]


def every(kind: type[N]) -> Iterator[N]:
    """One of a class for every choice of words that its fields allow."""
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    for values in product(*(_samples(name, hints[name]) for name in names)):
        yield kind(**dict(zip(names, values, strict=True)))


def _samples(name: str, hint: Any) -> tuple[Any, ...]:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return args
    if origin in (Union, UnionType):
        return tuple(dict.fromkeys(value for arg in args for value in _samples(name, arg)))
    if plain(hint) is str:
        return (IDS.get(name, "cool"),)
    return (3,) if hint is int else ({"pip": 3},) if origin is not tuple else ((3, 4),)
