"""The turnstile: heavy work on the event loop goes through it a piece a round, and everybody else in between."""

from __future__ import annotations

import asyncio
from collections import deque


class Turnstile:
    """Lets one piece of work through in each round of the event loop, in order of arrival.

    However many turns and papers are ready at once, a player's command, which does not come through here, waits for one
    of them and not for all.
    """

    def __init__(self) -> None:
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._taken = False
        self._playing = False  # one that waited is played in this round

    async def turn(self) -> None:
        """Return when it is the caller's turn: until it awaits again it is the only one. At once where nobody waits."""
        loop = asyncio.get_running_loop()
        if not self._taken:
            self._taken = True
            loop.call_soon(self._next)
            return
        place = loop.create_future()
        self._waiting.append(place)
        await place

    def _next(self) -> None:
        """Once a round while there is anybody: the next one's piece is played in the round after this."""
        while self._waiting and self._waiting[0].done():  # whoever waited was cancelled
            self._waiting.popleft()
        let_in = bool(self._waiting)
        if let_in:
            self._waiting.popleft().set_result(None)
        self._taken, self._playing = let_in or self._playing, let_in
        if self._taken:
            asyncio.get_running_loop().call_soon(self._next)
