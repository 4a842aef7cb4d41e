"""A websocket of the gateway, and the session that outlives it."""

from __future__ import annotations

import asyncio
import json
import time
import zlib
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from aiohttp import web

from tests.discord.loopback.payloads import Json

HEARTBEAT, IDENTIFY, RESUME, RECONNECT, MEMBERS, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 1, 2, 6, 7, 8, 9, 10, 11
KEPT = 20_000  # events of a session that a RESUME may ask for


class Squeezer(Protocol):
    """Compresses one message of a stream that lasts as long as the connection."""

    def __call__(self, raw: bytes) -> bytes: ...


def squeezer(kind: str | None) -> Squeezer | None:
    """The stream that a client asked for: zlib-stream, zstd-stream, or none."""
    if kind == "zlib-stream":
        deflate = zlib.compressobj()
        return lambda raw: deflate.compress(raw) + deflate.flush(zlib.Z_SYNC_FLUSH)
    if kind == "zstd-stream":
        import zstandard  # type: ignore[import-not-found, unused-ignore]  # a client asks for it only where it is installed

        frame = zstandard.ZstdCompressor().compressobj()
        return lambda raw: bytes(frame.compress(raw) + frame.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK))
    return None


class Connection:
    """One websocket. What is sent goes through a queue, so that events are on the wire in the order they happened."""

    def __init__(self, ws: web.WebSocketResponse, request: web.Request, on_wire: Callable[[Json], None]) -> None:
        self._ws, self._request, self._on_wire = ws, request, on_wire
        self._squeeze = squeezer(request.query.get("compress"))
        self._queue: asyncio.Queue[Json | int] = asyncio.Queue()
        self._writer = asyncio.create_task(self._write())
        self.session: Session | None = None
        self.beats = 0

    def send(self, op: int, data: Any) -> None:
        """Anything but an event."""
        self.put({"op": op, "d": data, "s": None, "t": None})

    def put(self, item: Json) -> None:
        """A whole message."""
        self._queue.put_nowait(item)

    def close(self, code: int) -> None:
        """Say goodbye with a code, after what is queued."""
        self._queue.put_nowait(code)

    def cut(self) -> None:
        """Cut the connection without a goodbye."""
        self.end()
        if self._request.transport is not None:
            self._request.transport.abort()

    def end(self) -> None:
        """Nothing is sent any more."""
        self._writer.cancel()

    async def _write(self) -> None:
        try:
            while True:
                item = await self._queue.get()
                if isinstance(item, int):
                    await self._ws.close(code=item)
                    return
                raw = json.dumps(item, separators=(",", ":")).encode()
                self._on_wire(item)
                if self._squeeze is not None:
                    await self._ws.send_bytes(self._squeeze(raw))
                else:
                    await self._ws.send_str(raw.decode())
        except (ConnectionError, RuntimeError):
            return  # the other side is gone; the reader says so


@dataclass
class Session:
    """One identified shard. Its events are kept, so that a RESUME gets what it missed."""

    id: str
    bot: int
    shard: int
    shards: int
    connection: Connection | None
    seq: int = 0
    kept: deque[Json] = field(default_factory=lambda: deque(maxlen=KEPT))
    began: float = field(default_factory=time.monotonic)

    def holds(self, guild: int | None) -> bool:
        """Whether a server's events come here; those of no server come to the first shard."""
        return self.shard == (0 if guild is None else (guild >> 22) % self.shards)

    def dispatch(self, event: str, data: Json) -> None:
        """An event, numbered, kept, and sent if anybody listens."""
        self.seq += 1
        item = {"op": 0, "t": event, "s": self.seq, "d": data}
        self.kept.append(item)
        if self.connection is not None:
            self.connection.put(item)

    def resume(self, connection: Connection, seq: int) -> None:
        """What was missed, then RESUMED; an older connection is cut."""
        if self.connection is not None:
            self.connection.cut()
        self.connection, connection.session = connection, self
        for item in list(self.kept):
            if item["s"] > seq:
                connection.put(item)
        self.dispatch("RESUMED", {"_trace": []})
