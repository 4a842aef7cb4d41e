"""A connection of aiosqlite is opened, or leaves nothing behind."""

from __future__ import annotations

import asyncio
import sqlite3

import aiosqlite

from db.errors import translate


async def connected(database: aiosqlite.Connection, path: str) -> None:
    """Open it; raises StoreError, of the file at `path`, when its thread has ended."""
    try:
        await database
    except sqlite3.Error as error:
        # aiosqlite does not wait for the thread of a connection that failed: it would end after its loop.
        await asyncio.to_thread(database._thread.join)
        raise translate(error, path) from error
