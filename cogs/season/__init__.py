"""/season: what chapters come to together; and masks that come off."""

from __future__ import annotations

from bot.api import Host
from cogs._shared.masks import MaskButton, UnmaskButton
from cogs.season._cog import SeasonCog


async def setup(bot: Host) -> None:
    """Add the command, and the buttons, which outlive a restart."""
    bot.add_dynamic_items(MaskButton, UnmaskButton)
    await bot.add_cog(SeasonCog(bot))
