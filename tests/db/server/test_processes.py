"""Many processes on one server: what each hears of the others, leases, messages; and somebody who is forgotten."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from bot.audit.journal import replay
from bot.service import WoodService
from db import Store
from db.postgres.writer import ServerWriter
from db.tables import private, public
from engine.model import Cover, Join, Refused, Uproot, UserId
from tests.builders.postgres import Place, Server
from tests.db.conftest import PLOT, START, Clock, open_store
from tests.db.server.conftest import SHORT

# Rows that hang on others of their batch: the eldest alone of a target is its head; a statement's lines are counted.
_PAPERS = "SELECT count(*), sum(head) FROM private_outbox WHERE target = 'channel' AND state = 'pending'"
_WRONG = (
    """
    SELECT target FROM private_outbox WHERE state = 'pending' GROUP BY target
    HAVING sum(head) <> 1 OR min(id) <> min(CASE WHEN head = 1 THEN id END)
    """,
    """
    SELECT wood FROM (SELECT wood, n, row_number() OVER (PARTITION BY wood, patron ORDER BY seq, place) AS due
        FROM statement_lines) AS lines WHERE n <> due
    """,
)


async def counted(store: Store) -> None:
    for wrong in _WRONG:
        found = await store.writer.run(lambda raw, wrong=wrong: raw.execute(wrong).fetchall())  # type: ignore[misc]
        assert found == [], wrong


async def heard(store: Store, known: Callable[[], bool]) -> None:
    """Wait until another process's change is known here: what was told before may come late."""
    told = asyncio.Event()
    store.watch(lambda _woods: told.set())
    async with asyncio.timeout(10):
        while not known():
            await told.wait()
            told.clear()


async def test_no_process_serves_what_another_has_changed(
    store: Store, woods: WoodService, another: WoodService
) -> None:
    other = another._store
    assert len((await another.view("server")).patrons) == 0  # it holds the wood in memory now
    commits: list[int] = []
    another.subscribe(lambda: commits.append(1))
    await woods.command("server", "u", "k", SHORT)
    await heard(other, lambda: bool(commits))
    assert len((await another.view("server")).patrons) == 1
    await woods.plant(replace(PLOT, server="new"), "keeper", "p")
    await heard(other, lambda: "new" in other.homes)
    assert another.world("new").id == "thousand-token"
    wood = store.homes["new"].wood
    await woods.moderate("new", "keeper", "up", Uproot(wood))
    await heard(other, lambda: "new" not in other.homes)


async def test_a_holders_clock_is_nothing_to_a_lease(store: Store) -> None:
    never: Callable[[str], bool] = lambda _: False  # noqa: E731
    ahead, behind = START + 10**9, 1_000
    assert await store.leases.take(4, [0, 1], "a", ahead, ahead + 45, never) is None
    for now in (ahead + 10**6, behind, START):
        stands = await store.leases.take(4, [1, 2], "b", now, now + 45, never)
        assert stands is not None
        assert stands.holder == "a"
    assert await store.leases.take(4, [2, 3], "b", behind, behind + 45, never) is None
    assert (await store.leases.take(0, [0], "c", START, START + 45, never)) is not None
    await store.leases.give_back("a")
    assert await store.leases.take(4, [0, 1], "c", START, START, never) is None, "and it is over at once"
    assert await store.leases.take(4, [0, 1], "d", START, START + 45, never) is None


async def test_of_many_who_take_a_lease_at_once_one_has_it(place: Place) -> None:
    stores = [await open_store(place) for _ in range(2)]
    totals = (0, 4)
    taken = await asyncio.gather(
        *(
            stores[n % 2].leases.take(totals[n % 2], [0], f"process {n}", START, START + 45, lambda _: False)
            for n in range(8)
        )
    )
    assert taken.count(None) == 1
    for store in stores:
        await store.close()


