"""Taking turns: servers that share a GPU too small for all of them are awake one at a time, by vLLM's sleep mode.

Asks are grouped by server. A group waits until it is first in line, then whoever else is awake is put to sleep and its
own server woken. Who comes once a reply is there while another group waits goes to the end of the line, so that
nobody's turn is for ever.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

import aiohttp

from inference.client._failures import Again, Down, MindError

log = logging.getLogger(__name__)

# Weights go to the machine's own memory and come back: a matter of seconds, unless something is wrong.
SWITCH_S: Final = 60.0
SLEEP: Final = "/sleep?level=1"
WAKE: Final = "/wake_up"


@dataclass(slots=True, eq=False)
class _Group:
    url: str
    ready: asyncio.Future[None] = field(default_factory=lambda: asyncio.get_running_loop().create_future())
    users: int = 0
    is_open: bool = True


class Rota:
    """`urls` are the servers' addresses; all of them may be awake at first. `session` gives the one session."""

    def __init__(self, urls: Iterable[str], session: Callable[[], aiohttp.ClientSession]) -> None:
        self._awake = set(urls)
        self._session = session
        self._line: deque[_Group] = deque()
        self._switching: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def awake(self, url: str) -> AsyncIterator[None]:
        """For as long as the block runs, `url` is awake and no other is; raises MindError when it cannot be woken."""
        group = next((one for one in self._line if one.url == url and one.is_open), None)
        if group is None:
            group = _Group(url)
            self._line.append(group)
            if self._line[0] is group:
                self._begin(group)
        group.users += 1
        try:
            await asyncio.shield(group.ready)
            yield
        finally:
            group.users -= 1
            group.is_open = group.is_open and (self._line[0] is not group or len(self._line) == 1)
            if not group.users:
                self._end(group)

    async def close(self) -> None:
        """Let go of a switch that is under way."""
        if self._switching is not None:
            self._switching.cancel()
            await asyncio.wait([self._switching])

    def _begin(self, group: _Group) -> None:
        self._switching = asyncio.create_task(self._switch(group, self._switching))

    def _end(self, group: _Group) -> None:
        was_first = self._line[0] is group
        self._line.remove(group)
        if was_first and self._line:
            self._begin(self._line[0])

    async def _switch(self, group: _Group, before: asyncio.Task[None] | None) -> None:
        if before is not None:
            await asyncio.wait([before])
        try:
            for url in sorted(self._awake - {group.url}):
                await self._lull(url)
            self._awake.add(group.url)
            await self._post(group.url + WAKE)  # even if it is awake: its host may have put it to sleep
        except (MindError, RuntimeError) as error:  # aiohttp's word for a session that was closed meanwhile
            group.ready.set_exception(error)
            group.ready.exception()  # seen, should nobody wait for it any more
        else:
            group.ready.set_result(None)

    async def _lull(self, url: str) -> None:
        try:
            await self._post(url + SLEEP)
        except Down as error:  # who is not there holds no memory
            log.debug("%s need not be put to sleep: %s", url, error)
        self._awake.discard(url)

    async def _post(self, url: str) -> None:
        try:
            async with self._session().post(url, timeout=aiohttp.ClientTimeout(total=SWITCH_S)) as response:
                if response.status == 404:
                    raise Down("its server knows no sleep; `inference.host up --turns` starts those that do")
                if response.status != 200:
                    raise Again(f"it can neither sleep nor wake: status {response.status}")
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise Down(f"cannot be reached ({type(error).__name__})") from None
        except (aiohttp.ClientError, ConnectionError, TimeoutError) as error:
            raise Again(f"it can neither sleep nor wake ({type(error).__name__})") from None
