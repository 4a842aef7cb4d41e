"""The Wood Gazette and the letters: what the outbox hands over is rendered and sent from here."""

from __future__ import annotations

from bot.api import Host
from cogs._shared.buttons import PAPER_BUTTONS
from cogs.gazette._cog import GazetteCog


async def setup(bot: Host) -> None:
    """Register the three renderers and the buttons under every paper."""
    cog = GazetteCog(bot)
    bot.renderers.update({"gazette": cog.gazette, "letter": cog.letter, "word": cog.word})
    bot.add_dynamic_items(*PAPER_BUTTONS)
    await bot.add_cog(cog)
