"""Keeping a wood: the /keeper group for moderators."""

from __future__ import annotations

from bot.host import Host
from cogs.keeper._cog import KeeperCog
from cogs.keeper._form import FormButton


async def setup(bot: Host) -> None:
    """Add the group, and the buttons below a legend's preview."""
    bot.add_dynamic_items(FormButton)
    await bot.add_cog(KeeperCog(bot))
