"""New database files of one process: the first is made by its migrations, the others are copies of it.

Six hundred tests begin with a new file, and the migrations take longer than many of them. What is tried of migrations
themselves calls `db.sqlite.migrate`, or begins with a file that is there.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from db.sqlite import migrate


class FreshFiles:
    """Stands in for `migrate`, which it calls for the first file and for every one that is there."""

    def __init__(self, folder: Path) -> None:
        self._first = folder / "first.db"

    def migrate(self, path: str, busy_timeout_s: float = 5.0) -> None:
        """As `db.sqlite.migrate`."""
        if not os.path.exists(path) and Path(path).absolute().parent.is_dir():
            if not self._first.exists():
                migrate(str(self._first))
                with closing(sqlite3.connect(self._first)) as raw:
                    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            self._copy(path)
        migrate(path, busy_timeout_s)

    def _copy(self, path: str) -> None:
        """Put a copy there at once, as a whole; where that cannot be, nothing."""
        try:
            with tempfile.TemporaryDirectory(dir=Path(path).absolute().parent) as beside:
                os.link(shutil.copy(self._first, beside), path)
        except OSError:
            return
