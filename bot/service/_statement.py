"""A Patron's postings as lines for a reader: the book's terse memos taken apart, with nothing of anybody else's."""

from __future__ import annotations

import re

from bot.api import Statement, StatementLine
from db.readers import BookLine, BookReader
from engine.core import COURT, locked, wallet
from engine.model import Fact, World

_WORD = re.compile(r"[a-z]+")
_CREATURE = "creature:"
NOBODY = "nobody"


async def statement(book: BookReader, world: World, wood: str, patron: str, page: int, size: int) -> Statement:
    """One page of a Patron's postings, newest first; a page beyond the end is the last one. Raises StoreError."""
    accounts = wallet(patron), locked(patron)
    lines = await book.page(wood, *accounts, limit=size, skipped=size * page)
    if not lines and page:
        first = await book.page(wood, *accounts, limit=1)
        page = max(0, (first[0].of - 1) // size) if first else 0
        lines = await book.page(wood, *accounts, limit=size, skipped=size * page)
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
    facts: dict[str, Fact] = {"good": "", "side": "", "creature": other.removeprefix(_CREATURE) or NOBODY}
    for word in detail.split():
        name = "good" if word in world.goods else "creature" if word in world.creatures else "side"
        facts[name] = word
    facts["way"] = "freed" if free > 0 > held else "held" if held > 0 > free else "came" if free + held > 0 else "paid"
    return StatementLine(kind, facts, line.at, free, held, line.purse, line.locked)
