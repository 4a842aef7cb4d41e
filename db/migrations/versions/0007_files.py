"""Which file this is and how far it has come, and how far ahead a turn of each wood may lie."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

# A wood's interval and its quiet hours, of its newest state; a body that is none leaves the longest there may be.
_SETTING = "json_extract(CAST(body AS TEXT), '$.settings.{name}')"
_PACE = (
    f"coalesce({_SETTING.format(name='interval_s')}, 3600) + 3600 * "
    f"((coalesce({_SETTING.format(name='quiet_until')}, 0) - coalesce({_SETTING.format(name='quiet_from')}, 0) + 24)"
    " % 24)"
)


def upgrade() -> None:
    """Make the table with its row, and work out the paces."""
    op.create_table(
        "private_lineage",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("epoch", sa.Integer(), nullable=False),
    )
    op.execute("INSERT INTO private_lineage VALUES (lower(hex(randomblob(8))), 1)")
    op.add_column("woods", sa.Column("pace", sa.Integer(), nullable=False, server_default=sa.text("691200")))
    op.execute(
        f"UPDATE woods SET pace = coalesce((SELECT CASE WHEN json_valid(CAST(body AS TEXT)) THEN {_PACE} END"
        " FROM snapshots WHERE snapshots.wood = woods.id AND snapshots.seq = woods.seq), pace)"
    )
