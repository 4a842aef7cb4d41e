"""Public views: /wood, /market, /creature, /scoreboard."""

from __future__ import annotations

from bot.host import Host
from cogs.wood._cog import WoodCog


async def setup(bot: Host) -> None:
    """Add the commands."""
    await bot.add_cog(WoodCog(bot))
