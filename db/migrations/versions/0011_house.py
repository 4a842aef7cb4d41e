"""What the house keeps for itself: whom it does not serve, what its minds have cost; and where chapters ended."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; nobody is barred, nothing is spent, and chapters are pinned from here on."""
    op.create_table(
        "private_bans",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "id"),
    )
    op.create_table(
        "private_spending",
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("wood", sa.Text(), nullable=False),
        sa.Column("tokens", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "wood"),
    )
    op.create_table(
        "private_pins",
        sa.Column("wood", sa.Text(), nullable=False),
        sa.Column("chapter", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("wood", "chapter"),
    )
