"""One address for whoever watches the process: `/metrics`, `/healthz`, `/readyz`. Nothing of a player is behind it."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from aiohttp import web
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import choose_encoder

from bot.app.exit_codes import Exit, Stop
from bot.app.places import Address

log = logging.getLogger(__name__)


class Door:
    """Answers at an address. `look` brings the figures up to date, `is_well` and `is_ready` say how the process is.

    Well is a process that need not be started anew; ready, one that hears Discord and serves its woods.
    """

    def __init__(
        self,
        address: Address,
        registry: CollectorRegistry,
        look: Callable[[], Awaitable[None]],
        is_well: Callable[[], bool],
        is_ready: Callable[[], bool],
    ) -> None:
        self._address = address
        self._registry = registry
        self._look = look
        self._is_well = is_well
        self._is_ready = is_ready
        self._runner: web.AppRunner | None = None

    async def open(self) -> Address:
        """Listen, and say where; raises Stop where that cannot be."""
        app = web.Application()
        app.router.add_get("/metrics", self._metrics)
        app.router.add_get("/healthz", self._healthz)
        app.router.add_get("/readyz", self._readyz)
        runner = web.AppRunner(app, access_log=None, handle_signals=False)
        await runner.setup()
        try:
            await web.TCPSite(runner, self._address.host, self._address.port).start()
        except OSError as error:
            await runner.cleanup()
            why = error.strerror or type(error).__name__
            raise Stop(Exit.METRICS_UNREACHABLE, address=str(self._address), why=why) from None
        self._runner = runner
        return Address(*runner.addresses[0][:2])

    async def close(self) -> None:
        """Listen no more; closing twice is harmless."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _metrics(self, request: web.Request) -> web.Response:
        try:
            await self._look()
        except Exception as error:  # what was counted is told all the same
            log.warning("figures could not be looked up: %s", type(error).__name__)
        encode, kind = choose_encoder(request.headers.get("Accept", ""))
        return web.Response(body=encode(self._registry), headers={"Content-Type": kind})

    async def _healthz(self, _request: web.Request) -> web.Response:
        return _verdict(self._is_well())

    async def _readyz(self, _request: web.Request) -> web.Response:
        return _verdict(self._is_ready())


def _verdict(good: bool) -> web.Response:
    return web.Response(text="ok\n" if good else "no\n", status=200 if good else 503)
