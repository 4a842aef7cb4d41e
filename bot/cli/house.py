"""`woods`, `bans`: what there is in the house, and whom it does not serve."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Annotated, Literal, TypeVar, cast

import typer

from bot.app.database import database_stop, make_room, open_database
from bot.app.runtime import now
from bot.app.settings import Settings
from bot.cli.given import Database, given_settings
from bot.text import Text
from bot.text.languages import tongue
from db import Store, StoreError
from db.house.standing import WoodLine
from engine.model import Fact

T = TypeVar("T")


def woods(database: Database = None) -> None:
    """List every wood: server, language, chapter, turn, when it turns next or how late it is, and its trouble."""
    settings = given_settings("WARNING", database)
    text = tongue(settings.language)

    async def listed(store: Store) -> list[str]:
        return [await _wood_line(store, text, one, now()) for one in await store.standing.woods()]

    lines = _with_store(settings, listed)
    typer.echo("\n".join([text("woods-head"), *lines]) if lines else text("woods-none"))


def bans(
    what: Annotated[Literal["list", "add", "lift"], typer.Argument(help="What to do.")] = "list",
    kind: Annotated[str, typer.Argument(metavar="user|server", help="Of what kind it is.")] = "",
    id: Annotated[str, typer.Argument(metavar="ID", help="Discord's id of it.")] = "",
    database: Database = None,
) -> None:
    """List whom the house does not serve, put a user or a server on that list, or take one off it.

    A barred user reads one sentence to whatever they ask, in any server; a barred server is left.
    """
    settings = given_settings("WARNING", database)
    text = tongue(settings.language)
    if what == "list":
        found = _with_store(settings, lambda store: store.bans.all())
        for one in found:
            since = f"{datetime.fromtimestamp(one.at, UTC):%Y-%m-%d %H:%M}"
            typer.echo(text("bans-line", kind=one.kind, id=one.id, at=since))
        if not found:
            typer.echo(text("bans-none"))
        return
    if kind not in ("user", "server"):
        raise typer.BadParameter("say user or server", param_hint="user|server")
    if not (id.isascii() and id.isdecimal() and len(id) <= 20):
        raise typer.BadParameter("an id of Discord's is a number: with its developer mode on, copy it from a menu")
    named = cast(Literal["user", "server"], kind)

    async def changed(store: Store) -> bool:
        return await (store.bans.add(named, id, int(time.time())) if what == "add" else store.bans.lift(named, id))

    done = _with_store(settings, changed)
    outcome = {("add", True): "added", ("add", False): "known", ("lift", True): "lifted"}.get((what, done), "unknown")
    typer.echo(text("bans-done", done=outcome, kind=kind, id=id))


def _with_store(settings: Settings, work: Callable[[Store], Awaitable[T]]) -> T:
    """What the work comes to on the database, beside a bot that runs or not; raises Stop."""

    async def done() -> T:
        store = await open_database(settings)
        try:
            return await work(store)
        finally:
            await store.close()

    make_room(settings.database)
    try:
        return asyncio.run(done())
    except StoreError as error:
        raise database_stop(error, settings.database) from error


def _span(seconds: int) -> dict[str, Fact]:
    """A time in its largest unit that says something: 119 minutes, 47 hours, then days."""
    for unit, length, most in (("minutes", 60, 120), ("hours", 3600, 48)):
        if seconds < most * length:
            return {"count": seconds // length, "unit": unit}
    return {"count": seconds // 86_400, "unit": "days"}


async def _wood_line(store: Store, text: Text, one: WoodLine, now: int) -> str:
    """One wood in a line; what cannot be read of it is its trouble."""
    if one.due_at is None:
        turns = text("woods-paused")
    else:
        turns = text("woods-late" if one.due_at < now else "woods-due", **_span(abs(one.due_at - now)))
    try:
        wood = await store.wood(one.wood)
        waiting, why = await store.outbox.standing(one.wood)
        trouble = text("woods-trouble-none")
        if waiting and why:
            trouble = text("woods-trouble-waiting", count=waiting, why=why)
        elif why:
            trouble = text("woods-trouble-parked", why=why)
    except StoreError:
        wood, trouble = None, text("woods-trouble-damaged")
    chapter, turn = ("?", "?") if wood is None else (str(wood.chapter), str(wood.turn))
    spoken = tongue(store.languages.woods.get(one.wood, ""), text.language).language
    return f"{one.wood:13} {one.server:20} {spoken:8} {chapter:>7} {turn:>4}   {turns:12} {trouble}"
