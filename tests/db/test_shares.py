"""Two processes on one database, each with shards of its own: what is due is told to the one that serves the server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bot.service import WoodService
from db.leases import Share
from tests.db.conftest import PLOT, Clock, open_store

ON_EITHER = True

SERVERS = {f"{number << 22}": number % 4 for number in range(1, 9)}
HALVES = (Share(4, (0, 1)), Share(4, (2, 3)))


async def test_what_is_due_is_told_to_one_of_them(
    path: Path, service: Callable[..., WoodService], clock: Clock
) -> None:
    stores = [await open_store(path, share=share) for share in HALVES]
    try:
        woods = [service(store) for store in stores]
        for server in SERVERS:
            await woods[0].plant(replace(PLOT, server=server, channel=f"c{server}"), "keeper", f"plant {server}")
        clock.at += 3600
        for store, share in zip(stores, HALVES, strict=True):
            own = {server for server, shard in SERVERS.items() if shard in share.shards}
            assert set(await store.awake()) == own
            due = await store.due(clock.at)
            assert {await store.server_of(wood) for wood in due} == own
            soonest = await store.next_due()
            assert soonest is not None
            assert soonest <= clock.at
        assert await woods[0].tick_due(clock.at) == len(SERVERS) / 2
        assert await woods[1].tick_due(clock.at) == len(SERVERS) / 2
        for store, share in zip(stores, HALVES, strict=True):
            assert not await store.due(clock.at)
            papers = {f"c{server}" for server, shard in SERVERS.items() if shard in share.shards}
            assert {row.target for row in await store.outbox.due(clock.at)} == papers
    finally:
        for store in stores:
            await store.close()


async def test_nothing_waits_for_the_one_with_nothing_to_do(path: Path, service: Callable[..., WoodService]) -> None:
    whole, other = await open_store(path), await open_store(path, share=Share(4, (3,)))
    try:
        await service(whole).plant(replace(PLOT, server=str(4 << 22)), "keeper", "plant")
        await whole.outbox.word(whole.homes[str(4 << 22)].wood, "hello", "c", "hello", {})
        assert await whole.next_due() is not None
        assert await whole.outbox.next_at() is not None
        assert await other.next_due() is None
        assert await other.outbox.next_at() is None
        assert await other.home(str(4 << 22)) is not None, "a command there, as from a private message, finds it"
    finally:
        await whole.close()
        await other.close()
