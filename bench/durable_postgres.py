"""The race `durable-postgres`: durable ticks in 64 woods at once, on a PostgreSQL server, beside SQLAlchemy async.

As in `durable.py`, but that both go to the same server, each to a database of its own; it reaches the disk with every
commit (`fsync`, `synchronous_commit`).
"""

from __future__ import annotations

import asyncio
import sys

from bench._race import race
from bench._row import Goal, Row
from bench._sqlalchemy_store import SqlAlchemyStore
from bench._woods import lived_in, tick, traces
from bench.durable import AT_ONCE, GAZETTE, _crowd
from db import open_server
from tests.builders.postgres import ABSENT, Server, programs


async def start() -> list[Row]:
    """One row, or none where there is no server to be had."""
    if programs() is None:
        print(f"durable-postgres: {ABSENT}", file=sys.stderr)  # noqa: T201
        return []
    server = await asyncio.to_thread(Server, lasting=True)
    try:
        places = server.database(), server.database()
        ours = await open_server(places[0].owner, places[0].reader)
        await (await open_server(places[1].owner, places[1].reader)).close()  # the same tables
        peer = SqlAlchemyStore(places[1].owner)
        step, minds = tick(lived_in()), await traces(lived_in())
        try:
            ours_s, peer_s = await race(
                await _crowd(ours.append, step, "a", GAZETTE, minds),
                await _crowd(peer.append, step, "c", GAZETTE, minds),
            )
        finally:
            await ours.close()
            await peer.close()
    finally:
        await asyncio.to_thread(server.close)
    figures = AT_ONCE / ours_s, AT_ONCE / peer_s
    return [Row("durable-postgres", *figures, "/s", "SQLAlchemy async", Goal(times=5), more=True)]
