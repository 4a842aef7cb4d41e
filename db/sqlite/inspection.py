"""What can be told of a database file by looking: whether it may be written, has its own log, and is sound.

Nothing that lasts is written, but for what a killed process left half written, which SQLite takes back before anybody
can read the file. A file without a log is looked at in a way that leaves none behind.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Final

from db.errors import Damaged, ReadOnly, StrangeLog, translate
from db.sqlite.lineage import NOTHING, fits, log_file, log_of

START_S: Final = 1.0  # that a start looks for
CHECK_S: Final = 60.0  # that `check` looks for
_STEPS: Final = 10_000  # of SQLite's own, between two looks at the clock


def may_be_written(path: str) -> None:
    """Raises ReadOnly where this user may not write the file, its log, or its folder; a file that is not there is none.

    Files are not opened for it: closing one again would take SQLite's locks from whoever holds them in this process.
    """
    folder = Path(path).absolute().parent
    parts = [Path(path), log_file(path), Path(f"{path}-shm")]
    if not _may(folder, os.W_OK | os.X_OK) or not all(_may(part, os.W_OK) for part in parts if os.path.lexists(part)):
        raise ReadOnly(path)


def _may(place: Path, mode: int) -> bool:
    return os.access(place, mode, effective_ids=os.access in os.supports_effective_ids)


def has_its_own_log(path: str) -> None:
    """Raises StrangeLog where the log beside the file was written for another state of it."""
    if not fits(path):
        raise StrangeLog(path)


def is_sound(address: str, path: str, seconds: float, *, whole: bool = False, busy_timeout_s: float = 5.0) -> bool:
    """Whether SQLite finds nothing wrong; False where the time was too short for all. Raises StoreError, Damaged.

    `address` is a URI of the file at `path`; `whole` also holds every index against its table.
    """
    until = time.monotonic() + seconds
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=busy_timeout_s)) as raw:
            raw.set_progress_handler(lambda: time.monotonic() > until, _STEPS)
            found = raw.execute(f"PRAGMA {'integrity_check' if whole else 'quick_check'}(1)").fetchone()
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
            return False
        raise translate(error, path) from error
    if found != ("ok",):
        raise Damaged(path)
    return True


def looked_at(path: str) -> str:
    """The URI at which a file is opened to be looked at; one that nobody has open stays without a log."""
    alone = log_of(path) == NOTHING and not _half_written(path)
    return f"{Path(path).absolute().as_uri()}?immutable=1" if alone else with_its_log(path)


def with_its_log(path: str) -> str:
    """The URI at which a file is read as it is now, whoever writes to it; before its first upgrade ended, too."""
    return f"{Path(path).absolute().as_uri()}?mode={'rw' if _half_written(path) else 'ro'}"


def _half_written(path: str) -> bool:
    """Whether a rollback journal lies beside the file: if its process was killed, a reader may not take it back."""
    return os.path.exists(f"{path}-journal")
