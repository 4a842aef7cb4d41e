"""Keeping a wood: the /keeper group for moderators."""

from __future__ import annotations

from bot.api import Host
from cogs.keeper._bar import BarButton
from cogs.keeper._cog import KeeperCog, WorldsKeeperCog
from cogs.keeper._form import FormButton
from cogs.keeper._office import UprootButton


async def setup(bot: Host) -> None:
    """Add the group, the buttons below a legend's preview, and the one that ends a wood."""
    bot.add_dynamic_items(FormButton, UprootButton, BarButton)
    await bot.add_cog(WorldsKeeperCog(bot) if len(bot.worlds) > 1 else KeeperCog(bot))
