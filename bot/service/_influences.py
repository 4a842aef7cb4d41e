"""What moved the prices of a turn: the turn is played again with one input left out, and everything else as it was.

Of a chapter that is over alone: what a whisper did is then told by the prompts, and whether it was true decides no
price of the turn that it was told in.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from bot.service._left_out import LeftOut, Played
from bot.turnstile import Turnstile
from bot.window.album import FindWorld
from bot.window.answers import Influence
from bot.window.visitors import Busy
from db import Store
from db.codec import dump, load
from db.errors import reading
from db.journal import join, read_whole
from engine.apply import State
from engine.model import Entry, Plant, Refused, Release, Tick, WorldError

WAITING = 8  # who wait for such an answer at a time


class Influences:
    """Works out turns of finished chapters, a whole chapter at a time, and keeps them. `find` gives worlds.

    Everything heavy goes through the `turnstile`, a piece a round: no turn and no command waits for it.
    """

    def __init__(self, store: Store, find: FindWorld, turnstile: Turnstile) -> None:
        self._store = store
        self._turnstile = turnstile
        self._left_out = LeftOut(find, turnstile)
        self._lock = asyncio.Lock()
        self._waiting = 0
        self._never: set[tuple[str, int]] = set()  # chapters of which turns cannot be played again

    async def of(self, wood: str, chapter: int, turn: int) -> Influence | None:
        """What moved the prices of a turn; None for one that cannot be played again. Raises StoreError, Busy."""
        if self._waiting >= WAITING:
            raise Busy
        self._waiting += 1
        try:
            async with self._lock:
                return await self._found(wood, chapter, turn)
        finally:
            self._waiting -= 1

    async def _found(self, wood: str, chapter: int, turn: int) -> Influence | None:
        body = await self._store.shown.influence(wood, chapter, turn)
        if body is not None:
            with reading(self._store.path):
                return load(Influence, body)
        if (wood, chapter) in self._never:
            return None
        found = {one.turn: one async for one in self._chapter(wood, chapter)}
        await self._store.showing.keep(wood, chapter, [(number, dump(one)) for number, one in found.items()])
        if turn not in found:
            self._never.add((wood, chapter))
        return found.get(turn)

    async def _chapter(self, wood: str, chapter: int) -> AsyncIterator[Influence]:
        async for played in self._turns(wood, chapter):
            yield await self._left_out.looked_into(played)

    async def _turns(self, wood: str, chapter: int) -> AsyncIterator[Played]:
        """The turns of a chapter, of the journal alone; those that today's rules do not lead to are left out."""
        state: State | None = None
        before: State | None = None
        entries: list[Entry] = []
        begun = await self._store.folding.begun(wood)
        async for row in self._store.rows(wood):
            await self._turnstile.turn()
            if begun is not None and row.seq == begun[0]:  # what came before it is folded
                state = before = State(*read_whole(begun[1]))
                continue
            if row.hidden is None:
                state = before = None
                continue
            try:
                entry = join(row.kind, row.key, row.at, row.payload, row.hidden)
                if isinstance(entry, Release) and entry.pin:
                    state = State(*read_whole(entry.pin.encode()))
                    before, entries = state, []
                if state is None and not isinstance(entry, Plant):
                    continue
                after = await self._left_out.after(state, entry)
            except (ValueError, LookupError, TypeError, Refused, WorldError):
                state = before = None
                continue
            if isinstance(entry, Tick):
                if entry.chapter == chapter and before is not None:
                    yield Played(before, tuple(entries), entry)
                if entry.chapter > chapter:
                    return
                before, entries = after, []
            elif before is None:
                before, entries = after, []
            else:
                entries.append(entry)
            state = after
