"""What Discord was promised an answer to, kept until it is given: whoever dies in between leaves it to the next start.

An interaction is kept as it came, before Discord takes the acknowledgement, and dropped once the player has read
something. The next process hears it a second time: what had been played is answered as it was, the rest is played.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Any, Final

import discord
import orjson

from bot.api import NO_MENTIONS, Host
from bot.api.discord_says import NETWORK, is_unreachable, persistently
from bot.api.host import Pending
from db import StoreError
from db.pending import PendingInteraction, PendingInteractions

log = logging.getLogger(__name__)

TOKEN_S: Final = 15 * 60  # that Discord takes an answer
_HEARD: Final = 2_000  # interactions that are remembered as they came
_EVENT: Final = "INTERACTION_CREATE"
_AUTOCOMPLETE: Final = 4
_FORM: Final = 5


class InteractionKeeper(Pending):
    """Keeps the pending interactions of a client, whose own parser it stands before."""

    def __init__(self, client: Host, store: PendingInteractions, clock: Callable[[], int]) -> None:
        self._client = client
        self._store = store
        self._clock = clock
        self._heard: OrderedDict[str, bytes] = OrderedDict()
        self._kept: set[str] = set()
        self._own: OrderedDict[str, None] = OrderedDict()  # by this process, answered or not
        self._again: dict[str, int] = {}
        self._drops: set[asyncio.Task[None]] = set()
        self._parsers: dict[str, Callable[[Any], None]] = client._connection.parsers
        self._parse = self._parsers[_EVENT]
        self._parsers[_EVENT] = self._hear

    def _hear(self, data: Mapping[str, Any]) -> None:
        if data.get("type") != _AUTOCOMPLETE:
            self._heard[str(data["id"])] = orjson.dumps(data)
            if len(self._heard) > _HEARD:
                self._heard.popitem(last=False)
        self._parse(data)

    async def keep(self, interaction: discord.Interaction) -> None:
        """Have it on the disk, if it came from a gateway; a database in trouble is the command's to meet."""
        key = str(interaction.id)
        if (body := self._heard.pop(key, None)) is None:
            return
        server = str(interaction.guild_id or "")
        self._own[key] = None
        if len(self._own) > _HEARD:
            self._own.popitem(last=False)
        try:
            await self._store.keep(PendingInteraction(key, server, self._clock(), body))
        except StoreError as error:
            log.warning("an interaction could not be kept: %s", error)
            return
        self._kept.add(key)

    def settle(self, key: str) -> None:
        """Its player has read something."""
        if key in self._kept:
            self._kept.discard(key)
            self._again.pop(key, None)
            task = asyncio.create_task(self._drop([key]), name="drop an interaction")
            self._drops.add(task)
            task.add_done_callback(self._drops.discard)

    def kept_at(self, key: str) -> int | None:
        """When a process before this one kept it; None where this one heard it first."""
        return self._again.get(key)

    async def hear_again(self) -> None:
        """Hear what another process has left: the young ones are answered, the others cannot be."""
        try:
            left = await self._store.left()
        except StoreError as error:
            log.warning("interactions that were left could not be read: %s", error)
            return
        # One that came here while the rows were read is no other process's, though it may be answered by now.
        left = [one for one in left if one.id not in self._own and one.id not in self._kept]
        young = [one for one in left if abs(self._clock() - one.at) < TOKEN_S]
        await self._drop([one.id for one in left if one not in young])
        if young:
            log.info("%d interactions are answered that were left when the bot stopped", len(young))
        for one in young:
            self._kept.add(one.id)
            self._again[one.id] = one.at
            data = orjson.loads(one.body)
            if data.get("type") == _FORM:
                await self._form_is_lost(data)
            else:
                self._parse(data)
            await asyncio.sleep(0)

    async def _form_is_lost(self, data: Any) -> None:
        """A form lives as long as its process: say so, and what to look for."""
        one: discord.Interaction = discord.Interaction(data=data, state=self._client._connection)
        said = self._client.read_by(one)("error-form-lost")
        try:
            await persistently(lambda: one.edit_original_response(content=said, allowed_mentions=NO_MENTIONS))
        except (discord.HTTPException, *NETWORK) as error:
            log.warning("interaction %s could not be answered: %s", one.id, type(error).__name__)
            if is_unreachable(error):
                return  # the next start may tell it
        self.settle(str(one.id))

    async def close(self) -> None:
        """Wait for what is being dropped."""
        await asyncio.gather(*self._drops)

    async def _drop(self, keys: list[str]) -> None:
        if not keys:
            return
        try:
            await self._store.drop(keys)
        except StoreError as error:
            log.warning("an answered interaction is still kept: %s", error)
