"""Brings a server's database to this version's schema, and sees that players' views cannot read what is private.

Each revision is a file of SQL with the number that SQLite's has; all that are missing are one transaction.
"""

from __future__ import annotations

from importlib.resources import files
from typing import Any, Final

import asyncpg

from db.errors import NewerVersion, NotADatabase, OldServer, TooOpen, Unupgradable
from db.postgres.address import Address
from db.postgres.faults import told
from db.sqlite import REVISIONS as ALL_REVISIONS
from db.tables import PRIVATE_PREFIX, public

REVISIONS: Final = tuple(number for number in ALL_REVISIONS if number >= "0014")  # the first that a server has seen
OLDEST: Final = 14
_LOCK: Final = 0x74_68_65_77_6F_6F_64  # "thewood"
_TABLES: Final = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
_NUMBER: Final = "wood_revision"
_ROLE: Final = "SELECT current_user, rolsuper FROM pg_roles WHERE rolname = current_user"
# Whoever is one of these can read a table, or the server's own files, without having been granted it.
_MEMBER: Final = """
    SELECT one FROM unnest(ARRAY[$1, 'pg_read_all_data', 'pg_read_server_files', 'pg_execute_server_program']) AS one
    WHERE pg_has_role(one, 'MEMBER') LIMIT 1
"""
_MAY: Final = f"""
    SELECT t.tablename FROM pg_tables AS t
    WHERE t.schemaname = $1 AND starts_with(t.tablename, '{PRIVATE_PREFIX}') AND (
        has_any_column_privilege(format('%I.%I', t.schemaname, t.tablename), 'SELECT, INSERT, UPDATE')
        OR has_table_privilege(format('%I.%I', t.schemaname, t.tablename), 'SELECT, DELETE, TRUNCATE')
        OR pg_has_role(t.tableowner, 'MEMBER')
    )
    ORDER BY 1 LIMIT 1
"""


async def made_ready(address: Address, reader: Address) -> None:
    """Make or upgrade the schema, all of it or nothing, and grant the reading role what is public, and no more.

    Raises StoreError with one sentence.
    """
    path = address.shown
    with told(path):
        owner = await asyncpg.connect(str(address), timeout=10)
        try:
            _refuse_old(owner, path)
            async with owner.transaction():
                await owner.execute("SELECT pg_advisory_xact_lock($1)", _LOCK)
                await _upgrade(owner, path)
            await _prove(owner, address, reader, grant=True)
        finally:
            await owner.close()


async def looked_at(address: Address, reader: Address) -> tuple[str | None, int]:
    """The revision of a database (None: it is empty) and how many woods it holds; nothing is changed.

    Raises StoreError, TooOpen among them.
    """
    path = address.shown
    with told(path):
        owner = await asyncpg.connect(str(address), timeout=10)
        try:
            _refuse_old(owner, path)
            found = await _revision(owner, path)
            await _prove(owner, address, reader, grant=False)
            return found, 0 if found is None else int(await owner.fetchval("SELECT count(*) FROM woods"))
        finally:
            await owner.close()


def _refuse_old(owner: Any, path: str) -> None:
    if owner.get_server_version()[0] < OLDEST:
        raise OldServer(path, f" ({owner.get_server_version()[0]})")


async def _revision(owner: Any, path: str) -> str | None:
    """The revision, None where nothing is; refuses what is another program's, or a newer version's."""
    tables = {row[0] for row in await owner.fetch(_TABLES)}
    found: str | None = await owner.fetchval(f"SELECT number FROM {_NUMBER}") if _NUMBER in tables else None
    if found is None and tables:
        raise NotADatabase(path)
    if found is not None and found not in REVISIONS:
        raise NewerVersion(path, f" (revision {found})")
    return found


async def _upgrade(owner: Any, path: str) -> None:
    found = await _revision(owner, path)
    for number in REVISIONS:
        if found is None or number > found:
            try:
                await owner.execute(files("db.postgres").joinpath("revisions", f"{number}.sql").read_text("utf-8"))
            except (asyncpg.SyntaxOrAccessError, asyncpg.DataError) as error:
                if isinstance(error, asyncpg.InsufficientPrivilegeError):
                    raise
                raise Unupgradable(path, f" (revision {found})" if found else "") from error
    if found != REVISIONS[-1]:
        await owner.execute(f"CREATE TABLE IF NOT EXISTS {_NUMBER} (number text NOT NULL)")
        await owner.execute(f"DELETE FROM {_NUMBER}")
        await owner.execute(f"INSERT INTO {_NUMBER} VALUES ($1)", REVISIONS[-1])


async def _prove(owner: Any, address: Address, reader: Address, *, grant: bool) -> None:
    """Grant what is public, and have the reading role itself say that it may read nothing else; raises TooOpen."""
    path, schema = address.shown, await owner.fetchval("SELECT current_schema()")
    with told(reader.shown):
        other = await asyncpg.connect(str(reader), timeout=10)
    try:
        role, is_super = await other.fetchrow(_ROLE)
        if is_super:
            raise TooOpen(path, f" ({role} is a superuser)")
        owning = await owner.fetchval("SELECT current_user")
        if role == owning:
            raise TooOpen(path, f" ({role} owns it)")
        if (group := await other.fetchval(_MEMBER, owning)) is not None:
            raise TooOpen(path, f" ({role} is a member of {group})")
        if grant:
            await _grant(owner, schema, role)
        found = await other.fetchval(_MAY, schema)
        if found is not None:
            raise TooOpen(path, f" ({role} may read {found})")
    finally:
        await other.close()


async def _grant(owner: Any, schema: str, role: str) -> None:
    where, whom = ('"' + name.replace('"', '""') + '"' for name in (schema, role))
    async with owner.transaction():
        await owner.execute("SELECT pg_advisory_xact_lock($1)", _LOCK)
        await owner.execute(f"GRANT USAGE ON SCHEMA {where} TO {whom}")
        await owner.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA {where} FROM PUBLIC, {whom}")
        await owner.execute(f"GRANT SELECT ON {', '.join(sorted(public.tables))} TO {whom}")
