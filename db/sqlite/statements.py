"""Every statement of the hot path, compiled once to text by SQLAlchemy and run by the raw driver."""

from __future__ import annotations

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    literal_column,
    select,
    update,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.sql import ClauseElement

from db import tables as t
from engine.core import SLACK_S

_DIALECT = sqlite.dialect(paramstyle="named")
_PENDING: ColumnElement[str] = literal_column("'pending'")
_PARKED: ColumnElement[str] = literal_column("'parked'")
_WOOD: BindParameter[str] = bindparam("wood")
_NOTHING_SKIPPED: ColumnElement[int] = literal_column("0")  # else the compiler binds a parameter of its own for it


def _sql(statement: ClauseElement) -> str:
    return str(statement.compile(dialect=_DIALECT))


_box = t.private_outbox

# ------------------------------------------------------------------ one entry

ADD_WOOD = _sql(upsert(t.woods).on_conflict_do_nothing())
ADD_ROW = _sql(upsert(t.journal).on_conflict_do_nothing())
ADD_HIDDEN = _sql(insert(t.private_journal))
ADD_POSTING = _sql(insert(t.postings))
# A line that stands already stays as it is: releases before 0.2.0 wrote them with each command.
ADD_LINE = """
    INSERT INTO statement_lines (wood, patron, n, seq, place, purse, locked)
    SELECT :wood, :patron, coalesce(newest.n, 0) + 1, :seq, :place, :purse, :locked
    FROM (SELECT 1) AS one LEFT JOIN (
        SELECT n, seq, place FROM statement_lines WHERE wood = :wood AND patron = :patron ORDER BY n DESC LIMIT 1
    ) AS newest ON true
    WHERE newest.n IS NULL OR (:seq, :place) > (newest.seq, newest.place)
"""
ADD_EVENTS = _sql(insert(t.events))
ADD_PAGE = _sql(insert(t.annals))
ADD_WORLD = _sql(upsert(t.worlds).on_conflict_do_nothing())
_paper = upsert(t.papers)
KEEP_PAPER = _sql(_paper.on_conflict_do_update([t.papers.c.wood], set_={"body": _paper.excluded.body}))
_letter: dict[str, BindParameter[object]] = {name: bindparam(name) for name in ("wood", "user", "kind", "data", "at")}
ADD_LETTER = _sql(insert(t.private_inbox).values(_letter))
_parcel: dict[str, BindParameter[object]] = {
    name: bindparam(name) for name in ("wood", "seq", "n", "kind", "target", "nonce", "payload", "letter")
}
_head = _box.alias("head")
_elder = exists().where(_head.c.target == bindparam("target"), _head.c.state == _PENDING)
_place = {"head": case((_elder, literal_column("0")), else_=literal_column("1"))}
ADD_PARCEL = _sql(insert(_box).values(_parcel | _place))
ADD_WORD = _sql(upsert(_box).values(_parcel | _place).on_conflict_do_nothing())
MOVE_WOOD = _sql(
    update(t.woods)
    .where(t.woods.c.id == _WOOD)
    .values({name: bindparam(name) for name in ("server", "channel", "seq", "tip", "ticked_seq", "due_at", "pace")})
)
PUT_OFF = _sql(
    update(t.woods)
    .where(t.woods.c.id == _WOOD, t.woods.c.seq == bindparam("seq"), t.woods.c.due_at.is_not(None))
    .values(due_at=bindparam("due_at"))
)
_snapshot = upsert(t.snapshots)
KEEP_SNAPSHOT = _sql(
    _snapshot.on_conflict_do_update(
        [t.snapshots.c.wood, t.snapshots.c.slot], set_={"seq": _snapshot.excluded.seq, "body": _snapshot.excluded.body}
    )
)
KEEP_SECRET = {
    table.name: _sql(upsert(table).on_conflict_do_update([table.c.wood], set_={"body": upsert(table).excluded.body}))
    for table in (t.private_seeds, t.private_deck, t.private_tips)
}
ADD_ROLE = _sql(upsert(t.roles).on_conflict_do_nothing())
ADD_TRACES = _sql(insert(t.traces))
FORGET_TRACES = _sql(delete(t.traces).where(t.traces.c.wood == _WOOD, t.traces.c.age <= bindparam("until")))
FORGET_EVENTS = _sql(delete(t.events).where(t.events.c.wood == _WOOD, t.events.c.seq <= bindparam("until")))
_newest = (
    select(_box.c.seq)
    .where(_box.c.wood == _WOOD)
    .order_by(_box.c.seq.desc(), _box.c.n.desc())
    .limit(literal_column("1"))
    .offset(bindparam("kept"))
    .scalar_subquery()
)
FORGET_PARCELS = _sql(delete(_box).where(_box.c.wood == _WOOD, _box.c.seq < _newest, _box.c.state != _PENDING))

# ------------------------------------------------------------------ reading a wood back

