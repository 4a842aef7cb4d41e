"""A unit of work, which is a plain function, played on a driver that has to be waited for.

The function runs in a greenlet of its own. Where it asks the database it is left, and entered again with the answer: so
the loop goes on meanwhile, and the same functions serve SQLite on its thread and PostgreSQL on the loop.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import Any, Final, TypeVar

import asyncpg
from greenlet import getcurrent, greenlet

from db.house.forgetting import BLANK, SHUT
from db.house.languages import SPEAK
from db.postgres.dialect import BEFORE, statement
from db.shown import SET_OPEN
from db.sqlite import statements as sql
from db.tables import UPROOTED

T = TypeVar("T")

# What others remember of woods and of people.
_CHANGES: Final = frozenset({sql.MOVE_WOOD, sql.PUT_OFF, SET_OPEN})
_MOVES: Final = frozenset({SHUT, SPEAK, BLANK})


class Answer:
    """What came of one statement, as a cursor."""

    def __init__(self, rows: list[Any], rowcount: int) -> None:
        self._rows = iter(rows)
        self._first = rows[0] if rows else None
        self.rowcount = rowcount

    @property
    def lastrowid(self) -> int | None:
        """What the row that was added gave back first."""
        return None if self._first is None else int(self._first[0])

    def fetchone(self) -> Any:
        """The next row, None after the last."""
        return next(self._rows, None)

    def fetchall(self) -> list[Any]:
        """The rows that are left."""
        return list(self._rows)

    def __iter__(self) -> Iterator[Any]:
        return self._rows


class BridgedRaw:
    """The connection as a unit of work sees it. `moved` are the woods that it has changed."""

    def __init__(self, connection: asyncpg.Connection) -> None:
        self._connection = connection
        self.moved: set[str] = set()

    def execute(self, text: str, values: Any = (), /) -> Answer:
        """Run one statement."""
        if text in _CHANGES:
            self.moved.add(marked(text, values))
        elif text in _MOVES:
            self.moved.add("!")
        return _waited(self._execute(text, values))

    def executemany(self, text: str, values: Iterable[Any], /) -> Answer:
        """Run it once for each, in one go."""
        return _waited(self._executemany(text, list(values)))

    async def _execute(self, text: str, given: Any) -> Answer:
        if text in BEFORE:
            await self._execute(BEFORE[text], given)
        asked = statement(text)
        values = asked.values(given)
        worded = asked.text([values])
        if asked.gives:
            rows = [tuple(row) for row in await self._connection.fetch(worded, *values)]
            return Answer(rows, len(rows))
        said = await self._connection.execute(worded, *values)
        count = said.rpartition(" ")[2]
        return Answer([], int(count) if count.isdecimal() else -1)

    async def _executemany(self, text: str, given: list[Any]) -> Answer:
        if text in BEFORE:
            for one in given:
                await self._execute(BEFORE[text], one)
        if given:
            asked = statement(text)
            rows = [asked.values(one) for one in given]
            await self._connection.executemany(asked.text(rows), rows)
        return Answer([], len(given))


def marked(text: str, values: Any) -> str:
    """A wood that a statement changes, as other processes are told of it: with a "!" where it may have moved."""
    moves = text == sql.ADD_WOOD or str(values.get("server", "")).startswith(UPROOTED)
    return f"{'!' if moves else ''}{values['wood']}"


def _waited(answer: Awaitable[Answer]) -> Answer:
    got: Answer = getcurrent().parent.switch(answer)
    return got


async def play(work: Callable[[Any], T], raw: Any) -> T:
    """What `work` returns or raises, played on a connection that waits (`BridgedRaw`)."""
    inside = greenlet(work)
    asked = inside.switch(raw)
    while not inside.dead:
        try:
            got = await asked
        except BaseException as error:
            asked = inside.throw(error)
        else:
            asked = inside.switch(got)
    result: T = asked
    return result
