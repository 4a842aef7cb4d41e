"""Nothing that a server sends holds the loop: whatever comes without end, a round stays short and somebody hangs up.

The servers are threads with plain sockets. A round is measured in the bytes that are parsed in it, so that a busy
machine does not show; a server counts the bytes that it gets rid of.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import orjson
import pytest
from aiohttp.client_proto import ResponseHandler

from inference.client._protocol import MAX_INTERIM, MAX_WIRE, SHORT, SLICE, BoundedConnector, BoundedHandler
from inference.client._server import MAX_BODY
from tests.inference.client.conftest import Convene
from tests.inference.client.servers import ASK, REPLY, answers, asked, at, completion, sending, serving

OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
WHOLE = orjson.dumps(completion())
ANSWER = OK + b"Content-Length: %d\r\n\r\n" % len(WHOLE) + WHOLE
# What is sent once, and what without end.
FLOODS = {
    "100 Continue": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "100 without a word": (b"", b"HTTP/1.1 100 \r\n\r\n"),
    "103 Early Hints": (b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"),
    "empty lines": (b"", b"\r\n"),
    "a status line": (b"HTTP/1.1 200 ", b"a"),
    "headers": (OK, b"X: a\r\n"),
    "a header": (OK + b"X: ", b"a"),
    "a folded header": (OK + b"X: a\r\n", b" a\r\n"),
    "cookies": (OK, b"Set-Cookie: a=b\r\n"),
    "a body": (OK + b"Content-Length: 8388608\r\n\r\n", b" "),
    "a body to the end of the line": (OK + b"Connection: close\r\n\r\n", b" "),
    "a body a byte a chunk": (CHUNKED, b"1\r\n \r\n"),
    "chunk extensions": (CHUNKED, b"1;a=b\r\n \r\n"),
    "a chunk's extension": (CHUNKED + b"1;a=", b"a"),
    "a chunk's size": (CHUNKED, b"0"),
    "trailers": (CHUNKED + b"2\r\n{}\r\n0\r\n", b"X: a\r\n"),
    "answers": (b"", OK + b"Content-Length: 2\r\n\r\n{}"),
    "empty answers": (b"", b"HTTP/1.1 204 No Content\r\n\r\n"),
    "gzip": (OK + b"Content-Encoding: gzip\r\nContent-Length: 8388608\r\n\r\n", b"\x1f\x8b\x08\x00"),
    "a refusal's body": (b"HTTP/1.1 503 no\r\nContent-Length: 8388608\r\n\r\n", b" "),
    "another protocol": (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: tea\r\nConnection: upgrade\r\n\r\n", b"tea"),
    "noise": (b"", b"\x00\xff"),
}
DEADLINE_S = 0.1
HEADS = 5  # one model in all of a wood's
# What a connection's buffers take of a server though nobody reads it.
BUFFERS = 16 * 2**20


class Flood:
    """A server that sends its first words and then the same without end; `sent` counts bytes over all connections."""

    def __init__(self, first: bytes, more: bytes) -> None:
        self.first, self.more = first, more * (65536 // len(more))
        self.sent = 0
        self.calls = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._threads = [threading.Thread(target=self._listen)]
        self._threads[0].start()

    def _listen(self) -> None:
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            self.calls += 1
            self._threads.append(threading.Thread(target=self._talk, args=(line,)))
            self._threads[-1].start()

    def _talk(self, line: socket.socket) -> None:
        with line:
            line.settimeout(10)
            try:
                line.recv(65536)
                line.sendall(self.first)
                while True:
                    self.sent += line.send(self.more)
            except OSError:  # the other side has had enough
                pass

    def stop(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(10)


@contextmanager
def flooding(first: bytes, more: bytes) -> Iterator[Flood]:
    flood = Flood(first, more)
    try:
        yield flood
    finally:
        flood.stop()


class Heart:
    """Beats once a round; `most` are the bytes that were parsed between two beats."""

    def __init__(self) -> None:
        self.most = self.beats = self._parsed = 0
        self._patch = pytest.MonkeyPatch()

    async def __aenter__(self) -> Heart:
        parse = ResponseHandler.data_received

        def counted(handler: ResponseHandler, data: bytes) -> None:
            self._parsed += len(data)
            parse(handler, data)

        self._patch.setattr(ResponseHandler, "data_received", counted)
        self._task = asyncio.create_task(self._beat())
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._task.cancel()
        self._patch.undo()

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(0)
            self.most, self._parsed, self.beats = max(self.most, self._parsed), 0, self.beats + 1


def _at_most(connections: int) -> int:
    """Bytes that a round may parse: one slice of one connection, and what is short of each."""
    return SLICE + connections * SHORT


@pytest.mark.parametrize(("first", "more"), FLOODS.values(), ids=FLOODS)
async def test_a_flood_holds_nothing_up(first: bytes, more: bytes, convene: Convene) -> None:
    with flooding(first, more) as flood:
        council = convene(at(flood.url), deadline_s=DEADLINE_S)
        async with Heart() as heart:
            replies = await council.ask([ASK] * HEADS)
        await council.close()
    assert all(reply.outcome == "late" or reply.understudy for reply in replies)
    assert 0 < heart.most <= _at_most(HEADS)
    assert flood.calls <= 2 * HEADS
    assert flood.sent < flood.calls * (MAX_WIRE + BUFFERS)


async def test_five_minds_and_a_flood_hold_nothing_up(convene: Convene) -> None:
    """Forty connections at once, and still a round parses one slice of one of them."""
    with flooding(CHUNKED, b"1\r\n \r\n") as flood:
        council = convene(at(flood.url), deadline_s=2)
        async with Heart() as heart:
            replies = await council.ask([ASK] * 40)
        await council.close()
    assert all(reply.outcome == "late" or reply.understudy for reply in replies)
    assert 0 < heart.most <= _at_most(40)


@pytest.mark.parametrize(
    "more", [ANSWER, b"HTTP/1.1 100 Continue\r\n\r\n", b"\r\n", b"x"], ids=["answers", "100", "", "x"]
)
async def test_who_goes_on_talking_after_an_answer_is_hung_up_on(more: bytes, convene: Convene) -> None:
    """The answer is good, and nothing that comes behind it is taken for the next one's."""
    with flooding(ANSWER, more) as flood:
        council = convene(at(flood.url), deadline_s=5)
        async with Heart() as heart:
            reply = await asked(council)
            assert (reply.outcome, reply.text) in (("answered", REPLY), ("late", ""))
            for _ in range(200):
                await asyncio.sleep(0)
        await council.close()
    assert 0 < heart.most <= _at_most(1)
    assert flood.sent < flood.calls * (MAX_WIRE + BUFFERS)


