"""Woods whose time has come are erased while the bot plays: uprooted ones, and those whose server has removed it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Final

from bot.api import StoreTrouble
from bot.service import WoodService

log = logging.getLogger(__name__)

EVERY_S: Final = 60.0


async def erase(woods: WoodService, clock: Callable[[], int]) -> None:
    """Look every so often; ends by cancellation only."""
    while True:
        await asyncio.sleep(EVERY_S)
        try:
            await woods.erase_due(clock())
        except StoreTrouble as trouble:
            log.warning("a wood could not be erased yet (%s)", trouble.id)
