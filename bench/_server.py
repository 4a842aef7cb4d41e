"""A model server with free models, on loopback, in a process of its own: canned valid replies, OpenAI's shape.

`python -m bench._server` prints its port and serves until its standard input closes.
"""

from __future__ import annotations

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import orjson
from aiohttp import web

from bench._replies import well_formed

PATH = "/v1/chat/completions"
SLOW, SLOW_S = "/slow", 0.2  # the same models behind this prefix, each reply so many seconds later


def completion(model: str, said: str) -> bytes:
    """A chat completion as vLLM sends it."""
    return orjson.dumps(
        {
            "id": "chatcmpl-bench",
            "object": "chat.completion",
            "created": 1_767_268_800,
            "model": model,
            "choices": [
                {
                    "index": 0,
                    "message": {"role": "assistant", "content": said, "reasoning": None, "tool_calls": []},
                    "finish_reason": "stop",
                    "logprobs": None,
                    "stop_reason": None,
                }
            ],
            "usage": {"prompt_tokens": 640, "completion_tokens": 118, "total_tokens": 758},
            "service_tier": None,
            "system_fingerprint": None,
        }
    )


async def _serve() -> None:
    replies = [json.dumps(well_formed(n)) for n in range(5)]
    canned: dict[str, bytes] = {}

    async def answer(request: web.Request) -> web.Response:
        asked = orjson.loads(await request.read())
        model = asked["model"]
        if model not in canned:
            canned[model] = completion(model, replies[len(canned) % len(replies)])
        return web.Response(body=canned[model], content_type="application/json")

    async def answer_late(request: web.Request) -> web.Response:
        await asyncio.sleep(SLOW_S)
        return await answer(request)

    app = web.Application()
    app.router.add_post(PATH, answer)
    app.router.add_post(SLOW + PATH, answer_late)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    sys.stdout.write(f"{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


@asynccontextmanager
async def free_models() -> AsyncIterator[str]:
    """The base URL of a running server; its CPU is not ours."""
    server: Process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bench._server", stdin=PIPE, stdout=PIPE
    )
    assert server.stdin is not None
    assert server.stdout is not None
    try:
        port = int(await server.stdout.readline())
        yield f"http://127.0.0.1:{port}"
    finally:
        server.stdin.close()
        await server.wait()


if __name__ == "__main__":
    asyncio.run(_serve())
