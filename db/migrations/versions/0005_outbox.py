"""The outbox is nobody's to read: a letter that only a true tip brings would show by its row. The newest papers are."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Move every row as it is, and lay each wood's newest paper beside them."""
    op.create_table(
        "private_outbox",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("wood", sa.Text(), nullable=False),
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
        sa.UniqueConstraint("wood", "seq", "n", name="private_outbox_by_seq"),
    )
    op.create_table(
        "papers",
        sa.Column("wood", sa.Text(), sa.ForeignKey("woods.id"), primary_key=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
    )
    op.execute("INSERT INTO private_outbox SELECT * FROM outbox")
    op.execute(
        "INSERT INTO papers SELECT wood, payload FROM outbox WHERE kind = 'gazette' GROUP BY wood HAVING seq = max(seq)"
    )
    op.drop_table("outbox")
    op.create_index(
        "private_outbox_pending", "private_outbox", ["target", "id"], sqlite_where=sa.text("state = 'pending'")
    )
