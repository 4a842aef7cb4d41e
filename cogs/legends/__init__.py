"""The folklore: /legends, and /spring, which hurries it."""

from __future__ import annotations

from bot.api import Host
from cogs.legends._cog import LegendsCog, LegendsPage


async def setup(bot: Host) -> None:
    """Add the commands, and the pages, which outlive a restart."""
    bot.add_dynamic_items(LegendsPage)
    await bot.add_cog(LegendsCog(bot))
