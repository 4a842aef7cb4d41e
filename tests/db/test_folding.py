"""Chapters that are long over are folded: each still verifies, and the rest replays from a state that was pinned."""

from __future__ import annotations

import gzip
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from bot.app.settings import Settings
from bot.app.watching.folder import Folder
from bot.audit.journal import replay
from bot.service import WoodService
from db import Store, open_store
from db.errors import Damaged
from db.sqlite.lineage import look_of
from engine.model import Bribe, Join, Open
from tests.builders.by_hand import by_hand
from tests.db.conftest import PLOT, Clock

TURNS, CHAPTERS = 5, 4
Service = Callable[..., WoodService]


def rows(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as raw:
        return int(raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


async def chapters(woods: WoodService, clock: Clock, count: int, name: str = "a") -> None:
    """Whole chapters, in each of which two Patrons do something."""
    for chapter in range(count):
        for user in ("ann", "ben"):
            await woods.command("server", user, f"{name}{chapter}{user}", Open("long", "acorns", 1))
            await woods.command("server", user, f"{name}{chapter}{user}b", Bribe("pip", 5, "hoard", "acorns"))
        for _ in range(TURNS):
            clock.at += 3600
            await woods.tick_now("server")


@pytest.fixture
async def played(store: Store, service: Service, clock: Clock) -> WoodService:
    """A wood of four finished chapters."""
    woods = service(store)
    await woods.plant(replace(PLOT, chapter_turns=TURNS), "keeper", "plant")
    await chapters(woods, clock, CHAPTERS)
    return woods


def folder(store: Store, chapters: int = 1, letters: int = 0) -> Folder:
    return Folder(Settings(keep_chapters=chapters, keep_letters=letters), store, breath_s=0)


async def test_a_folded_wood_replays_verifies_and_goes_on(
    path: Path, store: Store, service: Service, played: WoodService, clock: Clock
) -> None:
    wood = store.homes["server"].wood
    whole = await replay(store, wood)
    before = [await played.verify("server", chapter) for chapter in range(1, CHAPTERS + 1)]
    ledger, scores = await played.ledger("server", "ann"), await played.view("server")
    assert await folder(store).fold() > 0
    assert await folder(store).fold() == 0
    report = await replay(store, wood)
    assert report.fault is None
    assert report.state == whole.state
    assert (report.seq, 0 < report.folded < report.seq) == (whole.seq, True)
    assert rows(path, "journal") == report.seq - report.folded + 1
    assert rows(path, "turns") == TURNS + 1, "the kept chapter's, and the turn with which the folded one ended"
    assert [await played.verify("server", chapter) for chapter in range(1, CHAPTERS + 1)] == before
    assert not [verdict for verdict in before if verdict.fault]
    assert (await played.ledger("server", "ann"), await played.view("server")) == (ledger, scores)
    assert len(await played.history("server")) == CHAPTERS
    assert await played.why(wood, CHAPTERS, 1), "a kept chapter can be looked into"
    assert await played.why(wood, 1, 1) is None

    again = await open_store(path)
    try:
        woods = service(again)
        woods._entropy(1000)
        await chapters(woods, clock, 2, "z")
        await folder(again).fold()
        later = await replay(again, wood)
        assert later.fault is None
        assert later.folded > report.folded
        assert not [one for one in range(1, CHAPTERS + 3) if (await woods.verify("server", one)).fault]
    finally:
        await again.close()


async def test_a_statement_has_the_pages_that_are_left(store: Store, played: WoodService) -> None:
    whole = await played.statement("server", "ann", size=4)
    await folder(store).fold()
    left = await played.statement("server", "ann", size=4)
    assert left.lines == whole.lines
    assert left.pages < whole.pages
    last = await played.statement("server", "ann", page=left.pages - 1, size=4)
    assert last.lines
    assert last.page == left.pages - 1


async def test_nothing_is_folded_that_is_kept_or_has_no_pin(path: Path, store: Store, played: WoodService) -> None:
    count = rows(path, "journal")
    assert await folder(store, chapters=0).fold() == 0
    assert await folder(store, chapters=CHAPTERS).fold() == 0
    with by_hand(path) as raw:  # as in a wood of before, whose chapters ended unpinned
        raw.execute("DELETE FROM private_pins")
    assert await folder(store).fold() == 0
    assert rows(path, "journal") == count


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE journal SET payload = '{}' WHERE seq = 3",
        "DELETE FROM journal WHERE seq = 4",
        "UPDATE private_pins SET body = (SELECT body FROM private_pins WHERE chapter = 1) WHERE chapter = 3",
        "UPDATE private_pins SET body = x'00'",
    ],
)
async def test_what_was_changed_by_hand_is_not_folded_away(
    path: Path, store: Store, played: WoodService, spoil: str, caplog: pytest.LogCaptureFixture
) -> None:
    with by_hand(path) as raw:
        raw.execute(spoil)
    count = rows(path, "journal")
    assert await folder(store).fold() == 0
    assert rows(path, "journal") == count
    assert "is not folded" in caplog.text


