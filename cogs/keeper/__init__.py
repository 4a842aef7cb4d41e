"""Keeping a wood: the /keeper group for moderators."""

from __future__ import annotations

from bot.host import Host
from cogs.keeper._cog import KeeperCog


async def setup(bot: Host) -> None:
    """Add the group."""
    await bot.add_cog(KeeperCog(bot))
