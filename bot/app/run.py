"""`run`: the bot on a real Discord, from login to a clean goodbye."""

from __future__ import annotations

import asyncio
import contextlib
import signal

import aiohttp
import discord

from bot.app.client import WoodBot
from bot.app.exit_codes import Exit, Stop
from bot.app.settings import Settings


async def run_bot(settings: Settings) -> None:
    """Log in and stay until Ctrl-C or SIGTERM; raises Stop when it cannot start."""
    if settings.token is None or not settings.token.get_secret_value().strip():
        raise Stop(Exit.TOKEN_MISSING)
    task = asyncio.current_task()
    assert task is not None
    with contextlib.suppress(NotImplementedError):  # not everywhere are signals the loop's business
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    async with WoodBot(settings) as bot:
        await bot.open()  # what is wrong at home is said before the network is asked
        try:
            await bot.login(settings.token.get_secret_value().strip())
            print(bot.text("run-invite", url=bot.invite), flush=True)  # noqa: T201
            await bot.connect()
        except discord.LoginFailure:
            raise Stop(Exit.TOKEN_WRONG) from None
        except (
            aiohttp.ClientError,
            discord.GatewayNotFound,
            discord.HTTPException,
            ConnectionError,
            TimeoutError,
        ) as error:
            raise Stop(Exit.DISCORD_AWAY, why=type(error).__name__) from error
        except asyncio.CancelledError:
            return
