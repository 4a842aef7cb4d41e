"""`run`: the bot on a real Discord, from login to a clean goodbye."""

from __future__ import annotations

import asyncio

from bot.app.client import WoodBot
from bot.app.connection.gateway import log_in, stay_connected
from bot.app.connection.parting import LAST_S, UNOPENED_S, Parting, end_within
from bot.app.exit_codes import Exit, Stop
from bot.app.settings import Settings


async def run_bot(settings: Settings) -> None:
    """Log in and stay until Ctrl-C or SIGTERM; raises Stop where it cannot start, or Discord closes it out for good."""
    token = settings.token.get_secret_value().strip() if settings.token else ""
    if not token:
        raise Stop(Exit.TOKEN_MISSING)
    parting = Parting()
    async with WoodBot(settings, hurry=parting.hurry) as bot:
        with parting.listening():
            life = asyncio.create_task(_live(bot, token), name="the bot's life")
            ends = [asyncio.create_task(event.wait()) for event in (parting.asked, bot.failed)]
            try:
                await asyncio.wait({life, *ends}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                if parting.asked.is_set():
                    end_within(LAST_S if bot.is_open else UNOPENED_S)
                for task in (life, *ends):
                    task.cancel()
                await asyncio.wait({life})
                await bot.close()
            trouble = bot.trouble or (None if life.cancelled() else life.exception())
            if trouble is not None and not parting.asked.is_set():
                raise trouble


async def _live(bot: WoodBot, token: str) -> None:
    await bot.open()  # what is wrong at home is said before the network is asked
    await log_in(bot, token)
    print(bot.text("run-invite", url=bot.invite), flush=True)  # noqa: T201
    await stay_connected(bot)
