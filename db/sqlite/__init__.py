"""One SQLite file: the connection that writes, the one that may only read what is public, the migrations."""

from db.sqlite import statements, writer
from db.sqlite.reader import READABLE, PublicReader
from db.sqlite.upgrade import REVISIONS, config, migrate, revision
from db.sqlite.writer import Writer

__all__ = ["READABLE", "REVISIONS", "PublicReader", "Writer", "config", "migrate", "revision", "statements", "writer"]
