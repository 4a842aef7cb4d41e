"""`/privacy` says it in five lines; what the book says is kept of a person is what is kept, table by table."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from db.tables import private, public
from tests.cogs.conftest import Stage, said
from tests.conventions.test_docs import page, rows


async def test_it_is_five_lines_and_needs_no_wood(stage: Stage) -> None:
    lines = said(await stage.ann.slash(stage.channel, "privacy"))
    assert lines.count("•") == 5
    assert "ask whoever runs this bot." in lines
    stage.bot.privacy_url, stage.bot.terms_url = "https://wood.example/privacy", "https://wood.example/terms"
    lines = said(await stage.ann.user.slash("privacy"))
    assert "(https://wood.example/privacy)" in lines
    assert "https://wood.example/terms" in lines


def holds(path: Path, id: str) -> set[str]:
    """The tables in which a person's id stands, in whatever column."""
    found = set()
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as raw:
        raw.text_factory = bytes
        for name in (*public.tables, *private.tables):
            cells = (cell for row in raw.execute(f"SELECT * FROM {name}") for cell in row if isinstance(cell, bytes))
            if any(id.encode() in cell for cell in cells):
                found.add(name)
    return found


async def test_the_book_names_every_table_in_which_a_person_stands(wood: Stage) -> None:
    ann = str(wood.ann.id)
    await wood.ann.slash(wood.channel, "short", good="honey", amount=1)
    await wood.ann.slash(wood.channel, "whisper", creature="oona", truth="true")
    await wood.turns(3)
    await wood.env.settle()
    store = wood.bot._house.store  # type: ignore[union-attr]
    await store.bans.add("user", ann, 1)
    await wood.ann.slash(wood.channel, "ledger")
    await store.writer.fold()
    told = {name.strip("`") for name, *_ in rows(page("operations/privacy.md"), "table")}
    assert holds(wood.database, ann) <= told
    never = {"private_interactions"}  # of a bot that runs by itself, until it has answered
    assert told - never == holds(wood.database, ann), "what it names is so"
