"""Renderers of the outbox. Each sends one parcel with its nonce and lets Discord's exceptions through: the worker
knows what to do with them."""

from __future__ import annotations

from collections.abc import Mapping

import discord
from discord.ext import commands

from bot.api import NO_MENTIONS, Host, Parcel
from bot.gazette import sheet_from
from bot.outbox import INBOX_ONLY
from bot.text import dress
from bot.text.names import patron_names
from cogs._shared.buttons import paper_view
from cogs._shared.hearing import letter_view
from cogs.gazette._views import gazette_chart, gazette_embed
from engine.events import UnknownNotice, notice_of
from engine.model import Fact, World, in_force


class GazetteCog(commands.Cog):
    """The newspaper boy: papers to channels, letters to their owners, plain words to moderators."""

    def __init__(self, bot: Host) -> None:
        self.bot = bot

    async def gazette(self, parcel: Parcel) -> str:
        """Post one Gazette, with its chart on turns that matter; returns the message's id."""
        sheet = sheet_from(parcel.payload)
        text, (world, _) = self.bot.text, await self._home(parcel.wood)
        world = in_force(world, sheet.view)
        embed = gazette_embed(text, world, sheet)
        channel = self.bot.get_partial_messageable(int(parcel.target))
        view = paper_view(text)
        if sheet.chart:
            chart = await gazette_chart(text, world, sheet)
            message = await channel.send(
                embed=embed, file=chart, view=view, nonce=parcel.nonce, allowed_mentions=NO_MENTIONS
            )
        else:
            message = await channel.send(embed=embed, view=view, nonce=parcel.nonce, allowed_mentions=NO_MENTIONS)
        return str(message.id)

    async def letter(self, parcel: Parcel) -> str:
        """Send one letter as a direct message; returns the message's id. What we cannot read stays in the inbox."""
        notice = notice_of(parcel.payload["kind"], parcel.payload.get("data", {}))
        if isinstance(notice, UnknownNotice):
            return INBOX_ONLY
        channel = await self.bot.create_dm(discord.Object(int(parcel.target)))
        words = await self._words(parcel, notice.wording(), notice.facts())
        view = letter_view(self.bot.text, parcel.wood, notice)
        if view is None:
            message = await channel.send(words, nonce=parcel.nonce, allowed_mentions=NO_MENTIONS)
        else:
            message = await channel.send(words, view=view, nonce=parcel.nonce, allowed_mentions=NO_MENTIONS)
        return str(message.id)

    async def word(self, parcel: Parcel) -> str:
        """Say one catalogue sentence in a channel; returns the message's id."""
        channel = self.bot.get_partial_messageable(int(parcel.target))
        message = await channel.send(
            await self._words(parcel, f"word-{parcel.payload['kind']}", parcel.payload.get("data", {})),
            nonce=parcel.nonce,
            allowed_mentions=NO_MENTIONS,
        )
        return str(message.id)

    async def _words(self, parcel: Parcel, message: str, facts: Mapping[str, Fact]) -> str:
        world, names = await self._home(parcel.wood)
        return self.bot.text(message, **dress(self.bot.text, world, facts, names))

    async def _home(self, wood: str) -> tuple[World, dict[str, str]]:
        """The world a parcel speaks of and the wood names in it; the house's own world where it speaks of none."""
        about = await self.bot.woods.about(wood)
        return (next(iter(self.bot.worlds.values())), {}) if about is None else (about[0], patron_names(about[1]))
