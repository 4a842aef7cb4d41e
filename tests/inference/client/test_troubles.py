"""Whatever a model server does, every ask is answered in time: a reply, a missed turn, or a labelled understudy."""

from __future__ import annotations

import asyncio
import gzip

import orjson
import pytest
from aiohttp import web

from inference.parse import MAX_REPLY
from inference.standin import answer
from tests.inference.client.conftest import SHORT_S, Convene
from tests.inference.client.servers import (
    ASK,
    REPLY,
    Handler,
    Server,
    an_ask,
    answers,
    asked,
    at,
    completion,
    hangs,
    nobody,
    read,
    says,
    sending,
)


async def drips(request: web.Request) -> web.StreamResponse:
    """Sends a good answer, a byte at a time, too slowly for anybody."""
    body = orjson.dumps(completion())
    response = web.StreamResponse()
    response.content_length = len(body)
    await response.prepare(request)
    for byte in body:
        await response.write(bytes([byte]))
        await asyncio.sleep(0.01)
    return response


async def floods(request: web.Request) -> web.StreamResponse:
    """Sends white space without end."""
    response = web.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(b" " * 65536)


async def cuts(request: web.Request) -> web.StreamResponse:
    """Promises a whole body and breaks off in its middle."""
    body = orjson.dumps(completion())
    response = web.StreamResponse()
    response.content_length = len(body)
    await response.prepare(request)
    await response.write(body[:40])
    assert request.transport is not None
    request.transport.abort()
    return response


HTML = b"<!doctype html><title>502</title><h1>Bad gateway</h1>"
LATE: dict[str, Handler] = {
    "a body cut short": cuts,
    "a flood": floods,
    "a megabyte of text": says(completion("a" * 2**20)),
    "a megabyte of JSON nesting": says(b"[" * 2**18),
    "status 500": says({"error": {"message": "boom"}}, 500),
    "status 500 in HTML": says(HTML, 500),
    "status 504": says(HTML, 504),
    "status 429": says({}, 429),
    "status 429 with a date": says({}, 429, **{"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"}),
    "status 204": says(b"", 204),
    "HTML": says(HTML),
    "an empty body": says(b""),
    "no JSON object": says([]),
    "null": says(b"null"),
    "a deep nest": says(b"[" * 5000 + b"]" * 5000),
    "no choices": says({"choices": []}),
    "choices that are none": says({"choices": "stop"}),
    "a choice without a message": says({"choices": [{"finish_reason": "stop"}]}),
    "a message that is none": says({"choices": [{"message": "hello"}]}),
    "an error with status 200": says({"error": {"message": "out of memory"}}),
    "compressed though nobody asked": says(gzip.compress(orjson.dumps(completion())), **{"Content-Encoding": "gzip"}),
}
SLOW: dict[str, Handler] = {"hangs": hangs, "drips": drips}
DOWN: dict[str, Handler] = {
    "status 400": says({"error": {"message": "no such grammar"}}, 400),
    "status 413": says({"error": "too long"}, 413),
    "status 422": says({"detail": [{"msg": "extra fields not permitted"}]}, 422),
    "nobody has paid": says({"error": {"message": "You exceeded your current quota."}}, 429),
    "status 503": says({}, 503),
    "status 502": says(HTML, 502),
    "status 401": says({}, 401),
    "status 403": says({}, 403),
    "no such model": says({"error": {"message": "The model does not exist."}}, 404),
    "a redirect": says(b"", 303, Location="/v1/models"),
}
HOPELESS: dict[str, Handler] = {
    "content null": says(completion(None)),
    "content null, its thinking beside it": says(completion(None, reasoning="I buy wood.")),
    "content empty": says(completion("")),
    "content a number": says(completion(7)),
    "content an object": says(completion({"orders": []})),
    "bytes that are no text": says(orjson.dumps(completion("#")).replace(b"#", b"\xff\xfe")),
    "prose": says(completion("I would rather not say.")),
}


@pytest.mark.parametrize("handler", LATE.values(), ids=LATE)
async def test_an_answer_that_is_none_is_a_missed_turn(handler: Handler, server: Server, convene: Convene) -> None:
    server.answer = handler
    reply = await asked(convene(at(server.url)))
    assert (reply.outcome, reply.text, reply.model, reply.understudy) == ("late", "", "tiny", False)
    assert 1 <= len(server.asked) <= 2, "one retry at most"


@pytest.mark.parametrize("handler", SLOW.values(), ids=SLOW)
async def test_a_slow_server_is_left_at_the_deadline(handler: Handler, server: Server, convene: Convene) -> None:
    server.answer = handler
    reply = await asked(convene(at(server.url), deadline_s=SHORT_S))
    assert reply.outcome == "late"
    assert len(server.asked) == 1


