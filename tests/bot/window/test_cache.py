"""What is known of which woods may be seen is never older than the last commit, however many ask at once."""

from __future__ import annotations

import asyncio
from typing import Any, cast

from bot.text import catalogue
from bot.window.cache import Cache
from db.shown import Opened


class SlowReader:
    """Says which pages are open when it is let."""

    def __init__(self) -> None:
        self.let = asyncio.Event()
        self.language = "en"

    async def open(self) -> list[Opened]:
        found = [Opened("wood", 1, self.language)]
        await self.let.wait()
        return found


def cache(reader: SlowReader) -> Cache:
    return Cache(cast(Any, reader), cast(Any, None), catalogue(), "wood.db", clock=lambda: 0.0)


async def test_who_asks_while_it_is_looked_waits_for_what_is_found() -> None:
    reader = SlowReader()
    kept = cache(reader)
    first, second = (asyncio.create_task(kept.changed()) for _ in range(2))
    await asyncio.sleep(0)
    reader.let.set()
    assert await first == await second == {"wood"}


async def test_a_commit_while_it_is_looked_has_it_looked_again() -> None:
    reader = SlowReader()
    kept = cache(reader)
    first = asyncio.create_task(kept.changed())
    await asyncio.sleep(0)
    reader.language = "ja"
    kept.forget()
    reader.let.set()
    assert await first == await kept.changed() == {"wood"}
    assert await kept.changed() == set()


async def test_a_look_that_was_given_up_is_none() -> None:
    reader = SlowReader()
    kept = cache(reader)
    first = asyncio.create_task(kept.changed())
    await asyncio.sleep(0)
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    reader.let.set()
    assert await kept.changed() == {"wood"}
