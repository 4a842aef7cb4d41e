"""The frame around every REST call: read, let it fail if it shall, limit, hand to a route, write down."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

from aiohttp import BodyPartReader, web

from tests.discord.loopback.api.faults import LIMITED, Fault, Reply, problem, told
from tests.discord.loopback.api.limits import Limits
from tests.discord.loopback.api.record import Call, Record
from tests.discord.loopback.api.routes import Asked, File, Problem, Route, Router
from tests.discord.loopback.rules import Rules
from tests.discord.loopback.world import World


class Rest:
    """The API. `faults` strike in the order in which they were set, the first that matches alone."""

    def __init__(self, world: World, rules: Rules, record: Record, router: Router) -> None:
        self._world, self._record, self._router = world, record, router
        self._limits = Limits(rules)
        self.faults: list[Fault] = []
        self.away: Reply | None = None  # what every call gets, where nothing gets through to Discord

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One call."""
        began = time.monotonic()
        path = "/" + request.match_info["tail"]
        body, files = await _read(request)
        found = self._router.find(request.method, path)
        route = found[0] if found else None
        if found is None:
            self._record.object(f"there is no route here for {request.method} {path}")
            reply = problem(404, 0, "404: Not Found")
        else:
            asked = Asked(body, files, dict(request.query), found[1])
            reply = await self._reply(found[0], asked, found[2], request.headers.get("Authorization"))
        took = time.monotonic() - began
        self._record.calls.append(Call(began, request.method, path, route, reply.status, body, files, took))
        return _response(reply, request)

    async def _reply(self, route: Route, asked: Asked, handler: Any, token: str | None) -> Reply:
        fault = next((one for one in self.faults if one.strikes(route, asked.parts)), None)
        if fault is not None and not fault.after:
            await asyncio.sleep(fault.delay)
            if fault.reply is not None:
                return fault.reply
        reply = self.away or self._answer(route, asked, handler, token)
        if fault is not None and fault.after:
            await asyncio.sleep(fault.delay)
            return fault.reply or reply
        return reply

    def _answer(self, route: Route, asked: Asked, handler: Any, token: str | None) -> Reply:
        if not route.unlimited and token != f"Bot {self._world.bot.token}":
            return problem(401, 0, "401: Unauthorized")
        verdict = self._limits.take(route, asked.parts)
        if verdict.wait:
            said = {"message": LIMITED, "retry_after": round(verdict.wait, 3), "global": verdict.everywhere}
            return told(429, said, verdict.headers)
        try:
            answer = handler(asked)
        except Problem as no:
            return told(no.status, no.body, verdict.headers)
        return Reply(204, headers=verdict.headers) if answer is None else told(200, answer, verdict.headers)


def _response(reply: Reply, request: web.Request) -> web.StreamResponse:
    if reply.status == 0:
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=500)  # nobody is there to read it
    headers = {**({"Via": "1.1 google"} if reply.via else {}), **reply.headers}
    if reply.status != 204:
        headers["Content-Type"] = reply.content_type  # without a charset, as Discord has it: clients compare
    return web.Response(status=reply.status, body=reply.body.encode(), headers=headers)


async def _read(request: web.Request) -> tuple[Any, tuple[File, ...]]:
    """The JSON of a call, and the names and sizes of its files."""
    if request.content_type != "multipart/form-data":
        raw = await request.read()
        return (json.loads(raw) if raw else None), ()
    body, files = None, []
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader), "no client of Discord's nests parts"
        content = bytes(await part.read())
        if part.name == "payload_json":
            body = json.loads(content)
        else:
            files.append(File(part.filename or "", len(content)))
    return body, tuple(files)
