"""What a job is about, which revision it was made from, and whether its worker is still at it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("job", sa.Column("subject", sa.String(), nullable=True))
    op.add_column("job", sa.Column("revision", sa.Integer(), nullable=True))
    op.add_column("job", sa.Column("attempts", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("job", sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True))
