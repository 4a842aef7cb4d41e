"""The house's cogs are read once a process, and not anew by each of the four hundred bots that tests begin.

discord.py forgets an extension's modules when its bot ends. Kept, they carry what a class body made: cooldowns, which
would go on from bot to bot. So these are counted for each bot apart.
"""

from __future__ import annotations

import sys
from collections.abc import Hashable
from itertools import count
from typing import Any, Final
from weakref import WeakKeyDictionary

import discord
from discord.app_commands import checks
from discord.ext.commands.bot import BotBase

HOUSE: Final = "cogs."


def read_once() -> None:
    """Have it so for the rest of the process; called before the first cog is read."""
    forget, make, numbers = BotBase._call_module_finalizers, checks._create_cooldown_decorator, count()
    known: WeakKeyDictionary[discord.Client, int] = WeakKeyDictionary()

    async def keep(self: BotBase, lib: Any, key: str) -> None:
        kept = {name: module for name, module in sys.modules.items() if name.startswith(HOUSE) and name != key}
        await forget(self, lib, key)
        sys.modules.update(kept)

    def of_a_bot(key: Any, factory: Any) -> Any:
        async def both(interaction: discord.Interaction) -> Hashable:
            bot = known.setdefault(interaction.client, next(numbers))
            return bot, await discord.utils.maybe_coroutine(key, interaction)

        return make(both, factory)

    BotBase._call_module_finalizers = keep  # type: ignore[method-assign]
    checks._create_cooldown_decorator = of_a_bot
