"""What the service answers with, made of what is stored: a verdict, a statement, a file, or a short id for a fault.

    statement   the postings of a Patron, the terse memos of the book taken apart, with nothing of anybody else's
    archive     a wood in one file: what `/keeper export` hands out, and what an uprooted wood leaves
    troubles    a database error on its way to a player: a short id for them, the rest for the log

The archive is read through the connection that is refused the private tables, or is the public view itself. Prompts say
who whispered to whom, and a moderator may be a Patron: those of the chapter under way stay where they are.
"""

from __future__ import annotations

import io
import logging
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from zlib import crc32

import orjson

from bot.api import Statement, StatementLine, StoreTrouble
from bot.workshop import Workshop
from db import Store, StoreError
from db.errors import Damaged
from db.readers import BookLine, BookReader
from engine.core import COURT, locked, wallet
from engine.fairness import AnnalsPage
from engine.model import Fact, PatronId, PublicView, Wood, World

log = logging.getLogger(__name__)

NO_ONE = "nobody"
_WORD, _NUMBER = re.compile(r"[a-z]+"), re.compile(r"\d+")
_CREATURE = "creature:"
_LINES: Final = orjson.OPT_APPEND_NEWLINE | orjson.OPT_NON_STR_KEYS
README: Final = """\
wood.json     the wood as everyone sees it: prices, creatures, the scoreboard
annals.jsonl  what is kept of every chapter, a line an event: prices, places, legends, seals and what they hid
traces.jsonl  what minds were asked and what they said, a line a decision, in the newest chapters that are over
chapter-N.html  the newest chapter that is over as an album: open it in a browser
"""


async def statement(book: BookReader, world: World, wood: str, patron: PatronId, page: int, size: int) -> Statement:
    """One page of a Patron's postings, newest first; a page beyond the end is the last one. Raises StoreError."""
    accounts = wallet(patron), locked(patron)
    lines = await book.page(wood, patron, limit=size, skipped=size * page)
    if not lines and page:
        first = await book.page(wood, patron, limit=1)
        page = max(0, (first[0].of - 1) // size) if first else 0
        lines = await book.page(wood, patron, limit=size, skipped=size * page)
    pages = -(-lines[0].of // size) if lines else 1
    return Statement(tuple(_line(world, accounts, line) for line in lines), page, pages)


def _line(world: World, accounts: tuple[str, str], line: BookLine) -> StatementLine:
    """What a posting was about, in ids, and what it did to purse and locked account together."""
    own = {line.source: -line.amount, line.target: line.amount}
    free, held = (own.get(account, 0) for account in accounts)
    other = next((end for end in (line.source, line.target) if end not in accounts), "")
    about, _, detail = line.memo.partition(": ")
    kind = "-".join(_WORD.findall(about.replace("'", "")))
    if kind == "gift" and other == COURT:
        kind = "gift-court"
    facts: dict[str, Fact] = {"good": "", "side": "", "creature": other.removeprefix(_CREATURE) or NO_ONE}
    for word in detail.split():
        name = "good" if word in world.goods else "creature" if word in world.creatures else "side"
        facts[name] = word
    facts["way"] = "freed" if free > 0 > held else "held" if held > 0 > free else "came" if free + held > 0 else "paid"
    number = _NUMBER.search(about)
    deal = int(number.group()) if number else 0
    return StatementLine(kind, facts, line.at, free, held, line.purse, line.locked, deal)


async def archive(store: Store, wood: Wood, view: PublicView, album: bytes | None, most: int, aside: Workshop) -> bytes:
    """A zip of at most `most` bytes; where all of it would be more, the oldest traces are left out, and the album last.

    `album` is that of the newest finished chapter, None before there is one.
    """
    albums = {} if album is None else {f"chapter-{wood.chapter - 1}.html": album}
    annals = b"".join([_page(page) async for page in store.annals.every(wood.id)])
    traces = [
        orjson.dumps(row, option=_LINES) async for row in store.traces.every(wood.id) if row["chapter"] < wood.chapter
    ]
    while True:
        packed = await aside.do(
            _packed,
            {"README": README.encode(), "wood.json": orjson.dumps(view, option=_LINES | orjson.OPT_INDENT_2),
             "annals.jsonl": annals, "traces.jsonl": b"".join(traces), **albums},
        )  # fmt: skip
        if len(packed) <= most or not (traces or albums):
            return packed
        if traces:
            traces = traces[len(traces) // 2 + 1 :]
        else:
            albums = {}


def _page(page: AnnalsPage) -> bytes:
    where = {"chapter": page.chapter, "turn": page.turn}
    rows = (event.stored() for event in page.events)
    return b"".join(orjson.dumps({**where, "kind": row["kind"], **row["data"]}, option=_LINES) for row in rows)


def _packed(files: dict[str, bytes]) -> bytes:
    """The same files give the same bytes, whenever they are packed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, body in files.items():
            whole.writestr(zipfile.ZipInfo(name), body, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


@contextmanager
def troubles(what: str, wood: str) -> Iterator[None]:
    """Turn a StoreError into StoreTrouble. The log gets the sentence and the wood, never what was being stored."""
    try:
        yield
    except StoreError as error:
        # The same trouble has the same id, however many meet it: the log tells it once.
        short = f"{crc32(f'{error} {error.__cause__}'.encode()) & 0xFFFFFF:06x}"
        cause = f" ({error.__cause__})" if error.__cause__ else ""
        log.error("%s: %s of wood %s: %s%s", short, what, wood, error, cause)
        raise StoreTrouble(short, damaged=isinstance(error, Damaged)) from error
