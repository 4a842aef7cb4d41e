"""What is shown on the public page of a wood: whether it is open, and what each of its turns showed.

Everything is read through the connection that the database refuses its private tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from db.codec import checked, packed, unpacked
from db.driver import Reader, Writer
from db.errors import Damaged, reading
from db.sqlite import statements as sql
from db.tables import UPROOTED

ADD_TURN = """
    INSERT INTO turns (wood, chapter, turn, seq, body) VALUES (:wood, :chapter, :turn, :seq, :body)
    ON CONFLICT (wood, chapter, turn) DO UPDATE SET seq = excluded.seq, body = excluded.body
"""
_ADD_INFLUENCE = """
    INSERT INTO influences (wood, chapter, turn, body) VALUES (:wood, :chapter, :turn, :body)
    ON CONFLICT (wood, chapter, turn) DO NOTHING
"""
SET_OPEN = 'UPDATE woods SET "window" = :open WHERE id = :wood'
_OPEN = f"SELECT id, ticked_seq, language FROM woods WHERE woods.window = 1 AND instr(server, '{UPROOTED}') = 0"
_IS_OPEN = f"{_OPEN} AND id = :wood"
_WORLD = "SELECT world FROM woods WHERE id = :wood"
_STATE = """
    SELECT snapshots.body FROM woods JOIN snapshots ON snapshots.wood = woods.id AND snapshots.seq = woods.seq
    WHERE woods.id = :wood
"""
_TURNS = """
    SELECT body FROM turns WHERE wood = :wood AND (chapter, turn) > (:chapter, :after) AND chapter <= :last
    ORDER BY chapter, turn LIMIT :limit
"""
_NEWEST = "SELECT body FROM turns WHERE wood = :wood ORDER BY chapter DESC, turn DESC LIMIT :limit"
_TURN = "SELECT body FROM turns WHERE wood = :wood AND chapter = :chapter AND turn = :turn"
_INFLUENCE = "SELECT body FROM influences WHERE wood = :wood AND chapter = :chapter AND turn = :turn"
_THOUGHTS = "SELECT body FROM traces WHERE wood = :wood AND age BETWEEN :first AND :last ORDER BY age"


class Opened(NamedTuple):
    """A wood whose page is open: its id, the journal row of its newest turn (0 before the first), and its locale."""

    wood: str
    ticked_seq: int
    language: str


class ShownReader:
    """Turns of any wood as they were shown, each as JSON bytes. Methods raise StoreError."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    async def open(self) -> list[Opened]:
        """Every wood whose page is open, in no order."""
        return [Opened(str(wood), int(seq), str(locale)) for wood, seq, locale in await self._reader.rows(_OPEN)]

    async def is_open(self, wood: str) -> bool:
        """Whether one wood's page is open."""
        return bool(await self._reader.rows(_IS_OPEN, {"wood": wood}))

    async def world(self, wood: str) -> str:
        """The id of a wood's world; "" for no wood."""
        rows = await self._reader.rows(_WORLD, {"wood": wood})
        return str(rows[0][0]) if rows else ""

    async def prove(self, wood: str) -> None:
        """Raises Damaged where what is kept of a wood's state is not what was stored."""
        rows = await self._reader.rows(_STATE, {"wood": wood})
        with reading(self._reader.path):
            if not rows:
                raise Damaged(self._reader.path)
            checked(rows[0][0])

    async def turns(self, wood: str, chapter: int, after: int = 0, limit: int = 1_000) -> list[bytes]:
        """At most `limit` turns of a chapter after turn `after`, oldest first."""
        values = {"wood": wood, "chapter": chapter, "last": chapter, "after": after, "limit": limit}
        return self._bodies(await self._reader.rows(_TURNS, values))

    async def newest(self, wood: str, limit: int = 1) -> list[bytes]:
        """The newest turns of all chapters, the newest first."""
        return self._bodies(await self._reader.rows(_NEWEST, {"wood": wood, "limit": limit}))

    async def turn(self, wood: str, chapter: int, turn: int) -> bytes | None:
        """One turn, None for one that is not kept."""
        rows = self._bodies(await self._reader.rows(_TURN, {"wood": wood, "chapter": chapter, "turn": turn}))
        return rows[0] if rows else None

    async def influence(self, wood: str, chapter: int, turn: int) -> bytes | None:
        """What a turn would have come to without one of its inputs; None where nobody has asked yet."""
        rows = self._bodies(await self._reader.rows(_INFLUENCE, {"wood": wood, "chapter": chapter, "turn": turn}))
        return rows[0] if rows else None

    async def thoughts(self, wood: str, first: int, last: int) -> list[bytes]:
        """What the minds were asked and said from turn `first` to `last`, counted over all chapters, oldest first."""
        return self._bodies(await self._reader.rows(_THOUGHTS, {"wood": wood, "first": first, "last": last}))

    async def roles(self) -> dict[str, str]:
        """The constant parts of prompts, by the ids that thoughts name them by."""
        return {str(id): str(body) for id, body in await self._reader.rows(sql.ROLES)}

    def _bodies(self, rows: Sequence[tuple[bytes, ...]]) -> list[bytes]:
        with reading(self._reader.path):
            return [unpacked(body) for (body,) in rows]


class ShownWriter:
    """Writes what the page needs, beside the journal: neither is any part of the game. Methods raise StoreError."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    async def open(self, wood: str, open: bool) -> None:
        """Open a wood's page, or shut it."""
        await self._writer.run(lambda raw: raw.execute(SET_OPEN, {"wood": wood, "open": int(open)}) and None)

    async def keep(self, wood: str, chapter: int, bodies: Sequence[tuple[int, bytes]]) -> None:
        """Keep what was worked out of turns of a chapter, each once."""
        values = [{"wood": wood, "chapter": chapter, "turn": turn, "body": packed(body)} for turn, body in bodies]
        await self._writer.run(lambda raw: raw.executemany(_ADD_INFLUENCE, values) and None)
