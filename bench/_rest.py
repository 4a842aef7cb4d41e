"""Discord's REST as far as a storm needs it, on loopback, in a process of its own: it posts, counts and limits.

Fifty requests in a second over all, as at Discord; one more is answered 429, and counts as invalid there. `python -m
bench._rest` prints its port and serves until its standard input closes.
"""

from __future__ import annotations

import asyncio
import itertools
import sys
import time
from asyncio.subprocess import PIPE
from collections import Counter, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import orjson
from aiohttp import web

A_SECOND = 50
ANSWERED_AFTER_S = 0.1
COUNTS = "/counts"
_API = "/api/v10"
_BOT = {"id": "77", "username": "mo", "discriminator": "0", "global_name": "Mo", "avatar": None, "bot": True}
_OTHER: dict[str, Any] = {
    "/users/@me": _BOT,
    "/oauth2/applications/@me": {"id": "77", "name": "The wood", "description": "", "icon": None, "bot_public": True,
                                 "bot_require_code_grant": False, "verify_key": "0", "owner": _BOT, "flags": 0},
}  # fmt: skip


class _Discord:
    def __init__(self) -> None:
        self._serial = itertools.count(2_000_000_000_000_000_000)
        self._newest: deque[float] = deque(maxlen=A_SECOND)
        self._answers: Counter[int] = Counter()
        self._last = 0.0

    async def answer(self, request: web.Request) -> web.Response:
        body = await request.read()
        began = time.monotonic()
        if len(self._newest) == A_SECOND and began - self._newest[0] < 1:
            return self._limited(1 - (began - self._newest[0]))
        self._newest.append(began)
        await asyncio.sleep(ANSWERED_AFTER_S)
        path = request.path.removeprefix(_API)
        self._answers[200] += 1
        if path == "/users/@me/channels":
            user = _BOT | {"id": orjson.loads(body)["recipient_id"], "bot": False}
            return _json({"id": str(next(self._serial)), "type": 1, "last_message_id": None, "recipients": [user]})
        if not path.endswith("/messages"):
            return _json(_OTHER.get(path, []))
        assert body
        self._last = time.monotonic()
        return _json(
            {"id": str(next(self._serial)), "channel_id": path.split("/")[2], "author": _BOT, "content": "",
             "timestamp": "2026-01-01T12:00:00+00:00", "edited_timestamp": None, "tts": False, "mentions": [],
             "mention_everyone": False, "mention_roles": [], "attachments": [], "embeds": [], "pinned": False,
             "type": 0, "components": []}
        )  # fmt: skip

    async def counts(self, _: web.Request) -> web.Response:
        return _json({"answers": {str(status): n for status, n in self._answers.items()}, "last": self._last})

    def _limited(self, wait: float) -> web.Response:
        self._answers[429] += 1
        told = {"message": "You are being rate limited.", "retry_after": round(wait, 3), "global": True}
        return _json(told, 429, {"Retry-After": "1", "X-RateLimit-Global": "true", "X-RateLimit-Scope": "global"})


def _json(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(
        body=orjson.dumps(body), status=status,
        headers={"Via": "1.1 google", "Content-Type": "application/json", **(headers or {})},
    )  # fmt: skip


async def _serve() -> None:
    discord = _Discord()
    app = web.Application(client_max_size=1 << 24)
    app.router.add_get(COUNTS, discord.counts)
    app.router.add_route("*", "/{tail:.*}", discord.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    sys.stdout.write(f"{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


@asynccontextmanager
async def discord_rest() -> AsyncIterator[str]:
    """The address of a running server; its CPU is not ours."""
    server = await asyncio.create_subprocess_exec(sys.executable, "-m", "bench._rest", stdin=PIPE, stdout=PIPE)
    assert server.stdin is not None
    assert server.stdout is not None
    try:
        yield f"http://127.0.0.1:{int(await server.stdout.readline())}"
    finally:
        server.stdin.close()
        await server.wait()


if __name__ == "__main__":
    asyncio.run(_serve())
