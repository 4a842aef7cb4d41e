"""WoodBot: the composition root. It opens the house, loads the cogs by name, and lets nobody be mentioned."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from functools import partial
from typing import Any, ParamSpec

import discord
from discord.ext import commands

from bot.api import Host, homes
from bot.app.connection.adopting import adopt
from bot.app.connection.barring import Doorkeeper
from bot.app.connection.gateway import ListedServers, identify_waits, leave
from bot.app.connection.parting import finish
from bot.app.connection.presence import Presence
from bot.app.connection.registration import Registration
from bot.app.connection.rest_gate import RestGate
from bot.app.connection.servers import invite_link, tell_moderator
from bot.app.connection.tree import WoodTree
from bot.app.extensions import load_cogs
from bot.app.letterboxes import Letterboxes
from bot.app.pending import InteractionKeeper
from bot.app.runtime import Runtime, log_left_out, now, open_runtime, open_window
from bot.app.scheduler import Alarm
from bot.app.settings import Settings
from bot.app.watching.figures import Figures
from bot.app.watching.tending import Tending
from bot.outbox import OutboxWorker, Parked
from bot.service import WoodService
from bot.text.languages import tongue
from bot.text.names import CatalogueTranslator
from bot.window.opening import Window
from bot.workshop import Workshop
from db import StoreError
from inference.protocol import Council

P = ParamSpec("P")
log = logging.getLogger(__name__)

discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # the wood has no voice

# Beyond this many seconds a rate limit is handed to the outbox, which waits on disk instead of in memory.
RATE_LIMIT_PATIENCE_S = 30.0


class WoodBot(Host):
    """The bot. `alone` False leaves ticking and sending to whoever drives it: the play pump, or a test.

    `hurry`, once set, has `close` wait no longer for commands under way.
    """

    woods: WoodService
    outbox: OutboxWorker

    def __init__(
        self,
        settings: Settings,
        *,
        alone: bool = True,
        clock: Callable[[], int] = now,
        council: Council | None = None,
        hurry: asyncio.Event | None = None,
    ) -> None:
        self._figures = figures = Figures()
        super().__init__(
            command_prefix=commands.when_mentioned,
            tree_cls=WoodTree,
            help_command=None,
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            max_ratelimit_timeout=RATE_LIMIT_PATIENCE_S,
            http_trace=RestGate(answered=figures.answered).trace(),
            **settings.held_shards(alone),
        )
        self.settings = settings
        self.text = tongue(settings.language)
        self.renderers = {}
        self.chosen = homes.Chosen()
        self.default_interval_s = settings.interval_s
        self.default_turns = settings.chapter_turns
        self.keep_left_days = settings.keep_left_days
        self.privacy_url, self.terms_url = settings.privacy_url or "", settings.terms_url or ""
        self._studio = Workshop("studio")
        self._alone = alone
        self._clock = clock
        self._council = council
        self._hurry = hurry or asyncio.Event()
        self._house: Runtime | None = None
        self._window: Window | None = None
        self._presence: Presence | None = None
        self._doorkeeper: Doorkeeper | None = None
        self._tending: Tending | None = None
        self._keeper: InteractionKeeper | None = None
        self._registration = Registration(self, settings.database.with_suffix(".commands"))
        self._identify_waits = identify_waits()
        self._alarm: Alarm | None = None
        self._life: asyncio.Task[None] | None = None
        self.failed = asyncio.Event()
        self.trouble: BaseException | None = None
        self._closing: asyncio.Task[None] | None = None

    def _get_state(self, **options: Any) -> ListedServers:
        """As the library's own, asked for once."""
        return ListedServers(
            dispatch=self.dispatch, handlers=self._handlers, hooks=self._hooks, http=self.http, **options
        )

    @property
    def is_open(self) -> bool:
        """Whether the database is open."""
        return self._house is not None

    async def open(self) -> None:
        """Open database, council and wood service; raises Stop. `setup_hook` does it unless the driver has."""
        if self._house is not None:
            return
        self._house = await open_runtime(self.settings, clock=self._clock, council=self._council)
        self.woods, self.worlds = self._house.woods, self._house.worlds
        self.text = tongue(self.settings.language)  # guests may have added it
        store, woods = self._house.store, self.woods
        self.outbox = OutboxWorker(
            store.outbox, self.renderers, self._clock, self._tell_moderator, woods.turnstile, woods.is_left_out
        )
        woods.subscribe(self.outbox.wake, posts=True)
        self._presence = Presence(self, store, woods, self._clock, self.text, self.settings.keep_left_days)
        self._doorkeeper = Doorkeeper(self, store.bans, self.text)
        await self._doorkeeper.learn()
        if self._alone:  # a Discord in memory dies with the process, and nothing in it waits for an answer
            self.pending = self._keeper = InteractionKeeper(self, store.pending, self._clock)
            adopting = partial(adopt, self, store, self._keeper, self._look)
            self._tending = Tending(
                self, self.settings, self._figures, self._house, self._doorkeeper, self._clock, self._ended, adopting
            )
            await self._tending.open()
        self._window = await open_window(self.settings, self._house, here=not self._alone)
        if store.went_back:
            log.warning(self.text("run-went-back", woods=await self.woods.restored(), path=self.settings.place))

    async def setup_hook(self) -> None:
        await self.open()
        await self.tree.set_translator(CatalogueTranslator())
        assert self._house is not None
        known = len(self._house.seen.guests)
        await load_cogs(self, self.settings, self._house.seen)
        log_left_out(self._house.seen.guests[known:])
        await self._registration.begin(always=not self._alone)
        if self._alone:
            self._life = asyncio.create_task(self._live(), name="alarm and outbox")
            self._life.add_done_callback(self._ended)

    async def before_identify_hook(self, _shard_id: int | None, *, initial: bool = False) -> None:
        """Wait before naming itself to Discord again, as the library does, and longer each time in vain."""
        if not initial:
            await asyncio.sleep(self._identify_waits.next())

    async def on_connect(self) -> None:
        """Discord took the bot in, at first or anew."""
        self._identify_waits.again()
        await self._heard()

    async def on_resumed(self) -> None:
        """The connection goes on where it broke off."""
        await self._heard()

    async def on_ready(self) -> None:
        """Say where the bot stands; Discord calls this again after each reconnection."""
        assert self.user is not None
        log.info(self.text("run-ready", name=self.user.name, servers=len(self.guilds)))
        await self._look()

    async def on_shard_ready(self, _shard_id: int) -> None:
        """Discord has listed the servers of one shard anew."""
        if self.is_ready():
            await self._look()

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Let the wood of a server wake that the bot was asked back into, unless that one is barred."""
        assert self._presence is not None
        assert self._doorkeeper is not None
        if not await self._doorkeeper.turn_away(guild) and await self._presence.joined(guild):
            await self._heard()

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Let the wood of a server go on that was not listed."""
        assert self._presence is not None
        if await self._presence.listed(guild):
            await self._heard()

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Let the wood of a server sleep that the bot was removed from; Discord calls this for no mere outage."""
        assert self._presence is not None
        await self._presence.removed(guild)

    def barred(self, user: str, server: str) -> str:
        return "" if self._doorkeeper is None else self._doorkeeper.bars(user, server)

    async def letterbox(self, wood: str, user: str, *, anew: bool = False) -> discord.abc.Messageable:
        assert self._house is not None
        return await Letterboxes(self, self._house.store.outbox).of(wood, user, anew=anew)

    def window_link(self, wood: str, chapter: int = 0) -> str:
        return "" if self._window is None else self._window.link(wood, chapter)

    async def draw(self, picture: Callable[P, bytes], *args: P.args, **named: P.kwargs) -> bytes:
        return await self._studio.do(picture, *args, **named)

    @property
    def invite(self) -> str:
        """The invite link; known once logged in."""
        return invite_link(self.application_id or 0)

    def is_closed(self) -> bool:
        """Whether it is closed, or is about to be: then nothing connects anew."""
        return self._closing is not None or super().is_closed()

    async def close(self) -> None:
        """Leave Discord, finish what was acknowledged, stop ticking and sending, close the council and the database.

        Asked twice, it happens once; whoever is cancelled while it happens does not cancel it.
        """
        if self._closing is None:
            self._closing = asyncio.create_task(self._close(asyncio.current_task()), name="close the bot")
        await asyncio.shield(self._closing)

    async def _close(self, asker: asyncio.Task[Any] | None) -> None:
        try:
            await leave(self)
            if self._alarm is not None:
                await self._alarm.close()
            await finish(self._hurry, asker)
            await self._registration.close()
            if self._life is not None:
                self._life.cancel()
                await asyncio.gather(self._life, return_exceptions=True)
            await super().close()
            self._studio.close()
        finally:
            if self._keeper is not None:
                await self._keeper.close()
            if self._tending is not None:
                await self._tending.close()
            if self._window is not None:
                await self._window.close()
            if self._house is not None:
                await self._house.close()
                self._house = None

    async def _live(self) -> None:
        await self.wait_until_ready()
        await self._look()
        self._alarm = Alarm(self.woods, self._clock)
        self.woods.subscribe(self._alarm.changed)
        await self._alarm.start()
        assert self._keeper is not None
        assert self._tending is not None
        await self._keeper.hear_again()
        async with asyncio.TaskGroup() as group:  # ends when all have: what is on its way to Discord arrives
            group.create_task(self.outbox.run())
            group.create_task(self._tending.run(self._quiet))

    def _ended(self, life: asyncio.Task[None]) -> None:
        """Have whoever runs the bot end it: it ticks and sends no more, or may not; `trouble` is why."""
        if life.cancelled() or (error := life.exception()) is None:
            return
        while isinstance(error, BaseExceptionGroup):
            error = error.exceptions[0]
        self.trouble = error
        self.failed.set()

    def _quiet(self) -> bool:
        return self.outbox.idle and not self.woods.busy

    async def _look(self) -> None:
        assert self._presence is not None
        if self._alone and await self._presence.look():
            await self._heard()

    async def _heard(self) -> None:
        """Discord is heard, or a server seen, after a time without: what waited for that is due at once."""
        if not self._alone:
            return
        try:
            await self.outbox.heard()
        except StoreError as error:
            log.warning("what waits to be sent could not be hurried: %s", error)

    async def _tell_moderator(self, parked: Parked) -> bool:
        assert self._house is not None
        return await tell_moderator(self, await self._house.store.server_of(parked.wood), parked)
