"""How the house stands, as an operator asks: each wood in a line, and all of them in a few numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from db.driver import Raw, Reader, Writer
from db.leases import ALL, Share
from db.sqlite import statements as sql
from db.tables import UPROOTED

_WOODS: Final = f"SELECT id, server, due_at FROM woods WHERE instr(server, '{UPROOTED}') = 0 ORDER BY id"
_MOST: Final = "SELECT count(*) FROM private_outbox WHERE state = 'pending'"
# Of each target only the eldest that waits: the index holds those alone.
_ELDEST: Final = """
    SELECT min(journal.at) FROM private_outbox AS box
    JOIN journal ON journal.wood = box.wood AND journal.seq = box.seq
    WHERE box.state = 'pending' AND box.head = 1
"""


@dataclass(frozen=True, slots=True)
class WoodLine:
    """One wood: its server, when its turn is due (None while it is paused)."""

    wood: str
    server: str
    due_at: int | None


@dataclass(frozen=True, slots=True)
class HouseStanding:
    """How many woods there are, are awake and are due, and by how many seconds the latest is late.

    `waiting` messages wait to be sent, the eldest since `waiting_s` seconds.
    """

    woods: int
    awake: int
    due: int
    late_s: int
    waiting: int
    waiting_s: int


class Standing:
    """Reads it; of several processes each sees its own share of what is due. Methods raise StoreError."""

    def __init__(self, writer: Writer, reader: Reader, share: Share = ALL) -> None:
        self._writer = writer
        self._reader = reader
        self.share = share

    async def woods(self) -> list[WoodLine]:
        """Every wood that stands, by id; a time that is none is of a damaged row, and is left out."""
        rows = await self._reader.rows(_WOODS)
        return [WoodLine(wood, str(server), due if isinstance(due, int) else None) for wood, server, due in rows]

    async def ours(self) -> list[str]:
        """Ids of the woods that stand and are of this share."""
        return [one.wood for one in await self.woods() if self.share.serves(one.server)]

    async def house(self, now: int) -> HouseStanding:
        """The numbers at `now`, in seconds since the epoch."""
        woods = await self.woods()
        ours = [one.due_at for one in woods if one.due_at is not None and self.share.serves(one.server)]
        late = [now - at for at in ours if at <= now]
        due = len(await self._reader.rows(sql.DUE, {"now": now} | self.share.values))

        def work(raw: Raw) -> tuple[int, int | None]:
            return int(raw.execute(_MOST).fetchone()[0]), raw.execute(_ELDEST).fetchone()[0]

        waiting, eldest = await self._writer.run(work)
        waited = now - eldest if isinstance(eldest, int) else 0
        return HouseStanding(len(woods), len(ours), due, max(late, default=0), waiting, max(waited, 0))
