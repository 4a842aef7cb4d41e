"""The file of `/me export`: what is kept of somebody, in words to read and as JSON for a machine."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Any, Final

import orjson

from bot.api import Context, Given, Kept, Letter, Mine
from bot.text import Text, dress
from bot.text.clickable import unclicked
from bot.text.names import patron_names
from bot.text.tales import patron_name
from engine.events import UnknownNotice
from engine.model import PatronId

MOST: Final = 8_000_000  # bytes: Discord takes ten million
_LAID_OUT: Final = orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS


async def packed(context: Context, mine: Mine, servers: Mapping[str, str]) -> bytes:
    """A zip of at most MOST bytes; where all of it would be more, the oldest of each kind are left out.

    `servers` are what each wood's server is called.
    """
    names: dict[str, Mapping[PatronId, str]] = {}
    for one in mine.woods:
        about = await context.woods.about(one.wood)
        names[one.wood] = {} if about is None else patron_names(about[1])
    while True:
        words = "\n".join(_words(context.own, mine, servers, names))
        facts = orjson.dumps(_facts(mine), option=_LAID_OUT)
        body = _zipped({"you.txt": words.encode(), "you.json": facts})
        if len(body) <= MOST:
            return body
        mine = replace(mine, woods=tuple(map(_shorter, mine.woods)))


def _shorter(one: Kept) -> Kept:
    return replace(
        one,
        given=one.given[len(one.given) // 2 :],
        letters=one.letters[: len(one.letters) // 2],
        postings=one.postings[: len(one.postings) // 2],
    )


def _facts(mine: Mine) -> dict[str, Any]:
    return {
        "id": mine.id,
        "barred": mine.barred,
        "private_message_channels": mine.channels,
        "commands_not_answered_yet": mine.pending,
        "woods": [
            {
                "wood": one.wood,
                "server": one.server,
                "patron": one.patron,
                "commands": [asdict(given) for given in one.given],
                "letters": [{"at": letter.at, **letter.notice.stored()} for letter in one.letters],
                "postings": [asdict(line) for line in one.postings],
            }
            for one in mine.woods
        ],
    }


def _words(
    text: Text, mine: Mine, servers: Mapping[str, str], names: Mapping[str, Mapping[PatronId, str]]
) -> Iterator[str]:
    yield text("me-file-about", id=mine.id, at=_time(mine.at))
    if mine.barred:
        yield text("me-file-barred")
    for one in mine.woods:
        yield ""
        patron = patron_name(text, one.name) if one.name else ""
        yield text("me-file-wood", server=servers[one.wood], played=int(bool(one.name)), patron=patron)
        last = one.postings[0] if one.postings else None
        if last is not None:
            yield text("me-file-purse", purse=last.purse, locked=last.locked, count=len(one.postings))
        yield text("me-file-commands", count=len(one.given))
        yield from (_command(given) for given in one.given)
        yield text("me-file-letters", count=len(one.letters))
        yield from (_letter(text, one, letter, names[one.wood]) for letter in one.letters)


def _command(given: Given) -> str:
    facts = ", ".join(f"{name} {value}" for name, value in given.facts.items() if value not in ("", None))
    return f"- {_time(given.at)} {given.kind}{f': {facts}' if facts else ''}"


def _letter(text: Text, one: Kept, letter: Letter, names: Mapping[PatronId, str]) -> str:
    notice = letter.notice
    if isinstance(notice, UnknownNotice):
        return f"- {_time(letter.at)} {notice.stored()['kind']}"
    words = unclicked(text(notice.wording(), **dress(text, one.world, notice.facts(), names)))
    return f"- {_time(letter.at)} {' '.join(words.split())}"


def _time(at: int) -> str:
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d %H:%M} UTC"


def _zipped(files: Mapping[str, bytes]) -> bytes:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, part in files.items():
            whole.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return body.getvalue()
