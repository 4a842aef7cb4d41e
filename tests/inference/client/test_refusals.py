"""Why a server refuses is known in its own words, and what no waiting changes is not asked again every turn."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import orjson
import pytest
from aiohttp import web

from inference.client._failures import LONGEST_REFUSED_REST_S, REFUSED_REST_S, Again, Busy, Down, Stranger, WrongKey
from inference.client._refusal import BLOT, LONGEST, Blot, refusal
from tests.inference.client.conftest import Convene
from tests.inference.client.servers import ASK, Clock, Server, answers, asked, at, completion, nobody, says

CONTEXT = "This model's maximum context length is 512 tokens. However, you requested 1100 tokens."
HOUR = 3600.0


def openai(message: str, **more: Any) -> Any:
    return {"error": {"message": message, "type": "invalid_request_error"} | more}


BODIES = {
    "OpenAI": openai(CONTEXT),
    "vLLM of old": {"object": "error", "message": CONTEXT, "type": "BadRequestError", "code": 400},
    "Ollama of old": {"error": CONTEXT},
    "FastAPI": {"detail": CONTEXT},
    "FastAPI, by field": {"detail": [{"loc": ["body", "messages"], "msg": CONTEXT, "type": "value_error"}]},
    "Gemini": [openai(CONTEXT, code=400)],
    "a router": openai("Provider returned error", metadata={"raw": CONTEXT}),
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
@pytest.mark.parametrize("status", [400, 404, 413, 422])
async def test_a_refusal_that_lasts_is_told_once_and_hardly_asked_again(
    body: Any, status: int, server: Server, convene: Convene, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    server.answer = says(body, status)
    council = convene(at(server.url))
    for _ in range(10):
        reply = await asked(council)
        assert (reply.outcome, reply.understudy) == ("answered", True), "its understudy plays: it is down, and not late"
        clock.now += HOUR
    assert len(server.asked) == 4, "at once, an hour later, and then with longer and longer rests"
    assert council.down == ("tiny",)
    told = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert len(told) == 1
    assert f"status {status}" in told[0]
    assert "maximum context length is 512 tokens" in told[0]
    assert "maximum context length is 512 tokens" in council.troubles["tiny"]
    server.answer = answers
    clock.now += LONGEST_REFUSED_REST_S
    assert not (await asked(council)).understudy
    assert (council.down, council.troubles) == ((), {})


async def test_one_refusal_may_be_one_prompts_own(server: Server, convene: Convene, clock: Clock) -> None:
    server.answer = says(openai(CONTEXT), 400)
    council = convene(at(server.url))
    assert (await asked(council)).understudy
    server.answer = answers
    clock.now += 1
    assert not (await asked(council)).understudy, "the next is asked as ever"
    server.answer = says(openai(CONTEXT), 400)
    await asked(council)
    clock.now += 1
    assert len(server.asked) == 3
    await asked(council)
    assert len(server.asked) == 4, "an answer in between: it begins anew"


async def test_another_trouble_is_another_line(
    server: Server, convene: Convene, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    council = convene(at(server.url))
    for message in ("needs 913 tokens", "needs 1,024 tokens", "no such grammar", "no such grammar"):
        server.answer = says(openai(message), 400)
        await asked(council)
        clock.now += LONGEST_REFUSED_REST_S
    told = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert [line.rpartition(": ")[2] for line in told] == ["needs 913 tokens", "no such grammar"]


async def test_a_server_that_is_away_meanwhile_is_looked_for_as_ever(
    server: Server, convene: Convene, clock: Clock
) -> None:
    """Whoever mends a server starts it again: from its silence on, no rest is long."""
    council = convene(at(server.url))
    server.answer = says(openai(CONTEXT), 400)
    for _ in range(2):
        await asked(council)
        clock.now += 1
    server.healthy = False
    clock.now += REFUSED_REST_S
    await asked(council)
    server.healthy, server.answer = True, answers
    clock.now += 60
    assert not (await asked(council)).understudy


PAGES = {
    "a proxy's page": (b"<html><title>403 Forbidden</title>cloudflare</html>", 403),
    "plain words": (b"404 page not found", 404),
    "nothing": (b"", 400),
    "JSON that gives no reason": (b"{}", 403),
}


@pytest.mark.parametrize(("body", "status"), PAGES.values(), ids=PAGES)
async def test_what_is_not_the_servers_own_verdict_does_not_last(
    body: bytes, status: int, server: Server, convene: Convene, clock: Clock
) -> None:
    server.answer = says(body, status)
    council = convene(at(server.url))
    for _ in range(6):
        assert (await asked(council)).understudy
        clock.now += HOUR
    assert len(server.asked) == 6


MEANS: list[tuple[int, Any, type, bool]] = [
    (400, openai("Unsupported parameter: 'max_tokens'"), Down, True),
    (401, openai("Incorrect API key provided"), WrongKey, True),
    (402, openai("Insufficient credits"), Down, True),
    (404, openai("The model `x` does not exist."), Stranger, True),
    (429, openai("Rate limit reached"), Busy, False),
    (429, openai("You exceeded your current quota, please check your plan and billing details."), Down, True),
    (400, openai("The response was filtered due to the prompt triggering our content management policy"), Again, False),
    (408, openai("timeout"), Again, False),
    (500, openai("boom"), Again, False),
    (503, openai("Loading model"), Down, False),
]


@pytest.mark.parametrize(("status", "body", "kind", "lasting"), MEANS)
def test_what_a_refusal_means(status: int, body: Any, kind: type, lasting: bool) -> None:
    error = refusal(status, orjson.dumps(body), "", Blot(()))
    assert type(error) is kind
    assert getattr(error, "lasting", False) == lasting
    assert error.status == status


async def test_a_reason_is_bounded_and_cleaned(server: Server, convene: Convene) -> None:
    nasty = "@everyone <@123456789012345678> **read** [this](https://evil.example/x) `x`\n\x1b[31m" + "long " * 400
    server.answer = says(openai(nasty), 400)
    council = convene(at(server.url))
    await asked(council)
    told = council.troubles["tiny"]
    assert len(told) < LONGEST + 40
    assert told.isprintable()
    assert not any(sign in told for sign in ("@", "<", "*", "`", "http", "\n", "123456789012345678"))


async def test_figures_and_names_of_fields_stay_readable(server: Server, convene: Convene) -> None:
    server.answer = says(openai("max_tokens is too large: 131072, not over 16384"), 400)
    council = convene(at(server.url))
    await asked(council)
    assert "max_tokens is too large: 131,072, not over 16,384" in council.troubles["tiny"]


async def test_a_reason_that_never_ends_costs_a_second_and_not_the_deadline(server: Server, convene: Convene) -> None:
    async def drips(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(status=503)
        await response.prepare(request)
        while True:
            await response.write(b" ")
            await asyncio.sleep(0.01)

    server.answer = drips
    reply = await asked(convene(at(server.url)))
    assert reply.understudy
    assert len(server.asked) == 1


async def test_the_reason_of_an_error_with_status_200_is_told(server: Server, convene: Convene) -> None:
    server.answer = says(openai("The upstream provider is out of memory"))
    council = convene(at(server.url))
    assert (await asked(council)).outcome == "late"
    assert "out of memory" in council.troubles["tiny"]


async def test_who_is_well_has_no_trouble(server: Server, convene: Convene, clock: Clock) -> None:
    council = convene(at(server.url), at(await nobody(), id="gone"))
    await council.ask([ASK, type(ASK)(ASK.key, ASK.creature, "gone", "", "", ASK.view)])
    assert list(council.troubles) == ["gone"]
    assert "ClientConnectorError" in council.troubles["gone"]


KEY = "wood-7f3a9c51e2-zqxv"
ECHOES = [
    f"Incorrect API key provided: {KEY}.",
    "Incorrect API key provided: wood-7f3*********zqxv.",
    f"bad header Authorization: Bearer {KEY}",
    f"http://user:{KEY}@gpu/v1/chat/completions?key={KEY} failed",
    "Incorrect API key: sk-proj-abcdef1234567890",
    "upstream said: api_key=abcdef, token: zzzz",
    "d29vZC03ZjNhOWM1MWUyLXpxeHY6cGFzcw== no",
]


@pytest.mark.parametrize("said", ECHOES)
async def test_no_credential_is_in_a_reason(
    said: str, server: Server, convene: Convene, caplog: pytest.LogCaptureFixture
) -> None:
    server.answer = says(openai(said), 401)
    council = convene(at(server.url.replace("//", f"//{KEY}:pass-8d21@")), key=KEY)
    with caplog.at_level("DEBUG"):
        await asked(council)
    told = council.troubles["tiny"] + caplog.text
    assert "401" in told
    for piece in (KEY, "wood-7f3", "7f3a", "zqxv", "pass-8d21", "sk-proj", "abcdef", "zzzz", "d29vZC0"):
        assert piece not in told, piece
    assert BLOT in told


async def test_a_key_that_a_server_says_back_reaches_no_paper(server: Server, convene: Convene) -> None:
    text = f'{{"thought": "{KEY}", "gossip": "they sent {KEY}", "orders": []}}'
    server.answer = says(completion(text))
    reply = await asked(convene(at(server.url), key=KEY))
    assert reply.outcome == "answered"
    assert KEY not in reply.text
