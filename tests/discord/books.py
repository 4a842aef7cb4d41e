"""Questions to the bot's database, and what it holds against what Discord shows."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from tests.builders.by_hand import by_hand
from tests.builders.postgres import Place, Server
from tests.discord.loopback.payloads import Json


@dataclass(frozen=True)
class Posted:
    """The outbox beside the channels, by nonce."""

    lost: list[str]  # rows that say sent, of which nothing stands anywhere
    twice: dict[str, int]
    rows: Counter[tuple[str, str]]  # by kind and state

    @property
    def clean(self) -> bool:
        """Whether each message that was sent stands there once."""
        return not (self.lost or self.twice)


class Books:
    """The file, read-only; the bot may be writing to it or be dead."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def ask(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """The rows that answer a question."""
        db = sqlite3.connect(f"file:{self._file}?mode=ro", uri=True, timeout=10)
        try:
            return db.execute(sql, values).fetchall()
        finally:
            db.close()

    def one(self, sql: str, *values: Any) -> Any:
        """The first cell of the first row."""
        return self.ask(sql, *values)[0][0]

    def pending(self) -> int:
        """Messages that wait to be sent."""
        return int(self.one("SELECT count(*) FROM private_outbox WHERE state = 'pending'"))

    def played(self, interaction: int) -> bool:
        """Whether what a user did is in a journal."""
        return bool(self.ask("SELECT 1 FROM journal WHERE key = ?", str(interaction)))

    def promised(self) -> int:
        """Interactions that Discord was promised an answer to, and has none yet."""
        return int(self.one("SELECT count(*) FROM private_interactions"))

    def keys(self) -> set[str]:
        """The keys of all entries of all journals; a user's deed has its interaction's id."""
        return {key for (key,) in self.ask("SELECT key FROM journal")}

    def turns(self) -> int:
        """Turns in all journals."""
        return int(self.one("SELECT count(*) FROM journal WHERE kind = 'tick'"))

    def woods(self) -> list[str]:
        """The ids of all woods."""
        return [id for (id,) in self.ask("SELECT id FROM woods")]

    def asleep(self, guild: int) -> bool:
        """Whether a server's wood is paused."""
        return self.one("SELECT due_at FROM woods WHERE server = ?", str(guild)) is None

    def take_lease(self, holder: str) -> None:
        """Have another process hold all leases."""
        with by_hand(self._file, timeout=10) as db:
            db.execute("UPDATE leases SET holder = ?, until = until + 20", (holder,))

    def posted(self, messages: dict[int, list[Json]]) -> Posted:
        """Hold the outbox against all that stands in Discord's channels."""
        shown = Counter(one["nonce"] for listed in messages.values() for one in listed if one.get("nonce"))
        rows = self.ask("SELECT nonce, kind, state FROM private_outbox ORDER BY id")
        return Posted(
            lost=[f"{kind} {nonce}" for nonce, kind, state in rows if state == "sent" and not shown[nonce]],
            twice={nonce: count for nonce, count in shown.items() if count > 1},
            rows=Counter((kind, state) for _, kind, state in rows),
        )


class ServerBooks(Books):
    """The same questions to a server's database."""

    def __init__(self, server: Server, place: Place) -> None:
        self._server, self._name = server, place.owner.rpartition("/")[2]

    def ask(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """As of a file; values are texts."""
        for value in values:
            sql = sql.replace("?", "'" + str(value).replace("'", "''") + "'", 1)
        found = orjson.loads(
            self._server.ask(self._name, f"SELECT coalesce(json_agg(to_json(found)), '[]') FROM ({sql}) AS found")
        )
        return [tuple(row.values()) for row in found]
