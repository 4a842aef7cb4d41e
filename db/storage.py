"""The store: one database, a connection that writes, one that may only read what is public."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Collection
from functools import partial
from typing import Any

from db.codec import bare, checked, events_of, facts
from db.driver import Raw, Reader, Writer
from db.errors import Damaged, reading
from db.house import Bans, Languages, Standing
from db.house.forgetting import Forgetting
from db.journal import booked, commit, prepare, read_secrets, read_wood
from db.journal.folding import Folding
from db.journal.moved import ended, moved
from db.leases import ALL, Leases, Share
from db.outbox import Outbox
from db.pending import PendingInteractions
from db.people.kept import KeptReader
from db.people.persons import Persons
from db.readers import AnnalsReader, BookReader, TraceReader
from db.records import Head, Home, JournalRow, Record, Stored
from db.shown import ShownReader, ShownWriter
from db.spending import Spending
from db.sqlite import statements as sql
from db.tables import UPROOTED
from db.worlds import WorldReader
from engine.events import Notice, notice_of
from engine.model import UserId, Wood

PAGE = 256  # journal rows read at a time

# Woods that sleep, and were last paused by an entry whose key begins with `prefix`; what is damaged paused nothing.
ASLEEP_BY = """
    SELECT woods.server FROM woods WHERE woods.due_at IS NULL AND :prefix = (
        SELECT substr(journal.key, 1, length(:prefix)) FROM journal
        JOIN private_journal ON private_journal.wood = journal.wood AND private_journal.seq = journal.seq
        WHERE journal.wood = woods.id AND journal.kind = 'moderator'
        AND CASE WHEN json_valid(CAST(private_journal.payload AS TEXT))
            THEN json_extract(CAST(private_journal.payload AS TEXT), '$.command.paused') END IS NOT NULL
        ORDER BY journal.seq DESC LIMIT 1
    )
"""
# Of a wood that was erased there is none.
_HAS_ROWS = "SELECT seq FROM journal WHERE wood = :wood LIMIT 1"
# One step into an index for each wood, whatever they hold.
_PLAYS_IN = """
    SELECT woods.server FROM woods WHERE EXISTS (
        SELECT 1 FROM private_inbox WHERE private_inbox.wood = woods.id AND private_inbox.user = :user
    ) ORDER BY woods.rowid
