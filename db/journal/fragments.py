"""A dataclass as canonical JSON, field by field: what did not change since the last time is not written again.

States are frozen and share what they have in common (`engine.core.draft`), so a field that is the same object has the
same bytes. That no object is ever changed in place is what this rests on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import MISSING, Field, fields
from itertools import compress
from operator import attrgetter, is_not
from typing import Any, Final, get_type_hints

from pydantic import TypeAdapter

_ABSENT: Final = object()  # what no field's value is
Writer = Callable[[Any], bytes]


class Fragments:
    """The fields of the newest values of one frozen dataclass as JSON, by whose value each is.

    At most `most` owners are remembered; the eldest is forgotten first, which costs time and nothing else.
    """

    def __init__(self, kind: type[Any], most: int) -> None:
        hints = get_type_hints(kind)
        self.names: Final = tuple(field.name for field in fields(kind))
        self._of: Final = attrgetter(*self.names)
        self._writers: Final = [_writer(field, hints[field.name]) for field in fields(kind)]
        self._most: Final = most
        self._known: Final[dict[str, tuple[tuple[Any, ...], Sequence[bytes]]]] = {}

    def of(self, owner: str, value: Any) -> Sequence[bytes]:
        """Each field as `"name":value`, in their order; empty for one that equals its default."""
        now = self._of(value)
        before, known = self._known.pop(owner, None) or ((_ABSENT,) * len(now), (b"",) * len(now))
        written = list(known)  # another thread may be at the same
        for place in compress(range(len(now)), map(is_not, now, before)):
            written[place] = self._writers[place](now[place])
        while len(self._known) >= self._most:
            del self._known[next(iter(self._known))]
        self._known[owner] = now, written
        return written


def joined(fragments: Sequence[bytes]) -> bytes:
    """The JSON object that has these fields, as `codec.sparse` would write it."""
    return b"{" + b",".join(filter(None, fragments)) + b"}"


def _writer(field: Field[Any], hint: Any) -> Writer:
    """What writes one field; the name first, nothing for the default."""
    to_json = TypeAdapter(hint).serializer.to_json
    name = f'"{field.name}":'.encode()
    default = field.default if field.default_factory is MISSING else field.default_factory()

    def write(value: Any) -> bytes:
        return b"" if value == default else name + to_json(value, exclude_defaults=True)

    return write
