"""The window's server: addresses and answers, GET alone, nothing kept of anybody."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from html import escape
from ipaddress import IPv4Network, IPv6Network
from typing import Final

from aiohttp import hdrs, web

from bot.text import Text
from bot.window import pages
from bot.window.album import AlbumMaker
from bot.window.answers import Influence, Trouble
from bot.window.api import JSON, NUMBER, Api, Nothing, Wrong, number
from bot.window.cache import Answer, Cache, ShownWood, answer
from bot.window.visitors import Busy, Limiter, Watchers, visitor
from db.codec import dump
from db.errors import StoreError

log = logging.getLogger(__name__)

# What the library would say of requests that are none; whatever is a fault of ours is said before it hears of it.
STRANGERS: Final = logging.getLogger(f"{__name__}.strangers")
STRANGERS.setLevel(logging.CRITICAL)

HTML: Final = "text/html; charset=utf-8"
ALIVE_S = 25.0  # a comment so often keeps a stream open through proxies
AGAIN_MS = 5_000  # when a page whose stream broke asks again
SOON_S = 0.25  # after a commit watchers are told: many woods' turns at once are one look
PARTING_S = 2.0
QUIET_S = 0.05  # from a question to the answer that there is nothing, whatever was looked at: no clock tells why
STATIC: Final = "public, max-age=31536000, immutable"
FRESH: Final = "no-cache"  # ask again, by its tag
GUARD: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "interest-cohort=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Server": "wood",
}
SHARED: Final = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag"}


class TakenPlace(OSError):
    """The place to listen at cannot be had; its text says why."""


class WindowServer:
    """Serves every wood that may be seen. `changed` is to be called after each commit.

    `proxies` are believed about whom they speak for. Limits and watchers are handed in by tests.
    """

    def __init__(
        self,
        cache: Cache,
        albums: AlbumMaker,
        why: Callable[[str, int, int], Awaitable[Influence | None]],
        text: Text,
        limiter: Limiter,
        watchers: Watchers | None = None,
        proxies: Sequence[IPv4Network | IPv6Network] = (),
    ) -> None:
        self._cache = cache
        self._api = Api(cache, albums, why)
        self._limiter = limiter
        self._watchers = Watchers() if watchers is None else watchers
        self._proxies = proxies
        self._nothing = answer(f"<!doctype html><p>{escape(text('window-nothing'))}</p>\n".encode(), HTML)
        self._runner: web.AppRunner | None = None
        self._news = False
        self._telling: asyncio.Task[None] | None = None

    async def open(self, host: str, port: int) -> int:
        """Listen, and return the port; raises TakenPlace."""
        app = web.Application(middlewares=[self._guarded])
        app.add_routes(
            [
                web.get("/w/{wood}", self._now_page),
                web.get("/w/{wood}/chapters/{chapter}", self._album_page),
                web.get("/static/{name}", self._static),
                web.get("/api/openapi.json", self._document),
                web.get("/api/woods/{wood}", self._asked(lambda wood, _: self._api.now(wood))),
                web.get("/api/woods/{wood}/turns", self._asked(lambda wood, r: self._api.turns(wood, r.query))),
                web.get(
                    "/api/woods/{wood}/turns/{chapter}/{turn}",
                    self._asked(lambda wood, r: self._api.turn(wood, _place(r, "chapter"), _place(r, "turn"))),
                ),
                web.get("/api/woods/{wood}/chapters", self._asked(lambda wood, r: self._api.chapters(wood, r.query))),
                web.get(
                    "/api/woods/{wood}/chapters/{chapter}",
                    self._asked(lambda wood, r: self._api.chapter(wood, _place(r, "chapter"))),
                ),
                web.get(
                    "/api/woods/{wood}/chapters/{chapter}/thoughts",
                    self._asked(lambda wood, r: self._api.thoughts(wood, _place(r, "chapter"), r.query)),
                ),
                web.get(
                    "/api/woods/{wood}/chapters/{chapter}/why/{turn}",
                    self._asked(lambda wood, r: self._api.why(wood, _place(r, "chapter"), _place(r, "turn"))),
                ),
                web.get("/api/woods/{wood}/events", self._events, allow_head=False),
            ]
        )
        self._runner = web.AppRunner(app, access_log=None, logger=STRANGERS, shutdown_timeout=PARTING_S)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, host, port).start()
        except (OSError, UnicodeError) as error:
            await self.close()
            raise TakenPlace(getattr(error, "strerror", None) or str(error)) from None
        return int(self._runner.addresses[0][1])

    async def close(self) -> None:
        """Stop serving; closing twice is harmless."""
        if self._telling is not None:
            self._telling.cancel()
            await asyncio.gather(self._telling, return_exceptions=True)
        await self._watchers.end()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    def changed(self) -> None:
        """Something was committed."""
        self._cache.forget()
        self._news = True
        if self._watchers.woods and (self._telling is None or self._telling.done()):
            self._telling = asyncio.create_task(self._tell(), name="tell the window's watchers")

    async def _tell(self) -> None:
        """Have watchers look where what is shown is another, a few a round; once more for what came meanwhile."""
        while self._news:
            await asyncio.sleep(SOON_S)  # the turn itself, and its answer, come first
            self._news = False
            await self._watchers.tell(await self._cache.changed())

    # ------------------------------------------------------------ pages

    async def _now_page(self, request: web.Request) -> web.StreamResponse:
        wood = await self._wood(request)

        async def make() -> Answer:
            return answer(pages.page(wood.text, self._cache.now(wood), f"/api/woods/{wood.id}"), HTML)

        return _sent(request, await self._cache.made(wood, "page", make), policy=True)

    async def _album_page(self, request: web.Request) -> web.StreamResponse:
        wood, chapter = await self._wood(request), _place(request, "chapter")

        async def make() -> Answer:
            return answer(pages.page(wood.text, await self._api.album(wood, chapter), f"/api/woods/{wood.id}"), HTML)

        return _sent(
            request, await self._cache.kept(f"page {wood.id} {wood.text.language} {chapter}", make), policy=True
        )

    async def _static(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["name"]
        if name not in pages.SCRIPTS + pages.STYLES:
            raise Nothing(name)
        kind = pages.KINDS[name.rpartition(".")[2]]

        async def make() -> Answer:
            return answer(pages.static(name), kind)

        return _sent(request, await self._cache.kept(f"static {name}", make), caching=STATIC)

    # ------------------------------------------------------------ api

    async def _document(self, request: web.Request) -> web.StreamResponse:
        async def make() -> Answer:
            return self._api.openapi()

        return _sent(request, await self._cache.kept("openapi", make))

    def _asked(
        self, give: Callable[[ShownWood, web.Request], Awaitable[Answer]]
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def handle(request: web.Request) -> web.StreamResponse:
            return _sent(request, await give(await self._wood(request), request))

        return handle

    async def _events(self, request: web.Request) -> web.StreamResponse:
        wood = await self._wood(request)
        watcher = self._watchers.join(wood.id, self._visitor(request))
        if watcher is None:
            return _trouble(429, "busy", {hdrs.RETRY_AFTER: "60"})
        try:
            stream = web.StreamResponse(
                headers={hdrs.CACHE_CONTROL: "no-store", "X-Accel-Buffering": "no", **GUARD, **SHARED}
            )
            stream.content_type = "text/event-stream"
            await stream.prepare(request)
            await stream.write(f"retry: {AGAIN_MS}\n\n".encode())
            while True:
                said = b": still here\n\n"
                with suppress(TimeoutError):
                    async with asyncio.timeout(ALIVE_S):
                        await watcher.news.wait()
                    watcher.news.clear()
                    held = None if self._watchers.ended else await self._cache.wood(wood.id)
                    if held is None:  # shut meanwhile: who asks again finds nothing
                        return stream
                    turn = held.chapter.newest
                    if turn is not None:
                        said = b"event: turn\ndata: " + dump({"chapter": turn.chapter, "turn": turn.turn}) + b"\n\n"
                await stream.write(said)
        except (ConnectionError, asyncio.CancelledError):
            return stream
        finally:
            self._watchers.leave(watcher)

    # ------------------------------------------------------------ all of them

    async def _wood(self, request: web.Request) -> ShownWood:
        wood = await self._cache.wood(request.match_info["wood"])
        if wood is None:
            raise Nothing
        return wood

    def _visitor(self, request: web.Request) -> str:
        return visitor(request.remote or "", request.headers.get("X-Forwarded-For", ""), self._proxies)

    @web.middleware
    async def _guarded(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """Who asks too often waits; whatever there is not is one quiet answer, at one moment."""
        loop = asyncio.get_running_loop()
        asked = loop.time()
        if not self._limiter.admit(self._visitor(request)):
            return _trouble(429, "busy", {hdrs.RETRY_AFTER: "5"})
        try:
            return await handler(request)
        except Wrong:
            return _trouble(400, "wrong")
        except web.HTTPMethodNotAllowed:
            return _trouble(405, "wrong", {hdrs.ALLOW: "GET, HEAD"})
        except Busy:
            return _trouble(429, "busy", {hdrs.RETRY_AFTER: "5"})
        except StoreError as error:
            log.warning("a page could not be made: %s", error)
        except (Nothing, web.HTTPException):
            pass
        except Exception:  # a fault of ours tells nobody more than nothing would
            log.exception("a page could not be made")
        await asyncio.sleep(asked + QUIET_S - loop.time())
        if request.path.startswith("/api/"):
            return _trouble(404, "nothing")
        return web.Response(
            status=404, body=self._nothing.body, headers={hdrs.CONTENT_TYPE: HTML, **GUARD, **_policy()}
        )


def _place(request: web.Request, name: str) -> int:
    """A chapter or a turn of an address; what is none is nowhere."""
    try:
        found = number(request.match_info, name, 0)
    except Wrong:
        raise Nothing(name) from None
    if not 1 <= found <= NUMBER:
        raise Nothing(name)
    return found


def _policy() -> dict[str, str]:
    return {"Content-Security-Policy": pages.SERVED}


def _trouble(status: int, error: str, headers: dict[str, str] | None = None) -> web.Response:
    body = dump(Trouble(error))
    return web.Response(
        status=status, body=body, headers={hdrs.CONTENT_TYPE: JSON, **GUARD, **SHARED, **(headers or {})}
    )


def _sent(request: web.Request, made: Answer, *, caching: str = FRESH, policy: bool = False) -> web.Response:
    """An answer to this request: nothing where the asker has it already, packed where they can unpack it."""
    headers = {
        hdrs.CONTENT_TYPE: made.kind, hdrs.ETAG: made.tag, hdrs.CACHE_CONTROL: caching, hdrs.VARY: "Accept-Encoding",
        **GUARD, **(_policy() if policy else SHARED),
    }  # fmt: skip
    if made.tag in request.headers.get(hdrs.IF_NONE_MATCH, "")[:500]:
        return web.Response(status=304, headers=headers)
    if made.packed and "gzip" in request.headers.get(hdrs.ACCEPT_ENCODING, ""):
        return web.Response(body=made.packed, headers={**headers, hdrs.CONTENT_ENCODING: "gzip"})
    return web.Response(body=made.body, headers=headers)
