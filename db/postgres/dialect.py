"""The statements of SQLite as PostgreSQL takes them: one text for both, and the few that it says otherwise.

Values go by number, each with the type that it has: a whole number has 64 bits, wherever it stands. The functions that
SQLite has and PostgreSQL has not (`instr`, `typeof`, and those below) are made with the schema.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, Final, NamedTuple

from db.journal.folding import VACUUM
from db.leases import ALONE, CLOCK
from db.people.persons import IS_THEIRS
from db.postgres.together import TOGETHER
from db.sqlite import statements as sql
from db.storage import ASLEEP_BY

_VALUE: Final = re.compile(r"(?<![:\w]):([a-z_][a-z0-9_]*)|\?")
# Rows as they are: many of them go as one, a column in an array.
_PLAIN: Final = re.compile(r"(\s*INSERT INTO \w+ \([^()]*\)) VALUES \(([^()]*)\)(.*)", re.DOTALL)
_NUMBER: Final = re.compile(r"\$(\d+)")
_BYTES: Final = re.compile(r"CAST\((:[a-z_]+|\?) AS BLOB\)")
_TRAP: Final = re.compile(r"(?<![.:\w\"'])user(?![\w\"'])")
_TYPES: Final = {int: "::bigint", str: "::text", bytes: "::bytea", type(None): ""}
_WORDS: Final = (
    ("CROSS JOIN", "JOIN"),  # to SQLite it also says in which order; here that is the planner's
    ("CAST(woods.server AS INTEGER)", "number_in(woods.server)"),
    ("json_each(", "texts_in("),
)
_INSTEAD: Final[Mapping[str, str]] = {
    ALONE: "LOCK TABLE leases IN EXCLUSIVE MODE",
    CLOCK: "SELECT floor(extract(epoch FROM clock_timestamp()))::bigint",
    VACUUM: "SELECT 0",  # the server does so by itself
    sql.ADD_LETTER: f"{sql.ADD_LETTER} RETURNING id",
    IS_THEIRS: f"{IS_THEIRS} FOR KEY SHARE",  # who is being forgotten meanwhile is forgotten before, or after
    ASLEEP_BY: """
        SELECT woods.server FROM woods WHERE woods.due_at IS NULL AND :prefix = (
            SELECT substr(journal.key, 1, length(:prefix)) FROM journal
            JOIN private_journal ON private_journal.wood = journal.wood AND private_journal.seq = journal.seq
            WHERE journal.wood = woods.id AND journal.kind = 'moderator' AND is_pause(private_journal.payload)
            ORDER BY journal.seq DESC LIMIT 1
        )
    """,
}
# Which row of a target is its eldest is written down with the others, so that only one transaction at a time may add to
# a target's, or have one done: else a row could be told to wait for one that is not there any more.
_ORDER: Final = "SELECT pg_advisory_xact_lock(24420, hashtext({target})) "
_OF_ROW: Final = f"{_ORDER.format(target='target')} FROM private_outbox WHERE id = :parcel"
BEFORE: Final[Mapping[str, str]] = {
    sql.ADD_PARCEL: _ORDER.format(target=":target"),
    sql.ADD_WORD: _ORDER.format(target=":target"),
    sql.PARK: _ORDER.format(target=":to"),
    sql.SENT: _OF_ROW,
    sql.SPOILT: _OF_ROW,
}
# The same for many targets, all in one order.
BEFORE_ALL: Final = f"""
    {_ORDER.format(target="target")} FROM (SELECT DISTINCT target FROM unnest($1::text[]) AS target ORDER BY 1) AS all_
