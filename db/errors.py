"""What can go wrong with the database, each with one sentence for whoever runs the bot.

StoreError
+-- NoFolder       the folder of the file does not exist
+-- NotADatabase   the file holds something else
+-- NewerVersion   a newer version of the bot wrote it
+-- Unupgradable   an older version wrote it in a shape that no migration knows
+-- Locked         another process holds it
+-- ReadOnly       it cannot be written
+-- Full           there is no room
+-- StrangeLog     the log beside it belongs to another state of it
+-- Damaged        SQLite finds it broken
+-- Away           the server cannot be reached, or does not let this role in
+-- OldServer      the server is of a version that is too old
+-- TooOpen        the role that players' views are read by may read what is private
+-- NoDriver       what speaks to PostgreSQL is not installed
Conflict           another writer was first; reload and try again (never shown)
Seen               this key was answered before; carries the answer (never shown)
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


class StoreError(Exception):
    """The database failed; the message is one sentence, and nothing that was acknowledged is lost."""

    sentence = "The database {path} failed{detail}."

    def __init__(self, path: str, detail: str = "") -> None:
        super().__init__(self.sentence.format(path=path, detail=detail))
        self.path = path
        self.detail = detail


class NoFolder(StoreError):
    """The folder of the database file does not exist."""

    sentence = "The folder of the database {path} does not exist: make it, or choose another file."


class NotADatabase(StoreError):
    """The file is not an SQLite database, or one of another program."""

    sentence = "{path} is not a database of the wood: choose another file."


class NewerVersion(StoreError):
    """The schema is of a revision this version does not know."""

    sentence = "The database {path} was written by a newer version of the bot{detail}: update the bot first."


class Unupgradable(StoreError):
    """A migration does not fit what the file holds; nothing in it has been changed."""

    sentence = (
        "The database {path} is of an older version that cannot be brought to this one{detail}: "
        "go on with the version that wrote it; the file is as it was."
    )


class Locked(StoreError):
    """Another process held the database for longer than the busy timeout."""

    sentence = "The database {path} is locked by another process: stop that one, or try again."


class ReadOnly(StoreError):
    """The file or its folder may not be written."""

    sentence = "The database {path} cannot be written: check who owns the file and its folder."


class Full(StoreError):
    """The disk, or the size allowed to the database, is used up."""

    sentence = "There is no room left for the database {path}: make room; nothing was lost."


class StrangeLog(StoreError):
    """The write-ahead log beside the file was not written for it: a copy was put over a file that was still in use."""

    sentence = (
        "The log {path}-wal was not written for the database that lies beside it: "
        "move it and {path}-shm away to go on from that database, or put the one back that they belong to."
    )


class Damaged(StoreError):
    """The file is malformed, or what it holds is not what was stored."""

    sentence = "The database {path} is damaged{detail}: restore the last backup."


class Away(StoreError):
    """The server cannot be reached, or went away in the middle of something; what was not acknowledged may be lost."""

    sentence = "The database {path} cannot be reached{detail}: see that the server runs, and that its address is right."


class OldServer(StoreError):
    """The server is of a version that is not tried any more."""

    sentence = "The database {path} is on a server that is too old{detail}: PostgreSQL 14 or newer is needed."


class TooOpen(StoreError):
    """The role for reading may read private tables: secrecy would rest on care."""

    sentence = (
        "The database {path} would let players' views read what is private{detail}: "
        "give WOOD_DATABASE_READER a role of its own, that is no superuser and owns nothing."
    )


class NoDriver(StoreError):
    """asyncpg or greenlet is not installed."""

    sentence = "The database {path} is on PostgreSQL, for which a package is missing: pip install '.[postgres]'."


class Conflict(Exception):
    """The wood's journal is longer than the writer believed; nothing was written."""


class Stranger(Exception):
    """The key that a person was known by is theirs no more, or is another's; nothing was written."""


class Seen(Exception):
    """The key is in the journal already; nothing was written. `answer` is what was answered then."""

    def __init__(self, answer: bytes) -> None:
        super().__init__("seen before")
        self.answer = answer


_BY_CODE: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_PERM: ReadOnly,
    sqlite3.SQLITE_BUSY: Locked,
    sqlite3.SQLITE_LOCKED: Locked,
    sqlite3.SQLITE_READONLY: ReadOnly,
    sqlite3.SQLITE_CORRUPT: Damaged,
    sqlite3.SQLITE_FULL: Full,
    sqlite3.SQLITE_CANTOPEN: ReadOnly,
    sqlite3.SQLITE_NOTADB: NotADatabase,
    sqlite3.SQLITE_IOERR: StoreError,
    # Every statement is one of ours and is tested: what it finds too much of, or of another kind, was not put there.
    sqlite3.SQLITE_CONSTRAINT: Damaged,
    sqlite3.SQLITE_MISMATCH: Damaged,
    sqlite3.SQLITE_TOOBIG: Damaged,
    sqlite3.SQLITE_FORMAT: Damaged,
    sqlite3.SQLITE_SCHEMA: Damaged,
}
_BY_ERRNO: dict[int, type[StoreError]] = {
    errno.EACCES: ReadOnly,
    errno.EPERM: ReadOnly,
    errno.EROFS: ReadOnly,
    errno.ENOSPC: Full,
    errno.EDQUOT: Full,
}
# What the catalogue of tables says when it is not as it was made; other words of this code are of a wrong statement.
_NOT_AS_MADE = ("no such table", "no such column", "no such index", "has no column", "malformed")
_NO_TEXT = "Could not decode to UTF-8"  # the driver's own, with no code; it goes on with what it could not decode


def translate(error: Exception, path: str) -> Exception:
    """The StoreError that an error of SQLite or of the system means; one of another family comes back as it is."""
    if isinstance(error, OSError) and error.errno in _BY_ERRNO:
        return _BY_ERRNO[error.errno](path)
    if isinstance(error, sqlite3.OperationalError) and str(error).startswith(_NO_TEXT):
        return Damaged(path)
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_ERROR and any(words in str(error) for words in _NOT_AS_MADE):
        return Damaged(path)
    if code is None or (code & 0xFF) not in _BY_CODE:
        return error
    kind = _BY_CODE[code & 0xFF]  # extended codes carry the primary one in their low byte
    detail = f" ({getattr(error, 'sqlite_errorname', 'unknown')})" if kind is StoreError else ""
    return kind(path, detail)


@contextmanager
def reading(path: str) -> Iterator[None]:
    """Whatever cannot be read of what was stored is damage; what was in it is not repeated, for it may be private."""
    try:
        yield
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError):
        raise Damaged(path) from None
