"""Engine types to JSON bytes and back: orjson writes, pydantic reads, strictly.

Mappings keep their order, in bytes as in memory: rules walk them, so their order is part of the state.
The same value gives the same bytes, which is what hashes are taken of.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

import orjson
from pydantic import TypeAdapter

from engine.events import Event, event_of

T = TypeVar("T")


def dump(value: Any) -> bytes:
    """JSON bytes of a dataclass (or of plain dicts, lists, strings and whole numbers of at most 64 bits)."""
    return orjson.dumps(value)


def sparse(value: Any, include: tuple[str, ...] | None = None) -> bytes:
    """JSON bytes of a dataclass in canonical form: without the fields, at any depth, that equal their default.

    `include` names the fields that are wanted, None for all.
    """
    return _adapter(type(value)).dump_json(
        value, exclude_defaults=True, include=None if include is None else {*include}
    )


def load(kind: type[T], body: bytes) -> T:
    """Read a value of `kind` back; raises pydantic's ValidationError for anything that `dump` did not write."""
    read: T = _adapter(kind).validate_json(body, strict=True)
    return read


def facts(body: bytes) -> Any:
    """Plain JSON: dicts, lists, strings and numbers."""
    return orjson.loads(body)


def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    adapter = _adapters.get(kind)
    if adapter is None:
        adapter = _adapters[kind] = TypeAdapter(kind)
    return adapter


def events_bytes(events: Iterable[Event]) -> bytes:
    """Events as JSON: a list of `{"kind": ..., "data": {...}}`."""
    return dump([event.stored() for event in events])


def events_of(body: bytes) -> tuple[Event, ...]:
    """The events that `events_bytes` wrote, in this release or an older one; raises ValueError for anything else."""
    rows = facts(body)
    if not isinstance(rows, list):
        raise ValueError("events are a list")
    return tuple(map(event_of, rows))


_adapters: dict[type[Any], TypeAdapter[Any]] = {}
