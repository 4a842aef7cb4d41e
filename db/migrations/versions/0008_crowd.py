"""In a crowd a read costs what it brings: due messages, a page of a statement. Where letters go is remembered."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Mark the eldest pending row of each target, and write every statement out; channels are asked for once more."""
    op.add_column("private_outbox", sa.Column("head", sa.Integer(), nullable=False, server_default=sa.text("1")))
    op.execute(
        "UPDATE private_outbox SET head = 0 WHERE state = 'pending' AND id NOT IN"
        " (SELECT min(id) FROM private_outbox WHERE state = 'pending' GROUP BY target)"
    )
    op.create_index(
        "private_outbox_due",
        "private_outbox",
        ["not_before", "id"],
        sqlite_where=sa.text("state = 'pending' AND head = 1"),
    )
    op.create_index("private_outbox_parked", "private_outbox", ["target"], sqlite_where=sa.text("state = 'parked'"))
    op.create_table(
        "private_letterboxes",
        sa.Column("wood", sa.Text(), nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("wood", "user"),
    )
    op.create_table(
        "statement_lines",
        sa.Column("wood", sa.Text(), sa.ForeignKey("woods.id"), nullable=False),
        sa.Column("patron", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("purse", sa.Integer(), nullable=False),
        sa.Column("locked", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("wood", "patron", "n"),
        sqlite_with_rowid=False,
    )
    op.execute(_STATEMENTS)
    for end in ("source", "target"):
        op.drop_index(f"postings_by_{end}", "postings")


_ENDS = " UNION ALL ".join(
    f"SELECT wood, seq, n, substr({end}, 8) AS patron, {sign} * amount * ({end} < 'patron:') AS held,"
    f" {sign} * amount * ({end} >= 'patron:') AS free FROM postings WHERE substr({end}, 1, 7) IN ('patron:', 'locked:')"
    for end, sign in (("source", -1), ("target", 1))
)
_STATEMENTS = f"""
    INSERT INTO statement_lines
    SELECT wood, patron, row_number() OVER so_far, seq, n, sum(free) OVER so_far, sum(held) OVER so_far
    FROM (
        SELECT wood, patron, seq, n, sum(free) AS free, sum(held) AS held FROM ({_ENDS}) GROUP BY wood, patron, seq, n
    )
    WINDOW so_far AS (PARTITION BY wood, patron ORDER BY seq, n)
"""
