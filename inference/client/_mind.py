"""One card's model behind its addresses: the least busy one is asked, and another after a failure."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from inference.cards import Served
from inference.client._endpoint import Endpoint, Session
from inference.client._failures import Again, Busy, Down
from inference.client._turns import Rota
from inference.client._wire import Requests, Said
from inference.protocol import Question

TRIES: Final = 2  # calls of one ask that may fail in the middle; addresses that are down do not count
PAUSE_S: Final = 0.25  # before the same address is asked again

Sleep = Callable[[float], Awaitable[None]]


class Mind:
    """A card in service."""

    def __init__(
        self, served: Served, session: Session, clock: Callable[[], float], sleep: Sleep, turns: Rota | None = None
    ) -> None:
        self.served = served
        requests = Requests(served.card)
        self.endpoints = tuple(Endpoint(served, url, requests, session, clock, turns) for url in served.urls)
        self._sleep = sleep

    async def think(self, ask: Question, until: float) -> tuple[Said, str]:
        """The reply and the id of the card that gave it; raises Again or Down. `until` is by the loop's clock."""
        passed: set[Endpoint] = set()
        trouble: Again | None = None
        tries = 0
        why = "its circuit is open"
        while True:
            endpoint = self._pick(passed)
            if endpoint is None:
                raise trouble or Down(why)
            try:
                return await endpoint.ask(ask, until)
            except Again as error:
                trouble = error
                tries += 1
                passed.add(endpoint)
                if tries == TRIES or asyncio.get_running_loop().time() >= until:
                    raise
                if self._pick(passed) is None:
                    if endpoint.breaker.is_open:  # it rests from now on
                        raise
                    await self._pause(error, until)
                    passed.discard(endpoint)
            except Down as error:
                why = str(error)
                passed.add(endpoint)

    @property
    def is_down(self) -> bool:
        """Whether every address is left alone for now."""
        return all(endpoint.breaker.is_open for endpoint in self.endpoints)

    @property
    def on_base(self) -> bool:
        """Whether its base plays because the adapter is not served."""
        return any(endpoint.on_base for endpoint in self.endpoints)

    def _pick(self, passed: set[Endpoint]) -> Endpoint | None:
        free = [one for one in self.endpoints if one not in passed and one.breaker.admits]
        return min(free, key=lambda one: one.outstanding, default=None)

    async def _pause(self, error: Again, until: float) -> None:
        """Wait before the same address is asked again; raises the error when the deadline comes first."""
        pause = max(PAUSE_S, error.after) if isinstance(error, Busy) else PAUSE_S
        if asyncio.get_running_loop().time() + pause >= until:
            raise error
        await self._sleep(pause)
