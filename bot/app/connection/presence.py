"""What becomes of a wood by whether the bot is in its server.

Absence from what Discord lists is no removal: the token may be another bot's, for a start. Such a wood rests, and goes
on by itself where the bot is there again; nothing is written of it. A removal that Discord tells of puts a wood to
sleep, by an entry like a moderator's; it wakes when the bot is back, unless moderators had paused it themselves. An
outage is neither: a server that is only away stays in the list.
"""

from __future__ import annotations

import asyncio
import itertools
import logging
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Final

import discord

from bot.api import NoWood, StoreTrouble
from bot.app.connection.patience import PASSING
from bot.service import WoodService
from bot.text import Text
from db import Store, StoreError
from engine.model import Configure

log = logging.getLogger(__name__)

DAY_S: Final = 86_400
# How the keys of its entries begin. Older releases put to sleep by the first whatever was not listed at a start.
REMOVED: Final = "removed:"
BACK: Final = "back:"


class Presence:
    """Minds which woods rest, sleep and wake."""

    def __init__(
        self,
        client: discord.Client,
        store: Store,
        woods: WoodService,
        clock: Callable[[], int],
        text: Text,
        keep_days: int = 30,
    ) -> None:
        self._client = client
        self._store = store
        self._woods = woods
        self._clock = clock
        self._text = text
        self._keep_days = keep_days
        self._absent: set[str] = set()
        self._entries = itertools.count()
        self._looking = asyncio.Lock()

    async def look(self) -> bool:
        """Compare all woods with the servers that the bot is in, once it knows all of its own.

        Says whether a server is there again that was not.
        """
        async with self._looking:
            try:
                awake = await self._store.awake()
                absent = set(gone(self._client, awake))
                back = bool(self._absent - absent)
                if absent != self._absent:
                    await self._woods.leave_out(absent)
                    self._absent = absent
                    self._say(len(absent), len(awake))
                left = await self._store.asleep_by(REMOVED)
                asleep = [one for one in left if self._is_here(one)]
                # Where none of them is here, the token may be another bot's: nothing is erased for that.
                lost = absent if len(absent) < len(awake) else set[str]()
                await self._plan({*lost, *gone(self._client, left)})
            except (StoreError, StoreTrouble):
                log.exception("woods whose server is gone, or back, could not be looked for")
                return False
            return await self._wake(asleep) or back

    async def listed(self, guild: discord.Guild) -> bool:
        """Discord tells of a server; says whether it was missed. At a start it tells of every one."""
        return str(guild.id) in self._absent and await self.look()

    async def joined(self, guild: discord.Guild) -> bool:
        """The bot was asked into a server; says whether a wood there wakes or goes on."""
        server = str(guild.id)
        await self._keep(server)
        try:
            asleep = [one for one in await self._store.asleep_by(REMOVED) if one == server]
        except StoreError:
            log.exception("whether a wood sleeps in a server that asked the bot back could not be looked up")
            asleep = []
        woken = await self._wake(asleep)
        return await self.listed(guild) or woken

    async def removed(self, guild: discord.Guild) -> None:
        """Let the wood of a server sleep that Discord says the bot was removed from; nothing where none is awake.

        A database in trouble is logged: the next start finds the server gone, and its wood rests.
        """
        server = str(guild.id)
        try:
            paused = (await self._woods.view(server)).paused
            await self._plan([server])
            await self._tell(guild)
            if paused:
                return
            await self._pause(server, REMOVED, paused=True)
        except NoWood:
            return
        except StoreError as error:
            log.warning("when the wood of a server which is gone is erased could not be kept: %s", error)
            return
        except StoreTrouble as trouble:
            log.warning("the wood of a server which is gone is still awake (%s)", trouble.id)
            return
        log.info("the bot was removed from the server of wood %s, which sleeps", await self._named(server))

    async def _plan(self, servers: Iterable[str]) -> None:
        """Have the woods of servers without the bot be erased in time, and no more those of servers that have it."""
        planned = {server: wood for wood, server, _ in await self._store.forgetting.planned()}
        for server in set(servers) - planned.keys():
            if (home := await self._store.home(server)) is not None:
                await self._woods.plan_erasure(home.wood, self._clock() + self._keep_days * DAY_S)
        for server, wood in planned.items():
            if self._is_here(server):
                await self._woods.plan_erasure(wood, None)

    async def _keep(self, server: str) -> None:
        """The bot is back: the wood of a server is erased no more."""
        try:
            if (home := await self._store.home(server)) is not None:
                await self._woods.plan_erasure(home.wood, None)
        except (StoreError, StoreTrouble):
            log.warning("whether a wood is to be erased could not be looked up")

    async def _tell(self, guild: discord.Guild) -> None:
        """Say to the owner of a server how long its wood is kept, where Discord still lets the bot write to them."""
        if guild.owner_id is None:
            return
        with suppress(*PASSING):
            letterbox = await self._client.create_dm(discord.Object(guild.owner_id))
            await letterbox.send(self._text("word-removed", server=guild.name, days=self._keep_days))

    async def _wake(self, servers: Iterable[str]) -> bool:
        """Wake the woods of servers that the bot was removed from and is in again; whether there were any."""
        count = 0
        for server in servers:
            try:
                await self._pause(server, BACK, paused=False)
                count += 1
            except (NoWood, StoreTrouble):
                log.warning("wood %s could not be woken, though the bot is there again", await self._named(server))
        if count:
            log.info("%d woods wake: the bot is in their servers again", count)
        return count > 0

    async def _pause(self, server: str, key: str, *, paused: bool) -> None:
        """Enter it in the journal, in the bot's own name."""
        assert self._client.user is not None
        entry = f"{key}{server}:{self._clock()}:{next(self._entries)}"
        await self._woods.moderate(server, str(self._client.user.id), entry, Configure(paused=paused))

    async def _named(self, server: str) -> str:
        """The wood of a server, as the log calls it."""
        try:
            home = await self._store.home(server)
        except StoreError:
            return "?"
        return "?" if home is None else home.wood

    def _is_here(self, server: str) -> bool:
        return server.isdecimal() and self._client.get_guild(int(server)) is not None

    def _say(self, absent: int, awake: int) -> None:
        if not absent:
            log.info("the bot is in the servers of all woods again, and all go on")
            return
        log.warning(
            "%d of %d woods rest: %s is not in their servers. They go on by themselves when it is; if this is the token"
            " of another bot, give DISCORD_TOKEN the right one",
            absent, awake, self._client.user,
        )  # fmt: skip


def gone(client: discord.Client, servers: Iterable[str]) -> list[str]:
    """Which of these servers the client is in no more. To be asked once it is ready, when it knows all of its own.

    Servers that another shard would hold are left to that one.
    """
    shards = client.shard_count or 1
    held = getattr(client, "shard_ids", None)
    known = (server for server in servers if server.isdecimal())  # what is kept of one may be damaged
    ours = (server for server in known if held is None or (int(server) >> 22) % shards in held)
    return [server for server in ours if client.get_guild(int(server)) is None]
