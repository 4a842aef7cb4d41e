"""What is heard of a server for one request: so many bytes, a few at a time, and one answer.

aiohttp bounds lines and headers and leaves the rest to its user: interim answers, chunks of a byte, trailers and
answers that nobody asked for are parsed as fast as they come, 256 KiB of them in one round of the loop for each
connection. Here a round parses one slice of what is long, and a server that sends more than an answer can need is hung
up on. A deadline would come too late for that: it is only looked at between rounds.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from functools import partial
from typing import Any, Final, Literal

import aiohttp
from aiohttp.client_proto import ResponseHandler
from aiohttp.http import RawResponseMessage
from aiohttp.streams import StreamReader

SHORT: Final = 2 * 1024  # bytes that are parsed as they come
SLICE: Final = 8 * 1024  # bytes of anything longer that are parsed in one round of the loop, over all connections
MAX_WIRE: Final = 512 * 1024  # bytes of an answer as they come, with headers and the marks between chunks
MAX_INTERIM: Final = 16  # answers of the kind "100 Continue" before the answer


class TooMuch(aiohttp.ClientPayloadError):
    """A server sends more than an answer can need."""


class BoundedHandler(ResponseHandler):
    """One connection, request after request; `line` are the connections that have more to parse."""

    def __init__(self, loop: asyncio.AbstractEventLoop, line: _Line) -> None:
        super().__init__(loop)
        self._line = line
        self._left = MAX_WIRE
        self._interim = 0
        self._body: StreamReader | None = None  # of the answer, once its head is here
        self._rest = b""  # came, and is not parsed yet; no more is read meanwhile
        self._lost: list[BaseException | None] = []  # the end of the connection, held back until all is parsed

    @property
    def should_close(self) -> bool:
        """Whether no other request may go out on it."""
        return bool(self._rest) or super().should_close

    def set_response_params(self, **params: Any) -> None:
        """A request goes out."""
        self._left, self._interim, self._body = MAX_WIRE, 0, None
        super().set_response_params(**params)

    def data_received(self, data: bytes) -> None:
        """Bytes came: what is short is parsed now, anything else in its turn. None: a parser that waited goes on."""
        if not data:
            super().data_received(data)
            return
        self._left -= len(data)
        if self._left < 0 or self._is_whole:
            self._hang_up()
        elif self._rest:
            self._rest += data
        elif len(data) > SHORT:
            self._rest = data
            self._hold("pause_reading")
            self._line.join(self)
        else:
            super().data_received(data)

    def feed_data(self, data: tuple[RawResponseMessage, StreamReader], size: int = 0) -> None:
        """The head of an answer was parsed: interim ones are counted, and nobody waits for them."""
        code = data[0].code
        if 100 <= code < 200 and code != 101:
            self._interim += 1
            if self._interim == MAX_INTERIM:
                self._hang_up()
        elif self._body is None:
            self._body = data[1]
            super().feed_data(data, size)
        else:
            self._hang_up()

    def connection_lost(self, exc: BaseException | None) -> None:
        """The connection is gone; what came before that is parsed first."""
        if self._rest and self.transport is not None:
            self._lost.append(exc)
        else:
            self._rest = b""
            super().connection_lost(exc)

    def parse_slice(self) -> bool:
        """Parse a little of what waits; returns whether there is more."""
        piece, self._rest = self._rest[:SLICE], self._rest[SLICE:]
        if piece and self.transport is not None:
            super().data_received(piece)
        if self._rest and self._is_whole:
            self._hang_up()
        if self.transport is None:  # closed meanwhile
            self._rest = b""
        if self._rest:
            return True
        if self._lost:
            super().connection_lost(self._lost.pop())
        elif not self._reading_paused:
            self._hold("resume_reading")
        return False

    def _hold(self, way: Literal["pause_reading", "resume_reading"]) -> None:
        """Read no more for now, or go on; what a transport delivers all the same is kept for its turn."""
        with suppress(AttributeError, NotImplementedError, RuntimeError):  # it is closed, or knows no such thing
            getattr(self.transport, way)()

    @property
    def _is_whole(self) -> bool:
        """Whether the answer is here to its end: what comes now answers nothing that was asked."""
        return self._body is not None and self._body.is_eof()

    def _hang_up(self) -> None:
        """Close, and have whoever waits for the answer know; one that is here to its end stays good."""
        self._rest, self._should_close = b"", True
        if self.transport is not None:
            self.transport.abort()
        if not self._is_whole:
            error = TooMuch("more than an answer can need")
            self.set_exception(error)
            if self._body is not None:
                self._body.set_exception(error)


class _Line:
    """Connections with something to parse, one slice of one of them a round."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._waiting: deque[BoundedHandler] = deque()

    def join(self, one: BoundedHandler) -> None:
        """Have its bytes parsed, a slice at a time."""
        if not self._waiting:
            self._loop.call_soon(self._next)
        self._waiting.append(one)

    def _next(self) -> None:
        one = self._waiting.popleft()
        try:
            if one.parse_slice():
                self._waiting.append(one)
        finally:
            if self._waiting:
                self._loop.call_soon(self._next)


class BoundedConnector(aiohttp.TCPConnector):
    """Connections that hear no more than that."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._factory: Any = partial(BoundedHandler, loop=self._loop, line=_Line(self._loop))
