"""The tests' own guard: nothing gets beyond loopback, and what stays on it works."""

from __future__ import annotations

import socket
from collections.abc import Callable

import aiohttp
import pytest
from aiohttp import web

OUTSIDE = ("192.0.2.1", 80)  # reserved for examples, routed nowhere


@pytest.mark.parametrize(
    "reach",
    [
        lambda sock: sock.connect(OUTSIDE),
        lambda sock: sock.connect_ex(OUTSIDE),
        lambda sock: sock.sendto(b"", OUTSIDE),
        lambda sock: sock.sendto(b"", 0, OUTSIDE),
        lambda sock: socket.getaddrinfo("wood.example", 443),
    ],
    ids=["connect", "connect_ex", "sendto", "sendto with flags", "name lookup"],
)
def test_nothing_gets_beyond_loopback(reach: Callable[[socket.socket], object], reached_out: list[str]) -> None:
    with socket.socket(type=socket.SOCK_DGRAM) as sock, pytest.raises(RuntimeError, match="only loopback"):
        reach(sock)
    assert reached_out, "the attempt is recorded, so that code which swallows the refusal still fails its test"
    reached_out.clear()


async def test_a_server_on_loopback_answers(reached_out: list[str]) -> None:
    async def hello(request: web.Request) -> web.Response:
        return web.Response(text=request.path)

    app = web.Application()
    app.router.add_get("/oak", hello)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "localhost", 0)
    await site.start()
    port = runner.addresses[0][1]
    try:
        async with aiohttp.ClientSession() as session, session.get(f"http://localhost:{port}/oak") as answer:
            assert await answer.text() == "/oak"
    finally:
        await runner.cleanup()
    assert not reached_out
