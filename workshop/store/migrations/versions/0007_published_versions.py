"""Published versions and who agreed to them"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:

    op.create_table(
        "version",
        sa.Column("workspace_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("process_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("open_errors", sa.Integer(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("author_id", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("remover_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_version_author_id_person")),
        sa.ForeignKeyConstraint(["remover_id"], ["person.id"], name=op.f("fk_version_remover_id_person")),
        sa.ForeignKeyConstraint(
            ["workspace_id", "process_id"],
            ["process.workspace_id", "process.id"],
            name=op.f("fk_version_workspace_id_process_id_process"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_version_workspace_id_workspace"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_version")),
        sa.UniqueConstraint("workspace_id", "key", name=op.f("uq_version_workspace_id_key")),
        sa.UniqueConstraint(
            "workspace_id", "process_id", "number", name=op.f("uq_version_workspace_id_process_id_number")
        ),
    )
    op.create_table(
        "agreement",
        sa.Column("workspace_id", sa.String(), nullable=False),
        sa.Column("version_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_agreement_person_id_person")),
        sa.ForeignKeyConstraint(
            ["workspace_id", "version_id"],
            ["version.workspace_id", "version.id"],
            name=op.f("fk_agreement_workspace_id_version_id_version"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_agreement_workspace_id_workspace"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "version_id", "person_id", name=op.f("pk_agreement")),
    )
