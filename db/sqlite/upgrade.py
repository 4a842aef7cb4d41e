"""Brings a database file to this version's schema, with Alembic, before anything else opens it."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import NewerVersion, NoFolder, NotADatabase, translate

if TYPE_CHECKING:
    from alembic.config import Config

# Revisions this version knows, oldest first; the last is its own. (Alembic is loaded only when there is work for it.)
REVISIONS = ("0001", "0002", "0003", "0004", "0005")


def migrate(path: str, busy_timeout_s: float = 5.0) -> None:
    """Make or upgrade the file; all of it or nothing. Blocks; raises StoreError with one sentence."""
    if not Path(path).absolute().parent.is_dir():
        raise NoFolder(path)
    try:
        raw = sqlite3.connect(path, timeout=busy_timeout_s, isolation_level=None, check_same_thread=False)
        try:
            if _revision(raw, path) != REVISIONS[-1]:
                _write_ahead(raw, busy_timeout_s)
                _upgrade(raw, path)
        finally:
            raw.close()
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


def config() -> Config:
    """Alembic's configuration, without a file: the migrations travel inside the package."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parents[1] / "migrations").replace("%", "%%"))
    return made


def _upgrade(raw: sqlite3.Connection, path: str) -> None:
    from alembic import command
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
    try:
        with engine.connect() as connection:
            # The driver begins nothing by itself here, so the whole upgrade is one transaction of ours.
            connection.exec_driver_sql("BEGIN EXCLUSIVE")
            _revision(raw, path)  # another process may have been quicker
            made = config()
            made.attributes["connection"] = connection
            command.upgrade(made, "head")
            connection.commit()
    finally:
        engine.dispose()
