"""Whom the house does not serve: kept in the database, known in memory, looked at again every so often.

The operator's `python -m bot bans` writes the list beside the bot that runs. A barred user reads one sentence to every
command and button; a barred server is left, and left again when it asks the bot back.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import Final

import discord

from bot.app.connection.patience import PASSING, reason
from bot.app.connection.servers import preferred_locale
from bot.text import Text
from bot.text.languages import tongue
from db import StoreError
from db.house.bans import Bans, Barred, Kind

log = logging.getLogger(__name__)

LOOK_S: Final = 15.0


class Doorkeeper:
    """Knows the list, and leaves the servers on it."""

    def __init__(self, client: discord.Client, bans: Bans, text: Text) -> None:
        self._client = client
        self._bans = bans
        self._text = text
        self._barred = Barred()
        self._told: set[int] = set()  # servers that cannot be left yet, and have read why

    def bars(self, user: str, server: str) -> str:
        """What is barred of an asker and the server they ask in: "user", "server", or "" for neither."""
        asked: tuple[tuple[Kind, str], ...] = (("user", user), ("server", server))
        return next((kind for kind, id in asked if self._barred.bars(kind, id)), "")

    async def learn(self) -> None:
        """Read the list; a database in trouble leaves it as it was."""
        try:
            self._barred = await self._bans.barred()
        except StoreError as error:
            log.warning("whom the house does not serve could not be read: %s", error)

    async def look(self) -> None:
        """Read the list, and leave the servers that are on it."""
        await self.learn()
        for guild in list(self._client.guilds):
            await self.turn_away(guild)

    async def turn_away(self, guild: discord.Guild) -> bool:
        """Leave a server that is barred, with a sentence where one is allowed; says whether it is."""
        if not self.bars("", str(guild.id)):
            return False
        if guild.system_channel is not None and guild.id not in self._told:
            self._told.add(guild.id)
            with suppress(*PASSING):
                await guild.system_channel.send(
                    tongue(preferred_locale(guild), self._text.language)("error-barred-server")
                )
        try:
            await guild.leave()
        except PASSING as error:
            log.warning("a barred server could not be left: %s", reason(error))
        else:
            self._told.discard(guild.id)
            log.info("a barred server was left")
        return True

    async def run(self) -> None:
        """Look every so often; ends by cancellation only."""
        while True:
            await self.look()
            await asyncio.sleep(LOOK_S)
