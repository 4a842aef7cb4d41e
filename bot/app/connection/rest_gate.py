"""The gate before Discord's REST: whatever carries the bot's token goes through it, so that Discord need not say no."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from types import SimpleNamespace

import aiohttp

# Discord takes 50 requests a second of one bot, over all its routes, and counts a refusal as an invalid request: ten
# thousand of those in ten minutes shut out the address. The rest is for what arrives closer together than it left.
A_SECOND = 40
AT_ONCE = 5


class RestGate:
    """Lets at most `a_second` requests through in any second, a few at a time, in order of arrival.

    Answers to interactions carry no token of the bot's, are limited by nobody, and do not wait here; nor does the
    gateway. Hand `trace()` to the client: it holds each request just before it is sent, a retry like any other.
    `answered` hears the status of every answer.
    """

    def __init__(self, a_second: int = A_SECOND, answered: Callable[[int], None] = lambda _status: None) -> None:
        self._answered = answered
        self._newest: deque[float] = deque(maxlen=a_second)
        self._few = min(AT_ONCE, a_second)
        self._few_s = self._few / a_second
        self._queue = asyncio.Lock()

    def trace(self) -> aiohttp.TraceConfig:
        """What makes a session of aiohttp's pass through here."""
        trace = aiohttp.TraceConfig()
        trace.on_request_start.append(self._started)
        trace.on_request_end.append(self._ended)
        return trace

    async def enter(self) -> None:
        """Return when one more request may be sent."""
        loop = asyncio.get_running_loop()
        async with self._queue:
            if (wait := self._free_at() - loop.time()) > 0:
                await asyncio.sleep(wait)
            self._newest.append(loop.time())

    def _free_at(self) -> float:
        """When the next may be sent, by the loop's clock: a second after the last but so many, and not in a burst."""
        sent = self._newest
        whole = sent[0] + 1 if len(sent) == sent.maxlen else 0.0
        few = sent[-self._few] + self._few_s if len(sent) >= self._few else 0.0
        return max(whole, few)

    async def _started(
        self, _session: aiohttp.ClientSession, _context: SimpleNamespace, request: aiohttp.TraceRequestStartParams
    ) -> None:
        if "Authorization" in request.headers:
            await self.enter()

    async def _ended(
        self, _session: aiohttp.ClientSession, _context: SimpleNamespace, request: aiohttp.TraceRequestEndParams
    ) -> None:
        self._answered(request.response.status)
