"""What chapters that are long over have left is folded, a little at a time: their rows go, their ends stay.

Of a folded chapter stay its pages in the annals, by which anyone checks its seal and its draws, and the state that it
ended with. The journal then begins with the row to which that state was committed. Before a row goes it is held against
the chain: what was changed by hand is not folded away.
"""

from __future__ import annotations

from typing import Any, Final

from db.driver import Raw, Writer
from db.errors import Damaged, reading
from db.journal.moved import SHREDDED
from db.journal.pins import ending, pinned
from db.journal.rows import commit, row_hash

BATCH: Final = 128  # rows of a journal in one unit of work: what waits behind it waits for milliseconds
PAGES: Final = 64  # given back to the disk in one unit
VACUUM: Final = "PRAGMA auto_vacuum"

_ROWS: Final = """
    SELECT j.seq, j.kind, j.key, j.at, j.payload, j.commitment, j.state, j.prev, j.hash, p.salt
    FROM journal AS j LEFT JOIN private_journal AS p ON p.wood = j.wood AND p.seq = j.seq
    WHERE j.wood = ? AND j.seq <= ? ORDER BY j.seq LIMIT ?
"""
_NAMES: Final = (
    "wood", "seq", "kind", "key", "at", "payload", "commitment", "state", "prev", "hash", "salt", "hidden", "answer",
)  # fmt: skip
_WHOLE: Final = """
    SELECT j.wood, j.seq, j.kind, j.key, j.at, j.payload, j.commitment, j.state, j.prev, j.hash,
        p.salt, p.payload, p.answer
    FROM journal AS j LEFT JOIN private_journal AS p ON p.wood = j.wood AND p.seq = j.seq
    WHERE j.wood = ? AND j.seq < ? ORDER BY j.seq LIMIT ?
"""
_POSTINGS: Final = "SELECT source, target, amount, memo FROM postings WHERE wood = ? AND seq = ? ORDER BY n"
_IN_HEX: Final = ("commitment", "state", "prev", "hash", "salt")
_FORGET: Final = (
    "DELETE FROM journal WHERE wood = :wood AND seq <= :last",
    "DELETE FROM private_journal WHERE wood = :wood AND seq <= :last",
    "DELETE FROM statement_lines WHERE wood = :wood AND seq <= :last",
    "DELETE FROM postings WHERE wood = :wood AND seq <= :last",
    "DELETE FROM turns WHERE wood = :wood AND seq <= :last",
    "DELETE FROM influences WHERE wood = :wood AND chapter < (SELECT min(chapter) FROM turns WHERE wood = :wood)",
)
# Those that nothing in the outbox speaks of any more, but for each player's newest.
_LETTERS: Final = """
    DELETE FROM private_inbox WHERE id IN (
        SELECT id FROM (
            SELECT id, row_number() OVER (PARTITION BY "user" ORDER BY id DESC) AS age
            FROM private_inbox WHERE wood = :wood
        ) AS old
        WHERE age > :keep AND id NOT IN (SELECT letter FROM private_outbox WHERE letter IS NOT NULL) LIMIT :batch
    )
"""


class Folding:
    """Folds. Methods raise StoreError; each is one unit of work, between which others take their turn."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    async def leaving(self, wood: str, keep: int) -> list[dict[str, Any]]:
        """The rows that `journal` would fold next, whole, as plain JSON: for whoever keeps them elsewhere first."""

        def work(raw: Raw) -> list[dict[str, Any]]:
            end = ending(raw, wood, keep)
            found = [] if end is None else raw.execute(_WHOLE, (wood, end, BATCH)).fetchall()
            rows = [{name: _plain(name, cell) for name, cell in zip(_NAMES, row, strict=True)} for row in found]
            for row in rows:
                row["postings"] = [list(one) for one in raw.execute(_POSTINGS, (wood, row["seq"]))]
            return rows

        return await self._writer.run(work)

    async def journal(self, wood: str, keep: int, until: int | None = None) -> int:
        """Fold a few rows of what lies before the newest `keep` finished chapters; how many, 0 when none is left.

        With `until`, no row behind that one. Raises Damaged, and folds nothing, where a row or the state is not what
        the chain says.
        """
        path = self._writer.path

        def work(raw: Raw) -> int:
            end = ending(raw, wood, keep)
            if end is None:
                return 0
            with reading(path):
                rows = raw.execute(_ROWS, (wood, end, BATCH + 1)).fetchall()
                if len(rows) < 2:
                    return 0
                _held_against_the_chain(path, raw, wood, rows, end)
                last = rows[-2][0] if until is None else min(until, rows[-2][0])
            for statement in _FORGET:
                raw.execute(statement, {"wood": wood, "last": last})
            return len([row for row in rows if row[0] <= last])

        return await self._writer.run(work)

    async def letters(self, wood: str, keep: int) -> int:
        """Let go of a few letters of a wood that are older than each player's newest `keep`; how many."""

        def work(raw: Raw) -> int:
            return raw.execute(_LETTERS, {"wood": wood, "keep": max(keep, 1), "batch": BATCH}).rowcount

        return await self._writer.run(work)

    async def give_back(self) -> int:
        """Give a few pages that are free back to the disk; how many are left, 0 too for a file that cannot."""

        def work(raw: Raw) -> int:
            (vacuum,) = raw.execute(VACUUM).fetchone()
            if vacuum != _INCREMENTAL:
                return 0
            raw.execute(f"PRAGMA incremental_vacuum({PAGES})").fetchall()
            (left,) = raw.execute("PRAGMA freelist_count").fetchone()
            return int(left)

        return await self._writer.run(work)

    async def begun(self, wood: str) -> tuple[int, bytes] | None:
        """The row with which a folded journal begins, and the state after it; None for one that is whole."""
        path = self._writer.path

        def work(raw: Raw) -> tuple[int, bytes] | None:
            (first,) = raw.execute("SELECT min(seq) FROM journal WHERE wood = ?", (wood,)).fetchone()
            if not isinstance(first, int) or first <= 1:
                return None
            with reading(path):
                state = pinned(raw, wood, first)
            return None if state is None else (first, state)

        return await self._writer.run(work)


_INCREMENTAL: Final = 2


def _plain(name: str, cell: object) -> object:
    """A cell as JSON takes it: hashes and salts in hex, bodies as the text they are."""
    if not isinstance(cell, bytes):
        return cell
    return cell.hex() if name in _IN_HEX else cell.decode(errors="replace")


def _held_against_the_chain(path: str, raw: Raw, wood: str, rows: list[tuple[object, ...]], end: int) -> None:
    """Raise Damaged where rows do not follow on each other, or the last of all is not what led to the pinned state."""
    before: tuple[object, ...] | None = None
    for row in rows:
        seq, kind, key, at, payload, commitment, state, prev, hash_, salt = row
        if before is not None and (seq, prev) != (int(str(before[0])) + 1, before[8]):
            raise Damaged(path)
        if hash_ != row_hash(prev, seq, kind, key, at, payload, commitment, state):  # type: ignore[arg-type]
            raise Damaged(path)
        if seq == end:
            pin = pinned(raw, wood, end)
            if pin is None or (salt != SHREDDED and commit(salt, b"state", pin) != state):  # type: ignore[arg-type]
                raise Damaged(path)
        before = row
