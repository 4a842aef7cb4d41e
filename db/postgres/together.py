"""Statements for many rows at once where a row is more than its values: it hangs on others, or stands already.

Each comes to what SQLite's comes to, said for one row after the other. (Rows as they are need nothing here: see
`Statement.at_once`.)
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from db.people.persons import IS_THEIRS
from db.sqlite import statements as sql


class Together(NamedTuple):
    """A statement with a column in an array for each of `names`, in their order."""

    text: str
    names: tuple[str, ...]


def _said(text: str, **types: str) -> Together:
    arrays = ", ".join(f"${n}::{type}[]" for n, type in enumerate(types.values(), 1))
    return Together(text.format(rows=f"unnest({arrays}) WITH ORDINALITY AS given ({', '.join(types)}, nth)"), (*types,))


TOGETHER: Final[Mapping[str, Together]] = {
    IS_THEIRS: _said(
        """
        SELECT who.key, who.id FROM private_persons AS who JOIN {rows} ON who.key = given.key AND who.id = given.id
        FOR KEY SHARE OF who
        """,
        key="text", id="text",
    ),
    sql.MOVE_WOOD: _said(
        """
        UPDATE woods SET server = given.server, channel = given.channel, seq = given.seq, tip = given.tip,
            ticked_seq = given.ticked_seq, due_at = given.due_at, pace = given.pace
        FROM {rows} WHERE woods.id = given.wood
        """,
        wood="text", server="text", channel="text", seq="bigint", tip="bytea", ticked_seq="bigint", due_at="bigint",
        pace="bigint",
    ),
    sql.ADD_LINE: _said(
        """
        INSERT INTO statement_lines (wood, patron, n, seq, place, purse, locked)
        SELECT given.wood, given.patron, coalesce(newest.n, 0)
            + row_number() OVER (PARTITION BY given.wood, given.patron ORDER BY nth),
            given.seq, given.place, given.purse, given.locked
        FROM {rows} LEFT JOIN LATERAL (
            SELECT n, seq, place FROM statement_lines AS own
            WHERE own.wood = given.wood AND own.patron = given.patron ORDER BY n DESC LIMIT 1
        ) AS newest ON true
        WHERE newest.n IS NULL OR (given.seq, given.place) > (newest.seq, newest.place)
        """,
        wood="text", patron="text", seq="bigint", place="bigint", purse="bigint", locked="bigint",
    ),
    sql.ADD_PARCEL: _said(
        """
        INSERT INTO private_outbox (wood, seq, n, kind, target, nonce, payload, letter, head)
        SELECT wood, seq, n, kind, target, nonce, payload, letter, CASE WHEN EXISTS (
            SELECT 1 FROM private_outbox AS elder WHERE elder.target = given.target AND elder.state = 'pending'
        ) OR row_number() OVER (PARTITION BY target ORDER BY nth) > 1 THEN 0 ELSE 1 END FROM {rows} ORDER BY nth
        """,
        wood="text", seq="bigint", n="bigint", kind="text", target="text", nonce="text", payload="bytea",
        letter="bigint",
    ),
}  # fmt: skip
