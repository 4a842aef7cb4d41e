"""The Stump's wager: /wager. Its buttons are those of `cogs._shared.deeds`."""

from __future__ import annotations

from bot.api import Host
from cogs.stump._cog import StumpCog


async def setup(bot: Host) -> None:
    """Add the command."""
    await bot.add_cog(StumpCog(bot))
