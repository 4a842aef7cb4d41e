"""Interactions that Discord was promised an answer to: there until they are answered."""

from __future__ import annotations

from pathlib import Path

from db import Store
from db.leases import Share
from db.pending import PendingInteraction
from tests.db.conftest import on_a_file, open_store

ON_EITHER = True

HERE, THERE, LETTER = (
    PendingInteraction("1", str(4 << 22), 10, b'{"id": "1"}'),
    PendingInteraction("2", str(5 << 22), 11, b'{"id": "2"}'),
    PendingInteraction("3", "", 12, b'{"id": "3"}'),
)


async def test_they_are_left_to_the_next_process_until_they_are_answered(path: Path) -> None:
    store = await open_store(path)
    for one in (THERE, HERE, LETTER):
        await store.pending.keep(one)
    await store.pending.drop(["2"])
    await store.close()
    store = await open_store(path)
    assert await store.pending.left() == [HERE, LETTER]
    await store.close()


async def test_each_process_finds_its_own(store: Store, path: Path) -> None:
    for one in (HERE, THERE, LETTER):
        await store.pending.keep(one)
    for share, own in ((Share(4, (0, 2)), [HERE, LETTER]), (Share(4, (1, 3)), [THERE])):
        other = await open_store(path, share=share)
        assert await other.pending.left() == own
        await other.close()


@on_a_file
async def test_a_damaged_one_holds_up_no_other(store: Store) -> None:
    for one in (HERE, LETTER):
        await store.pending.keep(one)
    flip = "UPDATE private_interactions SET body = CAST(replace(body, '1', '9') AS BLOB) WHERE id = '1'"
    await store.writer.run(lambda raw: raw.execute(flip) and None)
    assert await store.pending.left() == [LETTER]
