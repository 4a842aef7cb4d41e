"""The file went back to a copy of itself: every wood is told by an entry, and deals anew what has been seen since.

Without that the deck that everybody has watched would be dealt a second time, and messages would carry numbers that
Discord knows with other words.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from bot.api import StoreTrouble
from bot.service._answers import troubles
from bot.service._cache import WoodCache
from bot.service._entry_writer import EntryWriter
from bot.service._papers import aloud
from db import Store
from db.tables import UPROOTED
from engine.model import Refused, Restore, WoodId

AT_ONCE = 64  # woods that share a commit
SEED_BYTES = 32
LINE_BYTES = 8


@dataclass(frozen=True, slots=True)
class GoingBack:
    """Tells woods. `entropy(n)` gives n random bytes."""

    store: Store
    den: WoodCache
    clerk: EntryWriter
    clock: Callable[[], int]
    entropy: Callable[[int], bytes]

    async def all(self) -> int:
        """Tell every wood of the file; how many know. Raises StoreTrouble."""
        woods = [home.wood for server, home in self.store.homes.items() if not server.startswith(UPROOTED)]
        gate = asyncio.Semaphore(AT_ONCE)

        async def one(wood: WoodId) -> bool:
            async with gate:
                return await self.one(wood)

        told = await asyncio.gather(*(one(WoodId(wood)) for wood in woods))
        await self.store.settle()
        return sum(told)

    async def one(self, wood: WoodId) -> bool:
        """Tell one wood; False for one that is uprooted, or damaged. Raises StoreTrouble, LookupError for no wood."""
        line, seed, deck_seed = (self.entropy(n).hex() for n in (LINE_BYTES, SEED_BYTES, SEED_BYTES))
        key = f"restore:{wood}:{line}"
        try:
            with troubles("going back", wood):
                await self.clerk.enter(
                    self.den[wood], key, lambda: Restore(key, self.clock(), seed, deck_seed, line), aloud
                )
        except Refused:
            return False
        except StoreTrouble as trouble:
            if not trouble.damaged:
                raise
            return False
        return True
