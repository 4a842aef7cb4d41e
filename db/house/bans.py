"""Whom the house does not serve: users and servers, by Discord's ids, whatever wood they are in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal, NamedTuple, TypeAlias

from sqlalchemy import Column, Integer, PrimaryKeyConstraint, Table, Text

from db.driver import Raw, Writer
from db.people.persons import HASHED, mark, mark_of, salt_of
from db.tables import PRIVATE_PREFIX, private

Kind: TypeAlias = Literal["user", "server"]

private_bans = Table(
    f"{PRIVATE_PREFIX}bans",
    private,
    Column("kind", Text, nullable=False),  # user, server
    Column("id", Text, nullable=False),
    Column("at", Integer, nullable=False),
    PrimaryKeyConstraint("kind", "id"),
)

_ALL: Final = "SELECT kind, id, at FROM private_bans ORDER BY kind, at, id"
_ADD: Final = """
    INSERT INTO private_bans (kind, id, at) SELECT :kind, :id, :at
    WHERE NOT EXISTS (SELECT 1 FROM private_bans WHERE kind = :kind AND id IN (:id, :hashed))
"""
_LIFT: Final = "DELETE FROM private_bans WHERE kind = :kind AND id IN (:id, :hashed)"


class Ban(NamedTuple):
    """One of them, since when (seconds since the epoch)."""

    kind: str
    id: str
    at: int


class Barred:
    """The list as it is in memory. A person on it who was forgotten stands there by the mark of their id alone."""

    def __init__(self, bans: Iterable[Ban] = (), salt: bytes = b"") -> None:
        self._known = {(one.kind, one.id) for one in bans}
        self._salt = salt
        self._hashed = any(id.startswith(HASHED) for _, id in self._known)

    def bars(self, kind: Kind, id: str) -> bool:
        """Whether a user or a server is on it."""
        if (kind, id) in self._known:
            return True
        return self._hashed and kind == "user" and (kind, f"{HASHED}{mark_of(self._salt, id)}") in self._known


class Bans:
    """The list. Methods raise StoreError."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    async def all(self) -> list[Ban]:
        """Everybody on it: servers first, the oldest first."""
        return await self._writer.run(lambda raw: [Ban(*row) for row in raw.execute(_ALL)])

    async def barred(self) -> Barred:
        """The list, to be asked."""
        return await self._writer.run(lambda raw: Barred([Ban(*row) for row in raw.execute(_ALL)], salt_of(raw)))

    async def add(self, kind: Kind, id: str, at: int) -> bool:
        """Put one on it; False for one who is."""
        return await self._changed(_ADD, {"kind": kind, "id": id, "at": at})

    async def lift(self, kind: Kind, id: str) -> bool:
        """Take one off it; False for one who is not on it."""
        return await self._changed(_LIFT, {"kind": kind, "id": id})

    async def _changed(self, statement: str, values: dict[str, str | int]) -> bool:
        def work(raw: Raw) -> bool:
            hashed = f"{HASHED}{mark(raw, str(values['id']))}" if values["kind"] == "user" else ""
            return raw.execute(statement, values | {"hashed": hashed}).rowcount > 0

        return await self._writer.run(work)
