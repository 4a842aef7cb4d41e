"""/sandbox: what everyone may do where nothing counts."""

from __future__ import annotations

from bot.api import Host
from cogs._shared.sandbox import GambitButton, LegendMenu, WeatherMenu
from cogs.sandbox._cog import SandboxCog


async def setup(bot: Host) -> None:
    """Add the group, and the button and menus, which outlive a restart."""
    bot.add_dynamic_items(GambitButton, LegendMenu, WeatherMenu)
    await bot.add_cog(SandboxCog(bot))
