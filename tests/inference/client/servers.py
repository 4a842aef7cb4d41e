"""Model servers on loopback: one that does what its test tells it to, and one that sends any bytes at all."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import orjson
from aiohttp import web

from engine.model import Decision
from inference.cards import Card, Served, address
from inference.client import ModelCouncil
from inference.parse import parse_reply
from inference.protocol import Ask, Reply
from tests.inference.scenes import GOODS, PLAIN

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

ORDER = '{"side": "buy", "good": "firewood", "quantity": 1, "price": 5}'
REPLY = f'{{"thought": "cheap wood", "gossip": "", "orders": [{ORDER}]}}'


def completion(content: Any = REPLY, finish: Any = "stop", **message: Any) -> dict[str, Any]:
    """A chat completion as vLLM sends it."""
    choice = {"index": 0, "message": {"role": "assistant", "content": content} | message, "finish_reason": finish}
    usage = {"prompt_tokens": 640, "completion_tokens": 55, "prompt_tokens_details": {"cached_tokens": 512}}
    return {"id": "chatcmpl-1", "object": "chat.completion", "choices": [choice], "usage": usage}


async def answers(request: web.Request) -> web.StreamResponse:
    """A well server's handler."""
    return web.json_response(completion())


def says(body: Any, status: int = 200, **headers: str) -> Handler:
    """A handler that always sends this: bytes as they are, anything else as JSON."""

    async def handle(request: web.Request) -> web.StreamResponse:
        raw = body if isinstance(body, bytes) else orjson.dumps(body)
        return web.Response(body=raw, status=status, headers=headers)

    return handle


async def hangs(request: web.Request) -> web.StreamResponse:
    """A handler that never comes back."""
    await asyncio.Event().wait()
    raise AssertionError


class Server:
    """`asked` holds the bodies of all requests, `paths` their paths, `most` how many were under way at once.

    `answer` handles a chat, `healthy` says what /health answers, `models` what /v1/models lists.
    """

    def __init__(self) -> None:
        self.url = ""
        self.answer: Handler = answers
        self.healthy = True
        self.models: tuple[str, ...] = ()
        self.list_status = 200
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.looks = 0
        self.now = self.most = 0

    async def chat(self, request: web.Request) -> web.StreamResponse:
        self.now += 1
        self.most = max(self.most, self.now)
        try:
            self.asked.append(orjson.loads(await request.read()))
            self.headers.append(dict(request.headers))
            return await self.answer(request)
        finally:
            self.now -= 1

    async def by_name(self, request: web.Request) -> web.StreamResponse:
        """A handler that knows its `models` alone, as vLLM does."""
        model = self.asked[-1]["model"]
        if model in self.models:
            return web.json_response(completion() | {"model": model})
        return web.json_response({"error": {"message": f"The model `{model}` does not exist."}}, status=404)

    async def health(self, request: web.Request) -> web.StreamResponse:
        self.looks += 1
        return web.Response(status=200 if self.healthy else 500)

    async def list_models(self, request: web.Request) -> web.StreamResponse:
        listed = {"object": "list", "data": [{"id": model} for model in self.models]}
        return web.json_response(listed, status=self.list_status, dumps=lambda data: orjson.dumps(data).decode())


@asynccontextmanager
async def serving() -> AsyncIterator[Server]:
    """A running server, stopped at the end whatever it was doing."""
    server = Server()
    app = web.Application(client_max_size=0)
    app.router.add_post("/v1/chat/completions", server.chat)
    app.router.add_get("/health", server.health)
    app.router.add_get("/v1/models", server.list_models)
    runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.01)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield server
    finally:
        await runner.cleanup()


@asynccontextmanager
async def sending(raw: bytes, *, hold: bool = False) -> AsyncIterator[str]:
    """The address of a server that sends these bytes whatever it is asked, then closes, or holds the line."""
    writers: list[asyncio.StreamWriter] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.append(writer)
        try:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(raw)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        if not hold:
            writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        for writer in writers:
            writer.close()
        await server.wait_closed()


async def nobody() -> str:
    """An address where nobody listens."""
    server = await asyncio.start_server(lambda _reader, _writer: None, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    server.close()
    await server.wait_closed()
    return url


def card(id: str = "tiny", **fields: Any) -> Card:
    """A small card; `fields` change it."""
    plain = {"hub": f"lab/{id}", "lab": "Lab", "parameters_b": 1, "licence": "MIT", "context": 4096}
    if "adapter" not in fields:
        plain["urls"] = ["http://127.0.0.1:1"]
    return Card.model_validate({"id": id} | plain | fields)


def at(*urls: str, id: str = "tiny", **fields: Any) -> Served:
    """A small card served at these addresses."""
    return Served(card(id, **fields), tuple(map(address, urls)))


def an_ask(card: str = "tiny", creature: str = "oona", turn: int = 7) -> Ask:
    """An ask of an ordinary turn."""
    return Ask(f"w1:1:{turn}:{creature}", creature, card, "You are an owl.", "Turn 7.", PLAIN)


ASK = an_ask()


def read(reply: Reply) -> Decision:
    """The decision in a reply that was given."""
    assert reply.outcome == "answered"
    return parse_reply(reply.text, view=PLAIN, goods=GOODS, finish=reply.finish)


async def asked(council: ModelCouncil, ask: Ask = ASK) -> Reply:
    """One ask's reply."""
    (reply,) = await council.ask([ask])
    return reply


class Clock:
    """Seconds that pass only when somebody sleeps or the test says so."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)