"""


class Store:
    """Everything that is kept. Methods raise StoreError; what they changed is on the disk when they return.

    `homes` maps each server to its wood, for those who cannot wait. `went_back` says that the file is older than one
    that lay in its place, and that the woods have not been told yet. Of what is due, only that of its `share` of
    servers is told; what is asked of one wood is answered for all.
    """

    def __init__(self, writer: Writer, reader: Reader, *, went_back: bool = False, share: Share = ALL) -> None:
        self.writer = writer
        self.reader = reader
        self._share = share.values
        self.outbox = Outbox(writer, share)
        self.traces = TraceReader(reader)
        self.annals = AnnalsReader(reader)
        self.book = BookReader(reader)
        self.worlds = WorldReader(reader)
        self.shown = ShownReader(reader)
        self.showing = ShownWriter(writer)
        self.leases = Leases(writer)
        self.pending = PendingInteractions(writer, share)
        self.folding = Folding(writer)
        self.persons = Persons(writer)
        self.forgetting = Forgetting(writer)
        self.kept = KeptReader(writer)
        self.bans = Bans(writer)
        self.spending = Spending(writer)
        self.languages = Languages(writer, reader)
        self.standing = Standing(writer, reader, share)
        self.path = writer.path
        self.homes: dict[str, Home] = {}
        self.went_back = went_back
        self._roles: set[str] = set()  # constant parts of prompts that are on the disk
        self._told: list[Callable[[frozenset[str] | None], None]] = []

    async def append(self, record: Record) -> Head:
        """Store one entry with all that came of it, and return the journal's new end.

        Raises Seen (with the answer given then) when its key is in the journal, Conflict when the journal has grown
        since `record.head`, or when the server has a wood already.
        """
        head, unit = prepare(record, self._roles)
        await self.writer.append(unit)
        if record.traces is not None:
            self._roles.update(id for id, _ in record.traces.roles)
        settings = record.wood.settings
        if record.head is None:
            self.homes[settings.server] = Home(record.wood.id, record.wood.world)
        elif settings.uprooted:
            self.leave(settings.server)
        return head

    async def load(self, wood: str, *, as_it_is: bool = False) -> Stored | None:
        """A wood as it is now, None when there is no such wood.

        Raises Damaged where it is not the state that the journal's newest row was committed to; what is read `as_it_is`
        only has to be a state.
        """

        def work(raw: Raw) -> Stored | None:
            found = raw.execute(sql.WOOD, {"wood": wood}).fetchone()
            if found is None:
                if any(raw.execute(one, {"wood": wood}).fetchone() for one in (sql.LENGTH, _HAS_ROWS)):
                    raise Damaged(self.path)
                return None
            seq, tip, ticked_seq, snapshot = found
            news = raw.execute(sql.NEWS, {"wood": wood, "after": ticked_seq}).fetchall()
            bodies = (snapshot, *raw.execute(sql.SECRETS, {"wood": wood}).fetchone())
            whole, *parts = (bare(_bytes(body)) for body in bodies)
            stored = Stored(
                head=Head(seq, tip, ticked_seq),
                wood=read_wood(whole),
                secrets=read_secrets(parts),
                news=tuple(event for (body,) in news for event in events_of(body)),
                booked=booked(raw, wood, ticked_seq),
                body=b"\n".join((whole, *parts)),
            )
            proof = raw.execute(sql.PROOF, {"wood": wood, "seq": seq}).fetchone()
            if not as_it_is and not _proven(stored, proof):
                raise Damaged(self.path)
            return stored

        with reading(self.path):
            return await self.writer.read(work)

    async def answered(self, wood: str, key: str) -> tuple[int, bytes | None]:
        """The journal's length, and what this key was answered (None: it is new)."""

        def work(raw: Raw) -> tuple[int, bytes | None]:
            length = raw.execute(sql.LENGTH, {"wood": wood}).fetchone()
            answer = raw.execute(sql.ANSWER, {"wood": wood, "key": key}).fetchone()
            return length[0] if length else 0, answer[0] if answer else None

        return await self.writer.run(work)

    async def letters(self, wood: str, user: UserId, limit: int) -> list[tuple[Notice, int]]:
        """A user's newest letters, each with when it was written."""

        def work(raw: Raw) -> list[tuple[Notice, int]]:
            rows = raw.execute(sql.LETTERS, {"wood": wood, "user": user, "limit": limit})
            return [(notice_of(kind, facts(data)), int(at)) for kind, data, at in rows]

        with reading(self.path):
            return await self.writer.run(work)

    async def rows(self, wood: str) -> AsyncIterator[JournalRow]:
        """The whole journal, hidden parts included, oldest first, each row as it was written: for replay."""
        after = 0
        while True:
            values = {"wood": wood, "after": after, "limit": PAGE}
            page = await self.writer.run(partial(_rows, values))
            for row in page:
                yield row
            if len(page) < PAGE:
                return
            after = page[-1].seq

    async def moved(self, wood: str) -> int | None:
        """The row that ends the part of a journal which was chained with ids of people; None where there is none."""
        return await self.writer.run(lambda raw: ended(raw, wood))

    async def home(self, server: str) -> Home | None:
        """Where a server's wood lives; also finds one that another process has planted."""
        if server not in self.homes:
            for wood, world in await self.reader.rows(sql.HOME, {"server": server}):
                self.homes[server] = Home(wood, world)
        return self.homes.get(server)

    def leave(self, server: str) -> None:
        """A server's wood has been uprooted: the next time, look whether there is another."""
        self.homes.pop(server, None)

    def watch(self, told: Callable[[frozenset[str] | None], None]) -> None:
        """Have `told` hear which woods another process has changed; None: there is no knowing which."""
        self._told.append(told)

    async def changed_elsewhere(self, woods: frozenset[str] | None, *, moved: bool) -> None:
        """Another process has changed these woods (None: any): nothing that is remembered of them holds.

        With `moved`, some may be new, or stand on their server no more, or somebody was forgotten. Raises StoreError.
        """
        if moved:
            rows = await self.reader.rows(sql.HOMES)
            self.homes.clear()
            self.homes.update((str(server), Home(str(wood), str(world))) for server, wood, world in rows)
            await self.languages.learn()
            self.persons.lose_all()
        if woods is None:
            self._roles.clear()
        for told in self._told:
            told(woods)

    def serve(self, share: Share) -> None:
        """From here on, what is due of this share is told."""
        self._share = share.values
        self.outbox.share = self.pending.share = self.standing.share = share

    async def homes_of(self, user: UserId) -> list[str]:
        """The servers in whose woods a user plays: whoever joined one has had a letter of it."""

        def work(raw: Raw) -> list[str]:
            return [server for (server,) in raw.execute(_PLAYS_IN, {"user": user})]

        return [server for server in map(str, await self.writer.run(work)) if not server.startswith(UPROOTED)]

    async def server_of(self, wood: str) -> str | None:
        """The server that a wood lives on; None for one that is unknown or uprooted."""
        rows = await self.reader.rows(sql.SERVER, {"wood": wood})
        server = str(rows[0][0]) if rows else UPROOTED
        return None if server.startswith(UPROOTED) else server

    async def awake(self) -> list[str]:
        """The servers whose wood is not paused."""
        return [server for (server,) in await self.reader.rows(sql.AWAKE, self._share)]

    async def asleep_by(self, prefix: str) -> list[str]:
        """The servers whose wood sleeps and was last paused by an entry whose key begins with `prefix`."""

        def work(raw: Raw) -> list[str]:
            return [server for (server,) in raw.execute(ASLEEP_BY, {"prefix": prefix})]

        return [server for server in map(str, await self.writer.run(work)) if not server.startswith(UPROOTED)]

    async def count_woods(self) -> int:
        """How many woods there are."""
        return len(await self.reader.rows(sql.HOMES))

    async def wood(self, wood: str) -> Wood | None:
        """The visible half of a wood, through the connection that can see no other."""
        rows = await self.reader.rows(sql.SNAPSHOT, {"wood": wood})
        if not rows and (
            await self.reader.rows(sql.SERVER, {"wood": wood}) or await self.reader.rows(_HAS_ROWS, {"wood": wood})
        ):
            raise Damaged(self.path)
        with reading(self.path):
            return read_wood(checked(_bytes(rows[0][0]))) if rows else None

    async def due(self, now: int) -> list[str]:
        """Ids of the woods whose turn is due at `now`, the most overdue first."""
        return [wood for (wood,) in await self.reader.rows(sql.DUE, {"now": now} | self._share)]

    async def next_due(self, without: Collection[str] = ()) -> int | None:
        """When the next turn of any wood is due (seconds since the epoch), leaving some out; None if no wood waits."""
        rows = await self.reader.rows(sql.SOONEST, {"limit": len(without) + 1} | self._share)
        return next((due_at for wood, due_at in rows if wood not in without), None)

    async def put_off(self, wood: str, seq: int, due_at: int) -> None:
        """Have a wood's turn be due later, unless its journal has grown beyond `seq` and knows better."""
        values = {"wood": wood, "seq": seq, "due_at": due_at}
        await self.writer.run(lambda raw: raw.execute(sql.PUT_OFF, values) and None)

    async def gazette(self, wood: str) -> bytes | None:
        """The payload of a wood's newest Gazette."""
        rows = await self.reader.rows(sql.PAPER, {"wood": wood})
        with reading(self.path):
            return bare(checked(_bytes(rows[0][0]))) if rows else None

    async def settle(self) -> None:
        """Every wood knows that the file went back: from here on it is as any other."""
        self.went_back = False
        self.writer.note(True)
        await self.writer.fold()

    async def close(self) -> None:
        """Finish what is under way and close the file; closing twice is harmless."""
        await self.reader.close()
        await self.writer.close()


def _bytes(part: bytes | str) -> bytes:
    """A body as it is stored; SQLite lets a column of bytes hold text."""
    return part.encode() if isinstance(part, str) else part


def _proven(stored: Stored, proof: tuple[bytes, bytes, bytes] | None) -> bool:
    """Whether the state is the one that the newest row leads to."""
    if proof is None:
        return False
    tip, state, salt = proof
    return (tip, state) == (stored.head.tip, commit(salt, b"state", stored.body))


def _rows(values: dict[str, Any], raw: Raw) -> list[JournalRow]:
    rows = [JournalRow(*row) for row in raw.execute(sql.ROWS, values)]
    before = moved(raw, values["wood"], (row.hidden for row in rows if isinstance(row.hidden, bytes)))
    return rows if before is None else [before.as_it_was(row) for row in rows]
