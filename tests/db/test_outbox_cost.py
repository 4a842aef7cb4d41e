"""What the outbox costs is what it sends: neither what is on its way nor what waits behind it is read again."""

from __future__ import annotations

import sqlite3

import pytest

from db import Store
from db.sqlite import statements as sql
from tests.builders.steps import steps_of
from tests.db.conftest import START

NOW = START + 10**6
VALUES = dict.fromkeys(
    ("now", "limit", "to", "target", "parcel", "message_id", "wood", "error", "told", "kept", "not_before", "seq", "n",
     "kind", "nonce", "payload", "letter"), 1,
) | {"without": "[]", "total": 1, "shards": ",0,"}  # fmt: skip


async def words(store: Store, target: str, count: int) -> None:
    wood = store.homes["server"].wood
    for number in range(count):
        await store.outbox.word(wood, f"{target} {number}", target, "hello", {})


async def cost(store: Store, limit: int, without: list[str]) -> tuple[int, int]:
    """How many rows a reading brings, and in how many steps."""
    async with steps_of(store) as steps:
        rows = await store.outbox.due(NOW, limit, without)
    return len(rows), steps.taken


@pytest.mark.usefixtures("woods")
async def test_what_waits_behind_an_elder_costs_nothing(store: Store) -> None:
    for target in "abc":
        await words(store, target, 1)
    few = await cost(store, 100, [])
    for target in "abc":
        await words(store, target, 200)
    assert few[0] == 3
    assert await cost(store, 100, []) == few
    (first, *_) = await store.outbox.due(NOW)
    await store.outbox.later(first.id, NOW + 60, "503")
    assert (await cost(store, 100, []))[1] < few[1], "nor does a whole queue whose first has to wait"


@pytest.mark.usefixtures("woods")
async def test_what_is_on_its_way_is_not_read_again(store: Store) -> None:
    for number in range(64):
        await words(store, f"t{number:02}", 3)
    flying = [f"t{number:02}" for number in range(63)]
    _, whole = await cost(store, 64, [])
    brought, steps = await cost(store, 64, flying)
    assert brought == 1
    assert steps < whole
    assert await cost(store, 64, [*flying, "t63"]) < (1, whole)
    for row in await store.outbox.due(NOW, 64, flying):
        await store.outbox.sent(row.id, "m")
    assert [row.target for row in await store.outbox.due(NOW, 64, flying)] == ["t63"], "the next of a target follows"


def read_by_an_index(raw: sqlite3.Connection, statement: str) -> bool:
    """Whether SQLite walks through no table, and sorts nothing that grows."""
    plan = [row[3] for row in raw.execute(f"EXPLAIN QUERY PLAN {statement}", VALUES)]
    return not [line for line in plan if line.startswith("SCAN") and "VIRTUAL" not in line]


@pytest.mark.usefixtures("woods")
async def test_every_statement_of_the_outbox_goes_by_an_index(store: Store) -> None:
    named = ("ADD_PARCEL", "ADD_WORD", "DUE_PARCELS", "NOT_SO_FAR", "NEXT_PARCEL", "SENT", "NEXT_HEAD", "LATER", "PARK",
             "TOLD", "LAST_SEEN", "WAITING", "LAST_SAID", "FORGET_PARCELS")  # fmt: skip
    found = await store.writer.run(lambda raw: [one for one in named if not read_by_an_index(raw, getattr(sql, one))])
    assert not found
    plan = await store.writer.run(
        lambda raw: [row[3] for row in raw.execute(f"EXPLAIN QUERY PLAN {sql.DUE_PARCELS}", VALUES)]
    )
    assert not [line for line in plan if "TEMP B-TREE" in line]