"""
# A letter whose number is known before it is written.
ADD_NUMBERED: Final = sql.ADD_LETTER.replace("inbox (", "inbox (id, ").replace("VALUES (", "VALUES (:id, ")
# What an entry claims: a row that is taken by whoever is first, or a person's key. How those are told that have it, and
# by which of their values.
CLAIMS: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    IS_THEIRS: ("", ("key", "id")),
    sql.ADD_WOOD: (" RETURNING id", ("id",)),
    sql.ADD_ROW: (" RETURNING wood, seq", ("wood", "seq")),
}


class AtOnce(NamedTuple):
    """A statement for many rows: its text, and the columns of its values, each an array."""

    text: str
    columns: list[tuple[Any, ...]]


class Statement:
    """One statement. `gives` says whether rows come of it."""

    def __init__(self, text: str) -> None:
        together = TOGETHER.get(text)
        text = _INSTEAD.get(text, text)
        for said, instead in _WORDS:
            text = text.replace(said, instead)
        text = _BYTES.sub(r"convert_to(\1, 'UTF8')", text)
        if _TRAP.search(text):
            raise ValueError(f"to PostgreSQL `user` is whoever asks: {text}")
        self.gives = text.lstrip().upper().startswith(("SELECT", "WITH")) or " RETURNING " in text
        self._texts: dict[tuple[type, ...], str] = {}
        self._plain = _PLAIN.fullmatch(text)
        self._names: list[str | int] = []
        self._parts: list[str | int] = []  # text, and between it which value stands there
        end = 0
        for found in _VALUE.finditer(text):
            name: str | int = found[1] or len(self._names)
            if name not in self._names:
                self._names.append(name)
            self._parts += [text[end : found.start()], self._names.index(name)]
            end = found.end()
        self._parts.append(text[end:])
        self._many = itemgetter(*self._names) if len(self._names) > 1 else None
        self._together = together
        if together and sorted(together.names) != sorted(map(str, self._names)):
            raise ValueError(f"for many rows other values are asked for: {text}")

    def values(self, given: Any) -> tuple[Any, ...]:
        """The values in their order; `given` by name or in order."""
        return self._many(given) if self._many else tuple(given[name] for name in self._names)

    def text(self, rows: Sequence[Sequence[Any]]) -> str:
        """The text for such rows of values, all of the same types but for those that are None."""
        types = tuple(_type(column) for column in zip(*rows, strict=True))
        if types not in self._texts:
            self._texts[types] = "".join(
                part if isinstance(part, str) else f"${part + 1}{_TYPES[types[part]]}" for part in self._parts
            )
        return self._texts[types]

    def at_once(self, rows: Sequence[Sequence[Any]]) -> AtOnce | None:
        """Text and columns with which rows go in one; None where they cannot, or a type is not known."""
        columns = list(zip(*rows, strict=True))
        if self._together:
            return AtOnce(self._together.text, [columns[self._names.index(name)] for name in self._together.names])
        if self._plain is None:
            return None
        types = [_TYPES[_type(column)] for column in columns]
        if not all(types):
            return None
        arrays = ", ".join(f"${n}{type}[]" for n, type in enumerate(types, 1))
        return AtOnce(f"{self._plain[1]} SELECT * FROM unnest({arrays}){self._plain[3]}", columns)


def joined(parts: Iterable[AtOnce]) -> AtOnce:
    """Several as one, which sees of none what it writes."""
    texts, values = list[str](), list[tuple[Any, ...]]()
    for text, columns in parts:
        before = len(values)
        texts.append(_NUMBER.sub(lambda found: f"${int(found[1]) + before}", text))  # noqa: B023
        values += columns
    *others, last = texts
    named = ", ".join(f"part{n} AS ({text})" for n, text in enumerate(others))
    return AtOnce(f"WITH {named} {last}" if others else last, values)


def _type(column: Sequence[Any]) -> type:
    return next((type(value) for value in column if value is not None), type(None))


_known: dict[str, Statement] = {}


def statement(text: str) -> Statement:
    """The statement of a text as SQLite takes it, made once."""
    found = _known.get(text)
    if found is None:
        found = _known[text] = Statement(text)
    return found
