"""What Patrons do: /lend, /short, /long, /cover, /cancel, /whisper, /bribe, /ally; and the buttons that do as much."""

from __future__ import annotations

from bot.api import Host
from cogs._shared.asking import ConfirmButton, LeaveButton
from cogs._shared.deeds import DEED_BUTTONS
from cogs.patron._cog import PatronCog


async def setup(bot: Host) -> None:
    """Add the commands, and the buttons, which outlive a restart."""
    bot.add_dynamic_items(ConfirmButton, LeaveButton, *DEED_BUTTONS)
    await bot.add_cog(PatronCog(bot))
