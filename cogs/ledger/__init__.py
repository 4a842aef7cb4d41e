"""Private pages: /ledger, /tips, /statement, and reminders."""

from __future__ import annotations

from bot.api import Host
from cogs.ledger._cog import LedgerCog, StatementPage


async def setup(bot: Host) -> None:
    """Add the commands, and the statement's pages, which outlive a restart."""
    bot.add_dynamic_items(StatementPage)
    await bot.add_cog(LedgerCog(bot))
