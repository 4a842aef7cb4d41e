"""Putting a backup back: everything is made ready beside the database, and takes its place in one step.

What lay there is kept. Every wood is told in its journal that it went back (`bot/service/_going_back.py`), before the
file has its place: a bot that starts then goes on from it as from any other.
"""

from __future__ import annotations

import gzip
import shutil
import sqlite3
import time
import zlib
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.api import StoreTrouble
from bot.app.database import database_stop, make_room
from bot.app.exit_codes import Exit, Stop
from bot.app.lease import is_dead
from bot.app.runtime import opened
from bot.app.settings import Settings
from bot.cli.copies.making import clear
from db.errors import Full, Locked, NewerVersion, ReadOnly, StoreError, translate
from db.sqlite import copies, inspection

_PACKED = b"\x1f\x8b"  # how whatever gzip has made begins


@dataclass(frozen=True, slots=True)
class Restored:
    """How many woods know that they went back, of how many; `aside` is where the file lies that was replaced."""

    told: int
    woods: int
    aside: Path | None


async def restore(settings: Settings, file: Path) -> Restored:
    """Put a backup in the place of the database; raises Stop, and then everything lies as it did."""
    database = settings.database
    make_room(database)
    _refuse_in_use(database)
    part = database.with_name(f"{database.name}.restoring")
    clear(part)
    try:
        _unpack(file, part, database)
        woods = _judged(part, file, database)
        async with opened(settings.model_copy(update={"database": part})) as house:
            told = await house.woods.restored()
        _refuse_in_use(database)
        aside = database.with_name(f"{database.name}.replaced-{datetime.now(UTC):%Y%m%dT%H%M%SZ}")
        was = database.exists()
        copies.put_in_place(str(database), str(part), str(aside))
    except Locked:
        raise Stop(Exit.RESTORE_IN_USE, path=str(database), held=0, holder="") from None
    except StoreError as error:
        raise database_stop(error, database) from error
    except StoreTrouble:
        raise Stop(Exit.RESTORE_UNUSABLE, path=str(file), why="damaged") from None
    finally:
        clear(part)
    return Restored(told, woods, aside if was else None)


def _refuse_in_use(database: Path) -> None:
    """Raise Stop while a process has a lease on the database that lies there."""
    if holder := held_by(database):
        raise Stop(Exit.RESTORE_IN_USE, path=str(database), held=1, holder=holder)


def held_by(database: Path) -> str:
    """Who has a lease on a file, "" for nobody; one that cannot be read has no holder."""
    if not database.exists():
        return ""
    try:
        with closing(sqlite3.connect(inspection.looked_at(str(database)), uri=True)) as raw:
            leases = raw.execute("SELECT holder, until FROM leases").fetchall()
    except sqlite3.Error:
        return ""
    now = int(time.time())
    for holder, until in leases:
        if isinstance(until, int) and now < until and not is_dead(str(holder)):
            return str(holder)
    return ""


def _unpack(file: Path, part: Path, database: Path) -> None:
    """The backup, whole and unpacked, at `part`; raises Stop, StoreError."""
    try:
        with file.open("rb") as found:
            packed = found.read(2) == _PACKED
        if not packed:
            copies.copy_whole(str(file), str(part))
            return
        with gzip.open(file) as small, part.open("xb") as whole:
            part.chmod(0o600)
            shutil.copyfileobj(small, whole, 1 << 20)
    except (gzip.BadGzipFile, EOFError, zlib.error):
        raise Stop(Exit.RESTORE_UNUSABLE, path=str(file), why="damaged") from None
    except FileNotFoundError:
        raise Stop(Exit.RESTORE_UNUSABLE, path=str(file), why="missing") from None
    except StoreError as error:
        if isinstance(error, Full | ReadOnly) and error.path == str(part):
            raise
        raise Stop(Exit.RESTORE_UNUSABLE, path=str(file), why="damaged") from error
    except OSError as error:
        raised = translate(error, str(database))
        if isinstance(raised, Full):
            raise raised from error
        raise Stop(Exit.RESTORE_UNUSABLE, path=str(file), why="unread") from error


def _judged(part: Path, file: Path, database: Path) -> int:
    """How many woods the file holds; raises Stop for one that may not take the database's place."""
    try:
        found = copies.look_through(str(part))
        woods = copies.count_woods(str(part)) if found is not None else 0
    except NewerVersion:
        raise Stop(Exit.RESTORE_NEWER, path=str(file)) from None
    except StoreError as error:
        raise Stop(Exit.RESTORE_UNUSABLE, path=str(file), why="damaged") from error
    if not woods:
        raise Stop(Exit.RESTORE_UNUSABLE, path=str(file), why="empty")
    if database.exists():
        mine, theirs = copies.lineage_of(str(database)), copies.lineage_of(str(part))
        if mine is not None and theirs is not None and mine != theirs:
            raise Stop(Exit.RESTORE_OTHER, path=str(file), database=str(database))
    return woods
