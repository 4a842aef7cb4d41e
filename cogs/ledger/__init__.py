"""Private pages: /ledger, /tips, /statement, /remind."""

from __future__ import annotations

from bot.api import Host
from cogs._shared.menus import GoodMenu
from cogs.ledger._cog import LedgerCog
from cogs.ledger._deals import DealsPage, PostingsButton
from cogs.ledger._postings import StatementPage


async def setup(bot: Host) -> None:
    """Add the commands, and the statement's pages, which outlive a restart."""
    bot.add_dynamic_items(StatementPage, DealsPage, PostingsButton, GoodMenu)
    await bot.add_cog(LedgerCog(bot))
