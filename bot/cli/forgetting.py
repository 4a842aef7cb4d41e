"""`forget`: what is kept of a person, or of a server's woods, goes for good."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from bot.api import StoreTrouble
from bot.app.database import database_stop
from bot.app.runtime import Runtime, opened
from bot.app.settings import Settings
from bot.cli.given import Database, given_settings
from bot.text import catalogue
from db import StoreError
from db.tables import UPROOTED
from engine.model import Fact


def forget(
    user: Annotated[str | None, typer.Option(metavar="ID", help="Discord's id of a person.")] = None,
    server: Annotated[str | None, typer.Option(metavar="ID", help="Discord's id of a server.")] = None,
    database: Database = None,
) -> None:
    """Forget a person, or erase what a server's woods have left, for good; the bot may run meanwhile.

    What a person played stays, under no name. Copies that were made before still hold what they held.
    """
    settings = given_settings("WARNING", database)
    id = user or server or ""
    if (user is None) == (server is None):
        raise typer.BadParameter("give --user or --server", param_hint="--user")
    if not (id.isascii() and id.isdecimal() and len(id) <= 20):
        raise typer.BadParameter("an id of Discord's is a number: with its developer mode on, copy it from a menu")
    facts: dict[str, Fact] = {"kind": "server" if user is None else "user", "id": id}
    done = asyncio.run(_forgotten(settings, id, person=user is not None))
    typer.echo(catalogue(settings.language)("forget-done", **facts, count=done))


async def _forgotten(settings: Settings, id: str, *, person: bool) -> int:
    """How many were forgotten, of persons or woods; raises Stop."""
    try:
        async with opened(settings) as house:
            return int(await house.woods.forget(id)) if person else await _erased(house, id)
    except StoreTrouble as trouble:
        cause = trouble.__cause__
        raise database_stop(cause, settings.database) if isinstance(cause, StoreError) else trouble from trouble


async def _erased(house: Runtime, server: str) -> int:
    """Erase a server's wood, and those of it that were uprooted before; how many."""
    home = await house.store.home(server)
    found = [] if home is None else [home.wood]
    for wood, place, _ in await house.store.forgetting.planned():
        if place.startswith(UPROOTED):
            kept = await house.store.wood(wood)
            if kept is not None and kept.settings.server == server:
                found.append(wood)
    for wood in dict.fromkeys(found):
        await house.woods.erase(wood)
    return len(found)
