"""Who serves which shard of this database: a lease that runs out by itself unless its holder renews it.

A holder is a line that names a process. Two processes may share a database only if they divide the shards between them
in the same way and have none in common; total 0 is all of it, however Discord would have it divided.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from db.driver import Raw, Writer

# Nobody else takes a lease until this unit of work is over: so it is anyway in a file, which has one writer at a time.
ALONE: Final = "SELECT 1"
CLOCK: Final = "SELECT :now"
_ALL: Final = "SELECT total, shard, holder, until FROM leases"
_ADD: Final = "INSERT INTO leases (total, shard, holder, until) VALUES (:total, :shard, :holder, :until)"
_DROP: Final = "DELETE FROM leases WHERE total = :total AND shard = :shard"
_LEAVE: Final = "DELETE FROM leases WHERE holder = :holder"


class Share(NamedTuple):
    """The shards, of `total`, whose servers one process serves."""

    total: int
    shards: tuple[int, ...]

    def serves(self, server: str) -> bool:
        """Whether a server is of these shards; what has no server, as a private message, is of the first."""
        return ((int(server) >> 22) if server.isdecimal() else 0) % self.total in self.shards

    @property
    def values(self) -> dict[str, int | str]:
        """As the statements of what is due take it: ",0,1," of 4."""
        return {"total": self.total, "shards": f",{','.join(map(str, self.shards))},"}


ALL: Final = Share(1, (0,))


@dataclass(frozen=True, slots=True)
class Lease:
    """One shard of `total`, whose it is, and until when (seconds since the epoch)."""

    total: int
    shard: int
    holder: str
    until: int


class Leases:
    """The leases of a database. Methods raise StoreError."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    async def take(
        self, total: int, shards: Sequence[int], holder: str, now: int, until: int, is_gone: Callable[[str], bool]
    ) -> Lease | None:
        """Take or renew the lease on all of `shards`, or none of them: returns the one that stands in the way.

        One that has run out, or whose holder `is_gone`, stands in nobody's way; nor does one that was taken for longer
        than ever is, by a clock that has been set back since. Where the database has a clock of its own, that counts:
        `now` and `until` only say for how long.
        """

        def work(raw: Raw) -> Lease | None:
            raw.execute(ALONE)
            at = int(raw.execute(CLOCK, {"now": now}).fetchone()[0])
            end = at + until - now
            mine = []
            for found in (Lease(*row) for row in raw.execute(_ALL).fetchall()):
                overlaps = found.total != total or found.shard in shards
                stands = at < found.until <= end + (end - at)
                if found.holder != holder and stands and overlaps and not is_gone(found.holder):
                    return found
                if overlaps:
                    mine.append(found)
            for one in mine:
                raw.execute(_DROP, {"total": one.total, "shard": one.shard})
            for shard in shards:
                raw.execute(_ADD, {"total": total, "shard": shard, "holder": holder, "until": end})
            return None

        return await self._writer.run(work)

    async def orphaned(self, total: int, now: int, is_gone: Callable[[str], bool]) -> list[int]:
        """Which shards of `total` nobody serves any more whose lease was never given back, in order."""

        def work(raw: Raw) -> list[int]:
            at = int(raw.execute(CLOCK, {"now": now}).fetchone()[0])
            found = [Lease(*row) for row in raw.execute(_ALL)]
            return sorted(one.shard for one in found if one.total == total and (one.until <= at or is_gone(one.holder)))

        return await self._writer.run(work)

    async def give_back(self, holder: str) -> None:
        """The holder is done; another need not wait."""
        await self._writer.run(lambda raw: raw.execute(_LEAVE, {"holder": holder}) and None)
