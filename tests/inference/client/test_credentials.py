"""Who asks, and by which way: keys, users and passwords, queries and proxies, each where the operator put it."""

from __future__ import annotations

import asyncio
from base64 import b64encode
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from inference.cards import Dialects, load_cards, serve
from inference.cards._address import proxy_address
from inference.client import ModelCouncil
from tests.inference.client.conftest import LONG_S, Convene
from tests.inference.client.kinds import Kind, serving_as
from tests.inference.client.servers import an_ask, asked, at, nobody

BASIC = f"Basic {b64encode(b'wood:pa@ss').decode()}"


@pytest.fixture
async def kind() -> AsyncIterator[Kind]:
    async with serving_as(Kind()) as kind:
        yield kind


def with_user(url: str) -> str:
    return url.replace("//", "//wood:pa%40ss@")


SENT: list[tuple[bool, dict[str, str], dict[str, str]]] = [
    (False, {}, {}),
    (False, {"key": "k1"}, {"Authorization": "Bearer k1"}),
    (False, {"key": "k1", "key_header": "api-key"}, {"api-key": "k1"}),
    (True, {}, {"Authorization": BASIC}),
    # What an address itself says is for that server; the key is for all.
    (True, {"key": "k1"}, {"Authorization": BASIC}),
    (True, {"key": "k1", "key_header": "x-api-key"}, {"Authorization": BASIC, "x-api-key": "k1"}),
]


@pytest.mark.parametrize(("user", "options", "expected"), SENT)
async def test_who_asks_is_said_in_the_header_that_was_named(
    user: bool, options: dict[str, Any], expected: dict[str, str], kind: Kind, convene: Convene
) -> None:
    council = convene(at(with_user(kind.url) if user else kind.url), **options)
    assert (await asked(council)).outcome == "answered"
    await council.health()
    for sent in kind.sent:
        assert {name: sent[name] for name in ("Authorization", "api-key", "x-api-key") if name in sent} == expected


async def test_what_stands_in_a_query_goes_along_with_each_request(kind: Kind, convene: Convene) -> None:
    council = convene(at(f"{kind.url}/v1?key=a%2Bb&api-version=2026-01-01"))
    assert (await asked(council)).outcome == "answered"
    await council.health()
    assert {place.partition("?")[0] for place in kind.places} == {"/v1/chat/completions", "/health", "/v1/models"}
    assert {place.partition("?")[2] for place in kind.places} == {"key=a%2Bb&api-version=2026-01-01"}


async def test_an_azure_like_server_serves(convene: Convene) -> None:
    path = "/openai/deployments/wood"
    async with serving_as(Kind(path=path, needs={"api-key": "k1"})) as kind:
        url = f"{kind.url}{path}/chat/completions?api-version=2024-10-21"
        reply = await asked(convene(at(url), key="k1", key_header="api-key"))
        assert (reply.outcome, reply.understudy) == ("answered", False)


async def test_a_proxy_stands_before_the_servers_it_is_set_for(kind: Kind) -> None:
    cards = load_cards(plugins=False)
    async with serving_as(Kind()) as proxy:
        through = proxy_address(proxy.url.replace("//", "//me:pr0xy@"))
        served = serve(
            cards, ["noise", "phi-4-mini"], {"phi-4-mini": [kind.url]}, "http://models.invalid",
            Dialects(proxies={"noise": through}),
        )  # fmt: skip
        council = ModelCouncil(served, label="", deadline_s=LONG_S)
        try:
            replies = await council.ask([an_ask("noise"), an_ask("phi-4-mini")])
        finally:
            await council.close()
    assert [(reply.outcome, reply.understudy) for reply in replies] == [("answered", False)] * 2
    assert (len(proxy.asked), len(kind.asked)) == (1, 1)
    assert proxy.sent[0]["Host"] == "models.invalid"
    assert proxy.sent[0]["Proxy-Authorization"] == f"Basic {b64encode(b'me:pr0xy').decode()}"
    assert "Proxy-Authorization" not in kind.sent[0]


async def test_a_proxy_of_the_environment_is_not_trusted(
    kind: Kind, convene: Convene, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, await nobody())
    assert not (await asked(convene(at(kind.url)))).understudy


async def test_a_proxy_that_is_away_is_a_mind_that_is_down(kind: Kind) -> None:
    served = serve(
        load_cards(plugins=False), ["noise"], {"noise": [kind.url]}, None,
        Dialects(proxies={"*": proxy_address((await nobody()).replace("//", "//me:pr0xy@"))}),
    )  # fmt: skip
    council = ModelCouncil(served, label="", deadline_s=LONG_S)
    try:
        (reply,) = await council.ask([an_ask("noise")])
        assert reply.understudy
        assert "cannot be reached" in council.troubles["noise"]
        assert "pr0xy" not in council.troubles["noise"]
    finally:
        await council.close()


async def test_before_an_encrypted_server_the_proxy_alone_reads_who_asks_it(convene: Convene) -> None:
    heard: list[bytes] = []

    async def refuses(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 407 no\r\nContent-Length: 0\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(refuses, "127.0.0.1", 0) as proxy:
        port = proxy.sockets[0].getsockname()[1]
        through = proxy_address(f"http://me:pr0xy@127.0.0.1:{port}")
        served = replace(at("https://models.invalid"), proxy=through)
        council = convene(served, key="k1")
        assert (await asked(council)).understudy
    assert "its proxy answers with status 407" in council.troubles["tiny"]
    assert heard[0].startswith(b"CONNECT models.invalid:443 ")
    assert b64encode(b"me:pr0xy") in heard[0]
    assert b"k1" not in heard[0]
