"""How a wood shows itself, which is no part of the game: its language, its public page; and what its players read."""

from __future__ import annotations

import logging
from contextlib import suppress

from bot.api import StoreTrouble
from bot.service._answers import troubles
from bot.service._reading import Reading

log = logging.getLogger(__name__)


class Speaking(Reading):
    """The part of the wood service that the journal does not know."""

    def language(self, wood: str) -> str:
        """The locale that a wood's moderators set, by the wood's id, from memory; "" for none."""
        return self._store.languages.woods.get(wood, "")

    def spoken(self, server: str) -> str:
        """The same for a server's wood; "" where there is none."""
        home = self._store.homes.get(server)
        return "" if home is None else self.language(home.wood)

    async def speak(self, server: str, user: str, locale: str) -> None:  # noqa: ARG002 (the API names who asked)
        """Have a server's wood speak a language from here on; raises NoWood, StoreTrouble."""
        wood = (await self._home(server)).wood
        with troubles("its language", wood):
            await self._store.languages.speak(wood, locale)
        log.info("wood %s speaks %s", wood, locale)
        self._tell(sends=False)

    async def read_by(self, user: str) -> str:
        """The locale that a player was heard in last, "" for none; raises StoreTrouble."""
        with troubles("who reads what", ""):
            return await self._store.languages.read_by(user)

    async def reads(self, user: str, locale: str) -> None:
        """A player was heard in a language: their letters come in it, or in the one before while it cannot be noted."""
        with suppress(StoreTrouble), troubles("who reads what", ""):
            await self._store.languages.reads(user, locale)

    async def open_window(self, server: str, user: str, open: bool) -> None:  # noqa: ARG002 (as above)
        """Open the public page of a server's wood, or shut it; raises NoWood, StoreTrouble."""
        wood = (await self._home(server)).wood
        with troubles("its window", wood):
            await self._store.showing.open(wood, open)
        log.info("the window of wood %s is %s", wood, "opened" if open else "shut")
        self._tell(sends=False)

    def _tell(self, sends: bool) -> None:
        """Something was committed."""
        raise NotImplementedError
