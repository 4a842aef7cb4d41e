"""Forgetting: a person's id, or a whole wood, goes for good; no byte of it stays in the file or in its log.

SQLite writes zeros over what is deleted (`secure_delete`), but a page that is put together anew may hold an old copy of
a row that it still has. So the few tables with ids in them are emptied whole, which zeroes their pages, and are filled
again without the one who leaves; and persons are written over in place (`persons.py`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import Final

from db.driver import Raw, Writer
from db.journal.moved import shred
from db.people.persons import HASHED, id_of, key_of, mark
from db.tables import UPROOTED, private, public

BATCH: Final = 512  # rows that go in one unit of work

_PLAYED: Final = "SELECT DISTINCT wood FROM private_inbox WHERE private_inbox.user = ?"
BLANK: Final = "UPDATE private_persons SET mark = ?, id = ? WHERE key = ?"
_MAIL: Final = (
    "DELETE FROM private_outbox WHERE target = ?",
    "DELETE FROM private_inbox WHERE private_inbox.user = ?",
    "DELETE FROM private_letterboxes WHERE private_letterboxes.user = ?",
    "DELETE FROM private_readers WHERE private_readers.user = ?",
)
_LEFT: Final = """
    INSERT INTO private_left (wood, mark, chapter) VALUES (?, ?, ?)
    ON CONFLICT (wood, mark) DO UPDATE SET chapter = excluded.chapter
"""
_MAY_NOT: Final = "SELECT chapter FROM private_left WHERE wood = ? AND mark = ?"
_OVER: Final = "DELETE FROM private_left WHERE wood = ? AND chapter < ?"
SHUT: Final = 'UPDATE woods SET server = ?, due_at = NULL, "window" = 0, erase_at = 0 WHERE id = ?'
_WHO: Final = re.compile(rb'(?<!\\)"(?:user|by)":"(@[0-9]+)"')
_NAMED: Final = """
    SELECT payload FROM private_journal WHERE wood = :wood AND seq > :after AND seq <= :after + :limit
"""
_LAST: Final = "SELECT coalesce(max(seq), 0) FROM private_journal WHERE wood = ?"
_CHAINED_WITH_IDS: Final = """
    SELECT id FROM woods WHERE EXISTS (
        SELECT 1 FROM journal WHERE journal.wood = woods.id AND journal.key = 'keys:' || woods.id
    )
"""
_ERASE_AT: Final = "UPDATE woods SET erase_at = ? WHERE id = ?"
_ERASED: Final = "SELECT id FROM woods WHERE erase_at <= ? ORDER BY erase_at, id"
_WAITING: Final = "SELECT id, server, erase_at FROM woods WHERE erase_at IS NOT NULL"


class Forgetting:
    """Forgets. Methods raise StoreError; what is gone is gone from the disk when `scrub` has returned."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    async def person(self, id: str, left: Sequence[tuple[str, int]]) -> bool:
        """Forget whose key a person's is, with their letters; False for one who is not known.

        `left` are the woods that they play in, and the last chapter of each in which they may not join anew.
        """

        def work(raw: Raw) -> bool:
            own = mark(raw, id)
            for table, column in (("private_interactions", "body"), ("private_bans", "id")):
                _without(raw, table, column, id, own)
            key = key_of(raw, id)
            if key is None:
                return False
            for (wood,) in raw.execute(_CHAINED_WITH_IDS).fetchall():
                shred(raw, str(wood), key)
            for statement in _MAIL:
                raw.execute(statement, (key,))
            raw.executemany(_LEFT, [(wood, own, chapter) for wood, chapter in left])
            _blank(raw, key)
            return True

        return await self._writer.run(work)

    async def knows(self, id: str) -> bool:
        """Whether anything is kept under an id, a ban apart."""
        return await self._writer.run(lambda raw: key_of(raw, id)) is not None

    async def left(self, wood: str, id: str, chapter: int) -> int:
        """The chapter up to which somebody who left a wood may not join it, 0 for anybody else; `chapter` is its own.

        What holds no more is let go of.
        """

        def work(raw: Raw) -> int:
            raw.execute(_OVER, (wood, chapter))
            found = raw.execute(_MAY_NOT, (wood, mark(raw, id))).fetchone()
            return 0 if found is None else int(found[0])

        return await self._writer.run(work)

    async def plan(self, wood: str, at: int | None) -> None:
        """Have a wood be erased at a time (seconds since the epoch), or not."""
        await self._writer.run(lambda raw: raw.execute(_ERASE_AT, (at, wood)) and None)

    async def planned(self) -> list[tuple[str, str, int]]:
        """Woods that will be erased: id, server, and when."""
        return await self._writer.run(lambda raw: raw.execute(_WAITING).fetchall())

    async def due(self, now: int) -> list[str]:
        """Woods that are to be erased by now."""
        return [str(wood) for (wood,) in await self._writer.run(lambda raw: raw.execute(_ERASED, (now,)).fetchall())]

    async def wood(self, wood: str) -> int:
        """Erase a wood, a little at a time: every row of it, and the ids of those who play nowhere else; how many rows.

        From the first moment on it is no server's. One that was begun is gone on with.
        """

        def shut(raw: Raw) -> tuple[set[str], int]:
            raw.execute(SHUT, (f"{UPROOTED}{wood}", wood))
            bodies = raw.execute("SELECT body FROM snapshots WHERE wood = ?", (wood,)).fetchall()
            (last,) = raw.execute(_LAST, (wood,)).fetchone()
            return _named(bodies), int(last)

        keys, last = await self._writer.run(shut)
        for after in range(0, last, BATCH):
            values: dict[str, str | int] = {"wood": wood, "after": after, "limit": BATCH}
            keys |= await self._writer.run(partial(_named_in, values))
        gone = 0
        for statement in _all_of_a_wood():
            while count := await self._writer.run(partial(_gone, statement, wood)):
                gone += count

        def end(raw: Raw) -> int:
            for key in sorted(keys):
                if raw.execute(_PLAYED, (key,)).fetchone() is None:
                    _let_go(raw, key)
            return raw.execute("DELETE FROM woods WHERE id = ?", (wood,)).rowcount

        return gone + await self._writer.run(end)

    async def scrub(self) -> None:
        """Have the file hold nothing in its log, so that what was zeroed is zeroed on the disk."""
        await self._writer.empty_log()


