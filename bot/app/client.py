"""WoodBot: the composition root. It opens the house, loads the cogs by name, and lets nobody be mentioned.

Its command tree answers what no cog has answered.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, ParamSpec

import discord
import orjson
from discord import app_commands
from discord.ext import commands

from bot.api import Context, Host, explain
from bot.app.extensions import load_cogs
from bot.app.letterboxes import Letterboxes
from bot.app.pending import InteractionKeeper
from bot.app.rest_gate import RestGate
from bot.app.runtime import Runtime, log_left_out, now, open_runtime
from bot.app.scheduler import Alarm, beat
from bot.app.servers import fall_asleep, gone, invite_link, tell_moderator
from bot.app.settings import Settings
from bot.app.sweeping import sweep
from bot.outbox import OutboxWorker, Parked
from bot.service import WoodService
from bot.text import catalogue
from bot.text.names import CatalogueTranslator
from bot.workshop import Workshop
from db import StoreError
from inference.protocol import Council

P = ParamSpec("P")
log = logging.getLogger(__name__)

discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # the wood has no voice

# Beyond this many seconds a rate limit is handed to the outbox, which waits on disk instead of in memory.
RATE_LIMIT_PATIENCE_S = 30.0


def _shards(settings: Settings, alone: bool) -> dict[str, Any]:
    """Which shards to hold: those that the operator gave this process, else all that Discord says there should be."""
    if settings.shards is not None:
        return {"shard_ids": list(settings.shards.ids), "shard_count": settings.shards.total}
    return {} if alone else {"shard_ids": [0], "shard_count": 1}


class WoodBot(Host):
    """The bot. `alone` False leaves ticking and sending to whoever drives it: the play pump, or a test."""

    woods: WoodService
    outbox: OutboxWorker

    def __init__(
        self,
        settings: Settings,
        *,
        alone: bool = True,
        clock: Callable[[], int] = now,
        council: Council | None = None,
    ) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            tree_cls=WoodTree,
            help_command=None,
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            max_ratelimit_timeout=RATE_LIMIT_PATIENCE_S,
            http_trace=RestGate().trace(),
            **_shards(settings, alone),
        )
        self.settings = settings
        self.text = catalogue(settings.language)
        self.renderers = {}
        self.default_interval_s = settings.interval_s
        self.default_turns = settings.chapter_turns
        self._studio = Workshop("studio")
        self._alone = alone
        self._clock = clock
        self._council = council
        self._house: Runtime | None = None
        self._alarm: Alarm | None = None
        self._life: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Open database, council and wood service; raises Stop. `setup_hook` does it unless the driver has."""
        if self._house is not None:
            return
        self._house = await open_runtime(self.settings, clock=self._clock, council=self._council)
        self.woods, self.worlds = self._house.woods, self._house.worlds
        self.outbox = OutboxWorker(
            self._house.store.outbox, self.renderers, self._clock, self._tell_moderator, self.woods.turnstile
        )
        self.woods.subscribe(self.outbox.wake, posts=True)
        self.pending = self._keeper = InteractionKeeper(self, self._house.store.pending, self._clock)
        if self._house.store.went_back:
            log.warning(self.text("run-went-back", woods=await self.woods.restored(), path=str(self.settings.database)))

    async def setup_hook(self) -> None:
        await self.open()
        await self.tree.set_translator(CatalogueTranslator())
        assert self._house is not None
        known = len(self._house.seen.guests)
        await load_cogs(self, self.settings, self._house.seen)
        log_left_out(self._house.seen.guests[known:])
        await self._sync_if_changed()
        if self._alone:
            self._life = asyncio.create_task(self._live(), name="alarm and outbox")

    async def on_ready(self) -> None:
        """Say where the bot stands; Discord calls this again after each reconnection."""
        assert self.user is not None
        log.info(self.text("run-ready", name=self.user.name, servers=len(self.guilds)))
        if self._alone:
            await self._sleep_where_gone()

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Let the wood of a server sleep that the bot was removed from; Discord calls this for no mere outage."""
        assert self.user is not None
        await fall_asleep(self.woods, str(guild.id), str(self.user.id), self._clock)

    async def letterbox(self, wood: str, user: str, *, anew: bool = False) -> discord.abc.Messageable:
        assert self._house is not None
        return await Letterboxes(self, self._house.store.outbox).of(wood, user, anew=anew)

    async def draw(self, picture: Callable[P, bytes], *args: P.args, **named: P.kwargs) -> bytes:
        return await self._studio.do(picture, *args, **named)

    @property
    def invite(self) -> str:
        """The invite link; known once logged in."""
        return invite_link(self.application_id or 0)

    async def close(self) -> None:
        """Stop ticking and sending, leave Discord, then close the council and the database."""
        if self._alarm is not None:
            await self._alarm.close()
        if self._life is not None:
            self._life.cancel()
            await asyncio.gather(self._life, return_exceptions=True)
        await super().close()
        self._studio.close()
        if self._house is not None:
            await self._house.close()
            self._house = None

    async def _live(self) -> None:
        await self.wait_until_ready()
        await self._sleep_where_gone()
        self._alarm = Alarm(self.woods, self._clock)
        self.woods.subscribe(self._alarm.changed)
        await self._alarm.start()
        await self._keeper.hear_again()
        await asyncio.gather(self.outbox.run(), beat(self, self.settings.database), sweep(self._quiet))

    def _quiet(self) -> bool:
        return self.outbox.idle and not self.woods.busy

    async def _sleep_where_gone(self) -> None:
        """Let woods sleep whose server the bot was removed from while it did not listen."""
        assert self._house is not None
        assert self.user is not None
        try:
            servers = await self._house.store.awake()
        except StoreError:
            log.exception("woods whose server is gone could not be looked for")
            return
        for server in gone(self, servers):
            await fall_asleep(self.woods, server, str(self.user.id), self._clock)

    async def _tell_moderator(self, parked: Parked) -> bool:
        assert self._house is not None
        server = await self._house.store.server_of(parked.wood)
        if server is not None and await tell_moderator(self, server, parked):
            return True
        log.warning("nobody of wood %s could be told that its channel is parked", parked.wood)
        return False

    async def _sync_if_changed(self) -> None:
        """Register the slash commands when their definitions changed: Discord allows few registrations a day."""
        mark = await self._mark()
        note = self._note()
        if self._alone and note.is_file() and note.read_text(encoding="utf-8") == mark:
            return
        try:
            await self.tree.sync()
        except discord.HTTPException as error:
            log.error("the slash commands could not be registered, the old ones stay: %s", error)
            return
        note.write_text(mark, encoding="utf-8")

    async def _mark(self) -> str:
        """What Discord would be told, as one line: the application, and a hash of all definitions in all languages."""
        translator = self.tree.translator
        assert translator is not None
        told = [await command.get_translated_payload(self.tree, translator) for command in self.tree.get_commands()]
        body = orjson.dumps(told, option=orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS)
        return f"{self.application_id} {hashlib.sha256(body).hexdigest()}\n"

    def _note(self) -> Path:
        return self.settings.database.with_suffix(".commands")


class WoodTree(app_commands.CommandTree[Host]):
    """Tells whoever asked what failed: a command that is gone, or one of a guest that minds nothing itself."""

    async def on_error(self, interaction: discord.Interaction[Host], error: app_commands.AppCommandError, /) -> None:
        """Answer, unless the command or its cog has a handler of its own, which has been asked already."""
        command = interaction.command
        if command is None or not command._has_any_error_handlers():  # as discord.py's own tree does
            await explain(Context.of(interaction), error)
