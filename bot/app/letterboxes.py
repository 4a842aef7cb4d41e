"""Where letters go: the channel of each user, asked of Discord once and remembered over restarts."""

from __future__ import annotations

import discord

from db.outbox import Outbox


class Letterboxes:
    """Finds the direct-message channel of a user. Discord asks bots not to open many in a short time."""

    def __init__(self, client: discord.Client, kept: Outbox) -> None:
        self._client = client
        self._kept = kept

    async def of(self, wood: str, user: str, *, anew: bool = False) -> discord.abc.Messageable:
        """The channel of a wood's letters to a user; `anew` asks Discord, whatever is remembered.

        Raises HTTPException, StoreError.
        """
        known = None if anew else await self._kept.letterbox(wood, user)
        if known is not None:
            return self._client.get_partial_messageable(int(known))
        opened = await self._client.create_dm(discord.Object(int(user)))
        await self._kept.keep_letterbox(wood, user, str(opened.id))
        return opened
