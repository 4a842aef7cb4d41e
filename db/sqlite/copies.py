"""Whole copies of a database file, made while others write to it, and what can be told of one before it is used."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final, TypeVar

from db.errors import Full, Locked, ReadOnly, StrangeLog, translate
from db.sqlite import lineage
from db.sqlite.inspection import has_its_own_log, is_sound, looked_at
from db.sqlite.upgrade import revision
from db.tables import UPROOTED

T = TypeVar("T")

_PAGES: Final = 4_000  # copied between two chances for this process to be stopped
_SOUND_S: Final = 600.0
_PLAYED_LAST: Final = f"""
    SELECT woods.id FROM woods JOIN journal ON journal.wood = woods.id AND journal.seq = woods.seq
    WHERE instr(woods.server, '{UPROOTED}') = 0 ORDER BY journal.at DESC, woods.rowid DESC LIMIT 1
"""


def copy_whole(path: str, target: str) -> None:
    """Copy the file as it is at this moment, its log included; whoever writes to it goes on.

    `target` must not exist; nobody else may read it. Blocks. Raises StoreError, of the file or of the target, and
    leaves no target then.
    """
    has_its_own_log(path)
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise translate(error, target) from error
    try:
        with closing(sqlite3.connect(looked_at(path), uri=True, isolation_level=None)) as raw:
            # One transaction holds the moment; without it a page written meanwhile would begin the copy anew.
            _asked(path, lambda: raw.execute("BEGIN"))
            _asked(path, lambda: raw.execute("SELECT count(*) FROM sqlite_master").fetchone())
            with closing(sqlite3.connect(target)) as copy:
                raw.backup(copy, pages=_PAGES, sleep=0)
    except BaseException as error:
        Path(target).unlink(missing_ok=True)
        if not isinstance(error, sqlite3.Error):
            raise
        raised = translate(error, target)
        raise (raised if isinstance(raised, Full | ReadOnly) else translate(error, path)) from error


def look_through(path: str) -> str | None:
    """The revision of a file that is sound to the last page, None for one that holds nothing; raises StoreError."""
    found = revision(path)
    is_sound(looked_at(path), path, _SOUND_S, whole=True)
    return found


def played_last(path: str) -> str | None:
    """The wood of a file that was played last, None where there is none; raises StoreError."""
    row = _answer(path, _PLAYED_LAST)
    return None if row is None else str(row[0])


def count_woods(path: str) -> int:
    """How many woods a file holds, uprooted ones too; raises StoreError."""
    (count,) = _answer(path, "SELECT count(*) FROM woods") or (0,)
    return int(str(count))


def lineage_of(path: str) -> str | None:
    """The random name that a file shares with its copies, from its mark where it is damaged; None where nothing tells.

    A file of an older schema has none.
    """
    try:
        found = lineage.point_at(path, looked_at(path).rpartition("?")[2])
    except sqlite3.Error:
        found = None
    mark = lineage.read_mark(path)
    return found.id if found is not None else mark.id if mark is not None else None


def put_in_place(path: str, part: str, aside: str) -> None:
    """Have the file at `part`, closed and whole, be the one at `path`; what lay there lies at `aside`, log and all.

    Raises Locked where anybody has the file open, and StoreError; then everything lies as it did. There is a file at
    `path` at every moment.
    """
    try:
        if os.path.exists(path):
            _fold(path)
            for log in ("-wal", "-shm", "-journal"):  # what could not be folded stays with its file
                if os.path.exists(f"{path}{log}"):
                    os.replace(f"{path}{log}", f"{aside}{log}")
            os.link(path, aside)
            _as_it_was(part, os.stat(path))
        os.replace(part, path)
        mark = lineage.mark_file(part)
        if mark.exists():
            mark.replace(lineage.mark_file(path))
        folder = os.open(Path(path).absolute().parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        raise translate(error, path) from error


def _as_it_was(part: str, was: os.stat_result) -> None:
    """Have the file belong to whom the one before belonged: root may put it back for a bot that is another user."""
    os.chmod(part, was.st_mode & 0o777)
    if os.geteuid() == 0:
        os.chown(part, was.st_uid, was.st_gid)


def _fold(path: str) -> None:
    """Fold the log into its file for good, which nobody else may have open; a damaged file keeps its log."""
    try:
        has_its_own_log(path)
        with closing(sqlite3.connect(path, timeout=1.0, isolation_level=None)) as raw:
            raw.execute("PRAGMA journal_mode=DELETE").fetchone()
    except sqlite3.Error as error:
        raised = translate(error, path)
        if isinstance(raised, Locked):
            raise raised from error
    except StrangeLog:
        return


def _answer(path: str, statement: str) -> tuple[object, ...] | None:
    def asked() -> tuple[object, ...] | None:
        with closing(sqlite3.connect(looked_at(path), uri=True)) as raw:
            found: tuple[object, ...] | None = raw.execute(statement).fetchone()
            return found

    return _asked(path, asked)


def _asked(path: str, work: Callable[[], T]) -> T:
    """What the work gives; what SQLite says against it is of the file at `path`."""
    try:
        return work()
    except sqlite3.Error as error:
        raise translate(error, path) from error
