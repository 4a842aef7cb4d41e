"""Which model thinks for whom: the /cast group for moderators."""

from __future__ import annotations

from bot.api import Host
from cogs.cast._cog import CastCog


async def setup(bot: Host) -> None:
    """Add the group."""
    await bot.add_cog(CastCog(bot))
