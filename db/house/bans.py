"""Whom the house does not serve: users and servers, by Discord's ids, whatever wood they are in."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

from sqlalchemy import Column, Integer, PrimaryKeyConstraint, Table, Text

from db.driver import Raw, Writer
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
_ADD: Final = "INSERT INTO private_bans (kind, id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
_LIFT: Final = "DELETE FROM private_bans WHERE kind = ? AND id = ?"


class Ban(NamedTuple):
    """One of them, since when (seconds since the epoch)."""

    kind: str
    id: str
    at: int


class Bans:
    """The list. Methods raise StoreError."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    async def all(self) -> list[Ban]:
        """Everybody on it: servers first, the oldest first."""
        return await self._writer.run(lambda raw: [Ban(*row) for row in raw.execute(_ALL)])

    async def add(self, kind: Kind, id: str, at: int) -> bool:
        """Put one on it; False for one who is."""
        return await self._changed(_ADD, (kind, id, at))

    async def lift(self, kind: Kind, id: str) -> bool:
        """Take one off it; False for one who is not on it."""
        return await self._changed(_LIFT, (kind, id))

    async def _changed(self, statement: str, values: tuple[str | int, ...]) -> bool:
        def work(raw: Raw) -> bool:
            return raw.execute(statement, values).rowcount > 0

        return await self._writer.run(work)
