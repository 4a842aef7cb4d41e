"""A loopback Discord: the REST API v10 and the gateway v10 that a bot of slash commands needs, on one port."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aiohttp import web

from tests.discord.loopback.api.callbacks import Callbacks
from tests.discord.loopback.api.faults import Fault, Reply, page
from tests.discord.loopback.api.messages import Messages
from tests.discord.loopback.api.places import Places
from tests.discord.loopback.api.record import Record
from tests.discord.loopback.api.rest import Rest
from tests.discord.loopback.api.routes import Route, Router
from tests.discord.loopback.gateway import Gateway
from tests.discord.loopback.hands import Hands
from tests.discord.loopback.interactions import Interaction
from tests.discord.loopback.payloads import Json
from tests.discord.loopback.rules import Rules
from tests.discord.loopback.world import World

LARGEST = 30 * 2**20  # bytes of a request
TOGETHER = 2048  # connections that may wait to be accepted


class Loopback:
    """The server and its parts. Rules may be given by name: `Loopback(nonce_s=5, shards=2)`.

    It keeps what Discord keeps, refuses what Discord refuses, and writes down every call, so that a scenario can ask
    afterwards what a user would have seen.
    """

    def __init__(self, **rules: Any) -> None:
        self.rules = Rules(**rules)
        self.record = Record()
        self.world = World(lambda *news: self.gateway.tell(*news))
        messages = Messages(self.world, self.rules, self.record)
        callbacks = Callbacks(messages, self.rules, self.record)
        self.places = Places(self.world, self.rules, self.record)
        self.gateway = Gateway(self.rules, self.record, callbacks.all)
        self.gateway.world = self.world
        self.rest = Rest(self.world, self.rules, self.record, Router(self.places, messages, callbacks))
        self.hands = Hands(self.world, callbacks, self.places.commands, self.gateway.tell)
        self.interactions: dict[int, Interaction] = callbacks.all
        self.port = 0
        self._runner: web.AppRunner | None = None
        self._site: web.TCPSite | None = None

    async def start(self, port: int = 0) -> None:
        """Listen on a port of this machine, any if not given."""
        app = web.Application(client_max_size=LARGEST)
        app.router.add_get("/gateway", self.gateway.serve)
        app.router.add_route("*", "/api/v10/{tail:.*}", self.rest.serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        self.port = port
        await self.open_port()

    async def stop(self) -> None:
        """End everything that stands."""
        self.gateway.cut()
        if self._runner is not None:
            await self._runner.cleanup()

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    # ---------------------------------------------------------------- what goes wrong with all of it

    async def open_port(self) -> None:
        """The network is back, on the port there was."""
        assert self._runner is not None, "not started"
        self._site = web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True, backlog=TOGETHER)
        await self._site.start()
        self.port = self._runner.addresses[-1][1]
        self.world.home = self.url

    async def close_port(self) -> None:
        """The network is gone: new connections are refused, standing ones cut, sessions kept."""
        if self._site is not None:
            await self._site.stop()
            self._site = None
        self.gateway.cut()
        server = self._runner.server if self._runner is not None else None
        for one in list(server.connections) if server is not None else []:  # a client keeps them for its next call
            if one.transport is not None:
                one.transport.abort()

    def go_away(self, reply: Reply | None = None) -> None:
        """Discord is down behind what stands before it: every call gets this page, and the gateway nothing."""
        self.rest.away = reply or page(503, "upstream connect error", "text/plain")
        self.gateway.refuse = 503
        self.gateway.cut()

    def come_back(self) -> None:
        """The end of that."""
        self.rest.away = self.gateway.refuse = None

    # ---------------------------------------------------------------- what goes wrong with some calls

    def fail(self, route: Route, reply: Reply, *, times: int | None = 1, after: bool = False, delay: float = 0.0,
             where: dict[str, int] | None = None, chance: Callable[[], bool] | None = None) -> Fault:  # fmt: skip
        """The next `times` calls of a route get this reply; see `faults`."""
        fault = Fault(route, reply, times, after, delay, where or {}, chance)
        self.rest.faults.append(fault)
        return fault

    def slow(self, route: Route, seconds: float, *, times: int | None = 1, after: bool = False) -> Fault:
        """The next `times` calls of a route take so long before they have an effect, or `after` it."""
        fault = Fault(route, None, times, after, seconds)
        self.rest.faults.append(fault)
        return fault

    def heal(self) -> None:
        """No fault any more."""
        self.rest.faults.clear()

    # ---------------------------------------------------------------- shorter

    def messages(self, channel: int) -> list[Json]:
        """What stands in a channel, oldest first."""
        return self.world.messages[channel]
