"""What a read costs, in steps of SQLite's own machine: the same on every machine, idle or not."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from db import Store


class Steps:
    """How many steps were taken."""

    def __init__(self) -> None:
        self.taken = 0

    def __call__(self) -> int:
        self.taken += 1
        return 0


@asynccontextmanager
async def steps_of(store: Store) -> AsyncIterator[Steps]:
    """Count what both connections do for as long as the block runs."""
    steps = Steps()
    databases = (store.reader._database, store.writer._database)
    for database in databases:
        await database.set_progress_handler(steps, 1)
    try:
        yield steps
    finally:
        for database in databases:
            await database.set_progress_handler(None, 0)  # type: ignore[arg-type]
