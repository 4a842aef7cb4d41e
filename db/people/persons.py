"""Who is who: Discord's ids of people stand here, and everything else that is kept knows a key.

A person who is forgotten loses the row that says whose key it was; what stands under the key stays, and is nobody's.
Rows are never deleted, but written over in place with as many blanks: a page of the file that is written anew leaves
no copy of them behind. They are added at the end alone, so that none is ever moved to another page.
"""

from __future__ import annotations

import hmac
from collections import OrderedDict
from hashlib import sha256
from typing import Final

from sqlalchemy import Column, Index, Integer, LargeBinary, PrimaryKeyConstraint, Table, Text

from db.driver import Raw, Writer
from db.errors import Stranger
from db.records import Person
from db.tables import PRIVATE_PREFIX, private
from engine.model import UserId

private_persons = Table(
    f"{PRIVATE_PREFIX}persons",
    private,
    Column("n", Integer, primary_key=True),
    Column("key", Text, nullable=False),  # what stands for them elsewhere
    Column("mark", Text, nullable=False),  # of their id, salted: what they are found by
    Column("id", Text, nullable=False),  # Discord's; blanks for one who is forgotten
)
Index("private_persons_by_key", private_persons.c.key, unique=True)
Index("private_persons_by_mark", private_persons.c.mark, unique=True)

# One row: the salt of every mark.
private_salt = Table(f"{PRIVATE_PREFIX}salt", private, Column("body", LargeBinary, primary_key=True))

# Who has left a wood, by the mark of their id, and the chapter before whose end they may not join it anew.
private_left = Table(
    f"{PRIVATE_PREFIX}left",
    private,
    Column("wood", Text, nullable=False),
    Column("mark", Text, nullable=False),
    Column("chapter", Integer, nullable=False),
    PrimaryKeyConstraint("wood", "mark"),
)

KEY: Final = "@"  # how every key begins, and no id of Discord's
HASHED: Final = "#"  # begins what stands in the list of bans for a person who was forgotten
FOR_GOOD: Final = 2**31 - 1  # the chapter of one who was barred
_KNOWN: Final = 50_000  # persons in memory

_SALT: Final = "SELECT body FROM private_salt"
_OF_MARK: Final = "SELECT key FROM private_persons WHERE mark = ?"
_ID: Final = "SELECT id FROM private_persons WHERE key = ?"
# A row where a key is somebody's; who was forgotten has blanks for an id.
IS_THEIRS: Final = "SELECT key, id FROM private_persons WHERE key = :key AND id = :id"
_NEWEST: Final = "SELECT coalesce(max(n), 0) FROM private_persons"
_ADD: Final = "INSERT INTO private_persons (key, mark, id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"


def salt_of(raw: Raw) -> bytes:
    """The salt of every mark."""
    (salt,) = raw.execute(_SALT).fetchone()
    return bytes(salt)


def mark_of(salt: bytes, id: str) -> str:
    """What an id is found by: 32 hex digits, of which it cannot be read back."""
    return hmac.new(salt, id.encode(), sha256).hexdigest()[:32]


def mark(raw: Raw, id: str) -> str:
    """The same, with the salt of this database."""
    return mark_of(salt_of(raw), id)


def key_of(raw: Raw, id: str) -> str | None:
    """The key of an id, None for somebody who is not known."""
    found = raw.execute(_OF_MARK, (mark(raw, id),)).fetchone()
    return None if found is None else str(found[0])


def id_of(raw: Raw, key: str) -> str | None:
    """The id behind a key, None for somebody who was forgotten."""
    found = raw.execute(_ID, (key,)).fetchone()
    return (str(found[0]).strip() or None) if found is not None else None


def enrol(raw: Raw, person: Person) -> None:
    """Have a person on the books, as a part of what they did; raises Stranger where the key is theirs no more."""
    if raw.execute(IS_THEIRS, {"key": person.key, "id": person.id}).fetchone():
        return
    known = key_of(raw, person.id)
    if known is None:
        raw.execute(_ADD, (person.key, mark(raw, person.id), person.id))
        known = key_of(raw, person.id)
    if known != person.key:
        raise Stranger


class Persons:
    """Keys of those who play. Methods raise StoreError.

    A newcomer's key is drawn here, and is on the disk with the first thing that they did.
    """

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._known: OrderedDict[str, UserId] = OrderedDict()
        self._drawn = 0

    async def find(self, id: str) -> UserId | None:
        """The key of a person, None for one who is not known."""
        if id in self._known:
            self._known.move_to_end(id)
            return self._known[id]
        found = await self._writer.run(lambda raw: key_of(raw, id))
        return None if found is None else self._remember(id, UserId(found))

    async def of(self, id: str) -> Person:
        """A person, with the key that they have, or will have once something of theirs is stored."""
        key = self._known.get(id)
        if key is None:
            known, newest = await self._writer.run(lambda raw: (key_of(raw, id), raw.execute(_NEWEST).fetchone()[0]))
            # Somebody may have asked for the same person meanwhile.
            key = self._known.get(id) or self._remember(id, UserId(known or self._next(int(newest))))
        return Person(key, id)

    def _next(self, newest: int) -> str:
        self._drawn = max(self._drawn, newest) + 1
        return f"{KEY}{self._drawn}"

    def lose(self, id: str) -> None:
        """Look somebody up anew the next time."""
        self._known.pop(id, None)

    def lose_all(self) -> None:
        """Look everybody up anew."""
        self._known.clear()

    def _remember(self, id: str, key: UserId) -> UserId:
        self._known[id] = key
        if len(self._known) > _KNOWN:
            self._known.popitem(last=False)
        return key
