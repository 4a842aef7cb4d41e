"""Public views: /wood, /market, /creature, /scoreboard."""

from __future__ import annotations

from bot.api import Host
from cogs.wood._cog import HistoryPage, WoodCog


async def setup(bot: Host) -> None:
    """Add the commands, and the pages of history, which outlive a restart."""
    bot.add_dynamic_items(HistoryPage)
    await bot.add_cog(WoodCog(bot))