async def test_many_turns_share_a_transaction(store: Store, service: Callable[..., WoodService], clock: Clock) -> None:
    woods, writer = service(store), store.writer
    for n in range(32):
        await woods.plant(replace(PLOT, server=f"s{n}"), "keeper", f"plant {n}")
    assert isinstance(writer, ServerWriter)
    before, stored = writer.batches, writer.entries
    clock.at += 3600
    assert await woods.tick_due(clock.at) == 32
    assert writer.entries - stored == 32, "none had to be played by itself"
    assert writer.batches - before < 20
    assert await store.writer.run(lambda raw: raw.execute(_PAPERS).fetchone()) == (32, 1), "they have one channel"
    await counted(store)
    for n in range(0, 32, 8):
        assert (await replay(store, store.homes[f"s{n}"].wood)).fault is None


async def test_many_commands_share_a_transaction(store: Store, service: Callable[..., WoodService]) -> None:
    woods, writer, crowd = service(store), store.writer, [(f"s{n}", f"u{n % 20}") for n in range(32)]
    assert isinstance(writer, ServerWriter)
    for n, (at, _) in enumerate(crowd):
        await woods.plant(replace(PLOT, server=at), "keeper", f"plant {n}")
    await asyncio.gather(*(woods.command(at, user, f"join {at}", Join()) for at, user in crowd))
    before, stored = writer.batches, writer.entries
    await asyncio.gather(*(woods.command(at, user, f"short {at}", SHORT) for at, user in crowd))
    assert writer.entries - stored == 32, "none had to be played by itself: all are known"
    assert writer.batches - before < 10
    assert await woods.forget("u0")
    store.persons._remember("u0", UserId("@2"))  # it has not heard of that yet
    stored = writer.entries
    fates = await asyncio.gather(
        *(woods.command(at, user, f"cover {at}", Cover("honey")) for at, user in crowd), return_exceptions=True
    )
    assert [user for (_, user), fate in zip(crowd, fates, strict=True) if isinstance(fate, Refused)] == ["u0"] * 2
    assert writer.entries - stored == 30
    for at in ("s0", "s1", "s20"):
        assert (await replay(store, store.homes[at].wood)).fault is None
    await counted(store)


async def test_no_message_waits_for_one_that_is_gone(store: Store, woods: WoodService, place: Place) -> None:
    """The eldest of a target is marked done while others are added to it, by two processes."""
    wood, other = store.homes["server"].wood, await open_store(place)
    hands = (store.outbox, other.outbox)
    try:
        for n in range(60):
            sent = [hands[n % 2].sent(row.id, "1") for row in await hands[0].due(START)]
            await asyncio.gather(hands[1].word(wood, str(n), "c", "word", {}), *sent)
            waiting, _ = await hands[0].standing(wood)
            assert len(await hands[0].due(START)) == min(waiting, 1)
    finally:
        await other.close()


async def test_a_person_is_forgotten_and_a_wood_erased(
    store: Store, woods: WoodService, another: WoodService, server: Server, place: Place
) -> None:
    name, who = place.owner.rpartition("/")[2], "400000000000000123"
    found = f"SELECT count(*) FROM private_persons WHERE instr(id, '{who}') > 0"
    await woods.command("server", who, "k", SHORT)
    await woods.command("server", "400000000000000456", "l", SHORT)
    assert len(await another.letters("server", who, 5)) == 1
    assert server.ask(name, found).strip() == "1"
    told: list[object] = []
    another._store.watch(told.append)
    assert await woods.forget(who)
    await heard(another._store, lambda: bool(told))
    assert server.ask(name, found).strip() == "0"
    assert (await replay(store, store.homes["server"].wood)).fault is None
    wood = store.homes["server"].wood
    await woods.erase(wood)
    for table in sorted(public.tables.keys() | private.tables.keys()):
        if "wood" in {**public.tables, **private.tables}[table].c:
            assert server.ask(name, f"SELECT count(*) FROM {table} WHERE wood = '{wood}'").strip() == "0", table
    assert await store.count_woods() == 0
