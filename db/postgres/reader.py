"""The role for public reads. The server itself refuses it the private tables (docs: rules/secrets.md).

Views, Gazettes, prompts, exports and traces read through here and through nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import asyncpg

from db.postgres.address import Address
from db.postgres.dialect import statement
from db.postgres.faults import told
from db.postgres.writer import ANSWER_S, let_go

CONNECTIONS: Final = 4


class PublicRole:
    """Public reads, as a role of their own. Made by `PublicRole.open`."""

    def __init__(self, address: Address, pool: asyncpg.Pool) -> None:
        self.path = address.shown
        self._pool = pool

    @classmethod
    async def open(cls, address: Address) -> PublicRole:
        """Connect; raises StoreError."""
        with told(address.shown):
            pool = await asyncpg.create_pool(
                str(address),
                min_size=0,
                max_size=CONNECTIONS,
                statement_cache_size=512,
                max_inactive_connection_lifetime=0,
                timeout=ANSWER_S,
                command_timeout=ANSWER_S,
                server_settings={"default_transaction_read_only": "on", "application_name": "wood, public reads"},
            )
        return cls(address, pool)

    async def rows(self, sql: str, values: Mapping[str, Any] | None = None) -> list[tuple[Any, ...]]:
        """All rows of one SELECT; raises StoreError."""
        asked = statement(sql)
        given = asked.values(values or {})
        with told(self.path):
            return [tuple(row) for row in await self._pool.fetch(asked.text([given]), *given)]

    async def close(self) -> None:
        """Let go of the connections; closing twice is harmless."""
        await let_go(self._pool)