@pytest.mark.parametrize("spoil", ["body = x'00'", "body = (SELECT body FROM private_pins WHERE chapter = 1)"])
async def test_a_folded_wood_whose_pin_was_changed_does_not_replay(
    path: Path, store: Store, played: WoodService, spoil: str
) -> None:
    await folder(store).fold()
    with by_hand(path) as raw:
        raw.execute(f"UPDATE private_pins SET {spoil} WHERE chapter = {CHAPTERS - 1}")
    if "x'00'" in spoil:
        with pytest.raises(Damaged):
            await replay(store, store.homes["server"].wood)
    else:
        assert (await replay(store, store.homes["server"].wood)).fault == "pin"


async def test_letters_go_but_for_the_newest_and_those_that_wait(
    path: Path, store: Store, played: WoodService, clock: Clock
) -> None:
    await played.command("server", "cid", "join", Join())
    waiting = {row.payload["kind"] for row in await store.outbox.due(clock.at) if row.kind == "letter"}
    assert waiting
    count = rows(path, "private_inbox")
    assert await folder(store, 0, letters=2).fold() == 0, "the outbox speaks of them all"
    while due := await store.outbox.due(clock.at):
        for row in due:
            await store.outbox.sent(row.id, "1")
    newest = [letter.notice for letter in await played.letters("server", "ann", 2)]
    with by_hand(path) as raw:  # as the oldest of a wood are forgotten in time
        raw.execute("DELETE FROM private_outbox WHERE state = 'sent'")
    assert await folder(store, 0, letters=2).fold() > 0
    assert rows(path, "private_inbox") < count
    assert [letter.notice for letter in await played.letters("server", "ann", 10)] == newest
    assert sorted(await played.homes("cid")) == ["server"], "that somebody plays here is known by their letters"


async def test_space_is_given_back_while_the_bot_plays(path: Path, store: Store, played: WoodService) -> None:
    with by_hand(path) as raw:  # what years would leave
        raw.execute("CREATE TABLE ballast AS SELECT randomblob(100000) AS body FROM journal")
        raw.execute("DROP TABLE ballast")
    size = look_of(str(path))[1]
    await folder(store).fold()
    await played.tick_now("server")
    await store.writer.fold()
    assert look_of(str(path))[1] < size / 4


async def test_what_is_folded_is_in_the_archive_first(
    path: Path, store: Store, played: WoodService, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    wood = store.homes["server"].wood
    hashes = [row.hash.hex() async for row in store.rows(wood)]
    moved = rows(path, "postings")
    archive = tmp_path / "archive"
    archive.write_text("a file where a folder should be")
    settings = Settings(keep_chapters=1, keep_archive=archive)
    assert await Folder(settings, store, breath_s=0).fold() == 0
    assert "is not folded" in caplog.text
    archive.unlink()
    gone = await Folder(settings, store, breath_s=0).fold()
    lines = [orjson.loads(line) for line in gzip.decompress((archive / f"{wood}.jsonl.gz").read_bytes()).splitlines()]
    assert [line["seq"] for line in lines] == list(range(1, gone + 1))
    assert [line["hash"] for line in lines] == hashes[:gone]
    assert all(line["hidden"] and line["salt"] and line["answer"] for line in lines)
    assert sum(len(line["postings"]) for line in lines) == moved - rows(path, "postings")
    assert (archive / f"{wood}.jsonl.gz").stat().st_mode & 0o077 == 0
