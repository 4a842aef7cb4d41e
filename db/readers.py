"""What is read through the connection that can see nothing private: annals, a Patron's page of the book, traces.

Worlds have a module of their own (`worlds.py`), with what their bytes are.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, NamedTuple

from db.codec import bare, checked, events_of, facts
from db.errors import reading
from db.sqlite import PublicReader
from db.sqlite import statements as sql
from db.tables import OF_PATRONS
from engine.fairness import AnnalsPage

_PAGE = "SELECT seq, chapter, turn, body FROM annals WHERE wood = :wood AND"
_CHAPTER = (
    f"{_PAGE} chapter IN (:chapter, :before) AND (chapter = :chapter OR seq = "
    "(SELECT max(seq) FROM annals WHERE wood = :wood AND chapter = :before)) ORDER BY seq"
)
_ALL = f"{_PAGE} TRUE ORDER BY seq"
# However old the wood is, only the chapters asked for are read.
_NEWEST = "chapter > (SELECT max(chapter) FROM annals WHERE wood = :wood) - :limit"
_ENDINGS = (
    f"{_PAGE} {_NEWEST} AND seq IN (SELECT max(seq) FROM annals WHERE wood = :wood AND {_NEWEST} GROUP BY chapter)"
    " ORDER BY seq DESC"
)

_ENDS = ("source", "target")
_ACCOUNTS = (":purse", ":locked")
# The planner, which knows no numbers, would rather walk the whole wood: it is told the index. The plus keeps what the
# index leaves out from being taken for a range.
_OWN = " UNION ".join(
    f"SELECT seq, n, source, target, amount, memo FROM postings INDEXED BY postings_by_{end}"
    f" WHERE wood = :wood AND {end} = {account} AND {OF_PATRONS.format(end=end)}"
    for end in _ENDS
    for account in _ACCOUNTS
)

TURNS_AT_ONCE = 32


class AnnalsReader:
    """Pages of any wood, oldest first. Methods raise StoreError."""

    def __init__(self, reader: PublicReader) -> None:
        self._reader = reader

    async def chapter(self, wood: str, chapter: int) -> list[AnnalsPage]:
        """The pages of a chapter, and before them the one on which it opened, if that was another chapter's last."""
        return await self._pages(_CHAPTER, {"wood": wood, "chapter": chapter, "before": chapter - 1})

    async def all(self, wood: str) -> list[AnnalsPage]:
        """Every page of a wood."""
        return await self._pages(_ALL, {"wood": wood})

    async def endings(self, wood: str, limit: int) -> list[AnnalsPage]:
        """The last page of each of the newest chapters; the newest of all may not have ended yet."""
        return list(reversed(await self._pages(_ENDINGS, {"wood": wood, "limit": limit})))

    async def _pages(self, statement: str, values: dict[str, str | int]) -> list[AnnalsPage]:
        rows = await self._reader.rows(statement, values)
        with reading(self._reader.path):
            return [AnnalsPage(int(seq), int(chapter), int(turn), events_of(body)) for seq, chapter, turn, body in rows]


def _held(account: str) -> str:
    """What an account held after each posting: all that came less all that went, up to there."""
    moved = f"CASE {account} WHEN target THEN amount WHEN source THEN -amount ELSE 0 END"
    return f"sum({moved}) OVER (ORDER BY own.seq, own.n)"


STATEMENT = (
    f"SELECT at, source, target, amount, memo, {_held(':purse')}, {_held(':locked')}, count(*) OVER ()"
    f" FROM ({_OWN}) AS own JOIN journal ON journal.wood = :wood AND journal.seq = own.seq"
    " ORDER BY own.seq DESC, own.n DESC LIMIT :limit OFFSET :skipped"
)


class BookLine(NamedTuple):
    """One posting of a Patron's two accounts: `purse` and `locked` are what they held after it, `of` counts them all.

    `at` is seconds since the epoch.
    """

    at: int
    source: str
    target: str
    amount: int
    memo: str
    purse: int
    locked: int
    of: int


class BookReader:
    """Reads statements through the connection that can see nothing private."""

    def __init__(self, reader: PublicReader) -> None:
        self._reader = reader

    async def page(self, wood: str, purse: str, locked: str, limit: int, skipped: int = 0) -> list[BookLine]:
        """At most `limit` postings of the two accounts, newest first, after the newest `skipped`; raises StoreError."""
        values = {"wood": wood, "purse": purse, "locked": locked, "limit": limit, "skipped": skipped}
        return [BookLine(*row) for row in await self._reader.rows(STATEMENT, values)]


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
        with reading(self._reader.path):
            return [bare(checked(body)) for (body,) in reversed(bodies)]

    async def every(self, wood: str) -> AsyncIterator[dict[str, Any]]:
        """Every decision that is kept of a wood, oldest first, with its whole prompt."""
        roles = dict(await self._reader.rows(sql.ROLES))
        after = -1
        while page := await self._reader.rows(sql.TRACES, {"wood": wood, "after": after, "limit": TURNS_AT_ONCE}):
            for _, body in page:
                with reading(self._reader.path):
                    traces = [dict(trace) for trace in facts(body)]
                    fresh = any(trace["system"] not in roles for trace in traces)
                if fresh:  # a turn was played since we began to read
                    roles = dict(await self._reader.rows(sql.ROLES))
                for trace in traces:
                    with reading(self._reader.path):
                        role = roles[trace["system"]]
                    yield trace | {"system": role}
            after = page[-1][0]
