"""Durable ticks and commands, 64 woods at once: the group-commit store beside SQLAlchemy's async executor.

Inside the clock: one record a wood into the same tables of the same file, hash chain and JSON included, `synchronous`
FULL, until the last of them is on the disk. The rules are not: both store what `apply` came to before. The peer is
what a competent user of SQLAlchemy writes: one transaction an entry, Core statements, executemany, a pool.
"""

from __future__ import annotations

import asyncio
import itertools
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from bench._race import Runner, race
from bench._row import Goal, Row
from bench._sqlalchemy_store import SqlAlchemyStore
from bench._woods import Step, command, lived_in, plant, record, renamed, tick, traces
from db import Store, open_store
from db.records import Head, Person, Record, Traces
from db.sqlite import Writer
from engine.model import ServerId, UserId, WoodId

AT_ONCE = 64
GAZETTE = b'{"lines": "' + b"Oona sells nine jars before breakfast; honey slips to 7. " * 20 + b'"}'
Keep = Callable[[Record], Awaitable[Head]]


async def ticks() -> list[Row]:
    """Two rows: against the peer, and what FULL costs against NORMAL."""
    steps, minds = twice(lambda: tick(lived_in())), await traces(lived_in())
    async with _stores() as (ours, normal, peer):
        full_s, normal_s, peer_s = await race(
            await _crowd(ours.append, steps, "a", GAZETTE, minds),
            await _crowd(normal.append, steps, "b", GAZETTE, minds),
            await _crowd(peer.append, steps, "c", GAZETTE, minds),
        )
        trouble = f"SQLAlchemy async, {peer.locked} times locked" if peer.locked else "SQLAlchemy async"
    full, soft, slow = (AT_ONCE / seconds for seconds in (full_s, normal_s, peer_s))
    return [
        Row("durable-tick", full, slow, "/s", trouble, Goal(times=10), more=True),
        Row("durable-tick/full-vs-normal", full, soft, "/s", "ours, synchronous=NORMAL", Goal(times=0.9), more=True),
    ]


async def commands() -> list[Row]:
    """One row: a Patron's command in each of 64 woods."""
    steps = twice(lambda: command(lived_in(), key="k"))
    async with _stores() as (ours, _, peer):
        ours_s, peer_s = await race(await _crowd(ours.append, steps, "a"), await _crowd(peer.append, steps, "c"))
    return [
        Row("durable-command", AT_ONCE / ours_s, AT_ONCE / peer_s, "/s", "SQLAlchemy async", Goal(times=10), more=True)
    ]


def twice(play: Callable[[], Step]) -> tuple[Step, Step]:
    """A step, played two times: what it changed are other objects each time, as they are when a wood goes on."""
    return play(), play()


@asynccontextmanager
async def _stores() -> AsyncIterator[tuple[Store, Store, SqlAlchemyStore]]:
    with tempfile.TemporaryDirectory(prefix="wood-bench-") as folder:
        paths = [Path(folder) / name for name in ("ours.db", "normal.db", "peer.db")]
        stores = [await open_store(path) for path in paths]
        await stores[2].close()
        peer = SqlAlchemyStore(paths[2])
        writer = stores[1].writer
        assert isinstance(writer, Writer)
        await writer._database.execute_fetchall("PRAGMA synchronous=NORMAL")  # nobody but the bench may
        try:
            yield stores[0], stores[1], peer
        finally:
            await asyncio.gather(stores[0].close(), stores[1].close(), peer.close())


async def _crowd(
    keep: Keep,
    steps: tuple[Step, Step],
    mark: str,
    payload: bytes = b"",
    minds: Traces | None = None,
    *,
    person: bool = False,
) -> Runner:
    """A runner in which 64 woods store one of the steps at the same time, each its next journal row; then the other.

    With `person` somebody gives each, who is known from when the wood was planted.
    """
    serial = itertools.count()
    heads: dict[WoodId, Head] = {}
    records: dict[WoodId, Iterator[Record]] = {}
    for n in range(AT_ONCE):
        wood, server = WoodId(f"{mark}{n}"), ServerId(f"server {mark}{n}")
        who = Person(UserId(f"@{mark}{n}"), f"{mark}{n}") if person else None
        planted = _of_its_own(record(renamed(plant(), wood, server, "plant"), None))
        heads[wood] = await keep(replace(planted, person=who))
        made = (_of_its_own(record(renamed(step, wood, server, ""), None, payload, minds)) for step in steps)
        records[wood] = itertools.cycle([replace(one, person=who) for one in made])

    async def one(wood: WoodId) -> None:
        n, made = next(serial), next(records[wood])
        entry, grown = replace(made.entry, key=f"key {n}"), replace(made.wood, age=n)
        heads[wood] = await keep(replace(made, head=heads[wood], entry=entry, wood=grown))

    async def run(times: int) -> None:
        for _ in range(times):
            await asyncio.gather(*(one(wood) for wood in heads))

    return run


def _of_its_own(made: Record) -> Record:
    """The record with secrets of the wood's own, as real ones are: alike in all woods they could be written once."""
    seed = sha256(made.wood.id.encode()).hexdigest()
    before = made.before and replace(made.before, seed=seed)
    return replace(made, before=before, secrets=replace(made.secrets, seed=seed))
