"""Servers that share one GPU: never two awake, everybody has a turn, one that is dead or stuck costs only itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
from aiohttp import web

from inference.client import ModelCouncil
from inference.client._turns import SWITCH_S
from inference.protocol import NarratorAsk
from tests.inference.client.servers import REPLY, Handler, an_ask, at, completion, nobody, serving

NAMES = ("oak", "elm", "ash")


class Gpu:
    """`awake` holds who is; `log` who was woken, who was put to sleep ("-oak") and who answered ("oak!"), in order."""

    def __init__(self) -> None:
        self.awake = set(NAMES)
        self.log: list[str] = []
        self.urls: dict[str, str] = {}
        self.stuck: set[str] = set()
        self.hold: asyncio.Event | None = None
        self.asked = asyncio.Event()

    def sleep(self, name: str) -> Handler:
        async def handle(request: web.Request) -> web.Response:
            assert request.query["level"] == "1"
            if name in self.stuck:
                await asyncio.Event().wait()
            self.awake.discard(name)
            self.log.append(f"-{name}")
            return web.Response()

        return handle

    def wake(self, name: str) -> Handler:
        async def handle(request: web.Request) -> web.Response:
            self.awake.add(name)
            self.log.append(name)
            assert self.awake == {name}, "two do not fit"
            return web.Response()

        return handle

    def chat(self, name: str) -> Handler:
        async def handle(request: web.Request) -> web.StreamResponse:
            self.asked.set()
            if self.hold is not None:
                await self.hold.wait()
            self.log.append(f"{name}!")
            return web.json_response(completion(), status=200 if self.awake == {name} else 500)

        return handle


@pytest.fixture
async def gpu() -> AsyncIterator[Gpu]:
    gpu = Gpu()
    async with AsyncExitStack() as stack:
        for name in NAMES:
            app = web.Application()
            app.router.add_post("/v1/chat/completions", gpu.chat(name))
            app.router.add_post("/sleep", gpu.sleep(name))
            app.router.add_post("/wake_up", gpu.wake(name))
            runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.01)
            await runner.setup()
            stack.push_async_callback(runner.cleanup)
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            gpu.urls[name] = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield gpu


@asynccontextmanager
async def council(gpu: Gpu, deadline_s: float = 20, **urls: str) -> AsyncIterator[ModelCouncil]:
    served = [at(url, id=name) for name, url in (gpu.urls | urls).items()]
    made = ModelCouncil(served, label="turns", deadline_s=deadline_s, turns=True, understudies=False)
    try:
        yield made
    finally:
        await made.close()


async def outcomes(council: ModelCouncil, cards: Sequence[str]) -> list[str]:
    return [reply.outcome for reply in await council.ask([an_ask(card) for card in cards])]


async def test_each_server_is_woken_once_for_all_that_is_asked_of_it(gpu: Gpu) -> None:
    async with council(gpu) as minds:
        assert await outcomes(minds, ["oak", "elm", "oak", "ash", "elm"]) == ["answered"] * 5
        assert [word for word in gpu.log if word in NAMES] == ["oak", "elm", "ash"]
        assert gpu.log.index("oak!") < gpu.log.index("elm") < gpu.log.index("elm!") < gpu.log.index("ash")
        assert gpu.awake == {"ash"}
        gpu.log.clear()
        assert await outcomes(minds, ["ash", "oak"]) == ["answered"] * 2
        assert gpu.log == ["ash", "ash!", "-ash", "oak", "oak!"], "who was awake begins, and is not put to sleep first"


async def test_many_woods_share_the_turns(gpu: Gpu) -> None:
    async with council(gpu) as minds:
        told = await asyncio.gather(*(outcomes(minds, NAMES) for _ in range(20)))
    assert told == [["answered"] * 3] * 20
    assert len([word for word in gpu.log if word in NAMES]) == 3


async def test_who_comes_late_does_not_keep_the_others_waiting(gpu: Gpu) -> None:
    async with council(gpu) as minds:
        gpu.hold = asyncio.Event()
        first = asyncio.create_task(outcomes(minds, ["oak", "elm"]))
        async with asyncio.timeout(10):
            await gpu.asked.wait()
        joins = asyncio.create_task(outcomes(minds, ["oak"]))
        await asyncio.sleep(0)
        gpu.hold.set()
        assert await joins == ["answered"]
        late = asyncio.create_task(outcomes(minds, ["oak"]))
        assert await first == ["answered"] * 2
        assert await late == ["answered"]
    order = [word for word in gpu.log if word in NAMES]
    assert order == ["oak", "elm", "oak"]


async def test_the_narrator_has_its_turn_too(gpu: Gpu) -> None:
    async with council(gpu) as minds:
        await outcomes(minds, ["oak"])
        said = await minds.narrate(NarratorAsk("k", "elm", "s", "u", 1), 5)
        assert (said.outcome, said.text) == ("answered", REPLY)
    assert gpu.awake == {"elm"}


async def test_a_dead_server_costs_only_itself(gpu: Gpu) -> None:
    async with council(gpu, elm=await nobody()) as minds:
        gpu.awake.discard("elm")
        assert await outcomes(minds, NAMES) == ["answered", "down", "answered"]
        assert await outcomes(minds, NAMES) == ["answered", "down", "answered"]


async def test_one_that_does_not_go_to_sleep_holds_nobody_past_the_deadline(gpu: Gpu) -> None:
    gpu.stuck.add("oak")
    async with council(gpu, deadline_s=0.3) as minds:
        async with asyncio.timeout(SWITCH_S / 2):  # what a model that wakes may take by itself
            said = await outcomes(minds, ["oak", "elm", "ash"])
        assert said == ["late"] * 3 or gpu.log.count("oak!") == 1
        assert "elm!" not in gpu.log, "two do not fit"


async def test_a_server_that_knows_no_sleep_is_down_and_says_what_to_do(
    gpu: Gpu, caplog: pytest.LogCaptureFixture
) -> None:
    async with serving() as plain, council(gpu, elm=plain.url) as minds:
        gpu.awake.discard("elm")
        with caplog.at_level("DEBUG"):
            assert await outcomes(minds, ["elm"]) == ["down"]
    assert "up --turns" in caplog.text
