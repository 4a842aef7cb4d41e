"""Engine types to JSON bytes and back: orjson writes, pydantic reads, strictly.

Mappings keep their order, in bytes as in memory: rules walk them, so their order is part of the state.
The same value gives the same bytes, which is what hashes are taken of.

A body that is stored outside the journal's chain of hashes carries a checksum of its own: sixteen blanks at its end,
four kinds of them, so that it stays the JSON it was for whoever reads the file. A body of an older release has none.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import Any, Final, TypeVar

import orjson
from pydantic import TypeAdapter

from engine.events import Event, event_of

T = TypeVar("T")

_BLANK: Final = b" \t\n\r"
_CHECKSUM: Final = 16
_OF_BYTE: Final = [bytes(_BLANK[byte >> shift & 3] for shift in range(0, 8, 2)) for byte in range(256)]
_PACKED: Final = b"x"  # how whatever zlib has made begins, and no JSON


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
    """Read a value of `kind` back; raises ValueError (pydantic's among them) for anything that `dump` did not write."""
    read: T = _adapter(kind).validate_json(checked(body), strict=True)
    return read


def facts(body: bytes) -> Any:
    """Plain JSON: dicts, lists, strings and numbers; raises ValueError."""
    return orjson.loads(checked(body))


def kept(body: bytes) -> bytes:
    """A body with its checksum."""
    return body + _blanks(body)


def packed(body: bytes, effort: int = 6) -> bytes:
    """A long body made small; what it holds it is told by itself, and it carries a checksum, too (`effort`: zlib's)."""
    return zlib.compress(body, effort)


def unpacked(body: bytes) -> bytes:
    """What `packed` was given, or `kept` in an older release; raises ValueError for what is neither."""
    if body[:1] != _PACKED:
        return bare(checked(body))
    try:
        return zlib.decompress(body)
    except zlib.error:
        raise ValueError("not the bytes that were stored") from None


def checked(body: bytes) -> bytes:
    """The same body; raises ValueError where it has a checksum and is not what that was taken of."""
    if body and body[-1] in _BLANK and body[-_CHECKSUM:] != _blanks(body[:-_CHECKSUM]):
        raise ValueError("not the bytes that were stored")
    return body


def bare(body: bytes) -> bytes:
    """A body without its checksum, whatever that says: what hashes were taken of."""
    return body.rstrip(_BLANK)


def _blanks(body: bytes) -> bytes:
    return b"".join([_OF_BYTE[byte] for byte in zlib.crc32(body).to_bytes(4, "little")])


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
