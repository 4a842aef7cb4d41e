"""Many entries of as many woods in one transaction: each statement once for all of them.

An entry's unit of work is first played to a `Recorder`, which takes down what it says, and has its rows taken. So
nobody waits between one statement and the next, and a batch costs as many trips as an entry has statements, however
many entries it has; and those that follow each other go as parts of one. What was assumed is asked of the database
before anything else is sent: an entry whose rows were taken by another, or whose person has that key no more, is left
out, and played by itself, where it hears so.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, NoReturn

import asyncpg

from db.postgres.bridge import marked
from db.postgres.dialect import ADD_NUMBERED, BEFORE_ALL, CLAIMS, AtOnce, joined, statement
from db.sqlite import statements as sql

_NUMBERED: Final = (ADD_NUMBERED, sql.ADD_PARCEL)
_SHARED: Final = (sql.ADD_ROLE, sql.ADD_WORLD)  # by many woods: each once, in one order, so that no two batches cross
_NUMBERS: Final = "SELECT nextval('private_inbox_id_seq') FROM generate_series(1, $1)"


class Unforeseen(Exception):
    """A unit looked at what a recorder cannot know."""


class _Number:
    """The number that a letter will have: the `place`-th of its batch."""

    __slots__ = ("place",)

    def __init__(self, place: int) -> None:
        self.place = place


class _Assumed:
    """What came of a statement, as far as it may be assumed: what is claimed is so, and a letter has a number."""

    def __init__(self, *, claimed: bool = False, lastrowid: Any = None) -> None:
        self._claimed = claimed
        self._lastrowid = lastrowid

    @property
    def rowcount(self) -> int:
        """One for a row that is claimed."""
        return 1 if self._claimed else _unforeseen()

    @property
    def lastrowid(self) -> Any:
        """Stands for the number until there is one."""
        return _unforeseen() if self._lastrowid is None else self._lastrowid

    def fetchone(self) -> tuple[bool]:
        """That there is a row, for one that is claimed."""
        return (True,) if self._claimed else _unforeseen()

    def fetchall(self) -> NoReturn:
        """Nobody knows yet."""
        _unforeseen()

    def __iter__(self) -> NoReturn:
        _unforeseen()


def _unforeseen() -> NoReturn:
    raise Unforeseen


class Recorder:
    """Takes down what units say, one after another."""

    def __init__(self) -> None:
        self.letters = 0
        self.moved: set[str] = set()
        self._said: deque[tuple[str, list[Any]]] = deque()

    def of(self, work: Callable[[Any], None]) -> deque[tuple[str, list[Any]]]:
        """The statements of one unit with their values; raises Unforeseen, and whatever the unit raises."""
        self._said = deque()
        work(self)
        return self._said

    def execute(self, text: str, values: Any = (), /) -> _Assumed:
        """Take it down."""
        if text == sql.ADD_LETTER:
            number = _Number(self.letters)
            self.letters += 1
            self._said.append((ADD_NUMBERED, [values | {"id": number}]))
            return _Assumed(lastrowid=number)
        if text in (sql.MOVE_WOOD, sql.ADD_WOOD):
            self.moved.add(marked(text, values))
        self._said.append((text, [values]))
        return _Assumed(claimed=text in CLAIMS)

    def executemany(self, text: str, values: Iterable[Any], /) -> _Assumed:
        """Take it down, if there is anything to it."""
        if rows := list(values):
            self._said.append((text, rows))
        return _Assumed()


async def write(
    connection: asyncpg.Connection, units: Sequence[deque[tuple[str, list[Any]]]], letters: int
) -> list[bool]:
    """Have it written, in a transaction that was begun; which of the units were. Raises what the driver does."""
    numbers = [row[0] for row in await connection.fetch(_NUMBERS, letters)] if letters else []
    numbers.sort()
    targets = [one["target"] for unit in units for text, many in unit if text == sql.ADD_PARCEL for one in many]
    if targets:
        await connection.execute(BEFORE_ALL, targets)
    taken, parts = [True] * len(units), _Parts(connection)
    waiting = Counter(text for unit in units for text, _ in unit)
    while waiting:
        text = _next(units, waiting)
        own = [place for place, unit in enumerate(units) if unit and unit[0][0] == text]
        said = [units[place].popleft()[1] for place in own]
        waiting[text] -= len(own)
        rows = _rows(text, [one for many in said for one in many], numbers)
        if text not in CLAIMS:
            await parts.add(text, rows)
        else:
            await parts.send()
            found = await _claimed(connection, text, rows)
            for place, (one,) in zip(own, said, strict=True):
                key = tuple(one[name] for name in CLAIMS[text][1])
                if found[key] > 0:
                    found[key] -= 1
                    continue
                taken[place] = False
                waiting.subtract(text for text, _ in units[place])
                units[place].clear()
        waiting = +waiting
    await parts.send()
    return taken


class _Parts:
    """Statements that go as one: none of them sees what another has written."""

    def __init__(self, connection: asyncpg.Connection) -> None:
        self._connection = connection
        self._parts: dict[str, AtOnce] = {}

    async def add(self, text: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """Have it be another part, or sent by itself, after those that came before."""
        whole = statement(text).at_once(rows)
        if whole is None or text in self._parts:
            await self.send()
        if whole is None:
            await self._connection.executemany(statement(text).text(rows), rows)
        else:
            self._parts[text] = whole

    async def send(self) -> None:
        """Send what there is."""
        if self._parts:
            text, values = joined(self._parts.values())
            self._parts.clear()
            await self._connection.execute(text, *values)


async def _claimed(
    connection: asyncpg.Connection, text: str, rows: Sequence[tuple[Any, ...]]
) -> Counter[tuple[Any, ...]]:
    """Which of the claims hold, by the values that tell them apart, and how often."""
    told = CLAIMS[text][0]
    if whole := statement(text).at_once(rows):
        return Counter(map(tuple, await connection.fetch(whole[0] + told, *whole[1])))
    return Counter(map(tuple, await connection.fetchmany(statement(text).text(rows) + told, rows)))


def _next(units: Sequence[deque[tuple[str, list[Any]]]], waiting: Counter[str]) -> str:
    """What is to be sent now: a statement that no unit has yet to come to, else the one that most are at."""
    heads = Counter(unit[0][0] for unit in units if unit)
    return next((text for text, count in heads.items() if count == waiting[text]), heads.most_common(1)[0][0])


def _rows(text: str, given: Sequence[Any], numbers: Sequence[int]) -> list[tuple[Any, ...]]:
    rows = [*map(statement(text).values, given)]
    if text in _SHARED:
        return sorted(set(rows))
    return [tuple(_known(value, numbers) for value in row) for row in rows] if text in _NUMBERED else rows


def _known(value: Any, numbers: Sequence[int]) -> Any:
    return numbers[value.place] if isinstance(value, _Number) else value
