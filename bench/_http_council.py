"""A minimal council over HTTP, for the bench alone: aiohttp, orjson, five calls at once, bodies read whole.

The council of real models comes with its own client (deadlines, health, several URLs); until then this one stands
for what a call costs when nothing goes wrong.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import aiohttp
import orjson

from bench._server import PATH
from inference.council import Ask, Reply


class HttpCouncil:
    """Asks an OpenAI-compatible server; the model's name is the creature's."""

    label = "bench"

    def __init__(self, url: str) -> None:
        self._url = url + PATH
        self._session = aiohttp.ClientSession(headers={"Content-Type": "application/json"})

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        """One reply per ask, in the order asked."""
        return await asyncio.gather(*map(self._one, batch))

    async def _one(self, ask: Ask) -> Reply:
        body = orjson.dumps(
            {
                "model": ask.creature,
                "messages": [{"role": "system", "content": ask.system}, {"role": "user", "content": ask.user}],
                "max_tokens": 400,
            }
        )
        async with self._session.post(self._url, data=body) as response:
            if response.status != 200:
                return Reply("down", "", ask.creature)
            said = orjson.loads(await response.read())
        choice, usage = said["choices"][0], said["usage"]
        return Reply(
            outcome="answered",
            text=choice["message"]["content"] or "",
            model=ask.creature,
            finish=choice["finish_reason"],
            prompt_tokens=usage["prompt_tokens"],
            reply_tokens=usage["completion_tokens"],
        )

    async def close(self) -> None:
        """Close the connections."""
        await self._session.close()
