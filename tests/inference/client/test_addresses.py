"""Several addresses, a retry, a rest and a return: how the council uses the servers that a card names."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

import pytest
from aiohttp import web

from inference.client import ModelCouncil
from inference.client._failures import FIRST_REST_S, LONGEST_REST_S, TOLERATED
from inference.client._mind import PAUSE_S
from tests.inference.client.conftest import SHORT_S, Convene
from tests.inference.client.servers import (
    ASK,
    REPLY,
    Clock,
    Handler,
    Server,
    an_ask,
    answers,
    asked,
    at,
    completion,
    hangs,
    nobody,
    says,
    serving,
)


def once(first: Handler, then: Handler = answers) -> Handler:
    """A handler that does one thing the first time and another ever after."""
    queue = [first]

    async def handle(request: web.Request) -> web.StreamResponse:
        return await (queue.pop() if queue else then)(request)

    return handle


async def drops(request: web.Request) -> web.StreamResponse:
    """Closes the connection without a word, as a server does that tired of an idle one."""
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


@pytest.mark.parametrize("trouble", [says({}, 500), says({}, 429), says(b"{"), drops], ids=["500", "429", "{", "drops"])
async def test_a_passing_trouble_costs_a_pause(
    trouble: Handler, server: Server, convene: Convene, clock: Clock
) -> None:
    server.answer = once(trouble)
    reply = await asked(convene(at(server.url)))
    assert (reply.outcome, reply.text, reply.understudy) == ("answered", REPLY, False)
    assert clock.slept == [PAUSE_S]


async def test_a_busy_server_is_given_the_time_it_asks_for(server: Server, convene: Convene, clock: Clock) -> None:
    server.answer = once(says({}, 429, **{"Retry-After": "2"}))
    assert (await asked(convene(at(server.url)))).outcome == "answered"
    assert clock.slept == [2]


async def test_a_pause_beyond_the_deadline_is_not_begun(server: Server, convene: Convene, clock: Clock) -> None:
    server.answer = says({}, 429, **{"Retry-After": "900"})
    assert (await asked(convene(at(server.url)))).outcome == "late"
    assert clock.slept == []
    assert len(server.asked) == 1


async def test_a_busy_server_is_no_dead_one(server: Server, convene: Convene) -> None:
    council = convene(at(server.url))
    server.answer = says({}, 429)
    for _ in range(2 * TOLERATED):
        assert (await asked(council)).outcome == "late"
    assert council.down == ()


@pytest.mark.parametrize("trouble", [says({}, 500), says({}, 503), says({}, 401)], ids=["500", "503", "401"])
async def test_another_address_is_asked_at_once(
    trouble: Handler, server: Server, convene: Convene, clock: Clock
) -> None:
    async with serving() as ill:
        ill.answer = trouble
        reply = await asked(convene(at(ill.url, server.url)))
        assert (reply.outcome, reply.understudy) == ("answered", False)
        assert (len(ill.asked), len(server.asked), clock.slept) == (1, 1, [])


async def test_addresses_that_are_down_do_not_use_up_the_tries(server: Server, convene: Convene) -> None:
    dead = [await nobody() for _ in range(4)]
    reply = await asked(convene(at(*dead, server.url)))
    assert (reply.outcome, reply.understudy) == ("answered", False)


@pytest.mark.parametrize("dead_first", [True, False])
async def test_one_ill_and_one_dead_address_are_no_dead_mind(
    dead_first: bool, server: Server, convene: Convene
) -> None:
    server.answer = says({}, 500)
    urls = [await nobody(), server.url]
    reply = await asked(convene(at(*(urls if dead_first else urls[::-1]))))
    assert (reply.outcome, reply.understudy) == ("late", False)


async def test_a_mind_that_has_failed_often_enough_is_not_asked_again(
    server: Server, convene: Convene, clock: Clock
) -> None:
    server.answer = says({}, 500)
    council = convene(at(server.url))
    assert await turns(council, 3) == [LATE, LATE, UNDERSTUDY]
    assert (len(server.asked), clock.slept) == (TOLERATED, [PAUSE_S])


async def test_a_slow_address_leaves_no_blame_on_the_next(server: Server, convene: Convene) -> None:
    async with serving() as slow:
        slow.answer = hangs
        council = convene(at(slow.url, server.url), deadline_s=SHORT_S)
        for _ in range(TOLERATED):
            assert (await asked(council)).outcome == "late"
        assert (await asked(council)).outcome == "answered", "the slow one rests, the other is asked"
        assert len(server.asked) == 1


async def test_the_least_busy_address_is_asked(server: Server, convene: Convene) -> None:
    gate = asyncio.Event()

    async def waits(request: web.Request) -> web.StreamResponse:
        await gate.wait()
        return web.json_response(completion())

    async with AsyncExitStack() as stack:
        others = [await stack.enter_async_context(serving()) for _ in range(3)]
        servers = [server, *others]
        for one in servers:
            one.answer = waits
        council = convene(at(*(one.url for one in servers)))
        turn = asyncio.create_task(council.ask([an_ask(turn=n) for n in range(40)]))
        while sum(one.now for one in servers) < 40:  # noqa: ASYNC110 (the servers' own count)
            await asyncio.sleep(0)
        assert [one.now for one in servers] == [10, 10, 10, 10]
        gate.set()
        assert {reply.outcome for reply in await turn} == {"answered"}


async def test_asks_of_all_woods_are_under_way_at_once(server: Server, convene: Convene) -> None:
    """Two woods' batches, five creatures each: the server sees ten requests side by side, or nobody gets an answer."""
    all_here = asyncio.Event()

    async def waits(request: web.Request) -> web.StreamResponse:
        if server.now == 10:
            all_here.set()
        await all_here.wait()
        return web.json_response(completion())

    server.answer = waits
    council = convene(at(server.url))
    batches = await asyncio.gather(*(council.ask([an_ask(creature=str(n)) for n in range(5)]) for _ in range(2)))
    assert [len(batch) for batch in batches] == [5, 5]
    assert server.most == 10


