"""Brings a database file to this version's schema, with Alembic, before anything else opens it.

A file that has to be changed is copied first, and the last few copies are kept. One that cannot be brought here is
refused in one sentence and left as it is, to the byte.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from db.errors import NewerVersion, NoFolder, NotADatabase, StrangeLog, Unupgradable, translate
from db.sqlite import lineage
from db.sqlite.inspection import START_S, has_its_own_log, is_sound, looked_at, with_its_log

if TYPE_CHECKING:
    from alembic.config import Config

log = logging.getLogger(__name__)

T = TypeVar("T")

# Revisions this version knows, oldest first; the last is its own. (Alembic is loaded only when there is work for it.)
REVISIONS = (
    *("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010", "0011", "0012", "0013", "0014"),
)
_TO_BE_WRITTEN_ANEW: Final = 13  # the `user_version` that the upgrade to 0013 leaves
COPIES: Final = 3  # that are kept beside the file


def made_ready(path: str, busy_timeout_s: float = 5.0) -> bool:
    """Have a file that can be opened, and say whether it is older than one that lay here before it.

    What is wrong with it is found before anything is changed. Blocks; raises StoreError with one sentence.
    """
    if os.path.exists(path):
        try:
            has_its_own_log(path)
        except StrangeLog:
            lineage.found_strange(path)
            raise
        is_sound(with_its_log(path), path, START_S, busy_timeout_s=busy_timeout_s)
    migrate(path, busy_timeout_s)
    back = lineage.went_back(path, _asked(path, lambda: lineage.point_at(path, "mode=ro")))
    if not back:
        lineage.forget_looks(path)
    return back


def migrate(path: str, busy_timeout_s: float = 5.0) -> None:
    """Make or upgrade the file; all of it or nothing. Blocks; raises StoreError with one sentence."""
    if not Path(path).absolute().parent.is_dir():
        raise NoFolder(path)
    with closing(_connected(path, busy_timeout_s)) as raw:
        found = _asked(path, lambda: _revision(raw, path))
        if found != REVISIONS[-1]:
            if found is not None:
                _asked(path, lambda: _copy(raw, path, found))
            else:  # only a file that is still empty can learn to give space back while it is in use
                _asked(path, lambda: raw.execute("PRAGMA auto_vacuum=INCREMENTAL"))
            _asked(path, lambda: _upgrade(raw, path, found))
    if found != REVISIONS[-1]:
        with closing(_connected(path, busy_timeout_s)) as raw:
            _asked(path, lambda: _write_ahead(raw, busy_timeout_s))
    with closing(_connected(path, busy_timeout_s)) as raw:
        _asked(path, lambda: _write_anew(raw, path))


def revision(path: str) -> str | None:
    """The revision of a file that is only looked at, None for one that is not there or empty; raises StoreError."""
    if not os.path.exists(path):
        return None
    return _asked(path, lambda: _looked(path))


def _looked(path: str) -> str | None:
    with closing(sqlite3.connect(looked_at(path), uri=True)) as raw:
        return _revision(raw, path)


def _connected(path: str, busy_timeout_s: float) -> sqlite3.Connection:
    return _asked(
        path,
        lambda: sqlite3.connect(path, timeout=busy_timeout_s, isolation_level=None, check_same_thread=False),
    )


def _asked(path: str, work: Callable[[], T]) -> T:
    """What the work gives; what the driver says against it is a StoreError."""
    try:
        return work()
    except Exception as error:
        # Alembic and SQLAlchemy wrap the driver's errors.
        cause = getattr(error, "orig", None) or error
        raised = translate(cause, path)
        if raised is cause:
            raise
        raise raised from error


def _revision(raw: sqlite3.Connection, path: str) -> str | None:
    """The file's revision, None when it is empty; refuses files of others and of newer versions."""
    tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "alembic_version" not in tables:
        if tables:
            raise NotADatabase(path)
        return None
    row = raw.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        return None
    if row[0] not in REVISIONS:
        raise NewerVersion(path, f" (revision {row[0]})")
    return str(row[0])


def _copy(raw: sqlite3.Connection, path: str, found: str) -> None:
    """Copy the file beside itself, whole even while others write to it, and let go of the oldest copies."""
    beside = Path(path)
    target = beside.with_name(f"{beside.name}.{found}.{time.strftime('%Y%m%dT%H%M%S', time.gmtime())}.bak")
    part = target.with_name(f"{target.name}.part")
    for cut_off in beside.parent.glob(f"{beside.name}.*.bak.part"):
        cut_off.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(part)) as copy:
            raw.backup(copy)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    log.warning("the database %s is brought to a new schema; as it was, it lies in %s", path, target)
    for old in sorted(beside.parent.glob(f"{beside.name}.*.bak"), key=lambda one: one.name.split(".")[-2])[:-COPIES]:
        old.unlink()


def _write_ahead(raw: sqlite3.Connection, patience_s: float) -> None:
    """Switch the file to a write-ahead log; SQLite does not wait for others here, so wait for it."""
    deadline = time.monotonic() + patience_s
    while True:
        try:
            raw.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _write_anew(raw: sqlite3.Connection, path: str) -> None:
    """Where an upgrade has taken something out for good, leave no copy of it in the free parts of the file."""
    if raw.execute("PRAGMA user_version").fetchone() != (_TO_BE_WRITTEN_ANEW,):
        return
    try:
        raw.execute("VACUUM")
        raw.execute("PRAGMA user_version = 0")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.Error as error:  # there is time for it: the next start tries again
        log.warning("what an upgrade took out of the database %s is still in its free parts: %s", path, error)


def config() -> Config:
    """Alembic's configuration, without a file: the migrations travel inside the package."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parents[1] / "migrations").replace("%", "%%"))
    return made


def _upgrade(raw: sqlite3.Connection, path: str, found: str | None) -> None:
    """Run the migrations in one transaction of ours; whatever goes wrong, the file is as it was."""
    from alembic import command
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
    try:
        with engine.connect() as connection:
            # The driver begins nothing by itself here, so the whole upgrade is one transaction.
            connection.exec_driver_sql("BEGIN EXCLUSIVE")
            _revision(raw, path)  # another process may have been quicker
            made = config()
            made.attributes["connection"] = connection
            try:
                command.upgrade(made, "head")
            except sqlite3.OperationalError as error:
                raise _hopeless(error, path, found) from error
            except Exception as error:
                if isinstance(orig := getattr(error, "orig", None), sqlite3.Error):
                    raise _hopeless(orig, path, found) from error
                raise
            connection.commit()
    finally:
        engine.dispose()  # closes the connection, and with it what was not committed


def _hopeless(error: sqlite3.Error, path: str, found: str | None) -> Exception:
    """What a migration that failed says of the file: a disk that is full, or tables of another shape than named."""
    if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_ERROR:
        return translate(error, path)
    return Unupgradable(path, f" (revision {found})" if found else "")
