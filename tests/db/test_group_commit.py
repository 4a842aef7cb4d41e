"""Units of work share commits, and a unit that fails, fails alone."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from db.errors import Damaged, Full
from db.sqlite import Writer
from db.sqlite import writer as writer_module
from tests.builders.by_hand import by_hand

ADD = "INSERT INTO notes VALUES (?, ?)"


@pytest.fixture
async def writer(tmp_path: Path) -> AsyncIterator[Writer]:
    writer = await Writer.open(str(tmp_path / "notes.db"), busy_timeout_s=0.2)
    await writer.run(lambda raw: raw.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT)").rowcount)
    yield writer
    await writer.close()


async def notes(writer: Writer) -> list[int]:
    return [id for (id,) in await writer.run(lambda raw: raw.execute("SELECT id FROM notes ORDER BY id").fetchall())]


def adding(id: int, body: str = "") -> object:
    return lambda raw: raw.execute(ADD, (id, body)).rowcount


async def test_units_that_wait_together_share_one_commit(writer: Writer) -> None:
    before = writer.commits
    await asyncio.gather(*(writer.run(adding(id)) for id in range(200)))
    assert writer.commits == before + 1
    assert await notes(writer) == list(range(200))


async def test_units_one_after_another_each_reach_the_disk_before_they_return(writer: Writer, tmp_path: Path) -> None:
    before = writer.commits
    with by_hand(tmp_path / "notes.db") as other:
        for id in range(5):
            await writer.run(adding(id))
            assert other.execute("SELECT max(id) FROM notes").fetchone() == (id,)
    assert writer.commits == before + 5


async def test_a_crowd_larger_than_a_batch_is_all_served(writer: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer_module, "BATCH", 10)
    before = writer.commits
    await asyncio.gather(*(writer.run(adding(id)) for id in range(35)))
    assert writer.commits == before + 4
    assert len(await notes(writer)) == 35


async def test_a_unit_that_fails_fails_alone(writer: Writer) -> None:
    def half(raw: sqlite3.Connection) -> None:
        raw.execute(ADD, (7, "written, then regretted"))
        raise LookupError("no")

    done = await asyncio.gather(
        writer.run(adding(1)), writer.run(half), writer.run(adding(1)), writer.run(adding(2)), return_exceptions=True
    )
    assert done[0] == 1
    assert isinstance(done[1], LookupError)
    assert isinstance(done[2], Damaged)
    assert done[3] == 1
    assert await notes(writer) == [1, 2]


async def test_what_ends_the_whole_transaction_is_told_to_everyone_in_it(writer: Writer) -> None:
    pages = await writer.run(lambda raw: raw.execute("PRAGMA page_count").fetchone()[0])
    await writer.run(lambda raw: raw.execute(f"PRAGMA max_page_count={pages}").fetchone())
    done = await asyncio.gather(
        writer.run(adding(1)), writer.run(adding(2, "x" * 100_000)), writer.run(adding(3)), return_exceptions=True
    )
    kept = await notes(writer)
    # Whoever was told that it is on the disk, is on the disk; and nobody else is.
    assert kept == [id for id, outcome in zip((1, 2, 3), done, strict=True) if outcome == 1]
    assert isinstance(done[1], Full)
    await writer.run(lambda raw: raw.execute("PRAGMA max_page_count=100000").fetchone())
    await writer.run(adding(2, "x" * 100_000))
    assert 2 in await notes(writer)


async def test_a_caller_that_leaves_changes_nothing_for_the_others(writer: Writer) -> None:
    leaver = asyncio.create_task(writer.run(adding(1)))
    stayer = asyncio.create_task(writer.run(adding(2)))
    await asyncio.sleep(0)
    leaver.cancel()
    assert await stayer == 1
    assert await notes(writer) == [1, 2]


async def test_closing_finishes_what_waits(tmp_path: Path) -> None:
    writer = await Writer.open(str(tmp_path / "notes.db"))
    await writer.run(lambda raw: raw.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT)").rowcount)
    last = asyncio.gather(*(writer.run(adding(id)) for id in range(20)))
    await asyncio.sleep(0)
    await writer.close()
    assert await last == [1] * 20
    with pytest.raises(RuntimeError, match="closed"):
        await writer.run(adding(99))
    await writer.close()


async def test_the_log_is_folded_back_in_a_quiet_moment_and_not_inside_a_unit(writer: Writer, tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    await writer.fold()
    before = file.stat().st_size
    for id in range(20):
        await writer.run(adding(id, "x" * 200_000))  # four megabytes: SQLite's own habit would fold after one
    assert file.stat().st_size == before
    await writer.fold()
    assert file.stat().st_size > before + 4_000_000


async def test_work_without_a_pause_folds_the_log_by_count(
    writer: Writer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer_module, "BOUND", 50)
    await writer.fold()
    before = (tmp_path / "notes.db").stat().st_size
    await asyncio.gather(*(writer.run(adding(id, "x" * 10_000)) for id in range(50)))
    await writer.run(lambda raw: raw.total_changes)
    assert (tmp_path / "notes.db").stat().st_size > before


async def test_quiet_is_noticed(writer: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    folded = asyncio.Event()
    monkeypatch.setattr(writer_module, "QUIET_S", 0)
    fold = writer.fold

    async def then_say_so() -> None:
        await fold()
        folded.set()

    monkeypatch.setattr(writer, "fold", then_say_so)
    await writer.run(adding(1))
    async with asyncio.timeout(5):
        await folded.wait()
