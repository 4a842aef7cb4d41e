"""A file is made, upgraded or refused at start, each refusal with its one sentence."""

from __future__ import annotations

import asyncio
import importlib
import multiprocessing
import os
import pkgutil
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from multiprocessing.queues import Queue
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from bot.service import WoodService
from db import Store, errors, open_store
from db.migrations import versions
from db.sqlite import REVISIONS, config, migrate
from db.tables import private, public
from engine.model import CreatureId, GoodId, Lend, Open
from tests.builders.by_hand import by_hand


def read(path: Path) -> bytes:
    return path.read_bytes()


def write(path: Path, body: bytes) -> None:
    path.write_bytes(body)


def allow(path: Path, mode: int) -> None:
    path.chmod(mode)


async def refusal(path: Path) -> errors.StoreError:
    """What opening the file is refused with."""
    with pytest.raises(errors.StoreError) as caught:
        await open_store(path, busy_timeout_s=0.1)
    sentence = str(caught.value)
    assert str(path) in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return caught.value


def test_a_new_file_gets_exactly_the_tables_that_are_declared(path: Path) -> None:
    migrate(str(path))
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), [public, private]) == []
    with by_hand(path) as made, by_hand(":memory:") as declared:
        declared_engine = create_engine("sqlite://", creator=lambda: declared)
        public.create_all(declared_engine)
        private.create_all(declared_engine)
        assert shape(made) - {"alembic_version"} == shape(declared)
    engine.dispose()


def shape(raw: sqlite3.Connection) -> set[object]:
    """Tables with their columns, and indexes with theirs."""
    found: set[object] = set()
    for kind, name in raw.execute("SELECT type, name FROM sqlite_master").fetchall():
        if name == "alembic_version" or name.startswith("sqlite_autoindex_alembic"):
            continue
        rows = raw.execute(f"PRAGMA {'table' if kind == 'table' else 'index'}_xinfo({name})").fetchall()
        found.add((kind, name, tuple(rows)))
    return found


def test_the_revisions_named_are_those_on_the_shelf() -> None:
    shelf = ScriptDirectory.from_config(config())
    assert tuple(reversed([script.revision for script in shelf.walk_revisions()])) == REVISIONS
    assert shelf.get_current_head() == REVISIONS[-1]


async def test_opening_again_changes_nothing(path: Path) -> None:
    await (await open_store(path)).close()
    before = read(path)
    await (await open_store(path)).close()
    header = 100  # where SQLite counts how often the file was written; a start writes, to see that it may
    assert read(path)[header:] == before[header:]
    assert len(read(path)) == len(before)


async def test_two_that_start_at_once_make_one_file(path: Path) -> None:
    stores = await asyncio.gather(*(open_store(path) for _ in range(4)))
    for store in stores:
        assert await store.count_woods() == 0
        await store.close()


async def test_durability_is_as_promised(store: Store) -> None:
    def pragmas(raw: sqlite3.Connection) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "wal_autocheckpoint", "busy_timeout")
        return [raw.execute(f"PRAGMA {name}").fetchone()[0] for name in names]

    assert await store.writer.run(pragmas) == ["wal", 2, 1, 0, 5000]


async def test_a_missing_folder(tmp_path: Path) -> None:
    assert isinstance(await refusal(tmp_path / "nowhere" / "wood.db"), errors.NoFolder)


async def test_a_file_of_something_else(path: Path) -> None:
    write(path, b"Dear diary, today the woodcutter raised firewood again. " * 40)
    before = read(path)
    assert isinstance(await refusal(path), errors.NotADatabase)
    assert read(path) == before


async def test_a_database_of_another_program(path: Path) -> None:
    with by_hand(path) as raw:
        raw.execute("CREATE TABLE recipes (name TEXT)")
    assert isinstance(await refusal(path), errors.NotADatabase)


async def test_a_newer_version(path: Path) -> None:
    await (await open_store(path)).close()
    with by_hand(path) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    error = await refusal(path)
    assert isinstance(error, errors.NewerVersion)
    assert "9999" in str(error)


async def test_a_broken_file(path: Path) -> None:
    await (await open_store(path)).close()
    body = bytearray(read(path))
    body[100:4096] = b"\xff" * 3996  # the page that says where every table begins
    write(path, body)
    assert isinstance(await refusal(path), errors.Damaged | errors.NotADatabase)


@pytest.mark.parametrize("new", [True, False])
async def test_a_locked_file(path: Path, new: bool) -> None:
    if not new:
        await (await open_store(path)).close()
    with by_hand(path, isolation_level=None) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("CREATE TABLE IF NOT EXISTS woods (id)")
        assert isinstance(await refusal(path), errors.Locked)
        other.execute("ROLLBACK")
    store = await open_store(path)
    assert await store.count_woods() == 0
    await store.close()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that another user can reach."""
    folder = Path(tempfile.mkdtemp(prefix="wood-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def _open_as_nobody(path: Path, said: Queue[str]) -> None:
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    try:
        migrate(str(path), 0.1)
    except errors.StoreError as error:
        said.put(type(error).__name__)
    else:
        said.put("opened")


@pytest.mark.parametrize("new", [True, False])
async def test_a_file_that_may_not_be_written(open_folder: Path, new: bool) -> None:
    path = open_folder / "wood.db"
    if not new:
        with by_hand(path) as raw:
            raw.execute("PRAGMA user_version = 1")
        allow(path, 0o444)
    allow(open_folder, 0o555)
    context = multiprocessing.get_context("fork")
    said: Queue[str] = context.Queue()
    child = context.Process(target=_open_as_nobody, args=(path, said))
    child.start()
    answer = await asyncio.to_thread(said.get, timeout=20)
    child.join()
    assert answer == "ReadOnly"


def test_a_migration_that_fails_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from alembic import command

    upgrade = command.upgrade

    def then_fail(*args: object) -> None:
        upgrade(*args)  # type: ignore[arg-type]
        raise RuntimeError("the power went")

    monkeypatch.setattr(command, "upgrade", then_fail)
    with pytest.raises(RuntimeError, match="power"):
        migrate(str(path))
    with by_hand(path) as raw:
        assert raw.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    monkeypatch.undo()
    migrate(str(path))


async def test_statements_are_written_out_as_they_would_have_grown(
    path: Path, woods: WoodService, store: Store
) -> None:
    """What the migration makes of old postings is what each entry adds by itself since."""
    for user in ("ann", "bob"):
        await woods.command("server", user, f"open {user}", Open("short", GoodId("honey"), 3))
        await woods.command("server", user, f"lend {user}", Lend(CreatureId("pip"), 20))
    for _ in range(12):
        await woods.tick_now("server")
    await store.close()
    (name,) = (module.name for module in pkgutil.iter_modules(versions.__path__) if module.name.endswith("_crowd"))
    migration = importlib.import_module(f"{versions.__name__}.{name}")
    with by_hand(path) as raw:
        grown = raw.execute("SELECT * FROM statement_lines").fetchall()
        raw.execute("DELETE FROM statement_lines")
        raw.execute(migration._STATEMENTS)
        assert raw.execute("SELECT * FROM statement_lines").fetchall() == grown
    assert {patron for _, patron, *_ in grown}
    assert len(grown) > 12
