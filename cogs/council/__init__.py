"""Who thinks in this wood: /council."""

from __future__ import annotations

from bot.api import Host
from cogs.council._cog import CouncilCog


async def setup(bot: Host) -> None:
    """Add the command."""
    await bot.add_cog(CouncilCog(bot))
