"""Any bytes that a server may send come to an outcome: nothing raises, and nothing is kept that is not bounded."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import orjson
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inference.client import ModelCouncil
from inference.parse import MAX_REPLY
from inference.protocol import Reply
from tests.inference.client.conftest import SHORT_S, Convene
from tests.inference.client.servers import Clock, asked, at, completion, read, sending

RAW = [
    b"", b"\r\n\r\n", b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}",
    b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}", b"HTTP/9.9 999 what\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc",
    b"HTTP/1.1 200 OK\r\nX: " + b"a" * 100_000 + b"\r\n\r\n{}", b"HTTP/1.1 200 OK\r\n" + b"X: a\r\n" * 5000 + b"\r\n",
    b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 2\r\n\r\n{}",
    b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}",
    b"HTTP/1.1 100 Continue\r\n\r\n" * 200, b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: tea\r\n\r\n",
]  # fmt: skip


@pytest.mark.parametrize("raw", RAW, ids=range(len(RAW)))
@pytest.mark.parametrize("hold", [False, True], ids=["closes", "holds"])
async def test_a_server_that_speaks_no_http(raw: bytes, hold: bool, convene: Convene) -> None:
    async with sending(raw, hold=hold) as url:
        reply = await asked(convene(at(url), deadline_s=SHORT_S))
        assert reply.outcome == "late" or reply.understudy


def answered(raw: bytes) -> Reply:
    """What comes of a server that sends these bytes."""

    async def ask() -> Reply:
        clock = Clock()
        async with sending(raw) as url:
            council = ModelCouncil([at(url)], label="", deadline_s=SHORT_S, clock=clock, sleep=clock.sleep)
            try:
                return await asked(council)
            finally:
                await council.close()

    return asyncio.run(ask())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["choices", "message", "content", "finish_reason", "usage", "prompt_tokens", "text"]), inner
        )
    ),
    max_leaves=12,
)
Wrap = Callable[[object], object]
LAYERS: list[Wrap] = [
    lambda inner: inner,
    lambda inner: {"choices": inner},
    lambda inner: {"choices": [inner], "usage": inner},
    lambda inner: {"choices": [{"message": inner, "finish_reason": inner}]},
    lambda inner: completion(inner),
]
BODIES = st.binary(max_size=200) | st.builds(
    lambda wrap, inner: orjson.dumps(wrap(inner), option=orjson.OPT_NON_STR_KEYS | orjson.OPT_PASSTHROUGH_SUBCLASS),
    st.sampled_from(LAYERS),
    JSON.filter(lambda inner: not _too_big(inner)),
)


def _too_big(inner: object) -> bool:
    """Integers that orjson does not write."""
    try:
        orjson.dumps(inner)
    except TypeError:
        return True
    return False


@given(BODIES)
@example(orjson.dumps(completion()))
def test_any_body_is_an_outcome(body: bytes) -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode()
    reply = answered(head + body)
    assert reply.outcome in ("answered", "late")
    assert not reply.understudy
    assert len(reply.text) <= MAX_REPLY + 1
    if reply.outcome == "answered":
        read(reply)


@given(st.binary(max_size=300) | st.builds(lambda rest: b"HTTP/1.1 " + rest, st.binary(max_size=100)))
def test_any_bytes_are_an_outcome(raw: bytes) -> None:
    reply = answered(raw)
    assert reply.outcome == "late" or reply.understudy
