"""How Alembic reaches the tables; the caller gives the connection and its transaction."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Enum

from workshop.store.tables import Base
from workshop.store.tables.types import Moment, Text


def plain_type(_kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """A migration names no class of the program, because it must do the same when the class has changed."""
    match item:
        case Moment():
            return "sa.DateTime(timezone=True)"
        case Text():
            return "sa.String()"
        case Enum():
            return f"sa.String({item.length})"
    return False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_item=plain_type,
    render_as_batch=connection.dialect.name == "sqlite",
    # Our SQLite connections keep DDL in the transaction, which Alembic does not expect of SQLite.
    transactional_ddl=True,
)
context.run_migrations()
