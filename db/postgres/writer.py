"""The connections that write: units of work, each in a transaction of its own, and entries, many in one.

While a batch of entries reaches the disk, those that come meanwhile make the next. A unit that another
process has come in the way of is played again: it is a function of what it was given.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar
from uuid import uuid4

import asyncpg

from db.driver import Raw
from db.errors import Away, Locked
from db.postgres.address import Address
from db.postgres.batch import Recorder, Unforeseen, write
from db.postgres.bridge import BridgedRaw, play
from db.postgres.faults import told
from db.postgres.listener import Listener, tell

log = logging.getLogger(__name__)
T = TypeVar("T")

CONNECTIONS: Final = 4
BATCH: Final = 256  # entries in one transaction, so that nobody waits for a crowd
TRIES: Final = 20  # of a unit that others overtake
ANSWER_S: Final = 15.0  # that a connection, or one statement, may take
CLOSE_S: Final = 10.0
_OF_PEOPLE: Final = ("private_persons", "private_interactions", "private_bans")
_ANEW_S: Final = 120.0
# What is acknowledged is on the disk, whatever the server's own setting is; and long bodies are made small by the
# quicker of its two ways, where it has both.
_SET_UP: Final = """
    SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
    SELECT set_config(name, 'lz4', false) FROM pg_settings
    WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)
