"""What goes into the store with one entry, and what comes out when a wood is read back."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, NamedTuple

from engine.core import Posting
from engine.events import Event, Notice
from engine.hidden import Secrets
from engine.model import Entry, UserId, Wood


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who plays: the key that stands for them in everything that is kept, and Discord's id behind it."""

    key: UserId
    id: str


@dataclass(frozen=True, slots=True)
class InboxLetter:
    """A private notice for one user, by their key: it goes to the inbox, and from there to a DM."""

    user: str
    notice: Notice


@dataclass(frozen=True, slots=True)
class Message:
    """Something public for Discord: `kind` ("gazette", "word") picks the renderer, `target` is a channel id.

    `shown` is what the public page shows of the turn that a Gazette tells, as JSON.
    """

    kind: str
    target: str
    payload: bytes
    shown: bytes | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """Where a server's wood is to be found: its id, and the id of its world."""

    wood: str
    world: str


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a wood's journal: the number and the hash of its newest row."""

    seq: int
    tip: bytes
    ticked_seq: int


@dataclass(frozen=True, slots=True)
class Traces:
    """What the minds of one turn were asked and said: `body` is JSON, a list of objects, one a mind.

    An object's `system` is an id; `roles` has the text behind each. The newest `keep` turns of the wood stay.
    """

    body: bytes
    roles: tuple[tuple[str, str], ...]
    keep: int


class Booking(NamedTuple):
    """What one entry posted, and the journal row of that entry."""

    seq: int
    postings: tuple[Posting, ...]


class Spent(NamedTuple):
    """What a turn's minds have cost in tokens, and on which day, counted since the epoch by UTC."""

    day: int
    tokens: int


@dataclass(frozen=True, slots=True)
class Record:
    """One entry and everything that came of it: stored together or not at all.

    `head` is the journal's end before it (None: the entry plants the wood), `before` the secrets then; `answer` is
    what the same key will be told again; `salt` 16 random bytes; `due_at` seconds since the epoch, or None. `world` is
    the data that the entry names, as hash and bytes (`db.worlds`), where it may not be kept yet; `person` is who gave
    it, None where nobody did. `booked` is what the entries since the newest tick have posted, oldest first; `spent`
    what the entry itself has cost, None where that is nothing.
    """

    entry: Entry
    head: Head | None
    before: Secrets | None
    wood: Wood
    secrets: Secrets
    salt: bytes
    answer: bytes
    due_at: int | None
    events: tuple[Event, ...] = ()
    postings: tuple[Posting, ...] = ()
    letters: tuple[InboxLetter, ...] = ()
    messages: tuple[Message, ...] = ()
    traces: Traces | None = None
    world: tuple[str, bytes] | None = None
    person: Person | None = None
    booked: tuple[Booking, ...] = ()
    spent: Spent | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """A wood as it was read back. `news` are the public events since the newest tick's, `booked` what was posted since,
    both oldest first.

    `body` is the whole state as it is stored, which is what the newest row's commitment was taken of.
    """

    head: Head
    wood: Wood
    secrets: Secrets
    news: tuple[Event, ...]
    booked: tuple[Booking, ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One journal row. `salt` and `hidden` are None where somebody took the private part away."""

    wood: str
    seq: int
    key: str
    kind: str
    at: int
    payload: bytes
    commitment: bytes
    state: bytes
    prev: bytes
    hash: bytes
    salt: bytes | None
    hidden: bytes | None


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """One thing to tell Discord. `target` is a channel id, for letters a person's key; rows of a target keep their
    order. `to` is Discord's id of the channel or the person.
    """

    id: int
    wood: str
    kind: str
    target: str
    nonce: str
    payload: dict[str, Any] = field(repr=False)  # a letter's words belong in no log
    attempts: int
    to: str = ""


def nonce(wood: str, seq: int, name: str) -> str:
    """Discord's nonce of an entry's message of this name: 24 hex digits, the same after any crash."""
    return sha256(f"{wood}\x1f{seq}\x1f{name}".encode()).hexdigest()[:24]
