"""Outbox rows: in order for each target, counted, parked, forgotten when done."""

from __future__ import annotations

from typing import Any

import pytest

from bot.service import WoodService
from db import Store
from db.journal import EVENTS_KEPT, FORGET_EVERY, PARCELS_KEPT
from db.records import nonce
from engine.model import Configure, Join, Whisper
from tests.db.conftest import START, Clock, on_a_file

ON_EITHER = True

NOW = START + 10**6


async def words(store: Store, target: str, *keys: str) -> None:
    wood = store.homes["server"].wood
    for key in keys:
        await store.outbox.word(wood, key, target, "hello", {"n": key})


async def due(store: Store, now: int = NOW, limit: int = 100) -> list[tuple[str, str]]:
    return [(row.target, str(row.payload["data"]["n"])) for row in await store.outbox.due(now, limit)]


@pytest.mark.usefixtures("woods")
async def test_only_the_oldest_of_each_target_is_due(store: Store) -> None:
    await words(store, "a", "1", "2")
    await words(store, "b", "3")
    assert await due(store) == [("a", "1"), ("b", "3")]
    assert await due(store, limit=1) == [("a", "1")]
    await store.outbox.sent((await store.outbox.due(NOW))[0].id, "m1")
    assert await due(store) == [("a", "2"), ("b", "3")]


@pytest.mark.usefixtures("woods")
async def test_what_waits_holds_back_those_behind_it_and_nobody_else(store: Store) -> None:
    await words(store, "a", "1", "2")
    await words(store, "b", "3")
    first = (await store.outbox.due(NOW))[0]
    assert first.attempts == 0
    await store.outbox.later(first.id, NOW + 30, "503")
    assert await due(store) == [("b", "3")]
    assert await store.outbox.next_at() == 0
    await store.outbox.sent((await store.outbox.due(NOW))[0].id, "m")
    assert await store.outbox.next_at() == NOW + 30
    assert [(row.id, row.attempts) for row in await store.outbox.due(NOW + 30)] == [(first.id, 1)]


@pytest.mark.usefixtures("woods")
async def test_parking_is_news_until_told_and_anew_when_something_got_through(store: Store) -> None:
    await words(store, "a", "1", "2")
    assert await store.outbox.park("a", "forbidden")
    assert await due(store) == []
    assert await store.outbox.next_at() is None
    await words(store, "a", "3")
    assert await due(store) == [("a", "3")]
    assert await store.outbox.park("a", "forbidden")
    await store.outbox.told("a")
    for key in ("3a", "3b"):
        await words(store, "a", key)
        assert not await store.outbox.park("a", "forbidden")
    await words(store, "a", "3c")
    assert not await store.outbox.park("a", "forbidden")
    await words(store, "a", "4")
    await store.outbox.sent((await store.outbox.due(NOW))[0].id, "m")
    await words(store, "a", "5")
    assert await store.outbox.park("a", "forbidden")


@pytest.mark.usefixtures("woods")
async def test_the_same_word_is_queued_once(store: Store) -> None:
    await words(store, "a", "1", "1")
    assert await due(store) == [("a", "1")]
    await store.outbox.sent((await store.outbox.due(NOW))[0].id, "m")
    assert await due(store) == []


async def test_nonces_fit_discord_and_repeat_after_a_crash(store: Store, woods: WoodService) -> None:
    await woods.command("server", "u", "k", Join())
    await woods.tick_now("server")
    rows = await store.outbox.due(NOW)
    wood = store.homes["server"].wood
    assert {row.nonce for row in rows} == {nonce(wood, 2, "@1 0"), nonce(wood, 3, "channel 0")}
    assert all(0 < len(row.nonce) <= 25 for row in rows)


async def raw_rows(store: Store, query: str) -> list[tuple[Any, ...]]:
    """As the outbox itself reads: the public connection is refused these rows."""
    return await store.writer.run(lambda raw: raw.execute(query).fetchall())


async def test_a_papers_nonce_tells_nothing_of_the_letters_beside_it(store: Store, woods: WoodService) -> None:
    await woods.moderate("server", "keeper", "pace", Configure(chapter_turns=5))
    for user in ("u", "v"):
        await woods.command("server", user, f"whisper {user}", Whisper("pip", True, "berries", "up"))
    for _ in range(5):  # the chapter ends, and with it every tip
        await woods.tick_now("server")
    rows = await raw_rows(store, "SELECT wood, seq, kind, nonce FROM private_outbox ORDER BY seq, n")
    last = max(seq for _, seq, _, _ in rows)
    assert [kind for _, seq, kind, _ in rows if seq == last].count("letter") >= 2
    assert all(mark == nonce(wood, seq, "channel 0") for wood, seq, kind, mark in rows if kind == "gazette")
    assert len({mark for *_, mark in rows}) == len(rows)


async def test_a_letters_words_are_read_from_the_inbox_and_stand_in_no_public_row(
    store: Store, woods: WoodService
) -> None:
    await woods.command("server", "u", "k", Join())
    (row,) = [row for row in await store.outbox.due(NOW) if row.kind == "letter"]
    (letter,) = await woods.letters("server", "u")
    assert (row.target, row.to, row.payload) == ("@1", "u", letter.notice.stored())
    assert await raw_rows(store, "SELECT payload FROM private_outbox WHERE kind = 'letter'") == [(None,)]
    assert str(letter.notice.facts()) not in repr(row)


async def test_the_gazette_goes_to_the_channel_the_wood_has_then(store: Store, woods: WoodService) -> None:
    await woods.moderate("server", "keeper", "move", Configure(channel="elsewhere"))
    await woods.tick_now("server")
    assert [(row.kind, row.target) for row in await store.outbox.due(NOW)] == [("gazette", "elsewhere")]


@on_a_file
async def test_an_old_wood_costs_no_more_than_a_young_one(store: Store, woods: WoodService, clock: Clock) -> None:
    sizes = {}
    for turn in range(1, EVENTS_KEPT + 60):
        await woods.tick_now("server")
        for row in await store.outbox.due(NOW):
            await store.outbox.sent(row.id, "m")
        if turn in (EVENTS_KEPT + 9, EVENTS_KEPT + 59):
            sizes[turn] = [
                (await raw_rows(store, f"SELECT count(*) FROM {table}"))[0][0]
                for table in ("private_outbox", "snapshots", "papers")
            ]
            (seqs,) = await store.reader.rows("SELECT max(seq) - min(seq) FROM events")
            assert seqs[0] <= EVENTS_KEPT + FORGET_EVERY
    assert all(sent <= PARCELS_KEPT + FORGET_EVERY + 1 and kept == [2, 1] for sent, *kept in sizes.values())
    assert len(await store.reader.rows("SELECT seq FROM journal")) == EVENTS_KEPT + 60


@on_a_file
async def test_what_is_still_to_be_sent_is_never_forgotten(store: Store, woods: WoodService) -> None:
    for _ in range(PARCELS_KEPT + 20):
        await woods.tick_now("server")
    (count,) = await raw_rows(store, "SELECT count(*) FROM private_outbox WHERE state = 'pending'")
    assert count[0] == PARCELS_KEPT + 20