async def test_an_answer_to_nothing_answers_no_later_question(convene: Convene) -> None:
    """A second answer comes while the line is idle: the next question goes out on another line."""
    lines: list[asyncio.StreamWriter] = []
    wrong = ANSWER.replace(b"firewood", b"acorns00")

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        lines.append(writer)
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            size = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
            await reader.readexactly(size)
            writer.write(ANSWER)
            await writer.drain()
            await asyncio.sleep(0.01)
            writer.write(wrong)
            await writer.drain()
            await reader.read()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass

    async with await asyncio.start_server(talk, "127.0.0.1", 0) as server:
        council = convene(at(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"))
        for _ in range(3):
            assert (await asked(council)).text == REPLY
            await asyncio.sleep(0.05)
        await council.close()
        assert len(lines) == 3
        for line in lines:
            line.close()


async def test_a_few_interim_answers_are_no_trouble(convene: Convene) -> None:
    early = b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 3 + b"HTTP/1.1 100 Continue\r\n\r\n"
    async with sending(early + ANSWER) as url:
        assert (await asked(convene(at(url)))).text == REPLY


async def test_a_long_answer_in_small_chunks_is_read_whole(convene: Convene) -> None:
    """Longer than a slice, and well below what an answer may be."""
    body = orjson.dumps(completion() | {"padding": "x" * 60_000})
    chunks = b"".join(
        b"%x\r\n%s\r\n" % (len(part), part) for part in (body[n : n + 100] for n in range(0, len(body), 100))
    )
    for hold in (False, True):
        async with sending(CHUNKED + chunks + b"0\r\n\r\n", hold=hold) as url:
            assert (await asked(convene(at(url)))).text == REPLY


async def test_an_answer_to_the_end_of_the_line_is_read_whole(convene: Convene) -> None:
    body = orjson.dumps(completion() | {"padding": "x" * 60_000})
    async with sending(OK + b"Connection: close\r\n\r\n" + body) as url:
        assert (await asked(convene(at(url)))).text == REPLY


async def test_what_comes_at_once_is_parsed_a_slice_a_round() -> None:
    """As an encrypted line delivers it: a quarter of a megabyte in one call."""
    loop = asyncio.get_running_loop()
    ours, theirs = socket.socketpair()
    async with BoundedConnector() as connector:
        _, handler = await loop.create_connection(connector._factory, sock=ours)
        assert isinstance(handler, BoundedHandler)
        handler.set_response_params(read_until_eof=True)
        async with Heart() as heart:
            began = heart.beats
            handler.data_received(CHUNKED + b"1\r\n \r\n" * (256 * 1024 // 6))
            message, payload = await handler.read()
            while handler._rest:  # noqa: ASYNC110 (the loop is what is counted)
                await asyncio.sleep(0)
        assert message.code == 200
        assert heart.beats - began >= 256 * 1024 // SLICE - 2
        assert 0 < heart.most <= _at_most(1)
        assert payload.total_bytes < MAX_BODY
        handler.close()
        theirs.close()


async def test_interim_answers_are_counted_not_kept(convene: Convene) -> None:
    async with sending(b"HTTP/1.1 100 Continue\r\n\r\n" * MAX_INTERIM + ANSWER) as url:
        assert (await asked(convene(at(url)))).outcome == "late"
    async with sending(b"HTTP/1.1 100 Continue\r\n\r\n" * (MAX_INTERIM - 1) + ANSWER) as url:
        assert (await asked(convene(at(url)))).text == REPLY


async def test_a_list_of_models_of_a_megabyte_is_no_trouble(convene: Convene) -> None:
    async with serving() as server:
        server.models = tuple(f"lab/model-{n}" for n in range(30_000))
        server.answer = answers
        (found,) = await convene(at(server.url)).health()
    assert found.state == "well", "a router's list is too long to be read, and that is nobody's fault"
