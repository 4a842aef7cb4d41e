"""One SQLite file: what a look tells, the migrations, the connection that writes, the one that may only read."""

from db.sqlite import statements, writer
from db.sqlite.reader import READABLE, PublicReader
from db.sqlite.upgrade import REVISIONS, config, made_ready, migrate, revision
from db.sqlite.writer import Writer

__all__ = [
    "READABLE",
    "REVISIONS",
    "PublicReader",
    "Writer",
    "config",
    "made_ready",
    "migrate",
    "revision",
    "statements",
    "writer",
]
