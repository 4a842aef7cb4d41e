"""The woods held in memory: the newest state of each, so that most entries read nothing from the disk."""

from __future__ import annotations

import asyncio
from collections import OrderedDict

from bot.service._worlds import Worlds
from db import Store
from db.records import Head, Stored
from engine.apply import State
from engine.events import Event

MOST = 2048  # woods in memory; one that sleeps is read back in a moment


class CachedWood:
    """One wood in memory. `lock` is held while an entry is applied and stored, `turn` while a turn is thought over.

    `held` is None when it must be read (again); `played` is chapter and turn of the last turn that was played here.
    """

    __slots__ = ("held", "id", "lock", "played", "turn")

    def __init__(self, id: str) -> None:
        self.id = id
        self.lock = asyncio.Lock()
        self.turn = asyncio.Lock()
        self.held: CachedState | None = None
        self.played: tuple[int, int] | None = None


class CachedState:
    """A state, the journal row it stands at, and the news since the newest turn. Replaced, never changed."""

    __slots__ = ("head", "news", "state")

    def __init__(self, state: State, head: Head, news: tuple[Event, ...]) -> None:
        self.state = state
        self.head = head
        self.news = news


class WoodCache:
    """Finds the wood in memory, reads those that are not, and lets go of those that nobody asked for in a while."""

    def __init__(self, store: Store, worlds: Worlds) -> None:
        self._store = store
        self._worlds = worlds
        self._awake: OrderedDict[str, CachedWood] = OrderedDict()

    def __getitem__(self, wood: str) -> CachedWood:
        """The place of a wood, read or not. Two places for one wood do no harm: the journal refuses the slower."""
        awake = self._awake.get(wood)
        if awake is None:
            awake = self._awake[wood] = CachedWood(wood)
            self._let_go()
        self._awake.move_to_end(wood)
        return awake

    def glimpse(self, wood: str) -> State | None:
        """The state in memory, if it is there."""
        awake = self._awake.get(wood)
        return awake.held.state if awake and awake.held else None

    async def held(self, awake: CachedWood) -> CachedState:
        """What is held of a wood, read first if need be. The caller has its lock. Raises StoreError, LookupError."""
        if awake.held is None:
            stored: Stored | None = await self._store.load(awake.id)
            if stored is None:
                raise LookupError(f"there is no wood {awake.id!r}")
            await self._worlds.fetch(stored.wood)
            awake.held = CachedState(State(stored.wood, stored.secrets), stored.head, stored.news)
        return awake.held

    def _let_go(self) -> None:
        for wood in list(self._awake)[: max(0, len(self._awake) - MOST)]:
            if not (self._awake[wood].lock.locked() or self._awake[wood].turn.locked()):
                del self._awake[wood]
