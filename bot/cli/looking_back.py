"""`album` and `why`: a finished chapter as one file, and what moved the prices of one of its turns."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from bot.app.database import database_stop
from bot.app.exit_codes import Exit, Stop
from bot.app.runtime import Runtime, opened
from bot.app.settings import Settings
from bot.cli.given import Database, given_settings
from bot.text import Text, good_name
from bot.text.languages import tongue
from bot.text.names import patron_names
from bot.text.tales import patron_name
from bot.window.album import NotFinished
from bot.window.answers import Influence, Left
from bot.window.opening import album_maker
from bot.workshop import Workshop
from db import StoreError
from engine.model import CreatureId, PatronId, PublicView, World


def album(
    wood: Annotated[str, typer.Option(help="Id of the wood, as the database has it.")],
    chapter: Annotated[int | None, typer.Option(min=1, help="Which finished chapter; the newest if not given.")] = None,
    out: Annotated[Path, typer.Option(help="The file to write.")] = Path("album.html"),
    database: Database = None,
) -> None:
    """Write a finished chapter as one HTML file: story, charts, every turn, the deck, what the minds thought."""
    asyncio.run(write_album(given_settings("WARNING", database), wood, chapter, out))


def why(
    wood: Annotated[str, typer.Option(help="Id of the wood, as the database has it.")],
    turn: Annotated[int, typer.Option(min=1, help="Which turn of a finished chapter.")],
    chapter: Annotated[int | None, typer.Option(min=1, help="Which finished chapter; the newest if not given.")] = None,
    database: Database = None,
) -> None:
    """Say what moved the prices of a turn: play it again with each whisper, gift, bet and mind's orders left out."""
    asyncio.run(tell_why(given_settings("WARNING", database), wood, chapter, turn))


async def write_album(settings: Settings, wood: str, chapter: int | None, out: Path) -> None:
    """Write a chapter's album (None: the newest that is over) and print where it is; raises Stop."""
    text, aside = tongue(settings.language), Workshop("album")
    try:
        async with opened(settings) as house:
            world, view = await _about(settings, house, wood)
            number = max(1, view.chapter - 1) if chapter is None else chapter
            maker = album_maker(house.store, house.woods.played_by, aside)
            spoken = tongue(house.woods.language(wood), text.language)
            body = await maker.alone(wood, number, world.id, spoken)
            await asyncio.to_thread(out.write_bytes, body)
    except NotFinished as none:
        raise Stop(Exit.ALBUM_MISSING, wood=wood, chapter=int(str(none))) from None
    except StoreError as error:
        raise database_stop(error, settings.database) from error
    except OSError as error:
        raise Stop(Exit.EXPORT_UNWRITABLE, path=str(out), why=error.strerror or "") from None
    finally:
        aside.close()
    print(text("album-done", path=str(out)))  # noqa: T201


async def tell_why(settings: Settings, wood: str, chapter: int | None, turn: int) -> None:
    """Print what moved the prices of a turn, a line for each input that was left out; raises Stop."""
    text = tongue(settings.language)
    try:
        async with opened(settings) as house:
            world, view = await _about(settings, house, wood)
            number = max(1, view.chapter - 1) if chapter is None else chapter
            found = None
            if 1 <= number < view.chapter:
                found = await house.woods.why(wood, number, turn)
    except StoreError as error:
        raise database_stop(error, settings.database) from error
    if found is None:
        raise Stop(Exit.WHY_MISSING, wood=wood, turn=turn)
    for line in why_lines(text, world, view, found):
        print(line)  # noqa: T201


async def _about(settings: Settings, house: Runtime, wood: str) -> tuple[World, PublicView]:
    about = await house.woods.about(wood)
    if about is None:
        raise Stop(Exit.WOOD_UNKNOWN, wood=wood, path=settings.place)
    return about


def why_lines(text: Text, world: World, view: PublicView, found: Influence) -> Iterator[str]:
    """A line for each input: what it was, and each price that would be another without it."""
    names = patron_names(view)

    def called(id: str) -> str:
        if id in world.creatures:
            return world.creatures[CreatureId(id)].name
        return patron_name(text, names.get(PatronId(id), id))

    def without(one: Left) -> str:
        good = good_name(text, str(one.detail.get("good", "")))
        return text(f"window-without-{one.kind}", who=called(one.who), whom=called(one.whom), good=good)

    for one in found.left:
        moved = text.listed(
            text("window-would", good=good_name(text, good), would=would, price=found.prices[good])
            for good, would in one.prices.items()
            if would != found.prices[good]
        )
        yield f"{without(one)}: {moved or text('window-same')}"
