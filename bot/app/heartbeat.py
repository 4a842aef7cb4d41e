"""A sign of life for the container's health check: a file touched while the bot still hears Discord."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import discord

BEAT_S = 20
DEAD_AFTER_S = 90


def alive_file(database: Path) -> Path:
    """The file, beside the database."""
    return database.with_suffix(".alive")


def hears_discord(client: discord.Client) -> bool:
    """Whether the gateway connection stands: logged in, not closed, its socket open."""
    gateway = client.ws
    return client.is_ready() and not client.is_closed() and bool(gateway) and gateway.open


async def beat(client: discord.Client, database: Path) -> None:
    """Touch the file for as long as Discord is heard; ends by cancellation only."""
    while True:
        if hears_discord(client):
            alive_file(database).touch()
        await asyncio.sleep(BEAT_S)


def is_alive(database: Path) -> bool:
    """Whether the bot on this database heard Discord within the last DEAD_AFTER_S seconds."""
    try:
        return time.time() - alive_file(database).stat().st_mtime < DEAD_AFTER_S
    except FileNotFoundError:
        return False
