"""What is read through the connection that can see nothing private: annals, a Patron's page of the book, traces.

Worlds have a module of their own (`worlds.py`), with what their bytes are.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any, NamedTuple

from db.codec import events_of, facts, unpacked
from db.driver import Reader
from db.errors import reading
from db.sqlite import statements as sql
from engine.core import locked, wallet
from engine.fairness import AnnalsPage
from engine.model import PatronId

_PAGE = "SELECT seq, chapter, turn, body FROM annals WHERE wood = :wood AND"
_CHAPTER = (
    f"{_PAGE} chapter IN (:chapter, :before) AND (chapter = :chapter OR seq = "
    "(SELECT max(seq) FROM annals WHERE wood = :wood AND chapter = :before)) ORDER BY seq"
)
_NEXT = f"{_PAGE} (chapter, seq) > (:chapter, :seq) ORDER BY chapter, seq LIMIT :limit"
_NEWEST = "SELECT coalesce(max(chapter), 0) FROM annals WHERE wood = :wood"
_ENDING = f"{_PAGE} chapter = :chapter ORDER BY seq DESC LIMIT 1"

TURNS_AT_ONCE = 32
PAGES_AT_ONCE = 16  # read between two breaths of the event loop


class AnnalsReader:
    """Pages of any wood, oldest first. Methods raise StoreError."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    async def chapter(self, wood: str, chapter: int) -> list[AnnalsPage]:
        """The pages of a chapter, and before them the one on which it opened, if that was another chapter's last."""
        return await self._pages(_CHAPTER, {"wood": wood, "chapter": chapter, "before": chapter - 1})

    async def every(self, wood: str) -> AsyncIterator[AnnalsPage]:
        """Every page of a wood, a few at a time."""
        chapter = seq = 0
        while pages := await self._pages(_NEXT, {"wood": wood, "chapter": chapter, "seq": seq, "limit": PAGES_AT_ONCE}):
            for page in pages:
                yield page
            chapter, seq = pages[-1].chapter, pages[-1].seq

    async def endings(self, wood: str, limit: int) -> list[AnnalsPage]:
        """The last page of each of the newest chapters; the newest of all may not have ended yet.

        Each is looked up by itself: however long chapters are, nothing else of them is read.
        """
        ((newest,),) = await self._reader.rows(_NEWEST, {"wood": wood})
        chapters = range(max(1, newest - limit + 1), newest + 1)
        found = [await self._pages(_ENDING, {"wood": wood, "chapter": chapter}) for chapter in chapters]
        return [page for pages in found for page in pages]

    async def _pages(self, statement: str, values: dict[str, str | int]) -> list[AnnalsPage]:
        rows = await self._reader.rows(statement, values)
        pages = []
        with reading(self._reader.path):
            for count, (seq, chapter, turn, body) in enumerate(rows, 1):
                pages.append(AnnalsPage(int(seq), int(chapter), int(turn), events_of(body)))
                if count % PAGES_AT_ONCE == 0:
                    await asyncio.sleep(0)
        return pages


