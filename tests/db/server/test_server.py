"""A server that is down, too old, somebody else's, or gone in the middle; and what many processes know."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.api import StoreTrouble
from bot.app.exit_codes import Exit
from bot.audit.journal import replay
from bot.cli.commands import main
from bot.service import WoodService
from db import Store, StoreError, errors, open_server
from db import open_store as open_file
from db.postgres import ready
from db.postgres.writer import ServerWriter
from db.tables import private, public
from engine.model import Cover, Join, Open, Uproot
from tests.builders.postgres import Place, Server
from tests.db.conftest import PLOT, START, Clock, open_store

SHORT = Open("short", "honey", 2)


@pytest.fixture
async def place(server: Server) -> AsyncIterator[Place]:
    place = server.lend()
    yield place
    server.take_back(place)


@pytest.fixture
async def path(place: Place) -> Place:
    return place


# -------------------------------------------------------------- before anything else


async def test_the_schema_is_what_is_declared(place: Place, server: Server) -> None:
    await (await open_store(place)).close()
    found = server.ask(
        place.owner.rpartition("/")[2],
        "SELECT table_name, column_name, is_nullable FROM information_schema.columns WHERE table_schema = 'public'"
        " AND table_name <> 'wood_revision' AND column_name <> 'rowid'",
    )
    declared = {
        f"{table.name}|{column.name}|{'YES' if column.nullable else 'NO'}"
        for meta in (public, private)
        for table in meta.tables.values()
        if table.name != "private_lineage"
        for column in table.columns
    }
    assert set(found.split()) == declared


async def test_a_server_that_cannot_serve_is_refused_in_a_sentence(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = server.database()
    name = fresh.owner.rpartition("/")[2]
    for address, reader in (
        (fresh.owner.replace(str(server.port), "1"), fresh.reader),
        (f"{fresh.owner}-nowhere", fresh.reader),
        (fresh.owner.replace("wood@", "nobody@"), fresh.reader),
        (fresh.owner, fresh.reader.replace("wood_reader@", "nobody@")),
    ):
        with pytest.raises(errors.Away):
            await open_server(address, reader)
    with monkeypatch.context() as patch:
        patch.setattr(ready, "OLDEST", 99)
        with pytest.raises(errors.OldServer, match=r"\(\d\d\)"):
            await open_server(fresh.owner, fresh.reader)
    await (await open_server(fresh.owner, fresh.reader)).close()
    server.ask(name, "UPDATE wood_revision SET number = '9999'")
    with pytest.raises(errors.NewerVersion, match="9999"):
        await open_server(fresh.owner, fresh.reader)
    server.ask(name, "DROP TABLE wood_revision")
    with pytest.raises(errors.NotADatabase):
        await open_server(fresh.owner, fresh.reader)


def test_the_command_line_says_each_in_one_sentence(
    server: Server, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    def said(command: str, database: str, reader: str = "") -> tuple[int, str]:
        monkeypatch.setenv("WOOD_DATABASE", database)
        monkeypatch.setenv("WOOD_DATABASE_READER", reader)
        code = ended_with(command.split())
        out = capsys.readouterr()
        assert "Traceback" not in out.err
        return code, out.out + out.err

    secret = place.owner.replace("wood@", "wood:s3cret@")
    for command, database, reader, code in (
        ("woods", secret, "", Exit.SETTINGS),
        ("woods", secret.replace(str(server.port), "1"), place.reader, Exit.DATABASE_AWAY),
        ("woods", secret, place.owner, Exit.DATABASE_READER_SEES),
        ("backup", secret, place.reader, Exit.DATABASE_ON_SERVER),
        ("restore x", secret, place.reader, Exit.DATABASE_ON_SERVER),
        ("woods", secret, place.reader, Exit.OK),
        ("check", secret, place.reader, Exit.OK),
        ("check", secret, place.super, Exit.DATABASE_READER_SEES),
        ("check", secret.replace(str(server.port), "1"), place.reader, Exit.DATABASE_AWAY),
        ("replay --wood none", secret, place.reader, Exit.WOOD_UNKNOWN),
        ("export traces --out x", secret, place.reader, Exit.NO_TRACES),
    ):
        found, words = said(command, database, reader)
        assert found == code, (command, words)
        assert "s3cret" not in words
        assert code in (Exit.OK, Exit.SETTINGS) or "postgresql://127.0.0.1" in words, words


# -------------------------------------------------------------- it goes away


async def test_a_server_that_goes_away_in_a_turn_costs_that_turn_and_nothing_else(
    server: Server, store: Store, woods: WoodService, clock: Clock
) -> None:
    await woods.command("server", "u", "open", SHORT)
    before = (await woods.ledger("server", "u")).purse
    clock.at += 3600
    server.stop()
    try:
        with pytest.raises((StoreTrouble, StoreError)):
            await woods.tick_due(clock.at)
        with pytest.raises(StoreTrouble):
            await woods.command("server", "u", "cover", Cover("honey"))
    finally:
        server.start()
    assert await woods.tick_due(clock.at) == 1
    assert (await woods.ledger("server", "u")).purse == before
    await woods.command("server", "u", "cover", Cover("honey"))
    assert [row.kind async for row in store.rows(store.homes["server"].wood)] == ["plant", "patron", "tick", "patron"]
    assert (await replay(store, store.homes["server"].wood)).fault is None


async def test_what_was_under_way_when_it_went_is_there_once_or_not_at_all(
    server: Server, store: Store, woods: WoodService
) -> None:
    """A commit whose answer never came may have been one: the same key again finds out."""
    await woods.command("server", "u", "join", Join())
    under_way = [asyncio.create_task(woods.command("server", f"u{n}", f"k{n}", Join())) for n in range(20)]
    await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
    server.stop()
    answers = await asyncio.gather(*under_way, return_exceptions=True)
    server.start()
    acknowledged = {f"k{n}" for n, one in enumerate(answers) if not isinstance(one, BaseException)}
    keys = {row.key async for row in store.rows(store.homes["server"].wood)}
    assert acknowledged <= keys
    assert len(acknowledged) < 20
    for n in range(20):
        await woods.command("server", f"u{n}", f"k{n}", Join())
    keys_then = [row.key async for row in store.rows(store.homes["server"].wood)]
    assert sorted(keys_then) == sorted(["plant", "join", *(f"k{n}" for n in range(20))])
    assert (await replay(store, store.homes["server"].wood)).fault is None


# -------------------------------------------------------------- many processes


async def heard(store: Store) -> Callable[[], object]:
    """What to wait for until another process's change is known here."""
    told = asyncio.Event()
    store.watch(lambda _woods: told.set())
    return lambda: asyncio.wait_for(told.wait(), 10)


