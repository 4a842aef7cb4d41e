"""What a store stands on: a connection that writes in units of work, and one that may only read what is public.

SQLite (`db.sqlite`) and PostgreSQL (`db.postgres`) each have one of both. Everything above, `Store` and its rooms, is
the same for either, down to the text of its statements: those of SQLite, with values by name or in order. The few that
PostgreSQL says otherwise are told in `db/postgres/dialect.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


class Cursor(Protocol):
    """What came of one statement."""

    @property
    def rowcount(self) -> int:
        """How many rows it changed."""
        ...

    @property
    def lastrowid(self) -> int | None:
        """The number of the row that it added, where rows of its table have one."""
        ...

    def fetchone(self) -> Any:
        """The next row, None after the last."""
        ...

    def fetchall(self) -> list[Any]:
        """The rows that are left."""
        ...

    def __iter__(self) -> Iterator[Any]: ...


class Raw(Protocol):
    """The connection as a unit of work sees it, inside its transaction."""

    def execute(self, sql: str, values: Any = ..., /) -> Cursor:
        """Run one statement; `values` by name or in order."""
        ...

    def executemany(self, sql: str, values: Iterable[Any], /) -> Cursor:
        """Run it once for each."""
        ...


class Writer(Protocol):
    """Runs units of work; one that returns is on the disk. Methods raise StoreError.

    `path` is where the database is, as it may be shown to an operator; `kind` which of the two it is.
    """

    path: str
    kind: str

    async def run(self, work: Callable[[Raw], T]) -> T:
        """Play `work` inside a transaction of its own; what it raises comes out, and its changes are undone."""
        ...

    async def read(self, work: Callable[[Raw], T]) -> T:
        """The same for a unit that changes nothing and has to see one moment, whatever others do meanwhile."""
        ...

    async def append(self, work: Callable[[Raw], None]) -> None:
        """The same for a unit that adds one entry to a wood: many of them, of as many woods, share a flush.

        It looks at nothing but whether its rows were taken, and at the numbers of those that it added.
        """
        ...

    def note(self, whether: bool) -> None:
        """Say whether it is kept how far the database has come, where a copy can be put in its place."""
        ...

    async def fold(self) -> None:
        """A good moment to tidy up."""
        ...

    async def empty_log(self) -> None:
        """Have what was deleted be gone from the disk, as far as that is the bot's to do."""
        ...

    async def size(self) -> tuple[int, int]:
        """Bytes of the database, and of its log."""
        ...

    async def close(self) -> None:
        """Finish what waits; closing twice is harmless."""
        ...


class Reader(Protocol):
    """Public reads: the database itself refuses it what is private. Methods raise StoreError."""

    path: str

    async def rows(self, sql: str, values: Mapping[str, Any] | None = None) -> list[tuple[Any, ...]]:
        """All rows of one SELECT."""
        ...

    async def close(self) -> None:
        """Closing twice is harmless."""
        ...
