"""A process killed while it made or upgraded the file leaves half of it written: that is taken back, and never refused.

Once a wood lives the file has a write-ahead log; before that SQLite keeps a rollback journal, which a connection that
may only read cannot apply.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.service import WoodService
from db import Store, open_store
from db.sqlite import copies, inspection, upgrade
from tests.db.conftest import PLOT

# Dies in the middle of a change that is larger than its cache, so that a part of it is in the file.
WRITES_HALF = """
import os, signal, sqlite3, sys
raw = sqlite3.connect(sys.argv[1], isolation_level=None)
raw.execute("PRAGMA journal_mode=DELETE")
raw.execute("PRAGMA cache_size=5")
raw.execute("BEGIN EXCLUSIVE")
for number in range(40):
    raw.execute(f"CREATE TABLE half_{number} (words TEXT)")
    raw.execute(f"INSERT INTO half_{number} VALUES (?)", ("x" * 9_000,))
os.kill(os.getpid(), signal.SIGKILL)
"""


def half_written(path: Path) -> None:
    killed = subprocess.run([sys.executable, "-S", "-c", WRITES_HALF, str(path)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert path.with_name(f"{path.name}-journal").stat().st_size
    assert path.stat().st_size > 100_000


@pytest.fixture
async def lived(path: Path, service: Callable[..., WoodService]) -> Path:
    """A wood of one turn, its bot stopped."""
    store = await open_store(path)
    woods = service(store)
    await woods.plant(PLOT, "keeper", "plant")
    await woods.tick_now("server")
    await store.close()
    return path


async def turns(store: Store) -> int:
    try:
        return len(await store.reader.rows("SELECT seq FROM journal WHERE kind = 'tick'"))
    finally:
        await store.close()


async def test_the_first_start_was_cut_off(path: Path) -> None:
    half_written(path)
    assert await turns(await open_store(path)) == 0


async def test_an_upgrade_was_cut_off(lived: Path) -> None:
    half_written(lived)
    assert await turns(await open_store(lived)) == 1


def test_an_empty_file_that_was_cut_off_is_looked_at(path: Path) -> None:
    half_written(path)
    assert upgrade.revision(str(path)) is None


async def test_what_was_cut_off_is_looked_at_and_copied(lived: Path, tmp_path: Path) -> None:
    half_written(lived)
    assert upgrade.revision(str(lived)) == upgrade.REVISIONS[-1]
    half_written(lived)
    assert inspection.is_sound(inspection.looked_at(str(lived)), str(lived), 60.0, whole=True)
    half_written(lived)
    copies.copy_whole(str(lived), str(tmp_path / "copy.db"))
    assert await turns(await open_store(tmp_path / "copy.db")) == 1


async def test_a_journal_never_stays_for_the_file_that_is_put_in_its_place(lived: Path, tmp_path: Path) -> None:
    copies.copy_whole(str(lived), str(tmp_path / "copy.db"))
    half_written(lived)
    copies.put_in_place(str(lived), str(tmp_path / "copy.db"), str(tmp_path / "aside.db"))
    assert not lived.with_name(f"{lived.name}-journal").exists()
    assert await turns(await open_store(lived)) == 1
