"""Pages: two buttons below a list that is longer than a screen. They work after any restart, for whoever presses."""

from __future__ import annotations

import re
from abc import abstractmethod
from dataclasses import dataclass
from typing import Any, ClassVar, cast

import discord
from discord.ui import Button, Item, View

from bot.api import Context, GuardedButton, Host
from bot.text import Text


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a book: what it shows, its number from 0, and how many there are."""

    embed: discord.Embed
    number: int
    of: int


class PageButton(GuardedButton, template="page:none"):
    """A way to another page. A book subclasses it with `template=r"<book>:(?P<number>\\d{1,4})"` and says `book`."""

    manner = "at-once"  # a no is for the one who pressed, and leaves the page as it is
    book: ClassVar[str]
    back: ClassVar[str] = "pages-back"
    onward: ClassVar[str] = "pages-onward"

    def __init__(self, text: Text, number: int, *, label: str = "", disabled: bool = False) -> None:
        super().__init__(Button(label=text(label or self.onward), custom_id=f"{self.book}:{number}", disabled=disabled))
        self.number = number

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: Item[Any], match: re.Match[str], /
    ) -> PageButton:
        return cls(cast(Host, interaction.client).read_by(interaction), int(match["number"]))

    @classmethod
    @abstractmethod
    async def page(cls, context: Context, number: int) -> Page:
        """The page of that number, or the last one where there are fewer now; raises what a Context can say."""

    @classmethod
    def buttons(cls, text: Text, page: Page) -> View | None:
        """The buttons below a page; None where there is only one."""
        if page.of < 2:
            return None
        first, last = page.number == 0, page.number + 1 >= page.of
        view = View(timeout=None)
        view.add_item(cls(text, max(0, page.number - 1), label=cls.back, disabled=first))
        view.add_item(cls(text, page.number if last else page.number + 1, disabled=last))
        return view

    @classmethod
    async def open(cls, context: Context) -> None:
        """Answer with the first page."""
        page = await cls.page(context, 0)
        await context.say(embed=page.embed, view=cls.buttons(context.text, page))

    async def pressed(self, context: Context) -> None:
        page = await self.page(context, self.number)
        view = self.buttons(context.text, page)
        await context.interaction.response.edit_message(embed=context.host.clickable.embed(page.embed), view=view)
