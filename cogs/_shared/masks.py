"""Two buttons with which a Patron says who they are: the first asks whether they mean it, the second does it.

The wood and the chapter travel in their ids, and in the second the Patron: nobody takes off another's mask, and a
button of an older chapter says so. On a page that everyone sees, the first is for whoever presses it.
"""

from __future__ import annotations

import re
from typing import Any, ClassVar, cast

import discord
from discord.ui import Button, Item, View

from bot.api import Context, GuardedButton, Host, NoWood
from bot.text import Text
from engine.events import ChapterResult, ChapterShared, ChapterUnwon, Notice
from engine.model import PatronId, Unmask

_PARTS = r"(?P<wood>\w+):(?P<chapter>\d{1,6}):(?P<patron>[\w-]*)"


class _MaskButton(GuardedButton, template="mask:none"):
    """A button that names a wood, a chapter, and a Patron ("" for whoever presses)."""

    label_id: ClassVar[str]
    book: ClassVar[str]
    style: ClassVar[discord.ButtonStyle] = discord.ButtonStyle.secondary

    def __init__(self, text: Text, wood: str, chapter: int, patron: str = "") -> None:
        id = f"{self.book}:{wood}:{chapter}:{patron}"
        super().__init__(Button(label=text(self.label_id), style=self.style, custom_id=id))
        self.wood = wood
        self.chapter = chapter
        self.patron = patron

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: Item[Any], match: re.Match[str], /
    ) -> _MaskButton:
        text = cast(Host, interaction.client).read_by(interaction)
        return cls(text, match["wood"], int(match["chapter"]), match["patron"])

    async def command(self, context: Context) -> Unmask:
        """The command that it stands for; the way home is known from here on. Raises NoWood, Refused."""
        server = await context.woods.server_of(self.wood)
        if server is None:
            raise NoWood(self.wood)
        context.home = server
        patron = self.patron or (await context.woods.ledger(server, context.user)).id
        return Unmask(PatronId(patron), self.chapter)


class MaskButton(_MaskButton, template=rf"mask:{_PARTS}"):
    """Asks whether they mean it, and refuses whatever would be refused."""

    label_id, book = "button-unmask", "mask"

    async def pressed(self, context: Context) -> None:
        command = await self.command(context)
        await context.woods.quote(context.server, context.user, command)
        view = View(timeout=None)
        view.add_item(UnmaskButton(context.text, self.wood, self.chapter, command.patron))
        await context.say(await context.render("confirm-unmask", {"patron": command.patron}), view=view)


class UnmaskButton(_MaskButton, template=rf"unmask:{_PARTS}"):
    """Does it."""

    label_id, book = "button-unmask-sure", "unmask"
    style = discord.ButtonStyle.danger

    async def pressed(self, context: Context) -> None:
        await context.play(await self.command(context))


def mask_below(text: Text, wood: str, notice: Notice) -> MaskButton | None:
    """The button below the letter of a chapter's end, whoever won it; None below any other."""
    if not isinstance(notice, ChapterResult | ChapterShared | ChapterUnwon) or not wood:
        return None
    return MaskButton(text, wood, notice.chapter)
