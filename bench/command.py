"""A slash command with one durable write, over bare discord.py.

Inside the clock: from the gateway's event to the request that edits the answer in, for `/bribe`; acknowledgement,
rules, journal, commit and the answer's words included, Discord's network not. The peer is discord.py alone with the
same command: it acknowledges and edits a fixed line in. They take turns, one command at a time; p50 of each.
"""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path

import discord
from discord import app_commands
from discord.ext import commands

from bench._discord import Line, answering
from bench._row import Goal, Row
from bench._woods import NOON
from bot.api import Plot
from bot.app.client import WoodBot
from bot.app.extensions import load_cogs
from bot.app.settings import Settings

COMMANDS, WARM_UP = 600, 100
SERVERS = 16
# Pebbles are few, so each player bribes a few times only.
EACH = 8


async def start() -> list[Row]:
    """One row, in milliseconds of wall time."""
    with tempfile.TemporaryDirectory(prefix="wood-bench-") as folder:
        settings = Settings(database=Path(folder) / "wood.db", plugins=False)  # type: ignore[call-arg]
        async with WoodBot(settings, alone=False, clock=lambda: NOON) as ours, _bare() as bare:
            await ours.open()
            await load_cogs(ours, settings)
            for server in range(SERVERS):
                await ours.woods.plant(Plot(str(server + 1), "5", 3600), "1", f"plant {server}")
            lines = [Line(ours), Line(bare)]
            with answering(*lines):
                taken = await _take_turns([_presser(line) for line in lines])
            with closing(sqlite3.connect(settings.database)) as written:
                (rows,) = written.execute("SELECT count(*) FROM journal WHERE kind = 'patron'").fetchone()
            assert rows == COMMANDS, f"{COMMANDS - rows} commands wrote nothing"
    mine, peer = (statistics.median(seconds[WARM_UP:]) for seconds in taken)
    return [Row("command", mine * 1e3, peer * 1e3, "ms", "bare discord.py", Goal(over=0.5))]


def _presser(line: Line) -> Callable[[int], Awaitable[None]]:
    def press(n: int) -> Awaitable[None]:
        return line.press("bribe", {"creature": "oona", "amount": 5}, n % SERVERS + 1, 100 + n // (SERVERS * EACH))

    return press


async def _take_turns(pressers: list[Callable[[int], Awaitable[None]]]) -> list[list[float]]:
    taken: list[list[float]] = [[] for _ in pressers]
    for n in range(COMMANDS):
        for press, seconds in zip(pressers, taken, strict=True):
            start = time.perf_counter()
            await press(n)
            seconds.append(time.perf_counter() - start)
    return taken


def _bare() -> commands.Bot:
    """discord.py with one command of the same name and options."""
    bot = commands.Bot(command_prefix=commands.when_mentioned, intents=discord.Intents(guilds=True))

    @bot.tree.command(name="bribe", description="bribe")
    async def bribe(
        interaction: discord.Interaction, creature: str, amount: app_commands.Range[int, 1, 99_999]
    ) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.edit_original_response(
            content=f"{creature} takes {amount}.", allowed_mentions=discord.AllowedMentions.none()
        )

    return bot
