"""Interactions that Discord was promised an answer to: a process that dies leaves them to the next one.

A row is there before Discord takes the acknowledgement, and goes when the answer is given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from db.codec import bare, checked, kept
from db.driver import Raw, Writer
from db.leases import ALL, Share

_KEEP: Final = """
    INSERT INTO private_interactions (id, server, at, body) VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET server = excluded.server, at = excluded.at, body = excluded.body
"""
_DROP: Final = "DELETE FROM private_interactions WHERE id = ?"
_ALL: Final = "SELECT id, server, at, body FROM private_interactions ORDER BY at, id"


@dataclass(frozen=True, slots=True)
class PendingInteraction:
    """One interaction: its id, its server ("": none), when it was kept (seconds since the epoch), its JSON."""

    id: str
    server: str
    at: int
    body: bytes


class PendingInteractions:
    """Those of one database. Methods raise StoreError."""

    def __init__(self, writer: Writer, share: Share = ALL) -> None:
        self._writer = writer
        self.share = share

    async def keep(self, one: PendingInteraction) -> None:
        """Have it on the disk."""
        row = (one.id, one.server, one.at, kept(one.body))
        await self._writer.run(lambda raw: raw.execute(_KEEP, row) and None)

    async def drop(self, ids: Sequence[str]) -> None:
        """They are answered, or cannot be any more."""
        await self._writer.run(lambda raw: raw.executemany(_DROP, [(one,) for one in ids]) and None)

    async def left(self) -> list[PendingInteraction]:
        """Those of this process's share, oldest first; a damaged one is left out."""

        def work(raw: Raw) -> list[PendingInteraction]:
            found = []
            for id_, server, at, body in raw.execute(_ALL).fetchall():
                try:
                    found.append(PendingInteraction(id_, server, at, bare(checked(body))))
                except ValueError:
                    raw.execute(_DROP, (id_,))
            return [one for one in found if self.share.serves(one.server)]

        return await self._writer.run(work)
