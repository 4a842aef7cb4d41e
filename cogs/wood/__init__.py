"""Public views: /wood, /market, /creature, /scoreboard."""

from __future__ import annotations

from bot.api import Host
from cogs.wood._cog import HistoryPage, WoodCog
from cogs.wood._creature import CreatureMenu


async def setup(bot: Host) -> None:
    """Add the commands, and the pages of history and the menu of creatures, which outlive a restart."""
    bot.add_dynamic_items(HistoryPage, CreatureMenu)
    await bot.add_cog(WoodCog(bot))
