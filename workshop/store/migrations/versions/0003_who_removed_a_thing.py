"""A thing that was removed tells by whom."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

REMOVABLE = ("activity", "deal", "import_batch", "process")


def upgrade() -> None:
    for table in REMOVABLE:
        with op.batch_alter_table(table) as rows:
            rows.add_column(sa.Column("remover_id", sa.String(), nullable=True))
            rows.create_foreign_key(op.f(f"fk_{table}_remover_id_person"), "person", ["remover_id"], ["id"])
