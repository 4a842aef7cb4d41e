"""Before the magistrate: /plead, and the buttons under a summons."""

from __future__ import annotations

from bot.api import Host
from cogs._shared.letters import PleadButton
from cogs.law._cog import LawCog


async def setup(bot: Host) -> None:
    """Add the command, and the buttons, which outlive a restart."""
    bot.add_dynamic_items(PleadButton)
    await bot.add_cog(LawCog(bot))
