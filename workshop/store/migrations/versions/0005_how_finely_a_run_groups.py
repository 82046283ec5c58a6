"""How finely a run was asked to group, and which decisions are one act."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("run", sa.Column("strictness", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("decision", sa.Column("act", sa.String(), nullable=True))
