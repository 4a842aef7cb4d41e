"""The role for reading is refused what is private by the server itself, and a role that is not is refused at start."""

from __future__ import annotations

import asyncpg
import pytest

from db import StoreError, errors, open_server
from db.postgres import Address
from db.postgres.ready import looked_at
from db.tables import private, public
from tests.builders.postgres import READER, Server
from tests.db.conftest import open_store

PRIVATE = sorted(private.tables.keys() - {"private_lineage"})
TRICKS = [
    "SELECT count(*) FROM {table}",
    "SELECT 1 FROM {table}",
    "SELECT (SELECT max(ctid) FROM {table})",
    "SELECT id FROM woods WHERE EXISTS (SELECT 1 FROM {table})",
    "WITH peek AS (SELECT * FROM {table}) SELECT count(*) FROM peek",
    "SELECT id FROM woods UNION SELECT ctid::text FROM {table}",
    "SELECT count(*) FROM public.{table}",
    "SELECT query_to_xml('SELECT * FROM {table}', true, false, '')",
    "COPY {table} TO STDOUT",
    "CREATE VIEW peek AS SELECT * FROM {table}",
    "CREATE TEMP TABLE peek AS SELECT * FROM {table}",
    "DELETE FROM {table}",
    "DROP TABLE {table}",
    "GRANT SELECT ON {table} TO PUBLIC",
]


async def test_it_reads_what_is_public_and_nothing_else(server: Server) -> None:
    place = server.lend()
    store = await open_store(place)
    try:
        for table in sorted(public.tables):
            assert await store.reader.rows(f"SELECT count(*) FROM {table}") == [(0,)]
        for table in PRIVATE:
            with pytest.raises(errors.ReadOnly):
                await store.reader.rows(f"SELECT * FROM {table}")
    finally:
        await store.close()
    other = await asyncpg.connect(place.reader)
    try:
        for trick in TRICKS:
            for table in PRIVATE:
                with pytest.raises(asyncpg.InsufficientPrivilegeError):
                    await other.execute(trick.format(table=table))
        for statement in ("SET ROLE wood", "SET SESSION AUTHORIZATION wood", "INSERT INTO roles VALUES ('a', 'b')"):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await other.execute(statement)
    finally:
        await other.close()
        server.take_back(place)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        ("ALTER ROLE peeper SUPERUSER", "is a superuser"),
        ("GRANT pg_read_all_data TO peeper", "is a member of pg_read_all_data"),
        ("GRANT wood TO peeper", "is a member of wood"),
        ("ALTER ROLE peeper NOINHERIT; GRANT wood TO peeper", "is a member of wood"),
    ],
)
async def test_a_role_that_may_read_everything_is_refused(server: Server, make: str, why: str) -> None:
    place = server.lend()
    server.ask("postgres", "CREATE ROLE peeper LOGIN", make)
    try:
        with pytest.raises(errors.TooOpen, match=why):
            await open_server(place.owner, place.reader.replace(READER, "peeper"))
        empty = server.database()  # which `check` looks at before there is a table
        with pytest.raises(errors.TooOpen, match=why):
            await looked_at(Address(empty.owner), Address(empty.reader.replace(READER, "peeper")))
    finally:
        server.ask(place.owner.rpartition("/")[2], "DROP OWNED BY peeper", "DROP ROLE peeper")
        server.take_back(place)


async def test_one_role_for_both_is_refused(server: Server) -> None:
    place = server.lend()
    with pytest.raises(errors.TooOpen, match="owns it"):
        await open_server(place.owner, place.owner)
    server.take_back(place)


async def test_a_grant_that_somebody_gave_is_taken_back(server: Server) -> None:
    place = server.lend()
    name = place.owner.rpartition("/")[2]
    await (await open_store(place)).close()
    server.ask(name, f"GRANT SELECT ON private_tips TO {READER}", "GRANT SELECT (body) ON private_deck TO PUBLIC")
    store = await open_store(place)
    for table in ("private_tips", "private_deck"):
        with pytest.raises(StoreError):
            await store.reader.rows(f"SELECT body FROM {table}")
    await store.close()
    server.take_back(place)


def test_an_address_never_shows_its_password() -> None:
    address = Address("postgresql://wood:s3cret@db.example:5433/woods?sslmode=require")
    assert address.shown == "postgresql://db.example:5433/woods"
    assert "s3cret" not in repr(address)
