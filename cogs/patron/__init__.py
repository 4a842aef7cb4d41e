"""What Patrons do: /lend, /short, /long, /cover, /whisper, /bribe, /ally."""

from __future__ import annotations

from bot.api import Host
from cogs.patron._cog import PatronCog
from cogs.patron._views import ConfirmButton, LeaveButton


async def setup(bot: Host) -> None:
    """Add the commands, and the confirm buttons, which outlive a restart."""
    bot.add_dynamic_items(ConfirmButton, LeaveButton)
    await bot.add_cog(PatronCog(bot))
