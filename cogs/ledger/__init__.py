"""Private pages: /ledger and /tips."""

from __future__ import annotations

from bot.host import Host
from cogs.ledger._cog import LedgerCog


async def setup(bot: Host) -> None:
    """Add the commands."""
    await bot.add_cog(LedgerCog(bot))
