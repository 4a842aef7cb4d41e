"""Opens a store: of a file, or on a server."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from importlib.util import find_spec
from pathlib import Path

from db.driver import Reader, Writer
from db.errors import NoDriver, reading
from db.leases import ALL, Share
from db.postgres import Address
from db.records import Home
from db.sqlite import PublicReader, made_ready
from db.sqlite import Writer as FileWriter
from db.sqlite import statements as sql
from db.storage import Store


async def open_store(path: str | Path, *, busy_timeout_s: float = 5.0, share: Share = ALL) -> Store:
    """Make or upgrade the database file and open it for its `share` of servers; raises a StoreError in one sentence."""
    back = await asyncio.to_thread(made_ready, str(path), busy_timeout_s)
    writer = await FileWriter.open(str(path), busy_timeout_s)
    writer.note(not back)
    return await _opened(writer, PublicReader.open(str(path)), went_back=back, share=share)


async def look_at_server(address: Address, reader: Address) -> tuple[str | None, int]:
    """The revision of a server's database (None: it is empty) and how many woods it holds; raises StoreError."""
    _need_driver(address)
    from db.postgres.ready import looked_at

    return await looked_at(address, reader)


def _need_driver(address: Address) -> None:
    if find_spec("asyncpg") is None or find_spec("greenlet") is None:
        raise NoDriver(address.shown)


async def open_server(address: str, reader: str, *, share: Share = ALL) -> Store:
    """Open the database at a `postgresql://` address, made or upgraded; raises a StoreError in one sentence.

    `reader` is the address as a role that the database refuses what is private.
    """
    at, reading_at = Address(address), Address(reader)
    _need_driver(at)
    from db.postgres.listener import Listener
    from db.postgres.reader import PublicRole
    from db.postgres.ready import made_ready as server_ready
    from db.postgres.writer import ServerWriter

    await server_ready(at, reading_at)
    writer = await ServerWriter.open(at)
    store: Store | None = None

    async def changed(woods: frozenset[str] | None, *, moved: bool) -> None:
        if store is not None:
            await store.changed_elsewhere(woods, moved=moved)

    try:
        writer.listener = Listener(at, writer.origin, changed)
        await writer.listener.open()  # before anything is remembered
    except BaseException:
        await writer.close()
        raise
    store = await _opened(writer, PublicRole.open(reading_at), went_back=False, share=share)
    return store


async def _opened(writer: Writer, opening: Awaitable[Reader], *, went_back: bool, share: Share) -> Store:
    try:
        reader = await opening
    except BaseException:
        await writer.close()
        raise
    store = Store(writer, reader, went_back=went_back, share=share)
    try:
        with reading(store.path):
            await store.languages.learn()
            homes = {str(server): Home(str(wood), str(world)) for server, wood, world in await reader.rows(sql.HOMES)}
    except BaseException:
        await store.close()  # its threads would keep the process alive
        raise
    store.homes.update(homes)
    return store
