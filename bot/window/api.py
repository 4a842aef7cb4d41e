"""The API's answers: each a type of `types.py` as JSON, made once and kept."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from bot.window.album import AlbumMaker, NotFinished
from bot.window.answers import Album, ChapterPage, Influence, ThoughtsPage, TurnPage
from bot.window.cache import Answer, Cache, ShownWood, answer
from bot.window.openapi import document
from db.codec import dump

JSON: Final = "application/json; charset=utf-8"
MOST: Final = 100  # in one page of an answer
USUAL: Final = 20
NUMBER: Final = 99_999  # the largest chapter or turn that is asked for


class Nothing(LookupError):
    """There is no such thing, or none that may be seen."""


class Wrong(ValueError):
    """The question cannot be understood."""


class Api:
    """Answers about one wood that may be seen. `why` works out what moved the prices of a turn, and keeps it.

    Methods raise Nothing, Wrong, StoreError.
    """

    def __init__(
        self, cache: Cache, albums: AlbumMaker, why: Callable[[str, int, int], Awaitable[Influence | None]]
    ) -> None:
        self._cache = cache
        self._albums = albums
        self._why = why

    def openapi(self) -> Answer:
        """The document."""
        return answer(dump(document()), JSON)

    async def now(self, wood: ShownWood) -> Answer:
        """The chapter under way."""

        async def make() -> Answer:
            return answer(dump(self._cache.now(wood)), JSON)

        return await self._cache.made(wood, "now", make)

    async def turns(self, wood: ShownWood, asked: Mapping[str, str]) -> Answer:
        """A page of a chapter's turns."""
        chapter = number(asked, "chapter", wood.chapter.number)
        after, limit = number(asked, "after", 0), limited(asked)

        async def make() -> Answer:
            items = tuple(await self._albums.days(wood.id, chapter, after, limit + 1))
            more = items[limit - 1].turn if len(items) > limit else None
            return answer(dump(TurnPage(items[:limit], more)), JSON)

        return await self._cache.made(wood, f"turns {chapter} {after} {limit}", make)

    async def turn(self, wood: ShownWood, chapter: int, turn: int) -> Answer:
        """One turn."""
        found = await self._albums.turn(wood.id, chapter, turn)
        if found is None:
            raise Nothing(turn)
        return answer(dump(found), JSON)

    async def chapters(self, wood: ShownWood, asked: Mapping[str, str]) -> Answer:
        """A page of finished chapters."""
        before, limit = number(asked, "before", wood.finished + 1), limited(asked)
        last = min(before - 1, wood.finished)
        items = tuple(range(last, max(0, last - limit), -1))
        more = items[-1] if items and items[-1] > 1 else None
        return answer(dump(ChapterPage(items, more)), JSON)

    async def album(self, wood: ShownWood, chapter: int) -> Album:
        """A finished chapter, without what lies below it."""
        self._finished(wood, chapter)
        try:
            return await self._albums.make(wood.id, chapter, wood.world.id, wood.text, bare=True)
        except NotFinished:
            raise Nothing(chapter) from None

    async def chapter(self, wood: ShownWood, chapter: int) -> Answer:
        """The same, as an answer."""
        self._finished(wood, chapter)

        async def make() -> Answer:
            return answer(dump(await self.album(wood, chapter)), JSON)

        return await self._cache.kept(f"album {wood.id} {wood.text.language} {chapter}", make)

    async def thoughts(self, wood: ShownWood, chapter: int, asked: Mapping[str, str]) -> Answer:
        """A page of what minds were asked and said in a finished chapter."""
        self._finished(wood, chapter)
        after, limit = number(asked, "after", 0), min(USUAL, limited(asked))

        async def make() -> Answer:
            days = await self._albums.days(wood.id, chapter, after, limit + 1)
            found, roles = await self._albums.thoughts(wood.id, days[:limit])
            more = days[limit - 1].turn if len(days) > limit else None
            return answer(dump(ThoughtsPage(found, roles, more)), JSON)

        return await self._cache.kept(f"thoughts {wood.id} {chapter} {after} {limit}", make)

    async def why(self, wood: ShownWood, chapter: int, turn: int) -> Answer:
        """What moved the prices of a turn of a finished chapter; worked out where nobody asked before."""
        self._finished(wood, chapter)
        if await self._albums.turn(wood.id, chapter, turn) is None:
            raise Nothing(turn)
        found = await self._albums.influence(wood.id, chapter, turn) or await self._why(wood.id, chapter, turn)
        if found is None:
            raise Nothing(turn)
        return answer(dump(found), JSON)

    def _finished(self, wood: ShownWood, chapter: int) -> None:
        if not 1 <= chapter <= wood.finished:
            raise Nothing(chapter)


def number(asked: Mapping[str, str], name: str, otherwise: int) -> int:
    """A whole number out of a question; raises Wrong."""
    said = asked.get(name)
    if said is None:
        return otherwise
    if not (said.isascii() and said.isdecimal() and len(said) <= len(str(NUMBER))):
        raise Wrong(name)
    return int(said)


def limited(asked: Mapping[str, str]) -> int:
    """How many are asked for; raises Wrong."""
    limit = number(asked, "limit", USUAL)
    if not 1 <= limit <= MOST:
        raise Wrong("limit")
    return limit
