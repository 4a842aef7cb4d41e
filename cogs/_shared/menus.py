"""Menus that outlive a restart: what is chosen is played under guard, as a button's press is."""

from __future__ import annotations

import re
from typing import Any, ClassVar, cast

import discord
from discord.ui import DynamicItem, Item, Select

from bot.api import Context, Host, guarded
from bot.text import Text


class GuardedMenu(DynamicItem[Select[Any]], template="menu:none"):
    """A list to choose one thing from. A menu subclasses it with its fixed id as `template`, and says what for."""

    fixed_id: ClassVar[str]
    hint: ClassVar[str]

    def __init__(self, text: Text, offered: list[discord.SelectOption]) -> None:
        # Discord takes no menu without a choice; one that is read back needs no more than that.
        options = offered[:25] or [discord.SelectOption(label="-")]
        super().__init__(Select(placeholder=text(self.hint), custom_id=self.fixed_id, options=options))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: Item[Any], _match: re.Match[str], /
    ) -> GuardedMenu:
        return cls(cast(Host, interaction.client).text, [])

    async def chosen(self, context: Context, value: str) -> None:
        """What choosing does; may raise what a Context can say."""
        raise NotImplementedError

    async def callback(self, interaction: discord.Interaction, /) -> None:
        """Choose, under guard."""
        data = cast(dict[str, Any], interaction.data or {})
        (value, *_) = [*map(str, data.get("values") or ()), ""]

        async def body(context: Context) -> None:
            await self.chosen(context, value)

        await guarded(interaction, body, module=type(self).__module__)
