"""A server that is down, too old, somebody else's, or gone in the middle: a sentence each, and nothing lost."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.api import StoreTrouble
from bot.app.exit_codes import Exit
from bot.audit.journal import replay
from bot.service import WoodService
from db import Store, StoreError, errors, open_server
from db.postgres import ready
from db.tables import private, public
from engine.model import Cover, Join
from tests.builders.postgres import Place, Server
from tests.db.conftest import Clock, open_store
from tests.db.server.conftest import SHORT, ended_with

_LASTING = "SELECT current_setting('synchronous_commit')"


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


async def test_what_is_acknowledged_is_on_the_disk_whatever_the_servers_own_setting(
    server: Server, place: Place
) -> None:
    name = place.owner.rpartition("/")[2]
    server.ask(name, f"ALTER DATABASE {name} SET synchronous_commit = off")
    store = await open_store(place)
    try:
        for _ in range(3):  # each time the connection is given back, and taken again
            assert await store.writer.run(lambda raw: raw.execute(_LASTING).fetchone()) == ("on",)
    finally:
        await store.close()
        server.ask(name, f"ALTER DATABASE {name} RESET synchronous_commit")


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
