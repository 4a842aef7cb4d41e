"""People have keys: their ids stand in one table, and woods and journals from before know them by key.

A journal's chain holds what its rows were when they were written. They are kept with keys in place of ids, and read
with the ids put back (`db/journal/moved.py`), as long as the persons are known. One row more ends that part of a
journal: it pins the state with keys, and everything after it is chained with keys.
"""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Iterator
from hashlib import sha256
from hmac import new as hmac
from typing import Any

import orjson
import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

# Where JSON names a person. What somebody has typed cannot look so: its quotes are escaped.
_WHO = re.compile(rb'(?<!\\)"(user|by)":"((?:[^"\\]|\\.)+)"')
_BLANK = b" \t\n\r"
# Raised until the file was written anew once, without what was taken out (`db/sqlite/upgrade.py`).
_TO_BE_WRITTEN_ANEW = 13

_ROWS = sa.text(
    "SELECT j.seq, j.key, j.kind, p.payload FROM journal AS j JOIN private_journal AS p"
    " ON p.wood = j.wood AND p.seq = j.seq WHERE j.wood = :wood AND j.kind IN ('patron', 'moderator', 'release')"
    " AND j.seq > :after ORDER BY j.seq LIMIT 256"
)
_NEWEST = sa.text(
    "SELECT j.at, j.state, p.salt FROM journal AS j JOIN private_journal AS p ON p.wood = j.wood AND p.seq = j.seq"
    " WHERE j.wood = :wood AND j.seq = :seq"
)
_SECRETS = sa.text(
    "SELECT s.body, d.body, t.body FROM private_seeds AS s JOIN private_deck AS d ON d.wood = s.wood"
    " JOIN private_tips AS t ON t.wood = s.wood WHERE s.wood = :wood"
)


def upgrade() -> None:
    """Make the tables; give everybody a key, and put it where their id was."""
    _tables()
    raw = op.get_bind()
    salt = os.urandom(16)
    raw.execute(sa.text("INSERT INTO private_salt (body) VALUES (:salt)"), {"salt": salt})
    people = _People()
    woods = raw.execute(sa.text("SELECT id, seq, tip FROM woods ORDER BY id")).fetchall()
    for wood, seq, tip in woods:
        _journal(raw, people, wood)
        _pins(raw, people, wood)
        _state(raw, people, wood, seq, tip)
    _mail(raw, people)
    add = sa.text("INSERT INTO private_persons (key, mark, id) VALUES (:key, :mark, :id)")
    rows = [
        {"key": key, "mark": hmac(salt, id.encode(), sha256).hexdigest()[:32], "id": id}
        for id, key in people.keys.items()
    ]
    if rows:
        raw.execute(add, rows)
    if woods and raw.dialect.name == "sqlite":
        raw.exec_driver_sql(f"PRAGMA user_version = {_TO_BE_WRITTEN_ANEW}")


