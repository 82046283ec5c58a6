"""What all tables have in common."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, ClassVar

from sqlalchemy import JSON, ForeignKey, ForeignKeyConstraint, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from workshop.store.clock import now
from workshop.store.tables.types import Moment, Text
from workshop.store.tokens import new_id

# Every constraint has a name, because a migration can only change what it can name.
NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

Id = Annotated[str, mapped_column(primary_key=True, default=new_id)]
Author = Annotated[str, mapped_column(ForeignKey("person.id"))]
Created = Annotated[datetime, mapped_column(Moment, default=now)]


class Base(DeclarativeBase):
    """The one MetaData."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text,
        datetime: Moment,
        list[str]: JSON(none_as_null=True),
        dict[str, Any]: JSON(none_as_null=True),
    }


class Owned:
    """A row that belongs to one workspace.

    The workspace is part of the primary key, so that every reference among owned rows is composite and
    cannot lead into another workspace.
    """

    workspace_id: Mapped[str] = mapped_column(
        ForeignKey("workspace.id", ondelete="CASCADE"), primary_key=True, sort_order=-1
    )


class Collected(Owned):
    """An owned row whose change raises the workspace's revision, so that open pages hear of it."""


def reference(table: str, column: str, *, ondelete: str | None = None) -> ForeignKeyConstraint:
    """A reference from `column` to a row of `table` in the same workspace."""
    return ForeignKeyConstraint(
        ["workspace_id", column], [f"{table}.workspace_id", f"{table}.id"], ondelete=ondelete
    )
