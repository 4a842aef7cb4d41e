"""Carries everything that a file holds to a server that holds nothing yet, and compares what arrived.

One transaction: either all of it is there, row for row, or nothing is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

import asyncpg
from sqlalchemy import LargeBinary, Table, Text

from db.errors import StoreError
from db.postgres.address import Address
from db.postgres.faults import told
from db.postgres.ready import made_ready
from db.sqlite.inspection import looked_at
from db.tables import private, public

# Which file it was, and who serves it, is nothing to the server.
_STAY: Final = frozenset({"private_lineage", "leases"})
_NUMBERED: Final = {"private_inbox": "id", "private_outbox": "id", "private_persons": "n"}
_MADE: Final = "private_salt"  # with the schema; the file has its own
_COUNT_ON: Final = "SELECT setval(pg_get_serial_sequence('{name}', '{id}'), max({id})) FROM {name} HAVING count(*) > 0"
AT_ONCE: Final = 1_000  # rows in memory
HASHES: Final = 1 << 256


class NotEmpty(StoreError):
    """The server holds woods already; nothing was changed."""

    sentence = "The database {path} is not empty."


class Differs(StoreError):
    """What arrived is not what was sent; nothing was kept."""

    sentence = "What arrived in {path} differs{detail}."


@dataclass(frozen=True, slots=True)
class Moved:
    """How many rows, woods and entries arrived; `hash` is of all rows of all tables, in 64 hex digits."""

    rows: int
    woods: int
    entries: int
    hash: str


async def move(path: str, address: Address, reader: Address) -> Moved:
    """Carry the file at `path`, of this version's schema and used by nobody, to a server's empty database.

    Raises StoreError: NotEmpty, Differs, or what either database says.
    """
    await made_ready(address, reader)
    tables = [one for meta in (public, private) for one in meta.sorted_tables if one.name not in _STAY]
    counts, all_ = dict[str, int](), sha256()
    with closing(sqlite3.connect(looked_at(path), uri=True)) as file, told(address.shown):
        owner = await asyncpg.connect(str(address), timeout=10)
        try:
            async with owner.transaction():
                for table in tables:
                    await owner.execute(f"LOCK TABLE {table.name} IN ACCESS EXCLUSIVE MODE")
                    if table.name != _MADE and await owner.fetchval(f"SELECT EXISTS (SELECT 1 FROM {table.name})"):
                        raise NotEmpty(address.shown)
                await owner.execute(f"DELETE FROM {_MADE}")
                for table in tables:
                    sent = await _send(file, owner, table)
                    arrived = await _arrived(owner, table)
                    if sent != arrived:
                        raise Differs(address.shown, f" ({table.name})")
                    counts[table.name] = sent[0]
                    all_.update(f"{table.name} {sent[0]} {sent[1]:064x}\n".encode())
                for name, id in _NUMBERED.items():
                    await owner.execute(_COUNT_ON.format(name=name, id=id))
        finally:
            await owner.close()
    return Moved(sum(counts.values()), counts["woods"], counts["journal"], all_.hexdigest())


async def _send(file: sqlite3.Connection, owner: Any, table: Table) -> tuple[int, int]:
    names = [column.name for column in table.columns]
    listed = ", ".join(f'"{name}"' for name in names)
    order = " ORDER BY rowid" if table.name == "woods" else ""
    found = file.execute(f"SELECT {listed} FROM {table.name}{order}")
    count = total = 0
    while rows := [_typed(table, row) for row in found.fetchmany(AT_ONCE)]:
        await owner.copy_records_to_table(table.name, records=rows, columns=names)
        many = _hashed(rows)
        count, total = count + many[0], (total + many[1]) % HASHES
    return count, total


async def _arrived(owner: Any, table: Table) -> tuple[int, int]:
    listed = ", ".join(f'"{column.name}"' for column in table.columns)
    count = total = 0
    async for row in owner.cursor(f"SELECT {listed} FROM {table.name}", prefetch=AT_ONCE):
        count, total = count + 1, (total + _hash(tuple(row))) % HASHES
    return count, total


def _typed(table: Table, row: Iterable[Any]) -> tuple[Any, ...]:
    """A row as its columns say; SQLite lets any of them hold anything."""
    return tuple(_cells(table, row))


def _cells(table: Table, row: Iterable[Any]) -> Iterator[Any]:
    for column, cell in zip(table.columns, row, strict=True):
        if isinstance(column.type, LargeBinary) and isinstance(cell, str):
            yield cell.encode()
        elif isinstance(column.type, Text) and isinstance(cell, bytes):
            yield cell.decode()
        else:
            yield cell


def _hashed(rows: list[tuple[Any, ...]]) -> tuple[int, int]:
    return len(rows), sum(map(_hash, rows)) % HASHES


def _hash(row: tuple[Any, ...]) -> int:
    """Of one row. They are added up, so that it does not matter in which order rows come."""
    return int.from_bytes(sha256(repr(row).encode()).digest())
