"""Replay gives back the same wood; whoever changes the past, or the present, is found out at the right row."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.audit.journal import replay
from bot.service import WoodService
from db import Store
from db.errors import Damaged
from db.journal import GENESIS, row_hash
from engine.model import Bribe, DrawLegend, MakeWeather, Open, Whisper
from tests.builders.by_hand import by_hand
from tests.db.conftest import Clock

ROWS = 12


@pytest.fixture
async def wood(store: Store, woods: WoodService, clock: Clock) -> str:
    """A wood with a short life behind it: commands of all sorts and turns, twelve rows."""
    await woods.command("server", "u", "k1", Whisper("oona", planted=False))
    await woods.command("server", "u", "k2", Open("short", "honey", 2))
    await woods.command("server", "v", "k3", Whisper("pip", planted=True, good="acorns", direction="down"))
    clock.at += 3600
    await woods.tick_now("server")
    await woods.command("server", "v", "k4", Bribe("fenn", 5, "hoard", "berries"))
    await woods.moderate("server", "m", "k5", MakeWeather("drought", "berries"))
    await woods.moderate("server", "m", "k6", DrawLegend(sorted(woods.world("server").legends)[0]))
    for _ in range(4):
        clock.at += 3600
        await woods.tick_now("server")
    return store.homes["server"].wood


async def test_an_honest_journal_fits(store: Store, wood: str) -> None:
    report = await replay(store, wood)
    assert (report.seq, report.fault) == (ROWS, None)
    stored = await store.load(wood)
    assert stored is not None
    assert report.state is not None
    assert (report.state.wood, report.state.secrets) == (stored.wood, stored.secrets)


async def test_an_unknown_wood(store: Store) -> None:
    with pytest.raises(LookupError):
        await replay(store, "nowhere")


TAMPERING = {
    "a key": ("UPDATE journal SET key = 'forged' WHERE seq = 3", 3, "hash"),
    "a time": ("UPDATE journal SET at = at + 1 WHERE seq = 3", 3, "hash"),
    "a kind": ("UPDATE journal SET kind = 'moderator' WHERE seq = 3", 3, "hash"),
    "a public payload": (
        "UPDATE journal SET payload = CAST(replace(payload, '\"turn\":1', '\"turn\":2') AS BLOB) WHERE seq = 5",
        5,
        "hash",
    ),
    "a commitment": ("UPDATE journal SET commitment = zeroblob(32) WHERE seq = 3", 3, "hash"),
    "a state": ("UPDATE journal SET state = zeroblob(32) WHERE seq = 3", 3, "hash"),
    "a hash": ("UPDATE journal SET hash = zeroblob(32) WHERE seq = 3", 3, "hash"),
    "a link": ("UPDATE journal SET prev = zeroblob(32) WHERE seq = 3", 3, "link"),
    "a hidden payload": ("UPDATE private_journal SET payload = CAST('{}' AS BLOB) WHERE seq = 3", 3, "hidden"),
    "a hidden payload's type": ("UPDATE private_journal SET payload = '{}' WHERE seq = 3", 3, "hash"),
    "a salt": ("UPDATE private_journal SET salt = zeroblob(16) WHERE seq = 3", 3, "hidden"),
    "a hidden row taken away": ("DELETE FROM private_journal WHERE seq = 3", 3, "hidden"),
    "a row taken away": ("DELETE FROM journal WHERE seq = 3", 4, "gap"),
    "the first row taken away": ("DELETE FROM journal WHERE seq = 1", 2, "gap"),
    "the last row taken away": (f"DELETE FROM journal WHERE seq = {ROWS}", ROWS - 1, "end"),
    "two rows taken away": ("UPDATE journal SET seq = -seq WHERE seq IN (3, 4)", 5, "gap"),
    "the snapshot": ("UPDATE snapshots SET body = CAST(replace(body, '\"turn\":5', '\"turn\":6') AS BLOB)", 12, "end"),
    "the deck": ("UPDATE private_deck SET body = '{\"deck\":[]}'", ROWS, "end"),
    "the tips": ("UPDATE private_tips SET body = '{\"tips\":[],\"evidence\":[]}'", ROWS, "end"),
    "the tip of the chain": ("UPDATE woods SET tip = zeroblob(32)", ROWS, "end"),
}  # fmt: skip


@pytest.mark.parametrize("what", TAMPERING)
async def test_tampering_is_found(path: Path, store: Store, wood: str, what: str) -> None:
    sql, seq, fault = TAMPERING[what]
    with by_hand(path) as raw:
        assert raw.execute(sql).rowcount > 0
    report = await replay(store, wood)
    assert (report.fault, report.seq) == (fault, seq)


async def test_a_snapshot_that_is_no_wood_is_damage(path: Path, store: Store, wood: str) -> None:
    with by_hand(path) as raw:
        raw.execute("UPDATE snapshots SET body = CAST('{}' AS BLOB)")
    with pytest.raises(Damaged):
        await replay(store, wood)


async def test_a_forger_who_mends_the_chain_is_found_by_the_rules(path: Path, store: Store, wood: str) -> None:
    """Every hash made right again over a changed turn: the state after it still is not the one committed to."""
    with by_hand(path) as raw:
        raw.execute(
            "UPDATE journal SET payload = CAST(replace(payload, '\"price\":10', '\"price\":11') AS BLOB),"
            " at = at + 7 WHERE seq = 5"
        )
        prev = GENESIS
        for row in raw.execute("SELECT seq, kind, key, at, payload, commitment, state FROM journal").fetchall():
            made = row_hash(prev, *row)
            raw.execute("UPDATE journal SET prev = ?, hash = ? WHERE seq = ?", (prev, made, row[0]))
            prev = made
        raw.execute("UPDATE woods SET tip = ?", (prev,))
    report = await replay(store, wood)
    assert (report.fault, report.seq) == ("state", 5)


async def test_the_chain_can_be_checked_without_anything_private(store: Store, wood: str) -> None:
    prev = GENESIS
    sql = "SELECT seq, kind, key, at, payload, commitment, state, prev, hash FROM journal ORDER BY seq"
    for *columns, linked, made in await store.reader.rows(sql):
        assert linked == prev
        assert row_hash(prev, *columns) == made
        prev = made


async def test_equal_commands_do_not_look_alike(store: Store, woods: WoodService) -> None:
    """Commitments are salted: nobody can try out the few things that a command could have been."""
    for n in range(3):
        await woods.command("server", f"u{n}", f"k{n}", Whisper("oona", planted=True, good="honey", direction="up"))
    found = await store.reader.rows("SELECT commitment, state FROM journal")
    assert len({part for row in found for part in row}) == 2 * len(found)
