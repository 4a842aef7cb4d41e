"""Renderers of the outbox: the Gazette as one card, letters, plain words.

Each sends one parcel with its nonce and lets Discord's exceptions through: the worker knows what to do with them.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import discord
from discord.ext import commands
from discord.ui import View

from bot.api import NO_MENTIONS, Host, Parcel, Sheet
from bot.gazette import sheet_from
from bot.outbox import INBOX_ONLY
from bot.text import Text, dress
from bot.text.languages import tongue
from bot.text.names import patron_names
from cogs._charts import price_file
from cogs._shared.deeds import Place
from cogs._shared.letters import letter_view
from cogs._shared.wording import turn_at
from cogs.gazette._paper import paper_card
from engine.events import Notice, UnknownNotice, notice_of
from engine.model import Fact, PatronId, World, in_force

UNKNOWN_CHANNEL = 10003


class GazetteCog(commands.Cog):
    """The newspaper boy: papers to channels, letters to their owners, plain words to moderators."""

    def __init__(self, bot: Host) -> None:
        self.bot = bot

    async def gazette(self, parcel: Parcel) -> str:
        """Post one Gazette, with its chart on turns that matter; returns the message's id."""
        sheet = sheet_from(parcel.payload)
        text, (world, _) = self.bot.spoken(parcel.wood), await self._home(parcel.wood)
        world = in_force(world, sheet.view)
        title = text("gazette-chart", chapter=sheet.view.chapter)
        chart = (
            await price_file(self.bot.draw, text, world, sheet.view, sheet.view.goods, title) if sheet.chart else None
        )
        link, album = await self._album(parcel.wood, sheet) if sheet.closing else ("", None)
        card = paper_card(text, world, sheet, chart, link, album)
        channel = self.bot.get_partial_messageable(int(parcel.target))
        message = await channel.send(
            view=self.bot.clickable.card(card.view()),
            files=card.files,
            nonce=parcel.nonce,
            allowed_mentions=NO_MENTIONS,
        )
        return str(message.id)

    async def _album(self, wood: str, sheet: Sheet) -> tuple[str, discord.File | None]:
        """The way to the album of the chapter that a paper closes, or the album itself where there is no address.

        A wood whose window is shut has neither: its thoughts are for its moderators (`/keeper export`).
        """
        server, chapter = await self.bot.woods.server_of(wood), sheet.view.chapter
        if server is None or not await self.bot.woods.window(server):
            return "", None
        if link := self.bot.window_link(wood, chapter):
            return link, None
        body = await self.bot.woods.album(server, chapter)
        return "", None if body is None else discord.File(BytesIO(body), f"chapter-{chapter}.html")

    async def letter(self, parcel: Parcel) -> str:
        """Send one letter as a direct message; returns the message's id. What we cannot read stays in the inbox."""
        notice = notice_of(parcel.payload["kind"], parcel.payload.get("data", {}))
        if isinstance(notice, UnknownNotice):
            return INBOX_ONLY
        text = tongue(await self.bot.woods.read_by(parcel.target), self.bot.spoken(parcel.wood).language)
        words = await self._words(text, parcel, notice.wording(), notice.facts())
        if named := await self._named(parcel):
            words = text("letter-of-server", server=named, letter=words)
        view = await self._buttons(text, parcel, notice)
        said: dict[str, Any] = {"nonce": parcel.nonce, "allowed_mentions": NO_MENTIONS} | (
            {"view": view} if view else {}
        )
        try:
            message = await (await self.bot.letterbox(parcel.wood, parcel.target)).send(words, **said)
        except discord.NotFound as gone:
            if gone.code != UNKNOWN_CHANNEL:
                raise
            message = await (await self.bot.letterbox(parcel.wood, parcel.target, anew=True)).send(words, **said)
        return str(message.id)

    async def _named(self, parcel: Parcel) -> str:
        """The server that a letter comes of, for a reader who plays in more than one; "" for everybody else."""
        woods = self.bot.woods
        server, homes = await woods.server_of(parcel.wood), await woods.homes(parcel.target)
        guild = self.bot.get_guild(int(server)) if server and len(homes) > 1 else None
        return discord.utils.escape_markdown(guild.name) if guild else ""

    async def _buttons(self, text: Text, parcel: Parcel, notice: Notice) -> View | None:
        """What can be done about a letter, in its own wood as it is now; nothing where that is gone."""
        woods = self.bot.woods
        server, about = await woods.server_of(parcel.wood), await woods.about(parcel.wood)
        if server is None or about is None:
            return None
        world, view = about
        owner = (await woods.ledger(server, parcel.target)).id
        return letter_view(text, world, Place(view.wood, view.chapter, owner), notice)

    async def word(self, parcel: Parcel) -> str:
        """Say one catalogue sentence in a channel; returns the message's id."""
        channel = self.bot.get_partial_messageable(int(parcel.target))
        message = await channel.send(
            await self._words(
                self.bot.spoken(parcel.wood), parcel, f"word-{parcel.payload['kind']}", parcel.payload.get("data", {})
            ),
            nonce=parcel.nonce,
            allowed_mentions=NO_MENTIONS,
        )
        return str(message.id)

    async def _words(self, text: Text, parcel: Parcel, message: str, facts: Mapping[str, Fact]) -> str:
        world, names = await self._home(parcel.wood)
        first, about = facts.get("first"), await self.bot.woods.about(parcel.wood)
        if about is not None and isinstance(first, int):
            facts = {**facts, "when": turn_at(about[1], first)}
        return self.bot.clickable(text(message, **dress(text, world, facts, names)))

    async def _home(self, wood: str) -> tuple[World, dict[PatronId, str]]:
        """The world a parcel speaks of and the wood names in it; the house's own world where it speaks of none."""
        about = await self.bot.woods.about(wood)
        return (next(iter(self.bot.worlds.values())), {}) if about is None else (about[0], patron_names(about[1]))
