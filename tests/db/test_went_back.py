"""A backup that was put back: what everybody has seen since is drawn anew, in the open; nothing old is sent again."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bot.audit.journal import replay
from bot.gazette import headlines
from bot.gazette.chapters import verdict_words
from bot.service import WoodService
from bot.text import catalogue
from db import Store, open_store
from engine.apply import apply
from engine.model import Bribe, Configure, Open, PatronEntry, Restore, Whisper, World
from engine.views import public_view
from tests.builders.game import planted
from tests.db.conftest import PLOT, Clock

TURNS, AT, ON = 12, 4, 6  # a chapter, the turn of the backup, turns that were played after it
Service = Callable[..., WoodService]


@dataclass(frozen=True)
class Lives:
    """The file that went back, and what was seen in the life that it knows nothing of."""

    path: Path
    wood: str
    struck: list[tuple[int, str]]
    nonces: dict[str, str]


def sent(path: Path) -> dict[str, str]:
    """What Discord was told, or will be: the words of each message, by its nonce."""
    with closing(sqlite3.connect(path)) as raw:
        rows = raw.execute("SELECT nonce, coalesce(payload, letter) FROM private_outbox").fetchall()
    return {nonce: str(words) for nonce, words in rows}


async def strikes(store: Store, wood: str, chapter: int = 1) -> list[tuple[int, str]]:
    """The legends that began in a chapter, each with its turn."""
    pages = await store.annals.chapter(wood, chapter)
    begun = [
        (page.turn, str(event.facts()["legend"]))
        for page in pages
        for event in page.events
        if event.kind in ("legend-struck", "legend-told") and event.facts()["step"] == 1 and page.chapter == chapter
    ]
    return list(dict.fromkeys(begun))


@pytest.fixture
async def lives(tmp_path: Path, service: Service, clock: Clock) -> Lives:
    """A backup after four turns, with two whispers in the air; six turns on, it is put back where the file was."""
    path, copy = tmp_path / "wood.db", tmp_path / "copy.db"
    store = await open_store(path)
    woods = service(store)
    await woods.plant(replace(PLOT, chapter_turns=TURNS), "keeper", "plant")
    await woods.command("server", "ann", "a", Whisper("oona", planted=False))
    await turns(woods, clock, AT)
    await woods.command("server", "ann", "b", Whisper("pip", planted=False))
    await woods.command("server", "ben", "c", Whisper("fenn", planted=True, good="acorns", direction="up"))
    for row in (await store.outbox.due(clock.at))[:1]:
        await store.outbox.sent(row.id, "1")
    await store.writer.fold()
    with closing(sqlite3.connect(path)) as raw, closing(sqlite3.connect(copy)) as target:
        raw.backup(target)
    await woods.command("server", "ann", "lost", Bribe("bram", 5, "hoard", "berries"))
    await turns(woods, clock, ON)
    wood = store.homes["server"].wood
    struck = [one for one in await strikes(store, wood) if one[0] > AT]
    await store.close()
    lived = Lives(path, wood, struck, sent(path))
    shutil.copyfile(copy, path)
    return lived


async def turns(woods: WoodService, clock: Clock, count: int) -> None:
    for _ in range(count):
        clock.at += 3600
        await woods.tick_now("server")


async def test_the_start_notices_and_the_deck_is_not_dealt_twice(lives: Lives, service: Service, clock: Clock) -> None:
    store = await open_store(lives.path)
    try:
        assert store.went_back
        woods = service(store)
        before = await store.load(lives.wood)
        assert await woods.restored() == 1
        assert not store.went_back
        after = await store.load(lives.wood)
        assert before is not None
        assert after is not None
        assert after.secrets.seed != before.secrets.seed
        assert after.secrets.deck_seed != before.secrets.deck_seed
        assert [(card.turn, card.legend) for card in after.secrets.deck] != lives.struck
        assert all(card.turn > AT for card in after.secrets.deck)
        assert after.wood.seal != before.wood.seal
        await turns(woods, clock, TURNS - AT)
        assert (await replay(store, lives.wood)).fault is None
        verdict = await woods.verify("server", 1)
        assert (verdict.fault, verdict.resealed) == ("", (AT,))
        assert "dealt anew after turn 4" in verdict_words(catalogue(), woods.world("server"), verdict)
        again = [one for one in await strikes(store, lives.wood) if one[0] > AT]
        assert again != lives.struck
        await turns(woods, clock, TURNS)
        assert not (await woods.verify("server", 2)).resealed
        assert not (await woods.verify("server", 2)).fault
    finally:
        await store.close()
    store = await open_store(lives.path)
    assert not store.went_back, "it was said once"
    await store.close()


async def test_no_nonce_is_used_again_for_other_words(lives: Lives, service: Service, clock: Clock) -> None:
    store = await open_store(lives.path)
    woods = service(store)
    await woods.restored()
    assert {row.kind for row in await store.outbox.due(clock.at)} == {"word", "letter"}, "what waited then is not sent"
    await woods.command("server", "ann", "other", Open("short", "honey", 1))
    await turns(woods, clock, ON)
    await store.close()
    now = sent(lives.path)
    assert [nonce for nonce in now.keys() & lives.nonces.keys() if now[nonce] != lives.nonces[nonce]] == []
    assert len(now) > len(lives.nonces)


async def test_it_is_said_in_the_channel_in_the_paper_and_to_those_who_whispered(
    lives: Lives, service: Service, clock: Clock
) -> None:
    store = await open_store(lives.path)
    woods = service(store)
    await woods.restored()
    (word,) = [row for row in await store.outbox.due(clock.at) if row.kind == "word"]
    said = catalogue()(f"word-{word.payload['kind']}", **word.payload["data"])
    assert "went back to the evening of turn 4" in said
    for user, letters in (("ann", ["tip-withdrawn"]), ("ben", ["tip-withdrawn"])):
        newest = await woods.letters("server", user, 3)
        assert [one.notice.kind for one in newest if one.notice.kind == "tip-withdrawn"] == letters
    await turns(woods, clock, 1)
    sheet = await woods.sheet("server")
    assert sheet is not None
    assert any("went back" in line or "A copy was put back" in line for line in sheet.headlines)
    await store.close()


async def test_a_second_copy_of_the_same_day_is_another_line(lives: Lives, service: Service, clock: Clock) -> None:
    copy = lives.path.read_bytes()
    lines = []
    for n in range(2):
        lives.path.write_bytes(copy)
        store = await open_store(lives.path)
        assert store.went_back
        woods = service(store)
        for _ in range(n):
            woods._entropy(8)
        await woods.restored()
        stored = await store.load(lives.wood)
        assert stored is not None
        lines.append((stored.wood.line, stored.secrets.deck_seed))
        await turns(woods, clock, 2)
        await store.close()
    assert len({line for line, _ in lines}) == 2
    assert len({seed for _, seed in lines}) == 2


async def test_what_waited_for_a_restart_is_told_again_where_it_was_cut_short(lives: Lives, service: Service) -> None:
    store = await open_store(lives.path)
    assert store.went_back
    await service(store).tick_now("server")
    await store.writer.fold()
    await store.close()
    store = await open_store(lives.path)
    assert store.went_back, "no wood was told yet"
    await store.close()


@pytest.mark.parametrize("turns_now", [AT + 1, 40])
async def test_a_chapter_that_was_resized_is_dealt_anew_to_its_new_length(
    lives: Lives, service: Service, clock: Clock, turns_now: int
) -> None:
    store = await open_store(lives.path)
    woods = service(store)
    await woods.restored()
    await woods.moderate("server", "m", "shorter", Configure(chapter_turns=turns_now))
    await woods.restored()
    await woods.moderate("server", "m", "longer", Configure(chapter_turns=turns_now + 3))
    await turns(woods, clock, turns_now + 3 - AT)
    verdict = await woods.verify("server", 1)
    assert (verdict.fault, verdict.resealed) == ("", (AT, AT))
    assert (await replay(store, lives.wood)).fault is None
    await store.close()


def test_what_bystanders_see_of_it_does_not_hang_on_what_is_hidden(world: World) -> None:
    """Two woods that differ in whether a rumour is true: the entry says the same of both."""
    told = []
    good = direction = None
    for hidden in (False, True):
        command = Whisper("oona", planted=hidden, good=good, direction=direction)
        outcome = apply(world, planted(world), PatronEntry("k", 0, "u", command))
        good, direction = outcome.result.data["good"], outcome.result.data["direction"]  # the bait is what was true
        back = apply(world, outcome.state, Restore("r", 0, "ab" * 32, "cd" * 32, "line"))
        view = public_view(world, back.state.wood)
        lines = headlines(catalogue(), world, view, back.events)
        told.append((back.events, back.notices, view, lines, back.result, back.postings))
    assert told[0] == told[1]
