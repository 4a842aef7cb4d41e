"""What is served of each wood, made once a turn and kept until the next; a wood that is not to be seen is none.

Whoever asks for a wood that is shut, uprooted, damaged or unknown looks into the same table, and finds nothing. Only
the first who asks has a damaged one read, and the server answers at the same moment as for all that there is not.
"""

from __future__ import annotations

import asyncio
import gzip
import logging
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from hashlib import sha256

from bot.text import Text
from bot.text.languages import tongue
from bot.window.album import FindWorld
from bot.window.answers import Now
from bot.window.now import Chapter, now_of
from bot.window.types import Turn
from db.codec import load
from db.errors import StoreError, reading
from db.shown import Opened, ShownReader
from engine.model import World

log = logging.getLogger(__name__)

CHECKED_S = 2.0  # how old it may be what this process knows of other processes' doings
WOODS = 256  # held in memory
KEPT = 64  # other answers (albums, turns) that are
SMALL = 600  # bytes that are not worth packing


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer's bytes, plain and packed ("" where that is no gain), with the tag that it goes by."""

    body: bytes
    kind: str
    packed: bytes = b""
    tag: str = ""


def answer(body: bytes, kind: str) -> Answer:
    """An answer ready to be sent to anybody."""
    packed = gzip.compress(body, 6, mtime=0) if len(body) > SMALL else b""
    return Answer(body, kind, packed, f'"{sha256(body).hexdigest()[:20]}"')


@dataclass(slots=True)
class ShownWood:
    """A wood whose page is open, as it is `seen`: what was read of it, and the answers made of that, in its `text`."""

    id: str
    seen: Opened
    text: Text
    chapter: Chapter
    world: World
    finished: int = 0
    answers: dict[str, Answer] = field(default_factory=dict)


class Cache:
    """Finds what is to be served. `find` gives worlds (`album.FindWorld`); methods raise nothing but cancellation."""

    def __init__(
        self,
        shown: ShownReader,
        find: FindWorld,
        text: Text,
        path: str,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._shown = shown
        self._find = find
        self._text = text
        self._path = path
        self._clock = clock
        self._open: dict[str, Opened] = {}
        self._checked = float("-inf")
        self._woods: OrderedDict[str, ShownWood] = OrderedDict()
        self._hidden: dict[str, Opened] = {}  # damaged ones, as they were when they were found so
        self._others: OrderedDict[str, Answer] = OrderedDict()
        self._looking = asyncio.Lock()
        self._lock = asyncio.Lock()

    def forget(self) -> None:
        """Something was committed: look again before the next answer."""
        self._checked = float("-inf")

    async def changed(self) -> set[str]:
        """The woods that have a new turn, or are not to be seen any more, since this was asked last."""
        before = dict(self._open)
        await self._check()
        return {wood for wood in before | self._open if before.get(wood) != self._open.get(wood)}

    async def wood(self, id: str) -> ShownWood | None:
        """A wood that may be seen, as it is now; None for every other."""
        await self._check()
        seen = self._open.get(id)
        if seen is None or self._hidden.get(id) == seen:
            return None
        held = self._woods.get(id)
        if held is None or held.seen != seen:
            async with self._lock:
                held = await self._read(id, seen)
        if held is not None:
            self._woods.move_to_end(id)
        return held

    def now(self, held: ShownWood) -> Now:
        """The chapter under way of a wood that may be seen."""
        return now_of(held.text, held.world, held.id, held.chapter, range(1, held.finished + 1))

    async def made(self, held: ShownWood, name: str, make: Callable[[], Awaitable[Answer]]) -> Answer:
        """An answer of a wood's newest turn, made once."""
        found = held.answers.get(name)
        if found is None:
            found = held.answers[name] = await make()
            if len(held.answers) > KEPT:  # one may ask in very many ways
                del held.answers[next(iter(held.answers))]
        return found

    async def kept(self, name: str, make: Callable[[], Awaitable[Answer]]) -> Answer:
        """An answer that no turn changes, made once and held for a while."""
        if name not in self._others:
            self._others[name] = await make()
            if len(self._others) > KEPT:
                self._others.popitem(last=False)
        self._others.move_to_end(name)
        return self._others[name]

    async def _check(self) -> None:
        async with self._looking:  # whoever comes while it is looked gets what is found, not what was known before
            await self._look()

    async def _look(self) -> None:
        now = self._clock()
        if now - self._checked < CHECKED_S:
            return
        self._checked = now
        try:
            self._open = {one.wood: one for one in await self._shown.open()}
        except StoreError as error:
            log.warning("which woods may be seen could not be read: %s", error)
        except asyncio.CancelledError:
            self.forget()
            raise
        for shut in [wood for wood in self._woods if wood not in self._open]:
            del self._woods[shut]
        self._hidden = {wood: seen for wood, seen in self._hidden.items() if wood in self._open}

    async def _read(self, id: str, seen: Opened) -> ShownWood | None:
        held = self._woods.get(id)
        if held is not None and held.seen == seen:  # somebody else has read it meanwhile
            return held
        try:
            found = await self._fetch(id, seen, held)
        except (StoreError, ValueError) as error:
            log.error("wood %s is not shown: %s", id, error)
            self._hidden[id] = seen
            self._woods.pop(id, None)
            return None
        self._woods[id] = found
        if len(self._woods) > WOODS:
            self._woods.popitem(last=False)
        return found

    async def _fetch(self, id: str, seen: Opened, held: ShownWood | None) -> ShownWood:
        await self._shown.prove(id)
        newest = await self._shown.newest(id)
        chapter = Chapter(1)
        with reading(self._path):
            last = load(Turn, newest[0]) if newest else None
        if last is not None:
            chapter = Chapter(last.chapter)
            if held is not None and held.chapter.number == last.chapter:
                chapter = Chapter(last.chapter, list(held.chapter.turns))
            after = chapter.newest.turn if chapter.newest else 0
            bodies = await self._shown.turns(id, last.chapter, after)
            with reading(self._path):
                for body in bodies:
                    chapter.add(load(Turn, body))
        world = await self._find(last.world if last else await self._shown.world(id), last.data if last else "")
        finished = 0 if last is None else last.chapter if last.closing else last.chapter - 1
        return ShownWood(id, seen, tongue(seen.language, self._text.language), chapter, world, finished)