"""


class _Entry:
    """One entry that waits: its unit of work, and whoever waits for it."""

    __slots__ = ("future", "work")

    def __init__(self, work: Callable[[Raw], None], future: asyncio.Future[None]) -> None:
        self.work = work
        self.future = future


class ServerWriter:
    """Made by `ServerWriter.open`, ended by `close`. `origin` is how other processes call this one."""

    kind = "postgresql"

    def __init__(self, address: Address) -> None:
        self.path = address.shown
        self.origin = uuid4().hex
        self.commits = self.batches = self.entries = 0
        self.listener: Listener | None = None
        self._address = address
        self._pool: asyncpg.Pool
        self._waiting: list[_Entry] = []
        self._pump: asyncio.Task[None] | None = None
        self._closed = False

    @classmethod
    async def open(cls, address: Address) -> ServerWriter:
        """Connect; raises StoreError."""
        writer = cls(address)
        with told(writer.path):
            writer._pool = await asyncpg.create_pool(
                str(address),
                min_size=0,
                max_size=CONNECTIONS,
                statement_cache_size=512,
                max_inactive_connection_lifetime=0,
                timeout=ANSWER_S,
                command_timeout=ANSWER_S,
                init=_set_up,
                reset=_left_as_it_is,
                # A process that stands still shall not hold up the others.
                server_settings={"idle_in_transaction_session_timeout": "60000", "application_name": "wood"},
            )
        return writer

    async def run(self, work: Callable[[Raw], T]) -> T:
        """As `db.driver.Writer` says."""
        return await self._played(work, {})

    async def read(self, work: Callable[[Raw], T]) -> T:
        """As `db.driver.Writer` says."""
        return await self._played(work, {"isolation": "repeatable_read", "readonly": True})

    async def _played(self, work: Callable[[Raw], T], how: Mapping[str, Any]) -> T:
        self._refuse_closed()
        for tried in range(TRIES):
            try:
                with told(self.path):
                    return await self._alone(work, how)
            except Locked:
                await asyncio.sleep(0.002 * tried)
        raise Locked(self.path)

    async def _alone(self, work: Callable[[Raw], T], how: Mapping[str, Any]) -> T:
        async with self._pool.acquire(timeout=ANSWER_S) as connection:
            async with connection.transaction(**how):
                raw = BridgedRaw(connection)
                result = await play(work, raw)
                await tell(connection, self.origin, raw.moved)
            self.commits += 1
            return result

    async def append(self, work: Callable[[Raw], None]) -> None:
        """As `db.driver.Writer` says."""
        self._refuse_closed()
        loop = asyncio.get_running_loop()
        entry = _Entry(work, loop.create_future())
        self._waiting.append(entry)
        if self._pump is None:
            self._pump = loop.create_task(self._drain())
        await entry.future

    async def _drain(self) -> None:
        try:
            while self._waiting:
                batch, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
                await asyncio.gather(*map(self._settle, await self._together(batch)))
        finally:
            self._pump = None

    async def _settle(self, entry: _Entry) -> None:
        """Play one by itself, so that it hears what is in its way."""
        try:
            await self.run(entry.work)
        except Exception as error:
            _end(entry, error)
        else:
            _end(entry)

    async def _together(self, batch: list[_Entry]) -> list[_Entry]:
        """Have as many stored as can be together; those that have to be played by themselves."""
        recorder, units, alone = Recorder(), list[tuple[_Entry, deque[tuple[str, list[Any]]]]](), list[_Entry]()
        for entry in batch:
            try:
                units.append((entry, recorder.of(entry.work)))
            except Unforeseen:
                alone.append(entry)
            except Exception as error:
                _end(entry, error)
        if not units:
            return alone
        try:
            with told(self.path):
                async with self._pool.acquire(timeout=ANSWER_S) as connection:
                    async with connection.transaction():
                        taken = await write(connection, [said for _, said in units], recorder.letters)
                        await tell(connection, self.origin, recorder.moved)
                    self.commits, self.batches = self.commits + 1, self.batches + 1
                    self.entries += sum(taken)
        except Away as error:
            for entry, _ in units:
                _end(entry, Away(self.path, str(error).partition("reached")[2].partition(":")[0]))
            return alone
        except Exception as error:
            log.debug("entries are stored one by one: %s", type(error).__name__)
            return [*alone, *(entry for entry, _ in units)]
        for (entry, _), was in zip(units, taken, strict=True):
            if was:
                _end(entry)
            else:
                alone.append(entry)
        return alone

    def note(self, whether: bool) -> None:
        """Nothing: no copy is put in the place of a server's database."""

    async def fold(self) -> None:
        """Nothing: the server tidies up by itself."""

    async def empty_log(self) -> None:
        """Write the tables that held ids of people anew, without what was deleted; the server's log is the server's."""
        with told(self.path):
            async with self._pool.acquire(timeout=ANSWER_S) as connection:
                for table in _OF_PEOPLE:
                    await connection.execute(f"VACUUM (FULL) {table}", timeout=_ANEW_S)

    async def size(self) -> tuple[int, int]:
        """Bytes of the database; its log is the server's."""
        size = await self.run(lambda raw: raw.execute("SELECT pg_database_size(current_database())").fetchone()[0])
        return int(size), 0

    def _refuse_closed(self) -> None:
        if self._closed:
            raise RuntimeError("the database is closed")

    async def close(self) -> None:
        """As `db.driver.Writer` says."""
        if self._closed:
            return
        self._closed = True
        if self.listener is not None:
            await self.listener.close()
        if self._pump is not None:
            await self._pump
        await let_go(self._pool)


async def let_go(pool: asyncpg.Pool) -> None:
    """Close connections in order, once what is under way is over; a server that is gone is not waited for."""
    try:
        await asyncio.wait_for(pool.close(), CLOSE_S)
    except (TimeoutError, OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
        with contextlib.suppress(Exception):
            pool.terminate()


def _end(entry: _Entry, error: Exception | None = None) -> None:
    if entry.future.done():  # its caller was cancelled
        return
    if error is None:
        entry.future.set_result(None)
    else:
        entry.future.set_exception(error)


async def _set_up(connection: asyncpg.Connection) -> None:
    await connection.execute(_SET_UP)


async def _left_as_it_is(_: asyncpg.Connection) -> None:
    """Between two units a connection keeps its settings; no unit changes any, listens, or leaves a lock of its own."""
