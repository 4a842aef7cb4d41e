"""A database file as a stranger's hand would have it: opened beside the bot, and closed again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any


@contextmanager
def by_hand(path: Path | str, **options: Any) -> Iterator[sqlite3.Connection]:
    """A connection whose work is committed at the end of the block; SQLite's own block would leave it open."""
    with closing(sqlite3.connect(path, **options)) as raw, raw:
        yield raw
