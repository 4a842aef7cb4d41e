"""A whole tick with free models: five HTTP calls, parse, clear, settle, headlines, durable commit.

Inside the clock: CPU of this process, all threads, for one wood's turn through the wood service; the server of canned
replies is a process of its own. Our minds are the cards of the shipped cast, all at its address. The peers do the same
turn with other plumbing; see `_sdk_tick.py`.
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from bench._race import CPU, race, repeat_async
from bench._row import Goal, Row
from bench._sdk_tick import SdkWood
from bench._server import free_models
from bench._woods import NOON, the_world
from bot.api import Plot
from bot.service import WoodService
from bot.text import catalogue
from db import open_store
from inference.cards import load_cards, serve
from inference.casts import load_casts
from inference.client import ModelCouncil


async def start() -> list[Row]:
    """Two rows, one a peer, in milliseconds of CPU."""
    with tempfile.TemporaryDirectory(prefix="wood-bench-") as folder:
        paths = [Path(folder) / name for name in ("ours.db", "plain.db", "best.db")]
        stores = [await open_store(path) for path in paths]
        for store in stores[1:]:
            await store.close()
        async with free_models() as url:
            world, cards = the_world(), load_cards(plugins=False)
            cast = load_casts(cards, plugins=False)["five-labs"]
            council = ModelCouncil(serve(cards, cast.named, {}, url), label=cast.id)
            seats = cast.assign(world.creatures)
            service = WoodService(stores[0], {world.id: world}, council, catalogue(), lambda: NOON, cards=seats)
            await service.plant(Plot("s", "c", 3600, 500), "u", "plant")
            (wood,) = await stores[0].due(NOON + 3600)
            peers = [SdkWood(url, paths[1], aiohttp=False), SdkWood(url, paths[2], aiohttp=True)]
            for peer in peers:
                await peer.open()
            try:
                ours, plain, best = await race(
                    repeat_async(lambda: service.tick(wood)),
                    repeat_async(peers[0].tick),
                    repeat_async(peers[1].tick),
                    clock=CPU,
                )
            finally:
                await asyncio.gather(*(peer.close() for peer in peers), council.close(), stores[0].close())
    return [
        Row("tick", ours * 1e3, plain * 1e3, "ms", "openai, SQLAlchemy async", Goal(at_most=1.5, times=10)),
        Row("tick/best-peer", ours * 1e3, best * 1e3, "ms", "the same on aiohttp", Goal(at_most=1.5, times=5)),
    ]