WOOD = _sql(
    select(t.woods.c.seq, t.woods.c.tip, t.woods.c.ticked_seq, t.snapshots.c.body)
    .join(t.snapshots, (t.snapshots.c.wood == t.woods.c.id) & (t.snapshots.c.seq == t.woods.c.seq))
    .where(t.woods.c.id == _WOOD)
)
SECRETS = _sql(
    select(t.private_seeds.c.body, t.private_deck.c.body, t.private_tips.c.body)
    .join(t.private_deck, t.private_deck.c.wood == t.private_seeds.c.wood)
    .join(t.private_tips, t.private_tips.c.wood == t.private_seeds.c.wood)
    .where(t.private_seeds.c.wood == _WOOD)
)
PROOF = _sql(
    select(t.journal.c.hash, t.journal.c.state, t.private_journal.c.salt)
    .join(
        t.private_journal,
        (t.journal.c.wood == t.private_journal.c.wood) & (t.journal.c.seq == t.private_journal.c.seq),
    )
    .where(t.journal.c.wood == _WOOD, t.journal.c.seq == bindparam("seq"))
)
NEWS = _sql(
    select(t.events.c.body)
    .where(t.events.c.wood == _WOOD, t.events.c.seq > bindparam("after"))
    .order_by(t.events.c.seq)
)
LENGTH = _sql(select(t.woods.c.seq).where(t.woods.c.id == _WOOD))
ANSWER = _sql(
    select(t.private_journal.c.answer)
    .join(t.journal, (t.journal.c.wood == t.private_journal.c.wood) & (t.journal.c.seq == t.private_journal.c.seq))
    .where(t.journal.c.wood == _WOOD, t.journal.c.key == bindparam("key"))
)
ROWS = _sql(
    select(t.journal, t.private_journal.c.salt, t.private_journal.c.payload.label("hidden"))
    .join(
        t.private_journal,
        (t.journal.c.wood == t.private_journal.c.wood) & (t.journal.c.seq == t.private_journal.c.seq),
        isouter=True,
    )
    .where(t.journal.c.wood == _WOOD, t.journal.c.seq > bindparam("after"))
    .order_by(t.journal.c.seq)
    .limit(bindparam("limit"))
    .offset(_NOTHING_SKIPPED)
)
LETTERS = _sql(
    select(t.private_inbox.c.kind, t.private_inbox.c.data, t.private_inbox.c.at)
    .where(t.private_inbox.c.wood == _WOOD, t.private_inbox.c.user == bindparam("user"))
    .order_by(t.private_inbox.c.id.desc())
    .limit(bindparam("limit"))
    .offset(_NOTHING_SKIPPED)
)

# ------------------------------------------------------------------ public reads

WORLD = _sql(select(t.worlds.c.body).where(t.worlds.c.sha256 == bindparam("sha256")))
HOMES = _sql(select(t.woods.c.server, t.woods.c.id, t.woods.c.world))
HOME = _sql(select(t.woods.c.id, t.woods.c.world).where(t.woods.c.server == bindparam("server")))
# Clocks are set back: what lies further ahead than it ever may was put there before, and is due.
_late = t.woods.c.due_at <= bindparam("now")
_beyond = t.woods.c.due_at - t.woods.c.pace > bindparam("now") + literal_column(str(SLACK_S))
_broken = func.typeof(t.woods.c.due_at).not_in([literal_column("'integer'"), literal_column("'null'")])
# Discord's own rule for which shard a server is of; the rest that a damaged id leaves are the first one's.
_server: ColumnElement[int] = literal_column("CAST(woods.server AS INTEGER)")
_shard = _server.op(">>")(literal_column("22")).op("%")(bindparam("total"))
_COMMA: ColumnElement[str] = literal_column("','")
_OURS = func.instr(bindparam("shards"), _COMMA.concat(_shard).concat(_COMMA)) > literal_column("0")
DUE = _sql(select(t.woods.c.id).where(_late | _beyond | _broken, _OURS).order_by(t.woods.c.due_at, t.woods.c.id))
AWAKE = _sql(select(t.woods.c.server).where(t.woods.c.due_at.is_not(None), _OURS))
SOONEST = _sql(
    select(t.woods.c.id, t.woods.c.due_at)
    .where(func.typeof(t.woods.c.due_at) == literal_column("'integer'"), _OURS)
    .order_by(t.woods.c.due_at)
    .limit(bindparam("limit"))
    .offset(_NOTHING_SKIPPED)
)
SERVER = _sql(select(t.woods.c.server).where(t.woods.c.id == _WOOD))
SNAPSHOT = _sql(
    select(t.snapshots.c.body)
    .join(t.woods, (t.snapshots.c.wood == t.woods.c.id) & (t.snapshots.c.seq == t.woods.c.seq))
    .where(t.woods.c.id == _WOOD)
)
PAPER = _sql(select(t.papers.c.body).where(t.papers.c.wood == _WOOD))

