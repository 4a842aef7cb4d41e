"""Arriving: the first word in a server, /how, and the owner's upkeep."""

from __future__ import annotations

from bot.api import Host
from bot.api.guard import HomeButton
from cogs.onboarding._cog import OnboardingCog


async def setup(bot: Host) -> None:
    """Add the commands and the greeting."""
    bot.add_dynamic_items(HomeButton)
    await bot.add_cog(OnboardingCog(bot))
