"""The peer of the tick: the same turn of the same rules, with the packages one would reach for.

The openai client asks, json-repair reads, SQLAlchemy's async engine stores. Prompts, rules, headlines and tables are
ours: what differs is the plumbing.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from openai import AsyncOpenAI, DefaultAioHttpClient

from bench._sqlalchemy_store import SqlAlchemyStore
from bench._woods import NOON, TRACE_TURNS, Step, plant, record, the_world
from bench.parse import read_with_json_repair
from bot.api import Sheet
from bot.gazette import headlines, sheet_json
from bot.service._minds import kept
from bot.text import catalogue
from db.records import Head
from engine.apply import State, apply
from engine.model import Decision, Tick, tick_key
from engine.turn import morning
from engine.views import public_view
from inference.protocol import Ask, Reply
from inference.turn import Thought, asks


class SdkWood:
    """One wood kept in memory, as ours is, and ticked by the peer's plumbing."""

    def __init__(self, url: str, path: Path, *, aiohttp: bool) -> None:
        client = DefaultAioHttpClient() if aiohttp else None
        self._client = AsyncOpenAI(base_url=f"{url}/v1", api_key="none", http_client=client)
        self._store = SqlAlchemyStore(path)
        self._state: State
        self._head: Head

    async def open(self) -> None:
        """Plant the wood."""
        step = plant()
        self._state = step.outcome.state
        self._head = await self._store.append(record(step, None))

    async def tick(self) -> None:
        """One whole turn, until it is on the disk."""
        world, state = the_world(), self._state
        dawn = morning(world, state.wood, state.secrets)
        batch = asks(world, dawn, {creature: creature for creature in world.creatures})
        said = dict(zip(world.creatures, await asyncio.gather(*map(self._decide, batch)), strict=True))
        wood = state.wood
        turn = wood.turn + 1
        entry = Tick(tick_key(wood.id, wood.chapter, turn), NOON, wood.chapter, turn, said)
        outcome = apply(world, state, entry)
        view = public_view(world, outcome.state.wood)
        lines = headlines(catalogue(), world, view, outcome.events)
        sheet = Sheet(view, outcome.events, lines, "bench", (), False)
        pairs = [(ask, said[ask.creature]) for ask in batch]
        thoughts = [Thought(ask, Reply("answered", one.raw, ask.card), one) for ask, one in pairs]
        traces = kept(world, dawn, thoughts, TRACE_TURNS)
        whole = record(Step(entry, state, outcome), self._head, sheet_json(sheet), traces)
        self._head = await self._store.append(whole)
        self._state = outcome.state

    async def close(self) -> None:
        """Close client and pool."""
        await self._client.close()
        await self._store.close()

    async def _decide(self, ask: Ask) -> Decision:
        answer = await self._client.chat.completions.create(
            model=ask.creature,
            messages=[{"role": "system", "content": ask.system}, {"role": "user", "content": ask.user}],
            max_tokens=400,
        )
        text = answer.choices[0].message.content or ""
        return Decision(orders=read_with_json_repair(text), model=ask.creature, raw=text)
