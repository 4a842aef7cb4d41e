"""The public page of a wood: whether it is open, what each turn showed, and what moved its prices."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables; every wood's page is shut, and turns from before show nothing."""
    op.add_column("woods", sa.Column("window", sa.Integer(), nullable=False, server_default=sa.text("0")))
    for name, more in (("turns", [sa.Column("seq", sa.Integer(), nullable=False)]), ("influences", [])):
        op.create_table(
            name,
            sa.Column("wood", sa.Text(), sa.ForeignKey("woods.id"), nullable=False),
            sa.Column("chapter", sa.Integer(), nullable=False),
            sa.Column("turn", sa.Integer(), nullable=False),
            *more,
            sa.Column("body", sa.LargeBinary(), nullable=False),
            sa.PrimaryKeyConstraint("wood", "chapter", "turn"),
            sqlite_with_rowid=False,
        )
