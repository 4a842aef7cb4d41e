"""Puts the window together: what it reads, what it keeps, where it listens and what its links are."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Sequence
from ipaddress import IPv4Network, IPv6Network
from typing import Protocol

from bot.text import Text
from bot.window.album import AlbumMaker, FindWorld
from bot.window.answers import Influence
from bot.window.cache import Cache
from bot.window.server import WindowServer
from bot.window.visitors import Limiter, Watchers
from bot.workshop import Workshop
from db.readers import AnnalsReader
from db.shown import ShownReader


class Looked(Protocol):
    """What the window reads of a store: through the connection that can see nothing private, and nothing else of it."""

    @property
    def shown(self) -> ShownReader: ...

    @property
    def annals(self) -> AnnalsReader: ...

    @property
    def path(self) -> str: ...


def album_maker(store: Looked, find: FindWorld, aside: Workshop) -> AlbumMaker:
    """What makes albums of the woods of a store."""
    return AlbumMaker(store.shown, store.annals, find, aside, store.path)


class Window:
    """The open window: `url` is what the pages' addresses begin with, "" where nobody outside could follow them."""

    def __init__(
        self,
        store: Looked,
        find: FindWorld,
        why: Callable[[str, int, int], Awaitable[Influence | None]],
        text: Text,
        *,
        proxies: Sequence[IPv4Network | IPv6Network] = (),
        limiter: Limiter | None = None,
        watchers: Watchers | None = None,
    ) -> None:
        self._aside = Workshop("window")
        albums = album_maker(store, find, self._aside)
        cache = Cache(store.shown, find, text, store.path)
        self._server = WindowServer(cache, albums, why, text, limiter or Limiter(time.monotonic), watchers, proxies)
        self.url = ""

    async def open(self, host: str, port: int, url: str = "", *, here: bool = False) -> None:
        """Listen; raises `server.TakenPlace`. Without a `url` there are links only where everybody is `here`."""
        found = await self._server.open(host, port)
        self.url = url.rstrip("/") or (f"http://{f'[{host}]' if ':' in host else host}:{found}" if here else "")

    def changed(self) -> None:
        """Something was committed."""
        self._server.changed()

    def link(self, wood: str, chapter: int = 0) -> str:
        """The address of a wood's page, or of a chapter's album; "" where there is none to give."""
        if not self.url:
            return ""
        return f"{self.url}/w/{wood}/chapters/{chapter}" if chapter else f"{self.url}/w/{wood}"

    async def close(self) -> None:
        """Stop serving; closing twice is harmless."""
        await self._server.close()
        self._aside.close()