WOODS = _sql(select(t.woods.c.id).order_by(t.woods.c.id))
ROLES = _sql(select(t.roles.c.id, t.roles.c.body))
TRACES = _sql(
    select(t.traces.c.age, t.traces.c.body)
    .where(t.traces.c.wood == _WOOD, t.traces.c.age > bindparam("after"))
    .order_by(t.traces.c.age)
    .limit(bindparam("limit"))
    .offset(_NOTHING_SKIPPED)
)
NEWEST_TRACES = _sql(
    select(t.traces.c.body)
    .where(t.traces.c.wood == _WOOD)
    .order_by(t.traces.c.age.desc())
    .limit(bindparam("limit"))
    .offset(_NOTHING_SKIPPED)
)

# ------------------------------------------------------------------ the outbox

FURTHEST_S = 3600  # that a row may be put off; what waits for longer was put off by a clock that has been set back
_FURTHEST: ColumnElement[int] = literal_column(str(FURTHEST_S))
_HEADS = (_box.c.state == _PENDING, _box.c.head == literal_column("1"))
_of_ours = exists().where(t.woods.c.id == _box.c.wood, _OURS)
DUE_PARCELS = _sql(
    select(
        _box.c.id,
        _box.c.wood,
        _box.c.kind,
        _box.c.target,
        _box.c.nonce,
        _box.c.payload,
        _box.c.attempts,
        t.private_inbox.c.kind.label("letter_kind"),
        t.private_inbox.c.data,
    )
    .join(t.private_inbox, t.private_inbox.c.id == _box.c.letter, isouter=True)
    .where(
        *_HEADS,
        _of_ours,
        _box.c.not_before <= bindparam("now"),
        _box.c.target.not_in(select(func.json_each(bindparam("without")).table_valued("value").c.value)),
    )
    .order_by(_box.c.not_before, _box.c.id)
    .limit(bindparam("limit"))
    .offset(_NOTHING_SKIPPED)
)
NOT_SO_FAR = _sql(
    update(_box).where(*_HEADS, _box.c.not_before > bindparam("now") + _FURTHEST).values(not_before=bindparam("now"))
)
NEXT_PARCEL = _sql(select(func.min(_box.c.not_before)).where(*_HEADS, _of_ours))
_ONE = update(_box).where(_box.c.id == bindparam("parcel"))
SENT = _sql(
    _ONE.values(
        state=literal_column("'sent'"), message_id=bindparam("message_id"), error=literal_column("NULL")
    ).returning(_box.c.target)
)
SPOILT = _sql(_ONE.values(state=_PARKED, error=literal_column("'damaged'")))
_eldest = (
    select(func.min(_head.c.id)).where(_head.c.target == bindparam("to"), _head.c.state == _PENDING).scalar_subquery()
)
NEXT_HEAD = _sql(update(_box).where(_box.c.id == _eldest).values(head=literal_column("1")))
LATER = _sql(
    _ONE.values(
        attempts=_box.c.attempts + literal_column("1"),
        not_before=bindparam("not_before"),
        error=bindparam("error"),
    )
)
_waiting = select(_head.c.wood).where(_head.c.target == bindparam("target"), _head.c.state == _PENDING)
# Stands where a parked row would have its message, once a moderator knows.
_TOLD: ColumnElement[str] = literal_column("'told'")
LAST_SEEN = _sql(
    select(_box.c.state, _box.c.message_id)
    .where(_box.c.wood.in_(_waiting), _box.c.target == bindparam("target"), _box.c.state != _PENDING)
    .order_by(_box.c.id.desc())
    .limit(literal_column("1"))
    .offset(_NOTHING_SKIPPED)
)
# Of papers and words alone: how many letters wait, and why, is nobody's to know.
_SAID = (_box.c.wood == _WOOD, _box.c.letter.is_(None))
WAITING = _sql(select(func.count(), func.min(_box.c.error)).where(*_SAID, _box.c.state == _PENDING))
LAST_SAID = _sql(
    select(_box.c.state, _box.c.error)
    .where(*_SAID, _box.c.state != _PENDING)
    .order_by(_box.c.id.desc())
    .limit(literal_column("1"))
    .offset(_NOTHING_SKIPPED)
)
STALE = _sql(
    update(_box)
    .where(_box.c.wood == _WOOD, _box.c.state == _PENDING)
    .values(state=_PARKED, error=literal_column("'went back'"))
)
PARK = _sql(
    update(_box)
    .where(_box.c.target == bindparam("to"), _box.c.state == _PENDING)
    .values(state=_PARKED, error=bindparam("error"), message_id=bindparam("told"))
)
TOLD = _sql(update(_box).where(_box.c.target == bindparam("to"), _box.c.state == _PARKED).values(message_id=_TOLD))

# ------------------------------------------------------------------ where letters go

LETTERBOX = _sql(
    select(t.private_letterboxes.c.channel).where(
        t.private_letterboxes.c.wood == _WOOD, t.private_letterboxes.c.user == bindparam("user")
    )
)
_letterbox = upsert(t.private_letterboxes)
KEEP_LETTERBOX = _sql(
    _letterbox.on_conflict_do_update(
        [t.private_letterboxes.c.wood, t.private_letterboxes.c.user], set_={"channel": _letterbox.excluded.channel}
    )
)