# Of the turn under way no lines are written yet (`db.journal.book`): they are its postings, newest first, each with
# what has been moved since, to be taken from the balances of the state that comes with it.
_WHOLE = "(SELECT max(n) FROM statement_lines WHERE wood = :wood AND patron = :patron)"
_FOLDED = "(SELECT min(n) - 1 FROM statement_lines WHERE wood = :wood AND patron = :patron)"
_SETTLED = "(SELECT seq FROM statement_lines WHERE wood = :wood AND patron = :patron ORDER BY n DESC LIMIT 1)"
_FRESH = "(SELECT coalesce(max(nth), 0) FROM fresh)"
_SINCE = "CAST(sum({0}) OVER back - {0} AS BIGINT)"
_MOVED = "CASE target WHEN {0} THEN amount ELSE 0 END - CASE source WHEN {0} THEN amount ELSE 0 END"
STATEMENT = f"""
    WITH fresh AS (
        SELECT seq, place, row_number() OVER back AS nth,
            {_SINCE.format("free")} AS purse, {_SINCE.format("held")} AS locked
        FROM (
            SELECT seq, n AS place, {_MOVED.format(":purse")} AS free, {_MOVED.format(":locked")} AS held
            FROM postings WHERE wood = :wood AND seq > (SELECT ticked_seq FROM woods WHERE id = :wood)
                AND seq > coalesce({_SETTLED}, 0) AND (source IN (:purse, :locked) OR target IN (:purse, :locked))
        ) AS moved
        WINDOW back AS (ORDER BY seq DESC, place DESC)
    )
    SELECT journal.at, source, target, amount, memo, own.purse, own.locked,
        coalesce({_WHOLE} - {_FOLDED}, 0) + {_FRESH}, own.state
    FROM (
        SELECT fresh.seq, place, fresh.purse, fresh.locked, snapshots.body AS state FROM fresh
        JOIN snapshots ON snapshots.wood = :wood AND snapshots.seq = (SELECT seq FROM woods WHERE id = :wood)
        WHERE nth > :skipped
        UNION ALL
        SELECT seq, place, purse, locked, NULL FROM (
            SELECT seq, place, purse, locked FROM statement_lines WHERE wood = :wood AND patron = :patron
                AND n <= {_WHOLE} - CASE WHEN :skipped > {_FRESH} THEN :skipped - {_FRESH} ELSE 0 END
            ORDER BY n DESC LIMIT :limit
        ) AS settled
    ) AS own
    CROSS JOIN postings ON postings.wood = :wood AND postings.seq = own.seq AND postings.n = own.place
    CROSS JOIN journal ON journal.wood = :wood AND journal.seq = own.seq
    ORDER BY own.seq DESC, own.place DESC LIMIT :limit
"""


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

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    async def page(self, wood: str, patron: PatronId, limit: int, skipped: int = 0) -> list[BookLine]:
        """At most `limit` postings of a Patron's, newest first, after the newest `skipped`; raises StoreError."""
        purse, margin = wallet(patron), locked(patron)
        values = {"wood": wood, "patron": patron, "purse": purse, "locked": margin, "limit": limit, "skipped": skipped}
        rows = await self._reader.rows(STATEMENT, values)
        lines = [BookLine(*row[:-1]) for row in rows]
        with reading(self._reader.path):
            now: Mapping[str, int] = next((facts(row[-1])["balances"] for row in rows if row[-1] is not None), {})
        has, holds = now.get(purse, 0), now.get(margin, 0)
        return [
            line if row[-1] is None else line._replace(purse=has - line.purse, locked=holds - line.locked)
            for row, line in zip(rows, lines, strict=True)
        ]


class TraceReader:
    """Traces of any wood, as plain objects, one for each decision. Methods raise StoreError."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    async def woods(self) -> list[str]:
        """Ids of all woods, with traces or without, in order."""
        return [wood for (wood,) in await self._reader.rows(sql.WOODS)]

    async def newest(self, wood: str, turns: int) -> list[bytes]:
        """A wood's newest turns, oldest first, each as it was stored: constant parts by id."""
        bodies = await self._reader.rows(sql.NEWEST_TRACES, {"wood": wood, "limit": turns})
        with reading(self._reader.path):
            return [unpacked(body) for (body,) in reversed(bodies)]

    async def every(self, wood: str) -> AsyncIterator[dict[str, Any]]:
        """Every decision that is kept of a wood, oldest first, with its whole prompt."""
        roles = dict(await self._reader.rows(sql.ROLES))
        after = -1
        while page := await self._reader.rows(sql.TRACES, {"wood": wood, "after": after, "limit": TURNS_AT_ONCE}):
            for _, body in page:
                with reading(self._reader.path):
                    traces = [dict(trace) for trace in facts(unpacked(body))]
                    fresh = any(trace["system"] not in roles for trace in traces)
                if fresh:  # a turn was played since we began to read
                    roles = dict(await self._reader.rows(sql.ROLES))
                for trace in traces:
                    with reading(self._reader.path):
                        role = roles[trace["system"]]
                    yield trace | {"system": role}
            after = page[-1][0]