async def test_no_process_serves_what_another_has_changed(
    store: Store, woods: WoodService, another: WoodService
) -> None:
    other = another._store
    assert len((await another.view("server")).patrons) == 0  # it holds the wood in memory now
    commits: list[int] = []
    another.subscribe(lambda: commits.append(1))
    until = await heard(other)
    await woods.command("server", "u", "k", SHORT)
    await until()  # type: ignore[misc]
    assert len((await another.view("server")).patrons) == 1
    assert commits
    until = await heard(other)
    await woods.plant(replace(PLOT, server="new"), "keeper", "p")
    await until()  # type: ignore[misc]
    assert another.world("new").id == "thousand-token"
    until = await heard(other)
    wood = store.homes["new"].wood
    await woods.moderate("new", "keeper", "up", Uproot(wood))  # type: ignore[arg-type]
    await until()  # type: ignore[misc]
    assert "new" not in other.homes


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
    for n in range(0, 32, 8):
        assert (await replay(store, store.homes[f"s{n}"].wood)).fault is None


# -------------------------------------------------------------- from a file


async def test_a_file_is_carried_over_row_for_row(
    place: Place,
    tmp_path: Path,
    service: Callable[..., WoodService],
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "wood.db"
    store = await open_file(file)
    woods = service(store)
    await woods.plant(replace(PLOT, chapter_turns=8), "keeper", "plant")
    for turn in range(10):
        await woods.command("server", f"u{turn % 3}", f"k{turn}", SHORT)
        clock.at += 3600
        assert await woods.tick_due(clock.at) == 1
    wood = store.homes["server"].wood
    old = await store.load(wood)
    letters = await store.letters(wood, "u0", 50)
    await store.close()

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WOOD_DATABASE", str(file))
    monkeypatch.setenv("WOOD_DATABASE_READER", place.reader)
    nowhere = place.owner.replace("127.0.0.1", "[::1]")
    for code, to in ((Exit.OK, place.owner), (Exit.MOVE_NOT_EMPTY, place.owner), (Exit.DATABASE_AWAY, nowhere)):
        assert await asyncio.to_thread(ended_with, ["move", "--to", to]) == code
    assert "compare row for row" in capsys.readouterr().out

    store = await open_store(place)
    try:
        assert await store.load(wood) == old
        assert await store.letters(wood, "u0", 50) == letters
        assert (await replay(store, wood)).fault is None
        woods = service(store)
        clock.at += 3600
        assert await woods.tick_due(clock.at) == 1
        await woods.command("server", "new", "later", SHORT)
        assert (await replay(store, wood)).fault is None
        assert len(await store.folding.leaving(wood, 0)) > 0
        assert await store.folding.journal(wood, 0) > 0
        assert (await replay(store, wood)).fault is None
        assert await store.folding.letters(wood, 1) == 0, "each waits to be sent"
        assert await store.folding.give_back() == 0
    finally:
        await store.close()


def ended_with(command: list[str]) -> int:
    """The code that a command of the command line ends with."""
    try:
        main(command)
    except SystemExit as ended:
        return int(str(ended.code or 0))
    return 0


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
