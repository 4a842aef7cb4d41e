"""What is kept of the asker: /me export and /me forget."""

from __future__ import annotations

from bot.api import Host
from cogs.me._cog import ForgetButton, MeCog


async def setup(bot: Host) -> None:
    """Add the group, and the button that forgets."""
    bot.add_dynamic_items(ForgetButton)
    await bot.add_cog(MeCog(bot))
