"""`verify`: a finished chapter checked from public data alone, out of the database or out of a file; and its export.

A file holds one JSON object: `wood`, `world`, `chapter`, and `pages`, each with `seq`, `chapter`, `turn` and `events`
(`kind`, `data`), oldest first.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import orjson
from pydantic import TypeAdapter, ValidationError

from bot.app.exit_codes import Exit, Stop
from bot.app.runtime import opened
from bot.app.settings import Settings
from bot.gazette import judge
from bot.gazette.chapters import verdict_words
from bot.guests import load_world
from bot.text.languages import tongue
from db.worlds import data_hash, read_world, released_world
from engine.events import event_of
from engine.fairness import AnnalsPage, played_by
from engine.model import Fact, World, WorldError


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event as it is stored, of any release."""

    kind: str
    data: Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page of the annals as it is stored."""

    seq: int
    chapter: int
    turn: int
    events: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True)
class ChapterFile:
    """What a file holds: everything public that a check of one chapter needs.

    `numbers` is the world's data that the chapter was played by, as the text whose SHA-256 its first page names; "" for
    chapters from before that was written down.
    """

    wood: str
    world: str
    chapter: int
    pages: tuple[PageRow, ...]
    numbers: str = ""


_CHAPTER = TypeAdapter(ChapterFile)
_CODES = {
    "unsealed": Exit.CHAPTER_UNKNOWN,
    "unfinished": Exit.CHAPTER_UNKNOWN,
    "rules": Exit.CHAPTER_OTHER_RULES,
}


def verify_wood(settings: Settings, wood: str, chapter: int | None, out: Path | None) -> None:
    """Check a wood's chapter (None: the newest that is over) and print one line; with `out`, write it as a file too.

    Blocks, with an event loop of its own. Raises Stop for what is wrong.
    """
    found = asyncio.run(_gathered(settings, wood, chapter))
    if out is not None:
        try:
            out.write_bytes(orjson.dumps(found, option=orjson.OPT_INDENT_2))
        except OSError as error:
            raise Stop(Exit.EXPORT_UNWRITABLE, path=str(out), why=error.strerror or "") from None
    _pronounce(settings, found)


async def _gathered(settings: Settings, wood: str, chapter: int | None) -> ChapterFile:
    """A chapter's pages, through the connection that can see nothing private."""
    async with opened(settings) as house:
        visible = await house.store.wood(wood)
        if visible is None:
            raise Stop(Exit.WOOD_UNKNOWN, wood=wood, path=settings.place)
        number = max(1, visible.chapter - 1) if chapter is None else chapter
        pages = await house.store.annals.chapter(wood, number)
        data, _ = played_by(pages, number)
        numbers = await house.store.worlds.body(data) if data else b""
        return ChapterFile(wood, visible.world, number, tuple(map(_row, pages)), (numbers or b"").decode())


def _row(page: AnnalsPage) -> PageRow:
    return PageRow(page.seq, page.chapter, page.turn, tuple(EventRow(**event.stored()) for event in page.events))


def _page(row: PageRow) -> AnnalsPage:
    events = tuple(event_of({"kind": event.kind, "data": event.data}) for event in row.events)
    return AnnalsPage(row.seq, row.chapter, row.turn, events)


def verify_file(settings: Settings, path: Path) -> None:
    """Check a chapter out of a file and print one line; raises Stop for what is wrong."""
    try:
        found = _CHAPTER.validate_json(path.read_bytes(), strict=True)
    except OSError as error:
        raise Stop(Exit.CHAPTER_UNREADABLE, path=str(path), why=error.strerror or "") from None
    except ValidationError as error:
        where = ".".join(map(str, error.errors(include_url=False)[0]["loc"])) or "JSON"
        raise Stop(Exit.CHAPTER_UNREADABLE, path=str(path), why=where) from None
    _pronounce(settings, found)


def _pronounce(settings: Settings, found: ChapterFile) -> None:
    text = tongue(settings.language)
    try:
        pages = tuple(map(_page, found.pages))
        world = _world(found, pages)
        verdict = judge(world, found.chapter, pages)
    except (WorldError, ValueError, TypeError, KeyError) as error:
        raise Stop(Exit.CHAPTER_UNREADABLE, path=found.world, why=str(error)) from None
    words = verdict_words(text, world, verdict)
    if verdict.fault:
        raise Stop(_CODES.get(verdict.fault, Exit.CHAPTER_DIFFERS), words=words)
    print(words)  # noqa: T201


def _world(found: ChapterFile, pages: tuple[AnnalsPage, ...]) -> World:
    """The world that a chapter was played by; raises WorldError where the file's numbers are not those of its pages."""
    data, _ = played_by(pages, found.chapter)
    if not data:
        return released_world(found.world) or load_world(found.world)
    body = found.numbers.encode()
    if data_hash(body) != data:
        raise WorldError("its numbers are not those that its first page names")
    return read_world(body)
