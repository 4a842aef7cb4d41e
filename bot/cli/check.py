"""`check`: is everything in place? One line each for settings, token, database, models and cogs. And `replay`."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial

import discord
from discord.ext import commands

from bot.api import Host
from bot.app.connection.patience import PASSING, reason, token_unknown
from bot.app.database import database_stop, reading_address
from bot.app.exit_codes import Exit, Stop
from bot.app.extensions import load_cogs
from bot.app.runtime import opened, worlds_of
from bot.app.scheduler import DEAD_AFTER_S, is_alive
from bot.app.settings import Settings
from bot.audit.journal import replay
from bot.cli.check_models import ILL, NOTE, WELL, check_models
from bot.guests import lay_texts
from bot.text import Text
from bot.text.languages import tongue
from db import StoreError, look_at_server
from db.postgres import Address
from db.sqlite import REVISIONS, PublicReader, inspection, revision, statements
from engine.model import Fact
from inference.registry import Guest, Seen

# Three parts of base64, the first of them the application's number: enough to catch a client secret or a cut copy.
TOKEN_SHAPE = re.compile(r"[\w-]{18,}\.[\w-]{6,}\.[\w-]{27,}")


async def check_house(settings: Settings, *, network: bool = False) -> int:
    """Print a line for each part; the exit code of the first that is wrong, 0 when none is."""
    text = tongue(settings.language)
    verdict = Exit.OK
    async for code, line in _lines(settings, text, network):
        print(line)  # noqa: T201
        if verdict == Exit.OK:
            verdict = code
    return verdict


def check_alive(settings: Settings) -> None:
    """Print one line when a running bot hears Discord; raises Stop otherwise."""
    path = str(settings.database)
    if not is_alive(settings.database):
        raise Stop(Exit.NOT_ALIVE, path=path, seconds=DEAD_AFTER_S)
    print(tongue(settings.language)("check-alive", mark=WELL, path=path))  # noqa: T201


async def replay_wood(settings: Settings, wood: str) -> None:
    """Rebuild a wood from its journal and print one line; raises Stop where it differs from what is stored."""
    async with opened(settings) as house:
        try:
            report = await replay(house.store, wood)
        except LookupError:
            raise Stop(Exit.WOOD_UNKNOWN, wood=wood, path=settings.place) from None
    if report.fault == "rules":
        raise Stop(Exit.REPLAY_OTHER_RULES, wood=wood, seq=report.seq)
    if report.fault is not None:
        raise Stop(Exit.REPLAY_DIFFERS, wood=wood, seq=report.seq, what=report.fault)
    message = "check-replay-from" if report.older > report.folded else "check-replay"
    entries = report.seq - max(report.older, report.folded)
    facts: dict[str, Fact] = {"mark": WELL, "wood": wood, "entries": entries, "older": report.older - report.folded}
    print(tongue(settings.language)(message, **facts))  # noqa: T201
    if report.folded:
        print(tongue(settings.language)("check-replay-folded", mark=NOTE, folded=report.folded))  # noqa: T201


async def _lines(settings: Settings, text: Text, network: bool) -> AsyncIterator[tuple[Exit, str]]:
    seen = Seen()
    yield Exit.OK, text("check-settings", mark=WELL, count=len(settings.model_fields_set))
    yield await _token(settings, text, network)
    yield await _look("world", partial(_world, seen), settings, text)
    yield await _look("database", _database, settings, text)
    async for line in check_models(settings, text, seen):
        yield line
    lay_texts(settings.sources, seen)
    yield await _look("cogs", partial(_cogs, seen), settings, text)
    for guest in seen.guests:
        yield _guest(text, guest)


def _guest(text: Text, guest: Guest) -> tuple[Exit, str]:
    facts = {"kind": guest.kind, "name": guest.name, "source": guest.source}
    if not guest.fault:
        return Exit.OK, text("check-guest", mark=WELL, **facts)
    return Exit.GUEST_LEFT_OUT, text("check-guest-left-out", mark=ILL, why=guest.fault, **facts)


Look = Callable[[Settings, Text], Awaitable[str]]


async def _look(what: str, look: Look, settings: Settings, text: Text) -> tuple[Exit, str]:
    try:
        return Exit.OK, await look(settings, text)
    except Stop as stop:
        return stop.code, text("check-bad", what=what.ljust(10), mark=ILL, why=stop.sentence)


async def _token(settings: Settings, text: Text, network: bool) -> tuple[Exit, str]:
    token = settings.token.get_secret_value().strip() if settings.token else ""
    if not token:
        return Exit.OK, text("check-token-none", mark="--")
    if not TOKEN_SHAPE.fullmatch(token):
        return Exit.TOKEN_WRONG, text("check-token-bad", mark=ILL, why=Stop(Exit.TOKEN_WRONG).sentence)
    if not network:
        return Exit.OK, text("check-token-shape", mark=WELL)
    async with discord.Client(intents=discord.Intents.none()) as client:
        try:
            await client.login(token)
        except (discord.LoginFailure, *PASSING) as error:
            stop = Stop(Exit.TOKEN_WRONG) if token_unknown(error) else Stop(Exit.DISCORD_AWAY, why=reason(error))
            return stop.code, text("check-token-bad", mark=ILL, why=stop.sentence)
        return Exit.OK, text("check-token-known", mark=WELL, name=str(client.user))


async def _world(seen: Seen, settings: Settings, text: Text) -> str:
    """The worlds there are, the one that is planted first."""
    return text("check-world", mark=WELL, world=", ".join(worlds_of(settings, seen)))


async def _database(settings: Settings, text: Text) -> str:
    """Look at it and leave it as it is: neither made nor brought to this version."""
    if settings.server is not None:
        return await _server(settings, settings.server, text)
    path = str(settings.database)
    try:
        found = revision(path)
        if found is None:
            return text("check-database-none", mark=WELL, path=path)
        inspection.may_be_written(path)
        inspection.has_its_own_log(path)
        whole = inspection.is_sound(inspection.looked_at(path), path, inspection.CHECK_S, whole=True)
        if found != REVISIONS[-1]:
            return text("check-database-older", mark=WELL, path=path, revision=found, ours=REVISIONS[-1])
        reader = await PublicReader.open(path, inspection.looked_at(path))
        try:
            count = len(await reader.rows(statements.HOMES))
        finally:
            await reader.close()
    except StoreError as error:
        raise database_stop(error, settings.database) from None
    if not count:
        return text("check-database-empty", mark=NOTE, path=path)
    seconds = 0 if whole else int(inspection.CHECK_S)
    return text("check-database", mark=WELL, path=path, woods=count, seconds=seconds)


async def _server(settings: Settings, server: Address, text: Text) -> str:
    try:
        found, count = await look_at_server(server, reading_address(settings))
    except StoreError as error:
        raise database_stop(error, settings.database) from None
    if found is None:
        return text("check-database-none", mark=WELL, path=server.shown)
    if found != REVISIONS[-1]:
        return text("check-server-older", mark=WELL, path=server.shown, revision=found, ours=REVISIONS[-1])
    return text("check-database", mark=WELL, path=server.shown, woods=count, seconds=0)


async def _cogs(seen: Seen, settings: Settings, text: Text) -> str:
    """Load every cog into a bot that never logs in."""
    async with Host(command_prefix=commands.when_mentioned, intents=discord.Intents.none()) as bot:
        bot.text, bot.renderers = text, {}
        count = await load_cogs(bot, settings, seen)
    return text("check-cogs", mark=WELL, count=count)
