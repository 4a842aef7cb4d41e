"""The first schema: woods, their journal and state, what is owed to Discord, and what nobody may read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "woods",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("server", sa.Text(), nullable=False, unique=True),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("world", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("tip", sa.LargeBinary(), nullable=False),
        sa.Column("ticked_seq", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.Integer()),
    )
    op.create_index("woods_by_due", "woods", ["due_at"])
    op.create_table(
        "journal",
        sa.Column("wood", sa.Text(), sa.ForeignKey("woods.id"), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("commitment", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=False),
        sa.Column("prev", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("wood", "seq", name="journal_by_seq"),
        sa.UniqueConstraint("wood", "key", name="journal_by_key"),
    )
    op.create_table(
        "snapshots",
        sa.Column("wood", sa.Text(), sa.ForeignKey("woods.id"), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("wood", "slot"),
    )
    op.create_table(
        "postings",
        sa.Column("wood", sa.Text(), sa.ForeignKey("woods.id"), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("memo", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("wood", "seq", "n"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "events",
        sa.Column("wood", sa.Text(), sa.ForeignKey("woods.id"), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("wood", "seq"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("wood", sa.Text(), sa.ForeignKey("woods.id"), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("nonce", sa.Text(), nullable=False),
        sa.Column("payload", sa.LargeBinary()),
        sa.Column("letter", sa.Integer()),
        sa.Column("state", sa.Text(), nullable=False, server_default=sa.text("'pending'")),
        sa.Column("attempts", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.Column("not_before", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.Column("message_id", sa.Text()),
        sa.Column("error", sa.Text()),
        sa.UniqueConstraint("wood", "seq", "n", name="outbox_by_seq"),
    )
    op.create_index("outbox_pending", "outbox", ["target", "id"], sqlite_where=sa.text("state = 'pending'"))
    op.create_table(
        "private_journal",
        sa.Column("wood", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("wood", "seq"),
    )
    for name in ("private_seeds", "private_deck", "private_tips"):
        op.create_table(
            name,
            sa.Column("wood", sa.Text(), primary_key=True),
            sa.Column("body", sa.LargeBinary(), nullable=False),
        )
    op.create_table(
        "private_inbox",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("wood", sa.Text(), nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
    )
    op.create_index("private_inbox_by_user", "private_inbox", ["wood", "user", "id"])
