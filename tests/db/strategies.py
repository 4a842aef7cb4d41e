"""Any value of a dataclass of the engine, drawn from its annotations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from engine.model.ids import plain

WHOLE = st.integers(-(2**53), 2**53)
WORDS = st.text(max_size=12)


def any_of(kind: Any) -> st.SearchStrategy[Any]:
    """A strategy for a dataclass, or for anything its fields are made of."""
    origin, args = get_origin(kind), get_args(kind)
    if is_dataclass(kind):
        assert isinstance(kind, type)
        hints = get_type_hints(kind)
        return st.builds(kind, **{field.name: any_of(hints[field.name]) for field in fields(kind)})
    if origin in (Union, UnionType):
        return st.one_of(*(any_of(arg) for arg in args))
    if origin is Literal:
        return st.sampled_from(args)
    if origin is tuple:
        if len(args) == 2 and args[1] is Ellipsis:
            return st.lists(any_of(args[0]), max_size=3).map(tuple)
        return st.tuples(*(any_of(arg) for arg in args))
    if origin in (Mapping, dict):
        return st.dictionaries(any_of(args[0]), any_of(args[1]), max_size=3)
    simple = {int: WHOLE, str: WORDS, bool: st.booleans(), NoneType: st.none(), Any: WHOLE | WORDS | st.booleans()}
    return simple[plain(kind)]