async def test_replies_come_in_the_order_asked(server: Server, convene: Convene) -> None:
    async def echoes(request: web.Request) -> web.StreamResponse:
        asked = server.asked[-1]["messages"][1]["content"]
        await asyncio.sleep(0 if int(asked) % 2 else 0.005)
        return web.json_response(completion(asked))

    server.answer = echoes
    batch = [an_ask() for _ in range(8)]
    batch = [type(ask)(ask.key, ask.creature, ask.card, "", str(n), ask.view) for n, ask in enumerate(batch)]
    replies = await convene(at(server.url)).ask(batch)
    assert [reply.text for reply in replies] == [str(n) for n in range(8)]


async def turns(council: ModelCouncil, count: int) -> list[tuple[str, bool]]:
    found = []
    for _ in range(count):
        reply = await asked(council)
        found.append((reply.outcome, reply.understudy))
    return found


UNDERSTUDY, LATE, WELL = ("answered", True), ("late", False), ("answered", False)


async def test_a_mind_that_keeps_failing_rests_and_comes_back(server: Server, convene: Convene, clock: Clock) -> None:
    council = convene(at(server.url), deadline_s=SHORT_S)
    server.answer = hangs
    assert await turns(council, TOLERATED) == [LATE] * TOLERATED
    before = len(server.asked)
    assert await turns(council, 5) == [UNDERSTUDY] * 5
    assert len(server.asked) == before, "while it rests nobody waits for it"
    server.answer = answers
    assert await turns(council, 1) == [UNDERSTUDY], "well again, but not yet looked at"
    clock.now += FIRST_REST_S
    assert await turns(council, 3) == [WELL] * 3
    assert server.looks == 1, "its health is asked before a mind is risked on it"
    assert council.down == ()


async def test_a_model_in_five_heads_that_is_late_once_is_asked_by_all_five_again(
    server: Server, convene: Convene
) -> None:
    council = convene(at(server.url), deadline_s=SHORT_S)
    server.answer = hangs
    assert {reply.outcome for reply in await council.ask([ASK] * 5)} == {"late"}
    assert council.down == ()
    before = len(server.asked)
    await council.ask([ASK] * 5)
    assert len(server.asked) == before + 5


async def test_while_its_health_is_bad_no_turn_is_risked(server: Server, convene: Convene, clock: Clock) -> None:
    council = convene(at(server.url))
    server.answer, server.healthy = says({}, 503), False
    await turns(council, 1)
    for _ in range(12):
        clock.now += LONGEST_REST_S
        assert await turns(council, 1) == [UNDERSTUDY]
    assert (len(server.asked), server.looks) == (1, 12)


async def test_a_server_without_a_health_of_that_name_is_there_all_the_same(
    server: Server, convene: Convene, clock: Clock
) -> None:
    council = convene(at(server.url, health="/-/healthz"))
    server.models = ("lab/tiny",)
    server.answer = says({}, 503)
    assert await turns(council, 1) == [UNDERSTUDY]
    server.answer = answers
    clock.now += FIRST_REST_S
    assert await turns(council, 1) == [WELL]
    assert [health.state for health in await council.health()] == ["well"]


async def test_of_many_asks_one_is_the_trial(server: Server, convene: Convene, clock: Clock) -> None:
    council = convene(at(server.url))
    server.answer = says({}, 503)
    await turns(council, 1)
    clock.now += FIRST_REST_S
    replies = await council.ask([ASK] * 20)
    assert all(reply.understudy for reply in replies)
    assert len(server.asked) == 2, "the first, and one trial"
    server.answer = answers
    clock.now += 2 * FIRST_REST_S
    assert sum(not reply.understudy for reply in await council.ask([ASK] * 20)) == 1
    assert await turns(council, 2) == [WELL] * 2


async def test_a_trial_that_is_given_up_is_tried_again(server: Server, convene: Convene, clock: Clock) -> None:
    council = convene(at(server.url))
    server.answer = says({}, 503)
    await turns(council, 1)
    clock.now += FIRST_REST_S
    server.answer = hangs
    turn = asyncio.create_task(council.ask([ASK]))
    while not server.now:  # noqa: ASYNC110 (the server's own count)
        await asyncio.sleep(0)
    turn.cancel()
    await asyncio.gather(turn, return_exceptions=True)
    server.answer = answers
    assert await turns(council, 1) == [WELL]


async def test_without_understudies_down_is_down(server: Server, convene: Convene) -> None:
    server.answer = says({}, 503)
    reply = await asked(convene(at(server.url), understudies=False))
    assert (reply.outcome, reply.text, reply.understudy) == ("down", "", False)


async def test_the_stand_in_may_be_given_a_creature(server: Server, convene: Convene) -> None:
    council = convene(at(server.url))
    first, second = await council.ask([an_ask("stand-in"), an_ask()])
    assert (first.model, first.understudy) == ("stand-in", False), "cast for the part, it is nobody's understudy"
    assert (second.model, second.text) == ("tiny", REPLY)


async def test_the_time_taken_is_told(server: Server, convene: Convene, clock: Clock) -> None:
    server.answer = once(says({}, 429, **{"Retry-After": "3"}))
    reply = await asked(convene(at(server.url)))
    assert (reply.took_ms, reply.prompt_tokens, reply.reply_tokens, reply.cached_tokens) == (3000, 640, 55, 512)
