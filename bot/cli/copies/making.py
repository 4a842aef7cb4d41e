"""One backup: a whole copy of the database as it is at a moment, proven before it has its name.

Proven is what a start would open: every page is sound, and the wood that was played last replays to its end.
"""

from __future__ import annotations

import asyncio
import gzip
import os
import shutil
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bot.app.backups import backups_in
from bot.app.database import database_stop
from bot.app.exit_codes import Exit, Stop
from bot.app.runtime import worlds_of
from bot.app.settings import Settings
from bot.audit.journal import Report, replay
from db import open_store
from db.errors import Full, ReadOnly, StoreError, translate
from db.sqlite import REVISIONS, copies
from db.sqlite.inspection import may_be_written

_LEFT_S: Final = 86_400  # after which an unfinished copy is one that was left lying
_LEVEL: Final = 6  # of gzip: a third of the size, and no minute of work


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made: where it lies, how many woods and bytes it holds, how many were let go for it.

    `wood` was replayed over `entries`, "" where there is none, or where the file is of an older release.
    """

    path: Path
    woods: int
    size: int
    wood: str
    entries: int
    let_go: int


def back_up(settings: Settings, folder: Path, keep: int = 7, *, compress: bool = False) -> Backup:
    """Make one backup in a folder and let go of all but the newest `keep`; raises Stop, and changes nothing then.

    Blocks, for as long as it takes to copy the file and to replay a wood: for a process of its own.
    """
    database = settings.database
    if not database.exists():
        raise Stop(Exit.BACKUP_EMPTY, path=str(database))
    _make_folder(folder)
    path = _named(folder, database)
    part = path.with_name(f"{path.name}.part")
    try:
        try:
            copies.copy_whole(str(database), str(part))
            wood, entries = _proven(settings, part, path)
            woods = copies.count_woods(str(part))
            if compress:
                part, path = _packed(part), path.with_name(f"{path.name}.gz")
            else:
                _settled(part)
            part.replace(path)
            _settled(folder)
        finally:
            clear(part)
        let_go = _prune(folder, database, keep)
        return Backup(path, woods, path.stat().st_size, wood, entries, let_go)
    except (StoreError, OSError) as error:
        raise _stop(error, database, folder) from error


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        may_be_written(str(folder / "new"))
    except (OSError, ReadOnly):
        raise Stop(Exit.BACKUP_UNWRITABLE, folder=str(folder)) from None


def _named(folder: Path, database: Path) -> Path:
    """A name that is free: when it was made, to a thousandth of a second, so that names sort by age."""
    while True:
        stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}"[:-3]
        path = folder / f"{database.stem}-{stamp}Z.db"
        if not any(folder.glob(f"{path.name}*")):
            return path
        time.sleep(0.001)


def _proven(settings: Settings, part: Path, path: Path) -> tuple[str, int]:
    """The wood that was replayed, and how many entries; raises Stop for a copy that is not what was played."""
    unsound = path.with_name(f"{settings.database.stem}.unsound")
    try:
        found = copies.look_through(str(part))
        if found is None:
            raise Stop(Exit.BACKUP_EMPTY, path=settings.place)
        wood = copies.played_last(str(part)) if found == REVISIONS[-1] else None
        if wood is None:
            return "", 0
        with suppress(Stop):  # a wrong WOOD_WORLD is no reason to go without a backup
            worlds_of(settings)  # guests bring what their legends do
        report = asyncio.run(_replayed(part, wood))
    except StoreError as error:
        if isinstance(error, Full | ReadOnly):
            raise
        part.replace(unsound)
        raise Stop(Exit.BACKUP_UNSOUND, what="file", seq=0, wood="", path=str(unsound)) from error
    if report.fault not in (None, "rules"):  # what other rules have played is no fault of the copy
        part.replace(unsound)
        raise Stop(Exit.BACKUP_UNSOUND, what=report.fault, seq=report.seq, wood=wood, path=str(unsound))
    return wood, report.seq - report.folded


async def _replayed(part: Path, wood: str) -> Report:
    """How far a wood of the copy replays, and what does not fit."""
    store = await open_store(part)
    store.writer.note(False)
    try:
        return await replay(store, wood)
    finally:
        await store.close()


def _packed(part: Path) -> Path:
    """The copy made smaller, and on the disk."""
    packed = part.with_name(f"{part.name.removesuffix('.part')}.gz.part")
    try:
        with (
            part.open("rb") as whole,
            os.fdopen(os.open(packed, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as raw,
        ):
            with gzip.GzipFile(fileobj=raw, mode="wb", compresslevel=_LEVEL, filename="", mtime=0) as small:
                shutil.copyfileobj(whole, small, 1 << 20)
            raw.flush()
            os.fsync(raw.fileno())
    except BaseException:
        packed.unlink(missing_ok=True)
        raise
    clear(part)
    return packed


def _settled(place: Path) -> None:
    """Have a file, or the names in a folder, on the disk."""
    handle = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def clear(part: Path) -> None:
    """Take away a copy and whatever opening it has left beside it."""
    for beside in ("", "-wal", "-shm", "-journal"):
        Path(f"{part}{beside}").unlink(missing_ok=True)
    part.with_suffix(".mark").unlink(missing_ok=True)


def _prune(folder: Path, database: Path, keep: int) -> int:
    """Let go of all but the newest, and of what was left lying unfinished; how many backups went."""
    old = backups_in(folder, database)[:-keep]
    for path in old:
        path.unlink(missing_ok=True)
    for left in folder.glob(f"{database.stem}-*.part*"):
        if time.time() - left.stat().st_mtime > _LEFT_S:
            left.unlink(missing_ok=True)
    return len(old)


def _stop(error: StoreError | OSError, database: Path, folder: Path) -> Stop:
    """Of the folder what is the folder's, of the database what is the database's."""
    raised = error if isinstance(error, StoreError) else translate(error, str(folder))
    if isinstance(raised, Full):
        return Stop(Exit.BACKUP_FULL, folder=str(folder))
    if isinstance(raised, StoreError) and not isinstance(raised, ReadOnly):
        return database_stop(raised, database)
    return Stop(Exit.BACKUP_UNWRITABLE, folder=str(folder))
