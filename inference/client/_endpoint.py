"""One address of one card: ask it within a deadline, read no more than is sane, and know what a failure means."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import nullcontext, suppress
from typing import Final

import aiohttp
import orjson

from inference.cards import Served
from inference.client._failures import Again, Breaker, Busy, Call, Down, MindError, Stranger
from inference.client._turns import Rota
from inference.client._wire import MAX_BODY, Requests, Said, read_completion
from inference.protocol import Question

log = logging.getLogger(__name__)

CHAT: Final = "/v1/chat/completions"
MODELS: Final = "/v1/models"
HEALTH_S: Final = 2.0  # how long a server may take to say that it is well
ADAPTER_REST_S: Final = 300.0  # how long the base plays before the adapter is asked for again
# Statuses that no waiting changes: the key is wrong, the path is, or the server says itself that it is dead.
_DOWN: Final = frozenset({401, 403, 404, 405, 410, 502, 503})

Session = Callable[[], aiohttp.ClientSession]


class Endpoint:
    """`outstanding` counts the calls under way; `on_base` tells that an adapter is not there and its base plays."""

    def __init__(
        self,
        served: Served,
        url: str,
        requests: Requests,
        session: Session,
        clock: Callable[[], float],
        turns: Rota | None = None,
    ) -> None:
        self.url = url
        self.outstanding = 0
        self.on_base = False
        self.breaker = Breaker(clock)
        self._served = served
        self._requests = requests
        self._session = session
        self._clock = clock
        self._turns = turns
        self._ask_adapter_at = 0.0

    async def ask(self, ask: Question, until: float) -> tuple[Said, str]:
        """The reply and the id of the card that gave it; raises MindError. `until` is a time of the loop's clock."""
        call = self.breaker.enter()
        asked = self._turns is None
        self.outstanding += 1
        try:
            async with asyncio.timeout_at(until):
                if call.trial:
                    await self._look()
                async with self._turns.awake(self.url) if self._turns else nullcontext():
                    asked = True
                    said = await self._ask(ask)
        except TimeoutError:
            if not asked:  # the others took the time
                self.breaker.abandoned(call)
                raise Again("its turn did not come within the deadline") from None
            late = Again("no answer within the deadline")
            self._failed(late, call)
            raise late from None
        except Busy:
            self.breaker.abandoned(call)
            raise
        except MindError as error:
            self._failed(error, call)
            raise
        except BaseException:
            self.breaker.abandoned(call)
            raise
        finally:
            self.outstanding -= 1
        if self.breaker.is_open:
            log.warning("%s at %s answers again", self._served.card.id, self.url)
        self.breaker.succeeded()
        return said

    def _failed(self, error: MindError, call: Call) -> None:
        was_open = self.breaker.is_open
        self.breaker.failed(call, dead=isinstance(error, Down))
        if self.breaker.is_open and not was_open:
            log.warning("%s at %s is left alone for a while: %s", self._served.card.id, self.url, error)

    async def check(self) -> bool:
        """Whether a well server lists the card's model; raises Down.

        A health check asks for no key, and the list does: so a wrong key shows here and not first in a turn.
        """
        try:
            async with asyncio.timeout(HEALTH_S):
                await self._look()
                body = await self._fetch("GET", MODELS)
        except TimeoutError:
            raise Down("no answer to a health check") from None
        except Again as error:
            raise Down(str(error)) from None
        except Stranger:  # it keeps no list, as not every server does
            return True
        return orjson.dumps(self._served.card.called) in body

    async def _look(self) -> None:
        """Raises Down unless it is well. Who knows no such path, as Ray and Ollama do not, is at least there."""
        try:
            async with asyncio.timeout(HEALTH_S):
                with suppress(Stranger):
                    await self._fetch("GET", self._served.card.health)
        except (TimeoutError, Again) as error:
            raise Down(f"its health check fails: {str(error) or 'no answer'}") from None

    async def _ask(self, ask: Question) -> tuple[Said, str]:
        card, base = self._served.card, self._served.base
        if base is None or not self.on_base or self._clock() >= self._ask_adapter_at:
            try:
                body = await self._fetch("POST", CHAT, self._requests.body(card.called, ask))
            except Stranger:
                if base is None:
                    raise
                self._ask_adapter_at = self._clock() + ADAPTER_REST_S
                if not self.on_base:
                    log.warning("%s is not served at %s: its base %s plays", card.id, self.url, base.id)
                self.on_base = True
            else:
                self.on_base = False
                return read_completion(body, card.channels), card.id
        assert base is not None
        body = await self._fetch("POST", CHAT, self._requests.body(base.called, ask))
        return read_completion(body, base.channels), base.id

    async def _fetch(self, method: str, path: str, body: bytes | None = None) -> bytes:
        try:
            async with self._session().request(method, self.url + path, data=body, allow_redirects=False) as response:
                if response.status != 200:
                    raise _refusal(response)
                return await _bounded(response)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL) as error:
            raise Down(f"cannot be reached ({type(error).__name__})") from None
        except (aiohttp.ClientError, ConnectionError) as error:
            raise Again(f"the connection broke ({type(error).__name__})") from None


async def _bounded(response: aiohttp.ClientResponse) -> bytes:
    """The whole body, or Again when it is longer than any answer has reason to be."""
    chunks, size = [], 0
    while chunk := await response.content.readany():
        size += len(chunk)
        if size > MAX_BODY:
            raise Again(f"its answer is longer than {MAX_BODY} bytes")
        chunks.append(chunk)
    return b"".join(chunks)


def _refusal(response: aiohttp.ClientResponse) -> MindError:
    """What a status other than 200 means."""
    status = response.status
    why = f"it answers with status {status}"
    if status == 404:
        return Stranger(why)
    if status in _DOWN or 300 <= status < 400:
        return Down(why)
    if status == 429:
        return Busy(why, _seconds(response.headers.get("Retry-After", "")))
    return Again(why)


def _seconds(text: str) -> float:
    """A Retry-After in seconds; its other form, a date, is not worth a clock."""
    return float(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0.0
