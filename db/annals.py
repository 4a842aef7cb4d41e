"""A wood's annals, read through the connection that can see nothing private: whole chapters, or how each one ended."""

from __future__ import annotations

from db.codec import events_bytes, events_of
from db.errors import Damaged
from db.sqlite import PublicReader
from engine.events import Event
from engine.fairness import AnnalsPage
from engine.model import Entry, Tick, Wood


def page_of(seq: int, entry: Entry, wood: Wood, events: tuple[Event, ...]) -> AnnalsPage | None:
    """The page that an entry leaves, None where nothing of it is kept; `wood` is the state after it."""
    kept = tuple(event for event in events if event.kept)
    if not kept:
        return None
    if isinstance(entry, Tick):  # the wood may have turned to its next chapter since
        return AnnalsPage(seq, entry.chapter, entry.turn, kept)
    return AnnalsPage(seq, wood.chapter, wood.turn, kept)


def page_bytes(page: AnnalsPage) -> bytes:
    """The events of a page as JSON."""
    return events_bytes(page.events)


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
        try:
            return [AnnalsPage(seq, chapter, turn, events_of(body)) for seq, chapter, turn, body in rows]
        except ValueError:
            raise Damaged(self._reader.path) from None
