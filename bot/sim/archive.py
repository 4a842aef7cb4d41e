"""A sim's wood in a real database file: every entry goes in, and at each chapter's end it is closed and read back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.replay import replay
from db import Store, open_store
from db.chain import SALT_BYTES
from db.codec import dump
from db.records import Head, Letter, Record
from engine.apply import Outcome, State
from engine.entries import Entry
from engine.schedule import due_at


class Unfaithful(RuntimeError):
    """What came back from the file is not what went in: a fault of the store, or a rule that is not pure."""


@dataclass(slots=True)
class Archive:
    """One wood's file. `size` is its length in bytes when it was last closed."""

    path: Path
    store: Store
    head: Head | None = None
    state: State | None = None
    size: int = 0

    async def keep(self, entry: Entry, outcome: Outcome) -> None:
        """Store one entry with all that came of it; raises StoreError."""
        after = outcome.state
        users = {patron.id: patron.user for patron in after.wood.patrons.values()}
        letters = tuple(Letter(users[one.patron], one.kind, one.data) for one in outcome.notices)
        self.head = await self.store.append(
            Record(
                entry=entry,
                head=self.head,
                before=self.state.secrets if self.state else None,
                wood=after.wood,
                secrets=after.secrets,
                salt=bytes(SALT_BYTES),
                answer=dump(outcome.result),
                due_at=due_at(after.wood.settings, after.wood.ticked_at),
                events=outcome.events,
                postings=outcome.postings,
                letters=letters,
            )
        )
        self.state = after

    async def turn_page(self) -> int:
        """Close the file, open it again, and return by how many bytes it has grown; raises Unfaithful."""
        assert self.state is not None
        wood = self.state.wood
        for patron in wood.patrons.values():  # nobody reads these letters; those that wait are never forgotten
            await self.store.outbox.park(patron.user, "sim")
        await self.store.close()
        grown = self.path.stat().st_size - self.size
        self.size += grown
        self.store = await open_store(self.path)
        stored = await self.store.load(wood.id)
        if stored is None or State(stored.wood, stored.secrets) != self.state:
            raise Unfaithful(wood.id)
        return grown

    async def read_back(self) -> None:
        """Replay the whole journal; raises Unfaithful when any row or the end does not fit."""
        assert self.state is not None
        report = await replay(self.store, self.state.wood.id)
        if report.fault is not None:
            raise Unfaithful(f"{report.wood}: {report.fault} at row {report.seq}")


@asynccontextmanager
async def archive() -> AsyncIterator[Archive]:
    """A new file in a folder that is gone afterwards."""
    with TemporaryDirectory(prefix="wood-") as folder:
        path = Path(folder) / "wood.sqlite3"
        kept = Archive(path, await open_store(path))
        try:
            yield kept
        finally:
            await kept.store.close()
