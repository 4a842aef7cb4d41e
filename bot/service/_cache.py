"""What the service holds in memory: the newest state of each wood, and the worlds that they are played in.

Most entries read nothing from the disk for it. A world is today's by its id, or by the hash of its data the one that a
chapter began with.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Mapping

from bot.guests import load_world
from db import Store
from db.errors import Damaged
from db.records import Booking, Head, Stored
from db.worlds import data_hash, released_world, world_bytes
from engine.apply import State
from engine.events import Event
from engine.model import RULES, Refused, Wood, World, WorldError, may_follow

log = logging.getLogger(__name__)

MOST = 2048  # woods in memory; one that sleeps is read back in a moment


class Worlds:
    """Finds the world of a wood. `today` are those handed in; what else is asked for by id is loaded."""

    def __init__(self, store: Store, today: Mapping[str, World]) -> None:
        self._store = store
        self._today = dict(today)
        self._data: dict[str, tuple[str, bytes]] = {}
        self._known: dict[str, World] = {}
        self._refused: set[tuple[str, str]] = set()

    def named(self, id: str) -> World:
        """The world of an id, "" for the one that is planted where nobody says which; raises Refused for none."""
        if id and id not in self._today:
            raise Refused("unknown-world", known=", ".join(self._today))
        return self._today[id] if id else next(iter(self._today.values()))

    def today(self, id: str) -> World:
        """Today's world of an id; raises WorldError for one that is gone."""
        if id not in self._today:
            self._today[id] = load_world(id)
        return self._today[id]

    def data(self, id: str) -> tuple[str, bytes]:
        """The data of today's world of an id: its hash, and the bytes it was taken of; raises WorldError."""
        if id not in self._data:
            body = world_bytes(self.today(id))
            self._data[id] = data_hash(body), body
            self._known[self._data[id][0]] = self.today(id)
        return self._data[id]

    def of(self, wood: Wood) -> World:
        """The world that a wood's chapter is played by, once it was fetched."""
        if not wood.data:
            return released_world(wood.world) or self.today(wood.world)
        if wood.data not in self._known and self._is_today(wood.world, wood.data):
            self._known[wood.data] = self.today(wood.world)
        return self._known[wood.data]

    def next(self, wood: Wood) -> World | None:
        """The world that a wood's next chapter begins with, None for the same."""
        return self._known.get(wood.coming)

    async def fetch(self, wood: Wood) -> None:
        """Have at hand whatever a wood is played by, now and next; raises StoreError, Damaged where it is lost."""
        for data in filter(None, (wood.data, wood.coming)):
            await self.find(wood.world, data)

    async def find(self, id: str, data: str) -> World:
        """The world of an id by the hash of its data, "" for that of 0.1.0; raises StoreError, Damaged for none."""
        if not data:
            return released_world(id) or self.today(id)
        if data not in self._known:
            found = self.today(id) if self._is_today(id, data) else await self._store.worlds.find(data)
            if found is None:
                raise Damaged(self._store.path)
            self._known[data] = found
        return self._known[data]

    def news(self, wood: Wood) -> tuple[int, str] | None:
        """What this release would play a wood by: number and data; None where it goes by both already.

        Data that lacks what the wood is made of is none of its: it plays on by its own, and the log says so once.
        """
        try:
            data = self.data(wood.world)[0]
        except WorldError:
            data = wood.data
        if data != wood.data and (lacking := may_follow(self.of(wood), self.today(wood.world))):
            self._say_refused(wood, lacking)
            data = wood.data
        wanted = "" if data == wood.data else data
        return None if (wood.rules, wood.coming) == (RULES, wanted) else (RULES, data)

    def kept(self, wood: Wood, data: str) -> tuple[str, bytes] | None:
        """What has to be stored with an entry that names today's data; None where it names the wood's own."""
        return None if data == wood.data else self.data(wood.world)

    def _is_today(self, id: str, data: str) -> bool:
        try:
            return self.data(id)[0] == data
        except WorldError:
            return False

    def _say_refused(self, wood: Wood, lacking: str) -> None:
        if (wood.id, lacking) not in self._refused:
            self._refused.add((wood.id, lacking))
            log.warning("wood %s plays on by its own data: today's %s differs in %s", wood.id, wood.world, lacking)


class CachedWood:
    """One wood in memory. `lock` is held while an entry is applied and stored, `turn` while a turn is thought over.

    `held` is None when it must be read (again); `played` is chapter and turn of the last turn that was played here, and
    `paper` what was printed of it.
    """

    __slots__ = ("held", "id", "lock", "paper", "played", "turn")

    def __init__(self, id: str) -> None:
        self.id = id
        self.lock = asyncio.Lock()
        self.turn = asyncio.Lock()
        self.held: CachedState | None = None
        self.played: tuple[int, int] | None = None
        self.paper: bytes | None = None


class CachedState:
    """A state, the journal row it stands at, and since the newest turn the news and what was posted. Replaced, never
    changed.
    """

    __slots__ = ("booked", "head", "news", "state")

    def __init__(self, state: State, head: Head, news: tuple[Event, ...], booked: tuple[Booking, ...]) -> None:
        self.state = state
        self.head = head
        self.news = news
        self.booked = booked


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

    def drop(self, wood: str) -> None:
        """Let go of a wood that is gone."""
        self._awake.pop(wood, None)

    async def held(self, awake: CachedWood) -> CachedState:
        """What is held of a wood, read first if need be. The caller has its lock. Raises StoreError, LookupError."""
        if awake.held is None:
            stored: Stored | None = await self._store.load(awake.id)
            if stored is None:
                raise LookupError(f"there is no wood {awake.id!r}")
            await self._worlds.fetch(stored.wood)
            awake.held = CachedState(State(stored.wood, stored.secrets), stored.head, stored.news, stored.booked)
        return awake.held

    def forget(self, woods: frozenset[str] | None) -> None:
        """Have these woods (None: all) be read again; an entry that is under way finds out by itself."""
        for awake in self._awake.values():
            if (woods is None or awake.id in woods) and not awake.lock.locked():
                awake.held = None

    def _let_go(self) -> None:
        for wood in list(self._awake)[: max(0, len(self._awake) - MOST)]:
            if not (self._awake[wood].lock.locked() or self._awake[wood].turn.locked()):
                del self._awake[wood]
