"""Taking turns: servers that share a GPU too small for all of them are awake one at a time, by vLLM's sleep mode.

Asks are grouped by server. A group waits until it is first in line, then whoever else is awake is put to sleep and its
own server woken. Who comes once a reply is there while another group waits goes to the end of the line, so that
nobody's turn is for ever.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

from inference.client._failures import Again, Down, MindError
from inference.client._server import Server

log = logging.getLogger(__name__)

# Weights go to the machine's own memory and come back: a matter of seconds, unless something is wrong.
SWITCH_S: Final = 60.0
SLEEP: Final = "/sleep?level=1"
WAKE: Final = "/wake_up"


@dataclass(slots=True, eq=False)
class _Group:
    server: Server
    ready: asyncio.Future[None] = field(default_factory=lambda: asyncio.get_running_loop().create_future())
    users: int = 0
    is_open: bool = True


class Rota:
    """Takes servers as they come; all of them may be awake at first."""

    def __init__(self) -> None:
        self._awake: set[Server] = set()
        self._line: deque[_Group] = deque()
        self._switching: asyncio.Task[None] | None = None

    def add(self, server: Server) -> None:
        """Have a server take turns with the others."""
        self._awake.add(server)

    @asynccontextmanager
    async def awake(self, server: Server) -> AsyncIterator[None]:
        """For as long as the block runs, `server` is awake and no other is; raises MindError where it cannot be."""
        group = next((one for one in self._line if one.server is server and one.is_open), None)
        if group is None:
            group = _Group(server)
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
            for other in sorted(self._awake - {group.server}, key=str):
                await self._lull(other)
            self._awake.add(group.server)
            await self._post(group.server, WAKE)  # even if it is awake: its host may have put it to sleep
        except (MindError, RuntimeError) as error:  # aiohttp's word for a session that was closed meanwhile
            group.ready.set_exception(error)
            group.ready.exception()  # seen, should nobody wait for it any more
        else:
            group.ready.set_result(None)

    async def _lull(self, server: Server) -> None:
        try:
            await self._post(server, SLEEP)
        except Down as error:  # who is not there holds no memory
            log.debug("%s need not be put to sleep: %s", server, error)
        self._awake.discard(server)

    async def _post(self, server: Server, place: str) -> None:
        try:
            async with asyncio.timeout(SWITCH_S):
                status, _, _ = await server.call("POST", place)
        except (Again, TimeoutError) as error:
            raise Again(f"it can neither sleep nor wake ({str(error) or 'no answer'})") from None
        if status == 404:
            raise Down("its server knows no sleep; `inference.host up --turns` starts those that do")
        if status != 200:
            raise Again(f"it can neither sleep nor wake: status {status}")
