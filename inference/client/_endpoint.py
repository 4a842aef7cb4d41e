"""One card at one address: ask it within a deadline, and know from how it went when to leave it alone."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Callable, Mapping
from contextlib import nullcontext, suppress
from dataclasses import dataclass, replace
from typing import Final

from inference.cards import Card, Served
from inference.client._failures import Again, Breaker, Busy, Call, Down, MindError, Stranger
from inference.client._refusal import reason_of
from inference.client._server import Server
from inference.client._turns import Rota
from inference.client._wire import Requests, Said, read_completion
from inference.protocol import Question

log = logging.getLogger(__name__)

CHAT: Final = "/chat/completions"
MODELS: Final = "/models"
HEALTH_S: Final = 2.0  # how long a server may take to say that it is well
ADAPTER_REST_S: Final = 300.0  # how long the base plays before the adapter is asked for again


@dataclass(slots=True)
class Budget:
    """The time of one ask. `left` is the seconds that servers may still take, once one has the request.

    `until` is when it must have come to its turn at a server, `end` when it is over in any case, both by the loop's
    clock; `began` is when its first turn came, by the council's, None before.
    """

    left: float
    until: float
    end: float
    began: float | None = None

    @property
    def is_spent(self) -> bool:
        """Whether there is no time for another try."""
        now = asyncio.get_running_loop().time()
        return self.left <= 0 or now >= (self.until if self.began is None else self.end)


class Endpoint:
    """`outstanding` counts the calls under way or in line; `on_base` tells that its base plays for an adapter.

    `trouble` is why it did not answer last, in words that may be shown, "" where it did.
    """

    def __init__(
        self,
        served: Served,
        server: Server,
        requests: Mapping[str, Requests],
        clock: Callable[[], float],
        turns: Rota | None = None,
    ) -> None:
        self.server = server
        self.outstanding = 0
        self.on_base = False
        self.trouble = ""
        self.breaker = Breaker(clock)
        self.turns = turns
        self.served = served
        self._requests = requests
        self._clock = clock
        self._ask_adapter_at = 0.0
        self._told = ""  # the trouble that the log has

    async def ask(self, ask: Question, budget: Budget) -> tuple[Said, Card]:
        """The reply and the card that was asked for it at last; raises MindError.

        What waits for its turn at the server is not late: the deadline begins with the turn.
        """
        self.outstanding += 1
        try:
            await self.server.gate.enter(budget.until)
            try:
                if not self.breaker.admits:  # it has failed while this one waited
                    raise Down(self.trouble or "its circuit is open")
                if budget.began is None:
                    budget.began = self._clock()
                return await self._called(ask, budget)
            finally:
                self.server.gate.leave()
        finally:
            self.outstanding -= 1

    async def _called(self, ask: Question, budget: Budget) -> tuple[Said, Card]:
        call = self.breaker.enter()
        asked = self.turns is None
        began = asyncio.get_running_loop().time()
        cut = began + budget.left > budget.end + HEALTH_S  # much of its time went by in line, and is not the server's
        try:
            async with asyncio.timeout_at(min(began + budget.left, budget.end)):
                if call.trial:
                    await self.look()
                async with self.turns.awake(self.server) if self.turns else nullcontext():
                    asked = True
                    said = await self._ask(ask)
        except TimeoutError:
            if cut or not asked:  # the others took the time
                self.breaker.abandoned(call)
                raise Again("its turn did not come within the deadline") from None
            late = Again("no answer within the deadline")
            self._failed(late, call)
            raise late from None
        except Busy as error:
            self.trouble = str(error)
            self.breaker.abandoned(call)
            raise
        except MindError as error:
            self._failed(error, call)
            raise
        except BaseException:
            self.breaker.abandoned(call)
            raise
        finally:
            budget.left -= asyncio.get_running_loop().time() - began
        if self.breaker.is_open:
            log.warning("%s at %s answers again", self.served.card.id, self.server)
        self.trouble = self._told = ""
        self.breaker.succeeded()
        return said

    def _failed(self, error: MindError, call: Call) -> None:
        self.trouble = str(error)
        lasting = isinstance(error, Down) and error.lasting
        self.breaker.failed(call, dead=isinstance(error, Down), lasting=lasting)
        kind = re.sub(r"[\d,]+", "#", self.trouble)  # other figures are no other trouble
        if self.breaker.is_open and kind != self._told:
            self._told = kind
            log.warning("%s at %s is left alone for a while: %s", self.served.card.id, self.server, error)

    async def look(self) -> None:
        """Raises Down unless it is well. Who knows no such path, as Ray and Ollama do not, is at least there."""
        try:
            async with asyncio.timeout(HEALTH_S):
                with suppress(Stranger):
                    await self.server.fetch("GET", self.served.card.health)
        except (TimeoutError, Again) as error:
            raise Down(f"its health check fails: {str(error) or 'no answer'}") from None

    async def put(self, card: Card, ask: Question, path: str | None = None) -> Said:
        """Ask as `card` says, with the API at `path` where that is given, and read the answer; raises MindError."""
        is_own = card is self.served.card or card is self.served.base
        requests = self._requests[card.id] if is_own else Requests(card)
        place = (self.server.address.api(card.path) if path is None else path) + CHAT
        body = await self.server.fetch("POST", place, requests.body(card.called, ask))
        try:
            said = read_completion(body, card)
        except Again as error:
            reason = reason_of(body, self.server.blot)
            raise Again(f"{error}: {reason}" if reason else str(error)) from None
        # A server that says what it was sent must not put a key into a paper.
        text = self.server.blot.whole(said.text)
        return said if text == said.text else replace(said, text=text)

    async def _ask(self, ask: Question) -> tuple[Said, Card]:
        card, base = self.served.card, self.served.base
        if base is None or not self.on_base or self._clock() >= self._ask_adapter_at:
            try:
                said = await self.put(card, ask)
            except Stranger:
                if base is None:
                    raise
                self._ask_adapter_at = self._clock() + ADAPTER_REST_S
                if not self.on_base:
                    log.warning("%s is not served at %s: its base %s plays", card.id, self.server, base.id)
                self.on_base = True
            else:
                self.on_base = False
                return said, card
        assert base is not None
        return await self.put(base, ask), base
