"""An entry has its effect once: the same key again, many at a time, or from two processes on one file."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.api import NoWood, Plot, StoreTrouble
from bot.audit.journal import replay
from bot.service import WoodService
from db import Store
from db.codec import facts
from engine.model import Configure, Cover, Join, Open, Refused, Whisper
from tests.builders.by_hand import by_hand
from tests.db.conftest import PLOT, on_a_file, open_store

ON_EITHER = True

SHORT = Open("short", "honey", 2)


async def journal(store: Store) -> list[str]:
    return [key for (key,) in await store.reader.rows("SELECT key FROM journal ORDER BY seq")]


async def sound(store: Store) -> None:
    """The journal replays to what is stored."""
    for home in store.homes.values():
        assert (await replay(store, home.wood)).fault is None


async def test_the_same_command_twice_has_one_effect_and_one_answer(store: Store, woods: WoodService) -> None:
    first = await woods.command("server", "u", "k", SHORT)
    purse = (await woods.ledger("server", "u")).purse
    assert await woods.command("server", "u", "k", SHORT) == first
    assert (await woods.ledger("server", "u")).purse == purse
    assert await journal(store) == ["plant", "k"]


async def test_the_same_command_twenty_times_at_once(store: Store, woods: WoodService) -> None:
    answers = await asyncio.gather(*(woods.command("server", "u", "k", Whisper("oona", False)) for _ in range(20)))
    assert all(answer == answers[0] for answer in answers)
    assert await journal(store) == ["plant", "k"]
    assert len(await woods.letters("server", "u", 50)) == 2  # the welcome and the forecast
    await sound(store)


async def test_a_seen_key_is_answered_even_when_the_rules_would_refuse_now(woods: WoodService) -> None:
    await woods.command("server", "u", "open", SHORT)
    first = await woods.command("server", "u", "close", Cover("honey"))
    with pytest.raises(Refused):
        await woods.command("server", "u", "again", Cover("honey"))
    assert await woods.command("server", "u", "close", Cover("honey")) == first


async def test_after_a_restart_a_seen_key_is_answered_the_same(path: Path, service: Callable[..., WoodService]) -> None:
    answers = []
    for _ in range(2):
        store = await open_store(path)
        woods = service(store)
        answers.append(
            [
                await woods.plant(PLOT, "keeper", "plant"),
                await woods.command("server", "u", "k", SHORT),
                await woods.moderate("server", "keeper", "m", Configure(interval_s=7200)),
            ]
        )
        assert await journal(store) == ["plant", "k", "m"]
        await store.close()
    assert answers[0] == answers[1]


async def test_a_refusal_leaves_no_trace_and_the_key_may_be_used_again(store: Store, woods: WoodService) -> None:
    await woods.command("server", "u", "join", Join())
    before = await woods.ledger("server", "u")
    with pytest.raises(Refused):
        await woods.command("server", "u", "k", Open("short", "honey", 10**6))
    assert await woods.ledger("server", "u") == before
    assert await journal(store) == ["plant", "join"]
    await woods.command("server", "u", "k", SHORT)
    assert await journal(store) == ["plant", "join", "k"]


async def test_two_services_on_one_file_take_turns(store: Store, woods: WoodService, another: WoodService) -> None:
    hands = [woods, another]
    await asyncio.gather(
        *(hands[n % 2].command("server", f"u{n}", f"k{n}", Open("long", "acorns", 1)) for n in range(20))
    )
    await asyncio.gather(*(hand.command("server", "u0", "both", Cover("acorns")) for hand in hands))
    keys = await journal(store)
    assert sorted(keys[1:]) == sorted([*(f"k{n}" for n in range(20)), "both"])
    assert (await woods.view("server")).patrons == (await another.view("server")).patrons
    await sound(store)


async def test_a_refusal_is_judged_by_what_the_other_process_knows(
    store: Store, woods: WoodService, another: WoodService
) -> None:
    with pytest.raises(Refused):  # it now holds the wood in memory, without the position
        await another.command("server", "u", "early", Cover("honey"))
    await woods.command("server", "u", "open", SHORT)
    answer = await another.command("server", "u", "close", Cover("honey"))
    assert answer.data["quantity"] == 2


async def test_somebody_forgotten_meanwhile_is_a_stranger(
    store: Store, woods: WoodService, another: WoodService
) -> None:
    await woods.plant(replace(PLOT, server="other"), "keeper", "plant 2")
    for user in ("u", "v"):
        await another.command("server", user, f"k {user}", SHORT)
    persons = another._store.persons
    u, v = (await persons.of("u")).key, (await persons.of("v")).key
    assert await woods.forget("u")
    persons._remember("u", u)  # the other process has not heard of that yet
    await asyncio.gather(*(another.command("other", user, f"l {user}", SHORT) for user in ("v", "u")))
    new = (await persons.of("u")).key
    assert new not in (u, v)
    rows = [row async for row in store.rows(store.homes["other"].wood)]
    assert sorted(facts(row.hidden)["user"] for row in rows[1:] if row.hidden) == sorted([v, new])
    await sound(store)


async def test_one_wood_a_server(store: Store, woods: WoodService) -> None:
    with pytest.raises(Refused, match="already-planted"):
        await woods.plant(PLOT, "keeper", "another key")
    done = await asyncio.gather(
        *(woods.plant(Plot("new", "c", 3600), "keeper", f"plant {n}") for n in range(5)), return_exceptions=True
    )
    assert sum(not isinstance(one, Refused) for one in done) == 1
    assert await store.count_woods() == 2
    await sound(store)


async def test_planting_is_answered_again_by_its_key(woods: WoodService) -> None:
    answers = await asyncio.gather(*(woods.plant(Plot("new", "c", 3600), "k", "same") for _ in range(5)))
    assert all(answer == answers[0] for answer in answers)


async def test_a_server_without_a_wood(woods: WoodService) -> None:
    with pytest.raises(NoWood):
        woods.world("nowhere")
    for ask in (
        woods.view("nowhere"),
        woods.sheet("nowhere"),
        woods.letters("nowhere", "u"),
        woods.ledger("nowhere", "u"),
        woods.quote("nowhere", "u", SHORT),
        woods.tick_now("nowhere"),
        woods.command("nowhere", "u", "k", SHORT),
        woods.moderate("nowhere", "u", "k", Configure()),
    ):
        with pytest.raises(NoWood):
            await ask


@on_a_file
async def test_a_full_disk_costs_one_sentence_and_nothing_else(
    store: Store, woods: WoodService, caplog: pytest.LogCaptureFixture
) -> None:
    await woods.command("server", "u", "open", SHORT)
    before = (await woods.ledger("server", "u")).positions
    heard: list[int] = []
    woods.subscribe(lambda: heard.append(1))
    pages = await store.writer.run(lambda raw: raw.execute("PRAGMA page_count").fetchone()[0])
    await store.writer.run(lambda raw: raw.execute(f"PRAGMA max_page_count={pages}").fetchone())
    whisper = Whisper("oona", planted=True, good="acorns", direction="up")

    async def until_full() -> None:
        for n in range(50):
            await woods.command("server", f"v{n}", f"k{n}", whisper)

    with caplog.at_level(logging.DEBUG), pytest.raises(StoreTrouble) as trouble:
        await until_full()
    assert trouble.value.id in caplog.text
    assert not any(word in caplog.text for word in ("planted", "acorns", "oona"))
    kept = len(heard)
    assert (await woods.ledger("server", "u")).positions == before
    await store.writer.run(lambda raw: raw.execute("PRAGMA max_page_count=1000000").fetchone())
    await woods.command("server", f"v{kept}", f"k{kept}", whisper)
    assert await journal(store) == ["plant", "open", *(f"k{n}" for n in range(kept + 1))]
    await sound(store)


@on_a_file
async def test_a_locked_database_costs_one_sentence_and_nothing_else(
    path: Path, store: Store, woods: WoodService
) -> None:
    await store.writer._database.execute_fetchall("PRAGMA busy_timeout=50")
    with by_hand(path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreTrouble):
            await woods.command("server", "u", "k", SHORT)
        other.execute("ROLLBACK")
    await woods.command("server", "u", "k", SHORT)
    assert await journal(store) == ["plant", "k"]


@on_a_file
async def test_a_file_that_turns_read_only_costs_one_sentence(store: Store, woods: WoodService) -> None:
    database = store.writer._database  # what a disk that is mounted anew would do to it
    await database.execute_fetchall("PRAGMA query_only=ON")
    with pytest.raises(StoreTrouble):
        await woods.command("server", "u", "k", SHORT)
    await database.execute_fetchall("PRAGMA query_only=OFF")
    await woods.command("server", "u", "k", SHORT)
    assert await journal(store) == ["plant", "k"]


async def test_a_caller_that_leaves_does_not_lead_the_wood_astray(store: Store, woods: WoodService) -> None:
    leaver = asyncio.create_task(woods.command("server", "u", "left", SHORT))
    for _ in range(3):
        await asyncio.sleep(0)
    leaver.cancel()
    await asyncio.gather(leaver, return_exceptions=True)
    await asyncio.gather(*(woods.command("server", f"v{n}", f"k{n}", SHORT) for n in range(5)))
    assert len(await journal(store)) in (6, 7)
    await sound(store)


async def test_a_listener_that_fails_fails_alone(woods: WoodService) -> None:
    heard: list[str] = []

    def broken() -> None:
        raise RuntimeError("deaf")

    woods.subscribe(broken)
    woods.subscribe(lambda: heard.append("commit"))
    await woods.command("server", "u", "k", Join())
    assert heard == ["commit"]
