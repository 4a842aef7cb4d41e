"""The connection for public reads. SQLite itself refuses it the private tables (docs: rules/secrets.md).

Views, Gazettes, prompts, exports and traces read through here and through nothing else.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import aiosqlite

from db.errors import translate
from db.sqlite.connecting import connected
from db.tables import public

READABLE = frozenset(public.tables)
_FUNCTIONS = frozenset(
    {"count", "max", "min", "sum", "coalesce", "length", "instr", "json_extract", "typeof", "row_number"}
)


def authorize(action: int, first: str | None, second: str | None, _database: str | None, _inner: str | None) -> int:
    """SQLite asks this once for every table, column and function of each statement it prepares; the rest is denied."""
    if action == sqlite3.SQLITE_SELECT:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_READ and first in READABLE:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION and second in _FUNCTIONS:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


class PublicReader:
    """Public reads: SELECT on public tables, with a few aggregate functions; everything else raises DatabaseError."""

    def __init__(self, path: str, address: str = "") -> None:
        self.path = path
        self._address = address or f"{Path(path).absolute().as_uri()}?mode=ro"
        self._database = aiosqlite.Connection(self._connect, iter_chunk_size=64)

    @classmethod
    async def open(cls, path: str, address: str = "") -> PublicReader:
        """Open an existing file for reading, at a URI of its own if one is given; raises StoreError."""
        reader = cls(path, address)
        await connected(reader._database, path)
        return reader

    def _connect(self) -> sqlite3.Connection:
        raw = sqlite3.connect(self._address, uri=True, isolation_level=None)
        raw.execute("PRAGMA query_only=ON")
        raw.set_authorizer(authorize)
        return raw

    async def rows(self, sql: str, values: Mapping[str, Any] | None = None) -> list[tuple[Any, ...]]:
        """All rows of one SELECT, in one crossing to the reader's thread; raises StoreError."""
        try:
            found = await self._database.execute_fetchall(sql, dict(values or {}))
        except sqlite3.Error as error:
            raised = translate(error, self.path)
            if raised is error:
                raise
            raise raised from (
                error if hasattr(error, "sqlite_errorcode") else None
            )  # others may quote what was stored
        return list(found)  # type: ignore[arg-type]

    async def close(self) -> None:
        """Close the file; closing twice is harmless."""
        await self._database.close()
