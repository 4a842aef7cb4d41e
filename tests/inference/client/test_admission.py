"""What waits, waits its turn: a deadline begins when the server has the request, however many ask.

The loop's clock stands still but for the seconds that a test lets pass, so that the counts are exact.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from aiohttp import web

from inference.client import ModelCouncil
from inference.protocol import NarratorAsk, Reply
from tests.inference.client.servers import Server, an_ask, at, completion, serving

REPLY_S = 6.0
DEADLINE_S = 30.0
WIDTH = 4
ROUNDS = 20_000  # of the loop: more than a request needs to come


class Loop(asyncio.SelectorEventLoop):
    """An event loop whose seconds pass when it is told."""

    passed = 0.0

    def time(self) -> float:
        return self.passed


def played(course: Callable[[Loop], Coroutine[Any, Any, None]]) -> None:
    """Run a course on such a loop."""
    loop = Loop()
    try:
        loop.run_until_complete(course(loop))
        loop.run_until_complete(loop.shutdown_asyncgens())
    finally:
        loop.close()


class Slow:
    """Answers whatever it has been asked, all at once, whenever `answer_all` is called; `order` is who came first."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.order: list[str] = []
        self.gate = asyncio.Event()
        server.answer = self.answer

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.order.append(self.server.asked[-1]["messages"][1]["content"])
        await self.gate.wait()
        return web.json_response(completion())

    async def holds(self, count: int) -> None:
        """Wait until so many requests are there, and give others the time to come if they would."""
        for _ in range(ROUNDS):
            if self.server.now >= count:
                break
            await asyncio.sleep(0)
        assert self.server.now >= count, "they have given up"
        for _ in range(50):
            await asyncio.sleep(0)

    async def answer_all(self) -> None:
        self.gate.set()
        self.gate = asyncio.Event()
        while self.server.now:  # noqa: ASYNC110
            await asyncio.sleep(0)


def wood(number: int) -> list[Any]:
    """One wood's batch."""
    return [
        type(ask)(ask.key, ask.creature, ask.card, "", f"{number}", ask.view) for ask in [an_ask() for _ in range(5)]
    ]


async def asked(loop: Loop, slow: Slow, council: ModelCouncil, woods: int) -> list[Reply]:
    """Every wood's replies, from a server that takes its seconds for each."""
    turns = [asyncio.ensure_future(council.ask(wood(number))) for number in range(woods)]
    left = 5 * woods
    while left:
        await slow.holds(min(WIDTH, left))
        assert slow.server.now <= WIDTH
        loop.passed += REPLY_S
        left -= slow.server.now
        await slow.answer_all()
    return [reply for turn in turns for reply in await turn]


def test_a_well_server_is_never_called_late_however_many_ask() -> None:
    async def course(loop: Loop) -> None:
        async with serving() as server:
            slow = Slow(server)
            served = at(server.url)
            council = ModelCouncil([served], label="", deadline_s=DEADLINE_S, connections=WIDTH, clock=loop.time)
            replies = await asked(loop, slow, council, woods=12)
            await council.close()
        assert Counter(reply.outcome for reply in replies) == {"answered": 60}
        assert not any(reply.understudy for reply in replies)
        assert loop.passed == REPLY_S * 60 / WIDTH > 2 * DEADLINE_S, "the last came long after a deadline of the first"
        assert {reply.took_ms for reply in replies} == {int(REPLY_S * 1000)}, "time in line is not the model's"
        assert slow.order == [str(number) for number in range(12) for _ in range(5)], "in the order in which they came"

    played(course)


def test_cards_at_one_server_share_its_places() -> None:
    async def course(loop: Loop) -> None:
        async with serving() as server:
            slow = Slow(server)
            cards = [at(f"{server.url}/v1", id="tiny"), at(server.url, id="other")]
            council = ModelCouncil(cards, label="", deadline_s=DEADLINE_S, connections=WIDTH, clock=loop.time)
            turn = asyncio.ensure_future(council.ask([an_ask("tiny"), an_ask("other")] * WIDTH))
            await slow.holds(WIDTH)
            assert slow.server.now == WIDTH
            await slow.answer_all()
            await slow.holds(WIDTH)
            await slow.answer_all()
            assert {reply.outcome for reply in await turn} == {"answered"}
            await council.close()

    played(course)


