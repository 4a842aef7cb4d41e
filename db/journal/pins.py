"""The state at the end of each chapter, pinned: where a replay may begin when what came before it is folded."""

from __future__ import annotations

import zlib
from typing import Final

from sqlalchemy import Column, Integer, LargeBinary, PrimaryKeyConstraint, Table, Text

from db.driver import Raw
from db.journal.moved import moved
from db.tables import PRIVATE_PREFIX, private

private_pins = Table(
    f"{PRIVATE_PREFIX}pins",
    private,
    Column("wood", Text, nullable=False),
    Column("chapter", Integer, nullable=False),  # that ended
    Column("seq", Integer, nullable=False),  # with this row
    Column("body", LargeBinary, nullable=False),  # the whole state after it, packed
    PrimaryKeyConstraint("wood", "chapter"),
)

_PIN: Final = """
    INSERT INTO private_pins (wood, chapter, seq, body) VALUES (?, ?, ?, ?)
    ON CONFLICT (wood, chapter) DO UPDATE SET seq = excluded.seq, body = excluded.body
"""
_AT: Final = "SELECT body FROM private_pins WHERE wood = ? AND seq = ?"
_BEFORE: Final = "SELECT seq FROM private_pins WHERE wood = ? ORDER BY chapter DESC LIMIT 1 OFFSET ?"


def pin(raw: Raw, wood: str, chapter: int, seq: int, state: bytes) -> None:
    """Pin the state that a chapter ended with."""
    raw.execute(_PIN, (wood, chapter, seq, zlib.compress(state)))


def pinned(raw: Raw, wood: str, seq: int) -> bytes | None:
    """The state that was pinned at a row, as it was written; None where none was. ValueError for a damaged one."""
    found = raw.execute(_AT, (wood, seq)).fetchone()
    if found is None:
        return None
    try:
        state = zlib.decompress(found[0])
    except (zlib.error, TypeError):
        raise ValueError("not the bytes that were pinned") from None
    before = moved(raw, wood, (state,))
    return state if before is None or seq >= before.end else before.with_ids(state)


def ending(raw: Raw, wood: str, keep: int) -> int | None:
    """The row with which the chapter before the newest `keep` finished ones ended; None where there is none."""
    found = raw.execute(_BEFORE, (wood, keep)).fetchone()
    return None if found is None else int(found[0])