def _let_go(raw: Raw, key: str) -> None:
    """Forget a person of whom nothing is left but their key."""
    if (id := id_of(raw, key)) is None:
        return
    own = mark(raw, id)
    for table, column in (("private_interactions", "body"), ("private_bans", "id")):
        _without(raw, table, column, id, own)
    for statement in _MAIL:
        raw.execute(statement, (key,))
    _blank(raw, key)


def _blank(raw: Raw, key: str) -> None:
    """Write over a person's row, in place: with as many signs as were there."""
    was, id = raw.execute("SELECT mark, id FROM private_persons WHERE key = ?", (key,)).fetchone()
    raw.execute(BLANK, (f"gone {key}".ljust(len(was)), " " * len(id), key))


def _without(raw: Raw, table: str, column: str, id: str, own: str) -> None:
    """Empty a small table and fill it again: without what names an id, a ban by its mark alone."""
    names = [one.name for one in private.tables[table].columns]
    rows = raw.execute(f"SELECT {', '.join(names)} FROM {table}").fetchall()
    if not rows:
        return
    at = names.index(column)
    kept = []
    for row in rows:
        cell = row[at]
        if isinstance(cell, bytes):
            if id.encode() not in cell:
                kept.append(row)
        elif cell == id:
            kept.append((*row[:at], f"{HASHED}{own}", *row[at + 1 :]))
        else:
            kept.append(row)
    raw.execute(f"DELETE FROM {table}")
    values = ", ".join("?" * len(names))
    raw.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({values}) ON CONFLICT DO NOTHING", kept)


def _named(rows: Sequence[tuple[object, ...]]) -> set[str]:
    """The keys of persons in bodies."""
    bodies = [body for (body,) in rows if isinstance(body, bytes)]
    return {found[1].decode() for body in bodies for found in _WHO.finditer(body)}


def _named_in(values: dict[str, str | int], raw: Raw) -> set[str]:
    return _named(raw.execute(_NAMED, values).fetchall())


def _all_of_a_wood() -> list[str]:
    """A statement for each table that has rows of woods, which takes a few of one; the outbox first."""
    tables = [table for table in (*private.sorted_tables, *public.sorted_tables[::-1]) if "wood" in table.c]
    tables.sort(key=lambda table: table.name != "private_outbox")
    statements = []
    for table in tables:
        key = ", ".join(f'"{column.name}"' for column in table.primary_key) or "seq"
        own = f"SELECT {key} FROM {table.name} WHERE wood = :wood LIMIT :batch"
        place = f"wood = :wood AND seq IN ({own})" if key == "seq" else f"({key}) IN ({own})"
        statements.append(f"DELETE FROM {table.name} WHERE {place}")
    return statements


def _gone(statement: str, wood: str, raw: Raw) -> int:
    return raw.execute(statement, {"wood": wood, "batch": BATCH}).rowcount
