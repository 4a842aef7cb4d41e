"""One entry into the store: journal, state, postings, events, letters, outbox, in one unit of work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from db.codec import dump, events_bytes, kept, packed
from db.driver import Raw
from db.errors import Conflict, Seen
from db.journal.book import lines
from db.journal.pins import pin
from db.journal.rows import GENESIS, link, split
from db.journal.states import is_same, secret_parts, state_bytes, wood_bytes
from db.people.persons import enrol
from db.records import Booking, Head, InboxLetter, Message, Record, Traces, nonce
from db.shown import ADD_TURN
from db.spending import spend
from db.sqlite import statements as sql
from db.tables import UPROOTED
from engine.core import longest_wait
from engine.events import Event
from engine.fairness import AnnalsPage
from engine.model import Entry, Release, Restore, Tick, Wood

EVENTS_KEPT = 256  # entries back
PARCELS_KEPT = 64  # rows a wood, besides those still to be sent
_BRIEFLY = 3  # what is not kept for long: half the work, for a twelfth more bytes
FORGET_EVERY = 16  # entries: forgetting costs as much as remembering, and need not be done at once

Values = Mapping[str, Any]


def prepare(record: Record, roles: Collection[str] = ()) -> tuple[Head, Callable[[Raw], None]]:
    """The journal's end after the record, and the unit of work that stores it; `roles` are those that are stored.

    Everything is turned into bytes here, so that the unit itself is brief. It raises Seen when the key is in the
    journal already, Conflict when another writer was first, and Stranger where whoever gave the entry has another key.
    """
    entry, wood = record.entry, record.wood
    seq = record.head.seq + 1 if record.head else 1
    prev = record.head.tip if record.head else GENESIS
    kind, payload, hidden = split(entry)
    body, secrets = wood_bytes(wood), secret_parts(record.secrets, wood.rules)
    state = state_bytes(body, secrets)
    ended = entry.chapter if isinstance(entry, Tick) and wood.chapter != entry.chapter else None
    chained = link(
        prev,
        seq=seq,
        kind=kind,
        key=entry.key,
        at=entry.at,
        payload=payload,
        private=hidden,
        state=state,
        salt=record.salt,
    )
    ticked = isinstance(entry, Tick)
    head = Head(seq, chained.hash, seq if ticked else record.head.ticked_seq if record.head else 0)
    row: Values = {
        "wood": wood.id, "seq": seq, "key": entry.key, "kind": kind, "at": entry.at, "payload": payload,
        "commitment": chained.commitment, "state": chained.state, "prev": prev, "hash": chained.hash,
    }  # fmt: skip
    place: Values = {
        "wood": wood.id, "id": wood.id, "server": _server(wood), "channel": wood.settings.channel,
        "world": wood.world, "seq": seq, "tip": head.tip, "ticked_seq": head.ticked_seq, "due_at": record.due_at,
        "pace": longest_wait(wood.settings), "window": 0, "erase_at": None, "language": "",
    }  # fmt: skip
    # With another release every part is written anew, in its form.
    known = None if isinstance(entry, Release) else record.before
    changed = [(table, part) for table, part in secrets.items() if not is_same(table, known, record.secrets)]
    postings = [
        {
            "wood": wood.id,
            "seq": seq,
            "n": n,
            "source": p.source,
            "target": p.target,
            "amount": p.amount,
            "memo": p.memo,
        }
        for n, p in enumerate(record.postings)
    ]
    statement = lines(wood, (*record.booked, Booking(seq, record.postings))) if ticked else []
    events = kept(events_bytes(record.events))
    told = _page_of(seq, entry, wood, record.events)
    page = None if told is None else {
        "wood": wood.id, "chapter": told.chapter, "seq": seq, "turn": told.turn,
        "body": kept(events_bytes(told.events)),
    }  # fmt: skip

    parcels: tuple[InboxLetter | Message, ...] = (*record.letters, *record.messages)

    def unit(raw: Raw) -> None:
        if record.person is not None:
            enrol(raw, record.person)
        if record.head is None and raw.execute(sql.ADD_WOOD, place).rowcount == 0:
            raise Conflict
        if raw.execute(sql.ADD_ROW, row).rowcount == 0:
            answered = raw.execute(sql.ANSWER, row).fetchone()
            raise Seen(answered[0]) if answered else Conflict
        raw.execute(
            sql.ADD_HIDDEN,
            {"wood": wood.id, "seq": seq, "salt": record.salt, "payload": hidden, "answer": kept(record.answer)},
        )
        if record.world is not None:
            raw.execute(sql.ADD_WORLD, dict(zip(("sha256", "body"), record.world, strict=True)))
        raw.execute(sql.MOVE_WOOD, place)
        raw.execute(sql.KEEP_SNAPSHOT, {"wood": wood.id, "slot": seq % 2, "seq": seq, "body": kept(body)})
        for table, part in changed:
            raw.execute(sql.KEEP_SECRET[table], {"wood": wood.id, "body": kept(part)})
        if postings:
            raw.executemany(sql.ADD_POSTING, postings)
        if statement:
            raw.executemany(sql.ADD_LINE, statement)
        if page is not None:
            raw.execute(sql.ADD_PAGE, page)
        if record.events:
            raw.execute(sql.ADD_EVENTS, {"wood": wood.id, "seq": seq, "body": events})
        if isinstance(entry, Restore):  # whatever waited when the copy was made has been sent since, or is old news
            raw.execute(sql.STALE, {"wood": wood.id})
        if parcels:
            marked = enumerate(zip(_marks(wood, seq, parcels), parcels, strict=True))
            raw.executemany(sql.ADD_PARCEL, [_parcel(raw, record, seq, n, mark, one) for n, (mark, one) in marked])
        for message in record.messages:
            if message.kind == "gazette":
                raw.execute(sql.KEEP_PAPER, {"wood": wood.id, "body": kept(message.payload)})
            if message.shown is not None and isinstance(entry, Tick):
                shown = {"wood": wood.id, "chapter": entry.chapter, "turn": entry.turn, "seq": seq}
                raw.execute(ADD_TURN, shown | {"body": packed(message.shown)})
        if record.traces is not None:
            _trace(raw, wood.id, wood.age, record.traces, roles)
        if record.spent is not None:
            spend(raw, wood.id, record.spent)
        if ended is not None:
            pin(raw, wood.id, ended, seq, state)
        if seq % FORGET_EVERY == 0:
            raw.execute(sql.FORGET_EVENTS, {"wood": wood.id, "until": seq - EVENTS_KEPT})
            raw.execute(sql.FORGET_PARCELS, {"wood": wood.id, "kept": PARCELS_KEPT})

    return head, unit


def _page_of(seq: int, entry: Entry, wood: Wood, events: tuple[Event, ...]) -> AnnalsPage | None:
    """The page that an entry leaves, None where nothing of it is kept; `wood` is the state after it."""
    lasting = tuple(event for event in events if event.kept)
    if not lasting:
        return None
    if isinstance(entry, Tick):  # the wood may have turned to its next chapter since
        return AnnalsPage(seq, entry.chapter, entry.turn, lasting)
    return AnnalsPage(seq, wood.chapter, wood.turn, lasting)


def _server(wood: Wood) -> str:
    """Where the wood is looked for: on its server, until it is uprooted."""
    return f"{UPROOTED}{wood.id}" if wood.settings.uprooted else wood.settings.server


def _trace(raw: Raw, wood: str, age: int, traces: Traces, roles: Collection[str]) -> None:
    if fresh := [{"id": id, "body": body} for id, body in traces.roles if id not in roles]:
        raw.executemany(sql.ADD_ROLE, fresh)
    raw.execute(sql.ADD_TRACES, {"wood": wood, "age": age, "body": packed(traces.body, _BRIEFLY)})
    if age % FORGET_EVERY == 0:
        raw.execute(sql.FORGET_TRACES, {"wood": wood, "until": age - traces.keep})


def _marks(wood: Wood, seq: int, parcels: Sequence[InboxLetter | Message]) -> list[str]:
    """The nonces of an entry's parcels. Each target's are counted by themselves, and each line's are its own: after the
    wood went back to a copy, its rows have numbers that Discord may know with other words.

    Discord shows a nonce to whoever reads the message, and it can be guessed: were it counted over all parcels, the
    Gazette's would tell how many secret letters went out with it.
    """
    sent: Counter[str] = Counter()
    line = f"{wood.id} {wood.line}" if wood.line else wood.id
    marks = []
    for parcel in parcels:
        target = parcel.target if isinstance(parcel, Message) else parcel.user
        marks.append(nonce(line, seq, f"{target} {sent[target]}"))
        sent[target] += 1
    return marks


def _parcel(raw: Raw, record: Record, seq: int, n: int, mark: str, parcel: InboxLetter | Message) -> Values:
    values: dict[str, Any] = {
        "wood": record.wood.id, "seq": seq, "n": n, "nonce": mark, "payload": None, "letter": None,
    }  # fmt: skip
    if isinstance(parcel, Message):
        return values | {"kind": parcel.kind, "target": parcel.target, "payload": kept(parcel.payload)}
    told = parcel.notice.stored()
    letter = {
        "wood": record.wood.id, "user": parcel.user, "kind": told["kind"], "data": kept(dump(told["data"])),
        "at": record.entry.at,
    }  # fmt: skip
    return values | {
        "kind": "letter", "target": parcel.user, "letter": raw.execute(sql.ADD_LETTER, letter).lastrowid,
    }  # fmt: skip