def test_no_turn_waits_for_ever() -> None:
    """The bound is told without blame: who was not asked is late, and the server that is full stays well."""

    async def course(loop: Loop) -> None:
        async with serving() as server:
            slow = Slow(server)
            council = ModelCouncil(
                [at(server.url)], label="", deadline_s=60, wait_s=10, connections=WIDTH, clock=loop.time
            )
            turn = asyncio.ensure_future(council.ask(wood(0) + wood(1)))
            await slow.holds(WIDTH)
            loop.passed += 11
            await slow.holds(WIDTH)
            await slow.answer_all()
            told = Counter(reply.outcome for reply in await turn)
            assert told == {"answered": WIDTH, "late": 10 - WIDTH}
            assert council.down == ()
            await council.close()

    played(course)


def test_the_deadline_still_holds_once_it_is_asked() -> None:
    async def course(loop: Loop) -> None:
        async with serving() as server:
            slow = Slow(server)
            council = ModelCouncil([at(server.url)], label="", deadline_s=5, connections=WIDTH, clock=loop.time)
            turn = asyncio.ensure_future(council.ask([an_ask()]))
            await slow.holds(1)
            loop.passed += 5.1
            (reply,) = await turn
            assert (reply.outcome, reply.took_ms) == ("late", 5100)
            await council.close()

    played(course)


def test_who_waits_for_a_server_that_dies_is_not_sent_there() -> None:
    async def course(loop: Loop) -> None:
        async with serving() as server:
            slow = Slow(server)
            council = ModelCouncil([at(server.url)], label="", connections=WIDTH, clock=loop.time)
            turn = asyncio.ensure_future(council.ask(wood(0) + wood(1)))
            await slow.holds(WIDTH)

            async def dies(request: web.Request) -> web.StreamResponse:
                return web.Response(status=503)

            server.answer = dies
            await slow.answer_all()
            replies = await turn
            assert sum(not reply.understudy for reply in replies) == WIDTH
            assert all(reply.outcome == "answered" for reply in replies)
            assert len(server.asked) < 10 + 1, "one that is left alone is not asked by those in line"
            await council.close()

    played(course)


def test_a_narrator_in_line_holds_its_turn_no_longer_than_it_may_and_blames_nobody() -> None:
    async def course(loop: Loop) -> None:
        async with serving() as server:
            slow = Slow(server)
            council = ModelCouncil([at(server.url)], label="", deadline_s=60, connections=WIDTH, clock=loop.time)
            turn = asyncio.ensure_future(council.ask(wood(0)[:WIDTH]))
            await slow.holds(WIDTH)
            words = asyncio.ensure_future(council.narrate(NarratorAsk("k", "tiny", "s", "u", 1), 8))
            await slow.holds(WIDTH)
            loop.passed += 8.1
            assert (await words).outcome == "late"
            await slow.answer_all()
            assert {reply.outcome for reply in await turn} == {"answered"}
            assert council.down == ()
            await council.close()

    played(course)


@pytest.mark.parametrize(("told", "width"), [(None, 2), (3, 3)])
def test_a_card_says_how_many_its_server_takes_where_nobody_else_does(told: int | None, width: int) -> None:
    async def course(loop: Loop) -> None:
        async with serving() as server:
            slow = Slow(server)
            served = at(server.url, at_once=2)
            council = ModelCouncil([served], label="", deadline_s=60, connections=told, clock=loop.time)
            turn = asyncio.ensure_future(council.ask(wood(1)))
            await slow.holds(width)
            assert slow.server.now == width
            while not turn.done():
                await slow.answer_all()
                await asyncio.sleep(0)
            await council.close()

    played(course)


@pytest.mark.parametrize(("told", "patience"), [(None, 120), (5.0, 5)])
def test_a_card_says_how_long_it_may_think_where_nobody_else_does(told: float | None, patience: int) -> None:
    async def course(loop: Loop) -> None:
        async with serving() as server:
            slow = Slow(server)
            council = ModelCouncil([at(server.url, patience_s=120)], label="", deadline_s=told, clock=loop.time)
            turn = asyncio.ensure_future(council.ask(wood(1)))
            await slow.holds(5)
            loop.passed += patience - 0.5
            for _ in range(50):
                await asyncio.sleep(0)
            assert not turn.done()
            loop.passed += 1
            assert {reply.outcome for reply in await turn} == {"late"}
            await slow.answer_all()
            await council.close()

    played(course)
