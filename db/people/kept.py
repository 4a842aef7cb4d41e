"""All that is kept of one person, as it is stored: for whoever asks for their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from db.codec import facts
from db.driver import Raw, Writer
from db.people.persons import key_of

PIECE: Final = 1_024  # rows of a journal that are looked through in one unit of work

_WOODS: Final = "SELECT id FROM woods ORDER BY rowid"
_LAST: Final = "SELECT coalesce(max(seq), 0) FROM private_journal WHERE wood = ?"
_GIVEN: Final = """
    SELECT j.at, j.kind, p.payload FROM private_journal AS p JOIN journal AS j ON j.wood = p.wood AND j.seq = p.seq
    WHERE p.wood = ? AND p.seq > ? AND p.seq <= ? AND j.kind IN ('patron', 'moderator', 'leave')
    AND instr(p.payload, CAST(? AS BLOB)) > 0 ORDER BY p.seq
"""
_CHANNELS: Final = 'SELECT DISTINCT channel FROM private_letterboxes WHERE "user" = ? ORDER BY channel'
_PENDING: Final = "SELECT count(*) FROM private_interactions WHERE instr(body, CAST(? AS BLOB)) > 0"


def _rows(values: tuple[str | int, ...], raw: Raw) -> list[tuple[int, str, bytes]]:
    return raw.execute(_GIVEN, values).fetchall()


@dataclass(frozen=True, slots=True)
class GivenRow:
    """A command as it stands in a journal: `kind` of entry, the command's `name`, its facts."""

    at: int
    kind: str
    name: str
    facts: Mapping[str, Any]


class KeptReader:
    """Reads it, a piece at a time. Methods raise StoreError."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    async def woods(self) -> list[str]:
        """The ids of all woods, uprooted ones too, the oldest first."""
        return [str(wood) for (wood,) in await self._writer.run(lambda raw: raw.execute(_WOODS).fetchall())]

    async def given(self, wood: str, key: str) -> list[GivenRow]:
        """What somebody of a key gave in a wood, the oldest first."""
        (last,) = await self._writer.run(lambda raw: raw.execute(_LAST, (wood,)).fetchone())
        found: list[GivenRow] = []
        for after in range(0, last, PIECE):
            values = (wood, after, after + PIECE, f'"user":"{key}"')
            for at, kind, payload in await self._writer.run(partial(_rows, values)):
                told = facts(payload)
                if told.get("user") == key:
                    found.append(GivenRow(int(at), str(kind), str(told.get("name", kind)), told.get("command") or {}))
        return found

    async def beside(self, id: str) -> tuple[list[str], int]:
        """The channels that somebody's letters go to, and how many commands of theirs wait to be answered."""

        def work(raw: Raw) -> tuple[list[str], int]:
            channels = [str(channel) for (channel,) in raw.execute(_CHANNELS, (key_of(raw, id),))]
            (pending,) = raw.execute(_PENDING, (id,)).fetchone()
            return channels, int(pending)

        return await self._writer.run(work)
