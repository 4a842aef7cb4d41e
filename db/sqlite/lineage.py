"""Which file this is, and how far it has come: what tells that a copy was put in its place.

The file's one row of `private_lineage` holds a random name, which every copy shares, and an epoch. The epoch goes one
on with the first change after the write-ahead log was folded back whole. So the file without its log is at most one
behind the file with it; where it is not, the log belongs to another state of it.

Beside the file lies a mark (`wood.mark`): the epoch that is on the disk, and what file and log looked like after the
last fold. It is written once a fold and never waited for, so that it may lag behind, and never runs ahead: a file that
is older than its mark went back.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

import orjson

Look = tuple[int, int]
NOTHING: Final[Look] = (0, 0)


@dataclass(frozen=True, slots=True)
class Point:
    """How far a file has come: its name, and its epoch."""

    id: str
    epoch: int


@dataclass(frozen=True, slots=True)
class Mark:
    """What was last noted beside a file: when it was changed and its size, and device and number of its `log`.

    Both are nothing while the log is folded into the file. `strange` is the look of a file that the log did not fit.
    """

    id: str
    epoch: int
    file: Look = NOTHING
    log: Look = NOTHING
    strange: Look = NOTHING


def mark_file(path: str) -> Path:
    """Where the mark of a file lies."""
    return Path(path).with_suffix(".mark")


def log_file(path: str) -> Path:
    """Where SQLite keeps what is not in the file yet."""
    return Path(f"{path}-wal")


def read_mark(path: str) -> Mark | None:
    """The mark of a file, None where there is none that can be read."""
    try:
        found = orjson.loads(mark_file(path).read_bytes())
        looks = {name: (int(found[name][0]), int(found[name][1])) for name in ("file", "log", "strange")}
        return Mark(str(found["id"]), int(found["epoch"]), **looks)
    except (OSError, ValueError, TypeError, LookupError):
        return None


def write_mark(path: str, mark: Mark) -> None:
    """Note it, whole or not at all; a mark that cannot be written says nothing, which is never wrong."""
    part = mark_file(path).with_suffix(".mark.part")
    with contextlib.suppress(OSError):
        part.write_bytes(orjson.dumps(asdict(mark)))
        part.replace(mark_file(path))


def look_of(path: str) -> Look:
    """When the file was changed (nanoseconds) and its size."""
    with contextlib.suppress(OSError):
        found = os.stat(path)
        return found.st_mtime_ns, found.st_size
    return NOTHING


def log_of(path: str) -> Look:
    """Device and number of the file's log; nothing where there is none, or an empty one."""
    with contextlib.suppress(OSError):
        found = os.stat(log_file(path))
        return (found.st_dev, found.st_ino) if found.st_size else NOTHING
    return NOTHING


def point_of(raw: sqlite3.Connection) -> Point | None:
    """How far an open file has come; None for one from before this was written down."""
    try:
        row = raw.execute("SELECT id, epoch FROM private_lineage").fetchone()
    except sqlite3.DatabaseError:
        return None
    return Point(*row) if row is not None and isinstance(row[1], int) else None


def point_at(path: str, how: str) -> Point | None:
    """How far a file has come, looked at only: `how` is "mode=ro", with its log, or "immutable=1", without."""
    with closing(sqlite3.connect(f"{Path(path).absolute().as_uri()}?{how}", uri=True)) as raw:
        return point_of(raw)


def step(raw: sqlite3.Connection, path: str) -> None:
    """Go one epoch on, inside a transaction, if the file without its log has caught up."""
    now = point_of(raw)
    if now is not None and point_at(path, "immutable=1") == now:
        raw.execute("UPDATE private_lineage SET epoch = epoch + 1")


def fits(path: str) -> bool:
    """Whether the log that lies beside a file is its own. Nothing is changed; what cannot be told is well."""
    if log_of(path) == NOTHING:
        return True
    # Between two looks a bot that runs may fold.
    return any(_looks_well(path) for _ in range(2)) and any(_follows(path) for _ in range(2))


def _looks_well(path: str) -> bool:
    mark = read_mark(path)
    if mark is None or mark.log != log_of(path):
        return True
    look = look_of(path)
    if mark.strange == look:
        return False  # it was said, and nothing has been done
    return mark.file in (NOTHING, look)  # else the log has not moved, and the file under it is another


def _follows(path: str) -> bool:
    both, alone = point_at(path, "mode=ro"), point_at(path, "immutable=1")
    if both is None or alone is None:
        return alone is None and (both is None or both.epoch <= 1)  # the log brings it to the schema that has a lineage
    return both.id == alone.id and both.epoch - alone.epoch in (0, 1)


def forget_looks(path: str) -> None:
    """From here on the file is in use: what it looked like before says nothing any more."""
    mark = read_mark(path)
    if mark is not None:
        write_mark(path, Mark(mark.id, mark.epoch))


def found_strange(path: str) -> None:
    """Remember that the log did not fit this file: without the log it is a copy that was put back."""
    mark, alone = read_mark(path), point_at(path, "immutable=1")
    if mark is None and alone is not None:
        mark = Mark(alone.id, alone.epoch)
    if mark is not None:
        write_mark(path, replace(mark, file=NOTHING, log=log_of(path), strange=look_of(path)))


def went_back(path: str, now: Point | None) -> bool:
    """Whether a file that was just opened is older than one that lay here before it."""
    mark = read_mark(path)
    if mark is None or now is None or mark.id != now.id:
        return False
    return now.epoch < mark.epoch or (mark.strange != NOTHING and mark.strange == look_of(path))
