"""The peer of the durable races: the same record into the same tables, through SQLAlchemy's async engine.

Into a file, or, where it is given an address, into PostgreSQL.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Table, delete, event, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from db import tables as t
from db.codec import dump, events_bytes
from db.journal import EVENTS_KEPT, FORGET_EVERY, GENESIS, link, secret_parts, split, state_bytes
from db.records import Head, Record, nonce
from engine.model import RULES, Tick

_POSTGRES_POOL = 8  # its best, measured on two cores


class SqlAlchemyStore:
    """Stores records one transaction each. `locked` counts how often SQLite refused, and the work was tried again."""

    def __init__(self, path: Path | str) -> None:
        self.locked = 0
        if isinstance(path, str):
            address = path.replace("postgresql://", "postgresql+asyncpg://")
            settings = {"server_settings": {"default_toast_compression": "lz4"}}  # as ours has it
            self._engine = create_async_engine(address, pool_size=_POSTGRES_POOL, max_overflow=0, connect_args=settings)
            return
        # Its best pool, measured: one connection 353 commands/s, two 216, five 188, the default fifteen 96.
        self._engine = create_async_engine(f"sqlite+aiosqlite:///{path}", pool_size=1, max_overflow=0)

        @event.listens_for(self._engine.sync_engine, "connect")
        def _pragmas(raw: Any, _: Any) -> None:
            cursor = raw.cursor()
            for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
                cursor.execute(f"PRAGMA {pragma}")
            cursor.close()

    async def append(self, record: Record) -> Head:
        """Store one record and return the journal's new end."""
        while True:
            try:
                async with self._engine.begin() as connection:
                    return await _store(connection, record)
            except OperationalError as error:
                if "locked" not in str(error):
                    raise
                self.locked += 1

    async def close(self) -> None:
        """Close the pool."""
        await self._engine.dispose()


async def _store(connection: AsyncConnection, record: Record) -> Head:
    entry, wood = record.entry, record.wood
    seq = record.head.seq + 1 if record.head else 1
    prev = record.head.tip if record.head else GENESIS
    kind, payload, hidden = split(entry)
    body, secrets = dump(wood), secret_parts(record.secrets, RULES)
    chained = link(
        prev, seq=seq, kind=kind, key=entry.key, at=entry.at, payload=payload, private=hidden,
        state=state_bytes(body, secrets), salt=record.salt,
    )  # fmt: skip
    ticked = isinstance(entry, Tick)
    ticked_seq = seq if ticked else record.head.ticked_seq if record.head else 0
    head = Head(seq, chained.hash, ticked_seq)
    place = {"channel": wood.settings.channel, "seq": seq, "tip": head.tip, "ticked_seq": ticked_seq}
    place["due_at"] = record.due_at
    if record.head is None:
        row = {"id": wood.id, "server": wood.settings.server, "world": wood.world, **place}
        await connection.execute(insert(t.woods), row)
    else:
        found = await connection.scalar(select(t.woods.c.seq).where(t.woods.c.id == wood.id))
        assert found == record.head.seq
        await connection.execute(update(t.woods).where(t.woods.c.id == wood.id).values(place))
    at = {"wood": wood.id, "seq": seq}
    await connection.execute(
        insert(t.journal),
        at | {"key": entry.key, "kind": kind, "at": entry.at, "payload": payload, "commitment": chained.commitment,
              "state": chained.state, "prev": prev, "hash": chained.hash},
    )  # fmt: skip
    await connection.execute(
        insert(t.private_journal), at | {"salt": record.salt, "payload": hidden, "answer": record.answer}
    )
    await _keep(connection, t.snapshots, at | {"slot": seq % 2, "body": body})
    before = secret_parts(record.before, RULES) if record.before else {}
    for name, part in secrets.items():
        if before.get(name) != part:
            await _keep(connection, t.private.tables[name], {"wood": wood.id, "body": part})
    if record.postings:
        await connection.execute(
            insert(t.postings),
            [
                at | {"n": n, "source": one.source, "target": one.target, "amount": one.amount, "memo": one.memo}
                for n, one in enumerate(record.postings)
            ],
        )
    if record.events:
        await connection.execute(insert(t.events), at | {"body": events_bytes(record.events)})
    for n, message in enumerate(record.messages):
        parcel = {"kind": message.kind, "target": message.target, "payload": message.payload}
        await connection.execute(
            insert(t.private_outbox), at | parcel | {"n": n, "nonce": nonce(wood.id, seq, f"{message.target}:{n}")}
        )
    if record.traces is not None:
        roles = [{"id": id, "body": body} for id, body in record.traces.roles]
        await connection.execute(_upsert(connection, t.roles).on_conflict_do_nothing(), roles)
        await connection.execute(insert(t.traces), {"wood": wood.id, "age": wood.age, "body": record.traces.body})
    if seq % FORGET_EVERY == 0:
        old = (t.events.c.wood == wood.id, t.events.c.seq <= seq - EVENTS_KEPT)
        await connection.execute(delete(t.events).where(*old))
        if record.traces is not None:
            worn = (t.traces.c.wood == wood.id, t.traces.c.age <= wood.age - record.traces.keep)
            await connection.execute(delete(t.traces).where(*worn))
    return head


async def _keep(connection: AsyncConnection, table: Table, values: dict[str, Any]) -> None:
    statement = _upsert(connection, table).values(values)
    keys = [column.name for column in table.primary_key]
    news = {name: statement.excluded[name] for name in values if name not in keys}
    await connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=news))


def _upsert(connection: AsyncConnection, table: Table) -> Any:
    return (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table)
