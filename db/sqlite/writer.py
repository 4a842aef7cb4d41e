"""The one connection that writes: units of work, each crossing to the database thread once, sharing commits.

Units that wait while the last commit reaches the disk share the next transaction and its fsync (group commit); each
stands in a savepoint of its own, so that one that fails, fails alone. A unit that returns is on the disk.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
from collections.abc import Callable, Sequence
from contextvars import Context
from dataclasses import replace
from typing import Any, TypeVar

import aiosqlite

from db.errors import Locked, translate
from db.sqlite import lineage
from db.sqlite.connecting import connected

log = logging.getLogger(__name__)
T = TypeVar("T")

BATCH = 512  # units in one transaction, so that nobody waits for a crowd
# What is deleted is written over: some of it was somebody's (`db/house/forgetting.py`).
_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "wal_autocheckpoint=0", "secure_delete=ON")
QUIET_S = 0.25  # no work for this long: a good moment for a checkpoint
BOUND = 4096  # units after which the log is folded back even if work never pauses


class _Unit:
    """A function to be called with the connection, and where its outcome goes."""

    __slots__ = ("error", "future", "result", "work")

    def __init__(self, work: Callable[[sqlite3.Connection], Any], future: asyncio.Future[Any]) -> None:
        self.work = work
        self.future = future
        self.result: Any = None
        self.error: Exception | None = None


class _GroupConnection(sqlite3.Connection):
    """sqlite3's connection whose `commit` first plays the batch laid out for it.

    aiosqlite calls `commit` on its own thread: that makes it the public way to cross over once for many statements.
    `changed` says whether anything was ever written, `folded` whether nothing was since the log was folded back whole;
    `noting` whether it is kept how far the file has come (`lineage.py`).
    """

    batch: Sequence[_Unit] = ()
    path = ""
    changed = False
    folded = True
    noting = True

    def commit(self) -> None:
        batch, self.batch = self.batch, ()
        try:
            self.execute("BEGIN IMMEDIATE")
            before = self.total_changes
            for unit in batch:
                self._play(unit)
            changed = self.total_changes > before
            if changed and self.folded and self.noting:
                lineage.step(self, self.path)
            self.execute("COMMIT")
            self.changed, self.folded = self.changed or changed, self.folded and not changed
        except Exception as error:
            with contextlib.suppress(sqlite3.Error):
                self.execute("ROLLBACK")
            for unit in batch:
                unit.error = unit.error or error

    def _play(self, unit: _Unit) -> None:
        self.execute("SAVEPOINT unit")
        try:
            unit.result = unit.work(self)
        except Exception as error:
            unit.error = error
            if not self.in_transaction:  # a full disk and its like end the whole transaction, not only this unit
                raise
            self.execute("ROLLBACK TO unit")
        self.execute("RELEASE unit")


class Writer:
    """Runs units of work in order of arrival. Made by `Writer.open`, ended by `close`."""

    kind = "sqlite"

    def __init__(self, path: str, busy_timeout_s: float) -> None:
        self.path = path
        self.commits = 0
        self._timeout = busy_timeout_s
        self._raw: _GroupConnection
        self._database = aiosqlite.Connection(self._connect, iter_chunk_size=64)
        self._waiting: list[_Unit] = []
        self._pump: asyncio.Task[None] | None = None
        self._quiet: asyncio.TimerHandle | None = None
        self._folding: asyncio.Task[None] | None = None
        self._emptying: asyncio.Task[None] | None = None
        self._one_fold = asyncio.Lock()  # what the mark says of a fold holds until the next begins
        self._unfolded = 0
        self._closed = False

    @classmethod
    async def open(cls, path: str, busy_timeout_s: float = 5.0) -> Writer:
        """Open the file, which must exist; raises StoreError."""
        writer = cls(path, busy_timeout_s)
        await connected(writer._database, path)
        return writer

    def _connect(self) -> sqlite3.Connection:
        self._raw = sqlite3.connect(
            self.path, timeout=self._timeout, isolation_level=None, cached_statements=256, factory=_GroupConnection
        )
        try:
            for pragma in _PRAGMAS:
                self._raw.execute(f"PRAGMA {pragma}")
            self._raw.path = self.path
            _write(self._raw)
        except BaseException:
            self._raw.close()
            raise
        return self._raw

    def note(self, whether: bool) -> None:
        """Say whether it is kept how far the file has come, in it and beside it; it is, until this is called."""
        self._raw.noting = whether

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Play `work` on the database thread inside a transaction; when this returns, it is on the disk.

        Raises what `work` raised, or StoreError; its changes are undone then. `work` must not begin or end
        transactions. A caller that is cancelled may find its work done all the same.
        """
        if self._closed:
            raise RuntimeError("the database is closed")
        loop = asyncio.get_running_loop()
        unit = _Unit(work, loop.create_future())
        self._waiting.append(unit)
        if self._pump is None:
            self._pump = loop.create_task(self._drain())
        return await unit.future  # type: ignore[no-any-return]

    async def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """The same: here, every unit sees one moment."""
        return await self.run(work)

    async def append(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """The same: here, every unit shares the next flush."""
        await self.run(work)

    async def size(self) -> tuple[int, int]:
        """Bytes of the file, and of its log."""
        return lineage.look_of(self.path)[1], lineage.look_of(str(lineage.log_file(self.path)))[1]

    async def _drain(self) -> None:
        if self._quiet:
            self._quiet.cancel()
        try:
            while self._waiting:
                batch, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
                self._raw.batch = batch
                try:
                    await self._database.commit()
                except Exception as error:
                    for unit in batch:
                        unit.error = unit.error or error
                self.commits += 1
                self._unfolded += len(batch)
                for unit in batch:
                    self._settle(unit)
                if self._unfolded >= BOUND:
                    await self.fold()
        finally:
            self._pump = None
        if not self._closed:
            # In nobody's context: the checkpoint is no part of what was done last, and whoever waits for that to be
            # over, as the simulated Discord of `bot play` does after each command, does not wait for this.
            self._quiet = Context().run(asyncio.get_running_loop().call_later, QUIET_S, self._rest)

    def _settle(self, unit: _Unit) -> None:
        if unit.future.done():  # its caller was cancelled
            return
        if unit.error is None:
            unit.future.set_result(unit.result)
            return
        error = translate(unit.error, self.path)
        if error is not unit.error and hasattr(unit.error, "sqlite_errorcode"):  # others may quote what was stored
            error.__cause__ = unit.error
        unit.future.set_exception(error)

    def _rest(self) -> None:
        self._folding = asyncio.get_running_loop().create_task(self.fold())

    async def fold(self) -> None:
        """Checkpoint: fold the write-ahead log back into the file, as far as readers allow."""
        self._unfolded = 0
        try:
            async with self._one_fold:
                await self._note(folding=True)
                ((busy, logged, folded),) = await self._database.execute_fetchall("PRAGMA wal_checkpoint(PASSIVE)")
                self._raw.folded = self._raw.folded or (not busy and logged == folded)
                await self._note(folding=False)
        except sqlite3.Error as error:  # it will be tried again after the next work
            log.warning("%s", translate(error, self.path))

    async def empty_log(self) -> None:
        """Fold the write-ahead log back whole, and leave nothing in it; who asks meanwhile shares the next time.

        Raises StoreError where a reader holds on to it for longer than anybody waits.
        """
        if self._emptying is None:
            self._emptying = asyncio.get_running_loop().create_task(self._empty_log())
        await asyncio.shield(self._emptying)

    async def _empty_log(self) -> None:
        async with self._one_fold:
            self._emptying = None
            await self._note(folding=True)
            try:
                ((busy, _, _),) = await self._database.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
            except sqlite3.Error as error:
                raise translate(error, self.path) from error
            if busy:
                raise Locked(self.path)
            self._raw.folded = True
            await self._note(folding=False)

    async def _note(self, *, folding: bool) -> None:
        """Mark beside the file how far it has come; while it is being folded, nothing of what it looks like."""
        if not (self._raw.noting and self._raw.changed):
            return
        with contextlib.suppress(sqlite3.DatabaseError):  # a file that has none, or is damaged, is folded all the same
            for row in await self._database.execute_fetchall("SELECT id, epoch FROM private_lineage"):
                mark = lineage.Mark(*row)
                if not folding:
                    mark = replace(mark, file=lineage.look_of(self.path), log=lineage.log_of(self.path))
                await asyncio.to_thread(lineage.write_mark, self.path, mark)

    async def close(self) -> None:
        """Finish what waits, then close the file; closing twice is harmless."""
        if self._closed:
            return
        self._closed = True
        if self._quiet:
            self._quiet.cancel()
        for task in (self._pump, self._folding):
            if task is not None:
                await task
        if self._raw.changed:
            await self.fold()
        await self._database.close()


def _write(raw: sqlite3.Connection) -> None:
    """Change nothing, and have it written: what cannot be is said at the start, not by the first player's command."""
    (version,) = raw.execute("PRAGMA user_version").fetchone()
    raw.execute("BEGIN IMMEDIATE")
    raw.execute(f"PRAGMA user_version = {version}")
    raw.execute("COMMIT")
