"""One card's model behind its addresses: the least busy one is asked, and another after a failure."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from inference.cards import Card, Served
from inference.client._endpoint import Budget, Endpoint
from inference.client._failures import Again, Busy, Down
from inference.client._wire import Said
from inference.protocol import Question

TRIES: Final = 2  # calls of one ask that may fail in the middle; addresses that are down do not count
PAUSE_S: Final = 0.25  # before the same address is asked again

Sleep = Callable[[float], Awaitable[None]]


class Mind:
    """A card in service."""

    def __init__(self, served: Served, endpoints: Sequence[Endpoint], sleep: Sleep) -> None:
        self.served = served
        self.endpoints = tuple(endpoints)
        self._sleep = sleep

    async def think(self, ask: Question, budget: Budget) -> tuple[Said, Card]:
        """The reply and the card that was asked for it; raises Again or Down."""
        passed: set[Endpoint] = set()
        trouble: Again | None = None
        tries = 0
        why = self.trouble or "its circuit is open"
        while True:
            endpoint = self._pick(passed)
            if endpoint is None:
                raise trouble or Down(why)
            try:
                return await endpoint.ask(ask, budget)
            except Again as error:
                trouble = error
                tries += 1
                passed.add(endpoint)
                if tries == TRIES or budget.is_spent:
                    raise
                if self._pick(passed) is None:
                    if endpoint.breaker.is_open:  # it rests from now on
                        raise
                    await self._pause(error, budget)
                    passed.discard(endpoint)
            except Down as error:
                why = str(error)
                passed.add(endpoint)

    @property
    def is_down(self) -> bool:
        """Whether every address is left alone for now."""
        return all(endpoint.breaker.is_open for endpoint in self.endpoints)

    @property
    def trouble(self) -> str:
        """Why it did not answer last, "" where it did."""
        return next((endpoint.trouble for endpoint in self.endpoints if endpoint.trouble), "")

    @property
    def on_base(self) -> bool:
        """Whether its base plays because the adapter is not served."""
        return any(endpoint.on_base for endpoint in self.endpoints)

    def _pick(self, passed: set[Endpoint]) -> Endpoint | None:
        free = [one for one in self.endpoints if one not in passed and one.breaker.admits]
        return min(free, key=lambda one: one.outstanding, default=None)

    async def _pause(self, error: Again, budget: Budget) -> None:
        """Wait before the same address is asked again; raises the error when the deadline comes first."""
        pause = max(PAUSE_S, error.after) if isinstance(error, Busy) else PAUSE_S
        if pause >= budget.left:
            raise error
        budget.left -= pause
        await self._sleep(pause)