@pytest.mark.parametrize("handler", DOWN.values(), ids=DOWN)
async def test_a_mind_that_is_down_is_played_by_its_understudy(
    handler: Handler, server: Server, convene: Convene
) -> None:
    server.answer = handler
    council = convene(at(server.url))
    reply = await asked(council)
    assert (reply.outcome, reply.text, reply.model, reply.understudy) == ("answered", answer(ASK), "tiny", True)
    assert council.down == ("tiny",)
    assert len(server.asked) == 1, "a redirect is not followed, a dead server not asked twice"


@pytest.mark.parametrize("handler", HOPELESS.values(), ids=HOPELESS)
async def test_a_reply_without_a_decision_is_a_no_op_of_the_model(
    handler: Handler, server: Server, convene: Convene
) -> None:
    server.answer = handler
    reply = await asked(convene(at(server.url)))
    assert read(reply).status == "hopeless"
    assert not reply.understudy


async def test_nobody_listens(convene: Convene) -> None:
    council = convene(at(await nobody()))
    reply = await asked(council)
    assert reply.understudy
    assert [health.state for health in await council.health()] == ["down"]


async def test_bytes_that_are_no_text_spoil_only_themselves(server: Server, convene: Convene) -> None:
    body = orjson.dumps(completion(REPLY.replace("cheap wood", "#"))).replace(b"#", b"\xe2\x28\xa1")
    server.answer = says(body)
    decision = read(await asked(convene(at(server.url))))
    assert [order.good for order in decision.orders] == ["firewood"]


async def test_a_long_reply_is_bounded_and_read_as_cut(server: Server, convene: Convene) -> None:
    server.answer = says(completion("x" * 100_000 + REPLY))
    reply = await asked(convene(at(server.url)))
    assert len(reply.text) == MAX_REPLY + 1
    assert read(reply).status == "hopeless"


@pytest.mark.parametrize("finish", [None, "", 7, "length", "abort"])
async def test_a_reply_that_did_not_stop_by_itself_is_read_with_caution(
    finish: object, server: Server, convene: Convene
) -> None:
    server.answer = says(completion(finish=finish))
    assert "cut-short" in read(await asked(convene(at(server.url)))).repairs


@pytest.mark.parametrize("tokens", [-1, 1.5, "many", None, 2**70, True])
async def test_tokens_that_are_no_count_are_unknown(tokens: object, server: Server, convene: Convene) -> None:
    strange = completion() | {"usage": {"prompt_tokens": None}}
    raw = orjson.dumps(strange).replace(b"null", str(tokens).encode() if tokens == 2**70 else orjson.dumps(tokens))
    server.answer = says(raw)
    reply = await asked(convene(at(server.url)))
    assert (reply.outcome, reply.prompt_tokens, reply.reply_tokens) == ("answered", 0, 0)


async def test_five_minds_in_five_troubles_cost_one_deadline(server: Server, convene: Convene) -> None:
    """Each creature meets its own; the well one is heard, and nobody waits for anybody."""
    well, dead = at(server.url, id="well"), at(await nobody(), id="dead")
    async with sending(b"", hold=True) as mute, sending(b"HTTP/1.1 500 no\r\nContent-Length: 0\r\n\r\n") as ill:
        cards = [well, dead, at(mute, id="mute"), at(ill, id="ill")]
        council = convene(*cards, deadline_s=SHORT_S)
        async with asyncio.timeout(10):
            replies = await council.ask([an_ask(id) for id in ("mute", "well", "ill", "dead", "unheard-of")])
    assert [(reply.model, reply.outcome, reply.understudy) for reply in replies] == [
        ("mute", "late", False),
        ("well", "answered", False),
        ("ill", "late", False),
        ("dead", "answered", True),
        ("unheard-of", "answered", True),
    ]
    assert replies[1].text == REPLY


async def test_a_turn_that_is_given_up_leaves_nothing_behind(server: Server, convene: Convene) -> None:
    council = convene(at(server.url))
    server.answer = hangs
    turn = asyncio.create_task(council.ask([ASK]))
    while not server.now:  # noqa: ASYNC110 (the server's own count)
        await asyncio.sleep(0)
    turn.cancel()
    with pytest.raises(asyncio.CancelledError):
        await turn
    while server.now:  # noqa: ASYNC110
        await asyncio.sleep(0.001)
    server.answer = answers
    assert (await asked(council)).outcome == "answered"


async def test_a_closed_council_is_not_asked(server: Server, convene: Convene) -> None:
    council = convene(at(server.url))
    await asked(council)
    await council.close()
    with pytest.raises(RuntimeError, match="closed"):
        await council.ask([ASK])


async def test_an_understudy_that_fails_is_a_mind_that_is_down(
    convene: Convene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumbles(ask: object) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr("inference.client._council.answer", stumbles)
    reply = await asked(convene())
    assert (reply.outcome, reply.understudy) == ("down", False)


async def test_a_bug_of_ours_costs_one_mind_its_turn(
    server: Server, convene: Convene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumbles(*args: object) -> bytes:
        raise ZeroDivisionError

    monkeypatch.setattr("inference.client._endpoint.Requests.body", stumbles)
    reply = await asked(convene(at(server.url)))
    assert reply.understudy
