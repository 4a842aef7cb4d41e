"""What minds were asked and what they said, read through the connection that can see nothing private."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from db.codec import facts
from db.sqlite import PublicReader
from db.sqlite import statements as sql

PAGE = 32  # turns read at a time


class TraceReader:
    """Traces of any wood, as plain objects, one for each decision. Methods raise StoreError."""

    def __init__(self, reader: PublicReader) -> None:
        self._reader = reader

    async def woods(self) -> list[str]:
        """Ids of all woods, with traces or without, in order."""
        return [wood for (wood,) in await self._reader.rows(sql.WOODS)]

    async def newest(self, wood: str, turns: int) -> list[bytes]:
        """A wood's newest turns, oldest first, each as it was stored: constant parts by id."""
        bodies = await self._reader.rows(sql.NEWEST_TRACES, {"wood": wood, "limit": turns})
        return [body for (body,) in reversed(bodies)]

    async def every(self, wood: str) -> AsyncIterator[dict[str, Any]]:
        """Every decision that is kept of a wood, oldest first, with its whole prompt."""
        roles = dict(await self._reader.rows(sql.ROLES))
        after = -1
        while page := await self._reader.rows(sql.TRACES, {"wood": wood, "after": after, "limit": PAGE}):
            for _, body in page:
                for trace in facts(body):
                    if trace["system"] not in roles:  # a turn was played since we began to read
                        roles = dict(await self._reader.rows(sql.ROLES))
                    yield trace | {"system": roles[trace["system"]]}
            after = page[-1][0]
