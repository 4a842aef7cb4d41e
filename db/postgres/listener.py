"""What other processes have changed: each says so in its transaction (`NOTIFY`), and hears the others (`LISTEN`).

So nothing that is remembered of a wood is served after another process has moved it. While the connection is gone there
is no knowing: once it is back, nothing that was remembered holds.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Collection
from typing import Any, Final, Protocol

import asyncpg

from db.errors import StoreError
from db.postgres.address import Address
from db.postgres.faults import told

log = logging.getLogger(__name__)

CHANNEL: Final = "wood"
GATHER_S: Final = 0.02  # that a crowd of changes is waited for, so that it is told at once
AGAIN_S: Final = 1.0
_AT_ONCE: Final = 200  # woods in one message, which may have 8,000 bytes


class _Told(Protocol):
    def __call__(self, woods: frozenset[str] | None, *, moved: bool) -> Awaitable[None]: ...


async def tell(connection: Any, origin: str, woods: Collection[str]) -> None:
    """Say, inside a transaction, which woods it changes; a "!" stands before one that may have moved."""
    all_ = sorted(woods)
    for first in range(0, len(all_), _AT_ONCE):
        said = " ".join((origin, *all_[first : first + _AT_ONCE]))
        await connection.execute("SELECT pg_notify($1, $2)", CHANNEL, said)


class Listener:
    """Hears the others, for as long as it is open. `told` hears of nothing that this process did itself."""

    def __init__(self, address: Address, origin: str, told: _Told) -> None:
        self._address = address
        self._origin = origin
        self._told = told
        self._heard: set[str] = set()
        self._any = False
        self._fresh = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []

    async def open(self) -> None:
        """Listen from here on; raises StoreError."""
        connection = await self._connected()
        self._tasks = [
            asyncio.create_task(self._stay(connection), name="listen to the database"),
            asyncio.create_task(self._pass_on(), name="pass on what others changed"),
        ]

    async def _connected(self) -> asyncpg.Connection:
        with told(self._address.shown):
            connection = await asyncpg.connect(str(self._address), timeout=10)
            await connection.add_listener(CHANNEL, self._hear)
            return connection

    def _hear(self, _connection: object, _pid: int, _channel: str, said: object) -> None:
        origin, *woods = str(said).split(" ")
        if origin != self._origin:
            self._heard.update(woods)
            self._fresh.set()

    async def _stay(self, connection: asyncpg.Connection) -> None:
        while True:
            gone = asyncio.Event()
            connection.add_termination_listener(lambda _connection, gone=gone: gone.set())
            try:
                if not connection.is_closed():
                    await gone.wait()
            finally:
                with contextlib.suppress(Exception):
                    await connection.close(timeout=2)
            log.warning("the database %s is not heard any more; trying again", self._address.shown)
            while True:
                await asyncio.sleep(AGAIN_S)
                with contextlib.suppress(StoreError):
                    connection = await self._connected()
                    break
            log.warning("the database %s is heard again", self._address.shown)
            self._any = True
            self._fresh.set()

    async def _pass_on(self) -> None:
        while True:
            await self._fresh.wait()
            await asyncio.sleep(GATHER_S)
            self._fresh.clear()
            heard, any_, self._heard, self._any = self._heard, self._any, set(), False
            moved = any_ or any(wood.startswith("!") for wood in heard)
            try:
                await self._told(None if any_ else frozenset(wood.lstrip("!") for wood in heard), moved=moved)
            except StoreError:
                self._any = True
                await asyncio.sleep(AGAIN_S)
                self._fresh.set()
            except Exception:
                log.exception("what another process changed could not be passed on")

    async def close(self) -> None:
        """Hear nothing more."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


__all__ = ["Listener", "tell"]
