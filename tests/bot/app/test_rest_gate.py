"""The gate before Discord's REST: what carries the bot's token is paced, whatever else it is, and nothing else is."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest
from aiohttp import web

from bot.app.connection.rest_gate import AT_ONCE, RestGate

A_SECOND = 200
CALLS = 260


async def called(headers: dict[str, str]) -> list[float]:
    """When so many calls, all made at once through a session that has the gate, were answered."""
    arrived = []

    async def answer(request: web.Request) -> web.Response:
        arrived.append(asyncio.get_running_loop().time())
        return web.Response()

    app = web.Application()
    app.router.add_get("/", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector, trace_configs=[RestGate(A_SECOND).trace()]) as session:

        async def call() -> None:
            async with session.get(url, headers=headers) as response:
                assert response.status == 200

        await asyncio.gather(*(call() for _ in range(CALLS)))
    await runner.cleanup()
    return sorted(arrived)


async def test_what_carries_the_token_goes_no_faster_than_it_may() -> None:
    arrived = await called({"Authorization": "Bot of the test"})
    assert len(arrived) == CALLS
    assert arrived[-1] - arrived[0] >= (CALLS - A_SECOND) / A_SECOND, "no second has more than its share"


async def test_what_carries_none_does_not_wait() -> None:
    gate = RestGate(1)
    await gate.enter()
    trace = aiohttp.TraceRequestStartParams("POST", "http://127.0.0.1/", {})  # type: ignore[arg-type]
    with pytest.raises(StopIteration):  # it is through before anything else has its turn
        gate._started(None, None, trace).send(None)  # type: ignore[arg-type]


async def test_no_second_has_more_than_its_share_and_none_begins_with_a_burst() -> None:
    gate, let = RestGate(A_SECOND), list[float]()

    async def one() -> None:
        await gate.enter()
        let.append(gate._newest[-1])  # when it was let through, however late this machine looks at its clock again

    await asyncio.gather(*(one() for _ in range(CALLS)))
    assert let == sorted(let)
    assert min(let[n + A_SECOND] - let[n] for n in range(CALLS - A_SECOND)) > 0.99
    assert min(let[n + AT_ONCE] - let[n] for n in range(CALLS - AT_ONCE)) > 0.9 * AT_ONCE / A_SECOND


async def test_a_caller_that_gives_up_holds_nobody_back() -> None:
    gate = RestGate(5)
    for _ in range(5):
        await gate.enter()
    waiting = [asyncio.create_task(gate.enter()) for _ in range(3)]
    await asyncio.sleep(0)
    waiting[0].cancel()
    waiting[1].cancel()
    await asyncio.wait_for(waiting[2], 5)
