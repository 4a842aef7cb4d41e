"""Puts play together: stage, bot, windows, pump and start page, and takes them down again."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
from collections.abc import Callable

import discord
import simcord

from bot.api import NoWood, Plot
from bot.app.client import WoodBot
from bot.app.exit_codes import Exit, Stop
from bot.app.places import Address
from bot.app.runtime import now
from bot.app.settings import Settings
from bot.play.minds import at_home
from bot.play.page import StartPage
from bot.play.parsers import keep_parsers
from bot.play.pump import Pump
from bot.play.readers import list_in, read_in
from bot.play.settling import look_often
from bot.play.stage import Stage, Windows, build_stage
from bot.text import ENGLISH
from bot.text.clickable import Clickable
from engine.model import Configure
from inference.cards import STAND_IN

SETTLE_S = 10.0
PORTS = 6  # the start page's, and those of its views


async def play_wood(settings: Settings) -> None:
    """Serve the page until Ctrl-C, SIGTERM or a closed terminal; raises Stop when a port or the database is taken."""
    task = asyncio.current_task()
    assert task is not None
    with contextlib.suppress(NotImplementedError):  # not everywhere are signals the loop's business
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) is not signal.SIG_IGN:  # `nohup` means it
                asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    _refuse_taken(settings.play_port)
    look_often()
    keep_parsers()
    bot = paced(settings)
    await bot.open()
    list_in(bot.text.language)
    boot = discord.Client(intents=discord.Intents.default())  # holds the stage until its clock is right
    try:
        async with (
            bot,  # which could not be closed before it has a loop, and it may be while its minds are made
            at_home(settings, bot.text) as trouble,
            simcord.run(boot, check_errors=False, settle_timeout=SETTLE_S) as env,
        ):
            read_in(env, bot.text.language)
            await _play(settings, await build_stage(env, boot, bot.text), bot, trouble)
    except asyncio.CancelledError:
        return
    finally:
        await bot.close()


async def _play(settings: Settings, stage: Stage, bot: WoodBot, trouble: Callable[[], str]) -> None:
    """`trouble` tells why the cast's models are not up, "" where they are, or none is needed."""
    await begun(stage, bot)
    await plant_once(bot, stage, settings)
    windows = Windows(stage, settings.play_port, bot.text)
    pump = Pump(stage, windows, bot)

    async def restart() -> None:
        """A new bot on the same file, as after a crash; buttons posted before must still work."""
        async with windows.lock:
            await pump.rest()
            await pump.bot.close()
            pump.bot = paced(settings)
            await pump.bot.open()
            await begun(stage, pump.bot)

    page = StartPage(stage, windows, pump, restart, bot.text, trouble)
    try:
        url = await page.open(settings.play_port)
        await windows.open(url)
        print(bot.text("play-open", url=url), flush=True)  # noqa: T201
        if settings.cast == STAND_IN:
            print(bot.text("play-offer"), flush=True)  # noqa: T201
        await pump.run()
    finally:
        await page.close()
        await windows.close()
        await pump.bot.close()


async def begun(stage: Stage, bot: WoodBot) -> None:
    """Have the bot come on stage."""
    await stage.env.restart_bot(bot)
    if bot.text.language != ENGLISH:  # SimCord shows a command that can be clicked by its English name alone
        bot.clickable = Clickable()


async def plant_once(bot: WoodBot, stage: Stage, settings: Settings) -> None:
    """Plant both woods on the first run, as the moderator, with a first paper to begin from.

    Later only a changed pace is honoured.
    """
    moderator, pace = str(stage.moderator.id), settings.play_tick_s
    for place, sandbox in ((stage, False), (stage.sandbox, True)):
        server, key = str(place.guild.id), f"play {now()}"
        try:
            await bot.woods.view(server)
        except NoWood:
            plot = Plot(server, str(place.channel.id), pace, settings.chapter_turns, sandbox=sandbox)
            await bot.woods.plant(plot, moderator, key)
        await bot.woods.moderate(server, moderator, key, Configure(interval_s=pace))
        await bot.woods.open_window(server, moderator, True)
        if await bot.woods.sheet(server) is None:
            await bot.woods.tick_now(server)


def paced(settings: Settings) -> WoodBot:
    """The bot; a wood that is planted again while one plays goes at the pace of play."""
    bot = WoodBot(
        settings.model_copy(update={"window_address": settings.window_address or _beside(settings)}), alone=False
    )
    bot.default_interval_s = settings.play_tick_s
    return bot


def _beside(settings: Settings) -> Address:
    """The window's place unless the operator says: a port of its own behind those of play."""
    return Address("127.0.0.1", settings.play_port + PORTS if settings.play_port else 0)


def _refuse_taken(port: int) -> None:
    """Say so before anything is opened, instead of half-way."""
    if not port:
        return
    for number in range(port, port + PORTS + 1):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", number))
            except OSError:
                raise Stop(Exit.PORT_IN_USE, port=str(number)) from None
