"""The connection for public reads is refused the private tables by SQLite itself, however the question is put."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.service import WoodService
from db import Store, open_store
from db.sqlite import READABLE
from db.tables import private, public
from engine.model import Remind, Whisper
from tests.db.conftest import PLOT

PRIVATE = sorted(private.tables)
TRICKS = [
    "SELECT * FROM {table}",
    "SELECT count(*) FROM {table}",
    "SELECT 1 FROM {table}",
    "SELECT rowid FROM {table}",
    "SELECT p.wood FROM woods w JOIN {table} p ON p.wood = w.id",
    "SELECT w.id FROM woods w LEFT JOIN {table} p ON p.wood > w.id WHERE p.wood IS NULL",
    "SELECT (SELECT max(wood) FROM {table})",
    "SELECT id FROM woods WHERE id IN (SELECT wood FROM {table})",
    "SELECT id FROM woods WHERE EXISTS (SELECT 1 FROM {table})",
    "WITH peek AS (SELECT * FROM {table}) SELECT * FROM peek",
    "SELECT id FROM woods UNION SELECT wood FROM {table}",
    "SELECT id FROM woods ORDER BY (SELECT wood FROM {table})",
    "SELECT * FROM main.{table}",
    "SELECT * FROM [{table}]",
    "CREATE TEMP VIEW peek AS SELECT * FROM {table}",
    "CREATE TEMP TABLE peek AS SELECT * FROM {table}",
    "DELETE FROM {table}",
    "UPDATE {table} SET wood = ''",
    "DROP TABLE {table}",
]
ELSEWHERE = [
    "SELECT sql FROM sqlite_master",
    "SELECT * FROM sqlite_schema",
    "SELECT * FROM sqlite_temp_master",
    "SELECT * FROM pragma_table_info('private_tips')",
    "SELECT * FROM pragma_table_list",
    "SELECT * FROM alembic_version",
    "SELECT * FROM dbstat",
    "PRAGMA query_only=OFF",
    "PRAGMA table_info(private_tips)",
    "PRAGMA writable_schema=ON",
    "PRAGMA database_list",
    "ATTACH DATABASE '{path}' AS other",
    "ATTACH DATABASE ':memory:' AS other",
    "VACUUM INTO '{path}.copy'",
    "SELECT load_extension('anything')",
    "SELECT writefile('x', 'y')",
    "SELECT fts3_tokenizer('simple')",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
    "INSERT INTO events VALUES ('w', 1, 1, 'k', '{{}}')",
    "BEGIN",
]


@pytest.mark.parametrize("trick", TRICKS)
async def test_no_question_reaches_a_private_table(store: Store, trick: str) -> None:
    for table in PRIVATE:
        key = next(iter(private.tables[table].columns)).name
        question = trick.format(table=table).replace("wood FROM", f"{key} FROM").replace("p.wood", f"p.{key}")
        question = question.replace("max(wood)", f"max({key})").replace("SET wood", f"SET {key}")
        await store.writer.run(lambda raw, sql=question: raw.execute(f"EXPLAIN {sql}").fetchall() and None)
        with pytest.raises(sqlite3.DatabaseError, match=r"not authorized|prohibited"):
            await store.reader.rows(question)


@pytest.mark.parametrize("trick", ELSEWHERE)
async def test_no_side_door_is_open(store: Store, trick: str) -> None:
    with pytest.raises(
        sqlite3.DatabaseError,
        match=r"not authorized|prohibited|authorization denied|constructor failed|no such function",
    ):
        await store.reader.rows(trick.format(path=store.path))


async def test_every_public_table_can_be_read(store: Store) -> None:
    for table in public.tables:
        assert await store.reader.rows(f"SELECT count(*) FROM {table}") == [(0,)]


def test_the_two_kinds_of_table_are_told_apart_by_name() -> None:
    assert all(name.startswith("private_") for name in private.tables)
    assert not any(name.startswith("private_") for name in public.tables)
    assert READABLE.isdisjoint(private.tables)


HASHED = {"journal": {"commitment", "state", "prev", "hash"}, "woods": {"tip"}}


async def everything_public(store: Store) -> list[object]:
    """All that the public connection can read, but for hashes, which are salted."""
    found: list[object] = []
    for name, table in public.tables.items():
        columns = ", ".join(f'"{column.name}"' for column in table.columns if column.name not in HASHED.get(name, ()))
        found += [(name, *row) for row in await store.reader.rows(f"SELECT {columns} FROM {name}")]
    return found


async def test_public_rows_are_the_same_whether_a_tip_is_true_or_bait(
    tmp_path: Path, service: Callable[..., WoodService]
) -> None:
    good = direction = None
    seen = []
    for planted in (False, True):
        store = await open_store(tmp_path / f"{planted}.db")
        woods = service(store)
        await woods.plant(PLOT, "keeper", "plant")
        answer = await woods.command("server", "u", "a", Whisper("oona", planted, good, direction))
        good, direction = str(answer.data["good"]), answer.data["direction"]
        await woods.command("server", "u", "b", Remind("tip"))
        told = set()
        for _ in range(9):  # the forecast opens, and a reminder of it goes out: bait has none
            await woods.tick_now("server")
            told |= {letter.notice.kind for letter in await woods.letters("server", "u")}
        assert ("tip-opens" in told) != planted
        seen.append(await everything_public(store))
        await store.close()
    assert seen[0] == seen[1]
    assert len(seen[0]) > 20