def _tables() -> None:
    op.add_column("woods", sa.Column("erase_at", sa.Integer()))
    op.create_table(
        "private_persons",
        sa.Column("n", sa.Integer(), primary_key=True),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
    )
    op.create_index("private_persons_by_key", "private_persons", ["key"], unique=True)
    op.create_index("private_persons_by_mark", "private_persons", ["mark"], unique=True)
    op.create_table("private_salt", sa.Column("body", sa.LargeBinary(), primary_key=True))
    op.create_table(
        "private_left",
        sa.Column("wood", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("chapter", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("wood", "mark"),
    )


class _People:
    """Everybody's key, drawn as they are met."""

    def __init__(self) -> None:
        self.keys: dict[str, str] = {}

    def key(self, id: str) -> str:
        return self.keys.setdefault(id, f"@{len(self.keys) + 1}")

    def keyed(self, body: bytes) -> bytes:
        """A body with keys in place of ids; one that no state or command can be is left as it is."""

        def put(found: re.Match[bytes]) -> bytes:
            id = orjson.loads(b'"' + found[2] + b'"')
            return b'"%s":%s' % (found[1], orjson.dumps(self.key(id)))

        return _WHO.sub(put, body)


def _journal(raw: Any, people: _People, wood: str) -> None:
    """The hidden halves of a journal's rows, and keys of entries that named who gave them."""
    after = 0
    while rows := raw.execute(_ROWS, {"wood": wood, "after": after}).fetchall():
        for seq, key, kind, payload in rows:
            hidden = _pinned(people, payload) if kind == "release" else people.keyed(payload)
            if hidden != payload:
                raw.execute(
                    sa.text("UPDATE private_journal SET payload = :body WHERE wood = :wood AND seq = :seq"),
                    {"wood": wood, "seq": seq, "body": hidden},
                )
            if any(part in people.keys for part in key.split(":")):
                raw.execute(
                    sa.text("UPDATE journal SET key = :key WHERE wood = :wood AND seq = :seq"),
                    {"wood": wood, "seq": seq, "key": f"hashed:{sha256(key.encode()).hexdigest()}"},
                )
        after = rows[-1][0]


def _pinned(people: _People, payload: bytes) -> bytes:
    try:
        told = orjson.loads(payload)
        told["pin"] = people.keyed(told["pin"].encode()).decode()
    except (ValueError, KeyError, TypeError, AttributeError):
        return payload
    return orjson.dumps(told)


def _pins(raw: Any, people: _People, wood: str) -> None:
    pins = raw.execute(sa.text("SELECT chapter, body FROM private_pins WHERE wood = :wood"), {"wood": wood}).fetchall()
    for chapter, body in pins:
        try:
            state = zlib.decompress(body)
        except (zlib.error, TypeError):
            continue
        raw.execute(
            sa.text("UPDATE private_pins SET body = :body WHERE wood = :wood AND chapter = :chapter"),
            {"wood": wood, "chapter": chapter, "body": zlib.compress(people.keyed(state))},
        )


def _state(raw: Any, people: _People, wood: str, seq: int, tip: bytes) -> None:
    """The state as it is now, and the row that pins it; what is not the state of its journal gets none."""
    body = raw.execute(
        sa.text("SELECT body FROM snapshots WHERE wood = :wood AND seq = :seq"), {"wood": wood, "seq": seq}
    ).scalar()
    newest = raw.execute(_NEWEST, {"wood": wood, "seq": seq}).fetchone()
    secrets = raw.execute(_SECRETS, {"wood": wood}).fetchone()
    for slot, kept in _snapshots(raw, people, wood):
        raw.execute(
            sa.text("UPDATE snapshots SET body = :body WHERE wood = :wood AND slot = :slot"),
            {"wood": wood, "slot": slot, "body": kept},
        )
    if body is None or newest is None or secrets is None:
        return
    whole, *parts = (_bytes(part).rstrip(_BLANK) for part in (body, *secrets))
    at, state, salt = newest
    if _commit(salt, b"state", b"\n".join((whole, *parts))) != state:
        return
    facts, keyed = orjson.loads(whole), people.keyed(whole)
    pin = b"\n".join((keyed, *parts))
    fresh = os.urandom(16)
    rules, data = facts.get("rules", 0), facts.get("coming") or facts.get("data", "")
    row: dict[str, Any] = {
        "wood": wood, "seq": seq + 1, "key": f"keys:{wood}", "kind": "release", "at": at, "prev": tip,
        "payload": orjson.dumps({"rules": rules, "data": data}),
    }  # fmt: skip
    hidden = orjson.dumps({"pin": pin.decode()})
    row |= {"commitment": _commit(fresh, b"entry", hidden), "state": _commit(fresh, b"state", pin)}
    row["hash"] = _row_hash(row)
    answer = orjson.dumps({"kind": "released", "data": {"rules": rules}, "told": False})
    raw.execute(_insert("journal", row), row)
    private = {"wood": wood, "seq": seq + 1, "salt": fresh, "payload": hidden, "answer": answer}
    raw.execute(_insert("private_journal", private), private)
    raw.execute(
        sa.text("UPDATE woods SET seq = :seq, tip = :tip WHERE id = :wood"),
        {"wood": wood, "seq": seq + 1, "tip": row["hash"]},
    )
    raw.execute(sa.text("DELETE FROM snapshots WHERE wood = :wood"), {"wood": wood})
    snapshot = {"wood": wood, "slot": (seq + 1) % 2, "seq": seq + 1, "body": _kept(keyed)}
    raw.execute(_insert("snapshots", snapshot), snapshot)


def _snapshots(raw: Any, people: _People, wood: str) -> Iterator[tuple[int, bytes]]:
    for slot, stored in raw.execute(
        sa.text("SELECT slot, body FROM snapshots WHERE wood = :wood"), {"wood": wood}
    ).fetchall():
        yield slot, _rewritten(people, _bytes(stored))


def _mail(raw: Any, people: _People) -> None:
    """Letters, to whom they go and where."""
    for table, column, which in (
        ("private_inbox", "user", ""),
        ("private_letterboxes", "user", ""),
        ("private_outbox", "target", " WHERE kind = 'letter'"),
    ):
        name = raw.dialect.identifier_preparer.quote(column)  # `user` is PostgreSQL's own word
        for (id,) in raw.execute(sa.text(f"SELECT DISTINCT {name} FROM {table}{which}")).fetchall():
            change = f"UPDATE {table} SET {name} = :key WHERE {name} = :id{which.replace('WHERE', 'AND')}"
            raw.execute(sa.text(change), {"key": people.key(str(id)), "id": id})
    words = raw.execute(sa.text("SELECT id, payload FROM private_outbox WHERE kind = 'word'")).fetchall()
    for id, payload in words:
        body = _rewritten(people, _bytes(payload))
        if body != payload:
            raw.execute(sa.text("UPDATE private_outbox SET payload = :body WHERE id = :id"), {"id": id, "body": body})


def _rewritten(people: _People, stored: bytes) -> bytes:
    """A body with its checksum taken anew; one that was damaged stays so."""
    bare = stored.rstrip(_BLANK)
    keyed = people.keyed(bare)
    if len(bare) == len(stored):
        return keyed
    return _kept(keyed) if _kept(bare) == stored else keyed + stored[len(bare) :]


def _kept(body: bytes) -> bytes:
    left = zlib.crc32(body)
    return body + bytes(_BLANK[left >> shift & 3] for shift in range(0, 32, 2))


def _bytes(body: bytes | str) -> bytes:
    return body.encode() if isinstance(body, str) else body


def _commit(salt: bytes, label: bytes, body: bytes) -> bytes:
    return sha256(salt + len(label).to_bytes(1, "big") + label + body).digest()


def _row_hash(row: dict[str, Any]) -> bytes:
    hashes = [
        part.hex()
        for part in (
            row["prev"], sha256(row["key"].encode()).digest(), sha256(row["payload"]).digest(), row["commitment"],
            row["state"],
        )
    ]  # fmt: skip
    return sha256(orjson.dumps([row["seq"], row["kind"], row["at"], *hashes])).digest()


def _insert(table: str, values: dict[str, Any]) -> sa.TextClause:
    return sa.text(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join(f':{name}' for name in values)})")
