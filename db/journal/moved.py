"""Journals from before people had keys: their rows are kept with keys, and were chained with ids.

The row that ended such a part pins the state with keys (migration 0013). What lies before it is read with the ids put
back, so that it plays and fits as it did when it was written. Once one of those who played there is forgotten, that is
not to be had any more: the salts are destroyed of all that could tell who it was, and of those rows the chain alone is
checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

import orjson

from db.codec import dump
from db.driver import Raw
from db.records import JournalRow

SHREDDED: Final = b""  # the salt of a row of which the chain alone can be checked
_BEGINS: Final = "keys:"  # the key of the row that ends such a part
_WHO: Final = re.compile(rb'(?<!\\)"(user|by)":"(@[0-9]+)"')
_END: Final = "SELECT seq FROM journal WHERE wood = ? AND key = ?"
_IDS: Final = "SELECT key, id FROM private_persons WHERE key IN (SELECT value FROM json_each(?))"
_FIRST: Final = """
    SELECT min(seq) FROM private_journal WHERE wood = :wood AND seq < :end
    AND instr(payload, CAST(:named AS BLOB)) > 0
"""
_SHRED: Final = "UPDATE private_journal SET salt = zeroblob(0) WHERE wood = ? AND seq >= ? AND seq < ?"


@dataclass(frozen=True, slots=True)
class Moved:
    """Where a journal's part that was chained with ids ends: with the row before `end`. `ids` are by key."""

    end: int
    ids: Mapping[str, str]

    def as_it_was(self, row: JournalRow) -> JournalRow:
        """A row as it was written."""
        if row.seq >= self.end or row.hidden is None:
            return row
        if row.kind != "release":
            return replace(row, hidden=self.with_ids(row.hidden))
        told = orjson.loads(row.hidden)
        return replace(row, hidden=dump({"pin": self.with_ids(told["pin"].encode()).decode()}))

    def with_ids(self, body: bytes) -> bytes:
        """A body with the ids of all who are known."""

        def put(found: re.Match[bytes]) -> bytes:
            id = self.ids.get(found[2].decode())
            return found[0] if id is None else b'"%s":%s' % (found[1], dump(id))

        return _WHO.sub(put, body)


def ended(raw: Raw, wood: str) -> int | None:
    """The row that ends the part which was chained with ids; None where there is none."""
    found = raw.execute(_END, (wood, f"{_BEGINS}{wood}")).fetchone()
    return None if found is None else int(found[0])


def moved(raw: Raw, wood: str, bodies: Iterable[bytes]) -> Moved | None:
    """How to read the bodies as they were written; None for a journal that has no such part."""
    end = ended(raw, wood)
    if end is None:
        return None
    keys = {found[1].decode() for body in bodies for found in re.finditer(rb'\\?":\\?"(@[0-9]+)\\?"', body)}
    rows = raw.execute(_IDS, (dump(sorted(keys)).decode(),)).fetchall()
    return Moved(end, {str(key): str(id) for key, id in rows if str(id).strip()})


def shred(raw: Raw, wood: str, key: str) -> None:
    """Destroy the salts of what was chained with the id of a person who leaves, from the first row that names them."""
    end = ended(raw, wood)
    if end is None:
        return
    (first,) = raw.execute(_FIRST, {"wood": wood, "end": end, "named": f'"user":"{key}"'}).fetchone()
    if first is not None:
        raw.execute(_SHRED, (wood, first, end))
