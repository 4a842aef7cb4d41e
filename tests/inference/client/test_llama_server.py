"""llama.cpp's own server, where one is given: LLAMA_SERVER is the program, LLAMA_MODEL a GGUF file for it."""

from __future__ import annotations

import asyncio
import os
import socket
from asyncio.subprocess import DEVNULL
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.app.exit_codes import Exit
from bot.cli.check_models import question
from bot.guests import load_world
from inference.parse import parse_reply
from tests.inference.client.test_kinds import House

PROGRAM, MODEL = os.environ.get("LLAMA_SERVER", ""), os.environ.get("LLAMA_MODEL", "")
READY_S = 120

pytestmark = pytest.mark.skipif(
    not PROGRAM or not MODEL, reason="LLAMA_SERVER and LLAMA_MODEL name llama.cpp's server and a model for this"
)


@pytest.fixture
async def url() -> AsyncIterator[str]:
    """A running server's address."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    line = [PROGRAM, "--model", MODEL, "--host", "127.0.0.1", "--port", str(port), "--ctx-size", "8192"]
    server = await asyncio.create_subprocess_exec(*line, stdout=DEVNULL, stderr=DEVNULL)
    try:
        async with aiohttp.ClientSession() as http, asyncio.timeout(READY_S):
            while not await is_ready(http, port):
                assert server.returncode is None
                await asyncio.sleep(0.5)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        await server.wait()


async def is_ready(http: aiohttp.ClientSession, port: int) -> bool:
    """Whether the model is loaded."""
    try:
        async with http.get(f"http://127.0.0.1:{port}/health") as answer:
            return answer.status == 200
    except aiohttp.ClientError:
        return False


@pytest.mark.parametrize("shape", ["grammar", "json-schema"])
async def test_it_holds_a_model_to_the_shape(
    shape: str, url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    house = House(tmp_path, url, capsys)
    house.env = {"council_structured": shape, "deadline_s": 120.0}
    house.more = f'answers_as = ["{Path(MODEL).name}"]'
    code, line, _ = await house.check()
    assert code == Exit.OK, line
    world = load_world()
    ask = question(world)
    reply = await house.turn(ask)
    assert not reply.understudy
    assert parse_reply(reply.text, view=ask.view, goods=world.goods, finish=reply.finish).status == "clean"
