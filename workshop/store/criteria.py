"""The criteria that narrow statements, as SQLAlchemy adds them wherever a mapped class is named."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import with_loader_criteria
from sqlalchemy.orm.util import LoaderCriteriaOption

from workshop.store.tables import Base, MemberRow, Owned, ParticipantRow, PersonRow, WorkspaceRow

Criteria = tuple[LoaderCriteriaOption, ...]


def narrowed(
    rows: type[Base], which: ColumnElement[bool] | Callable[[Any], ColumnElement[bool]]
) -> LoaderCriteriaOption:
    """Of those rows only these are found.

    A function is asked for each name under which a statement joins the rows; a plain criterion holds for the
    rows under their own name, and for an alias only where it stands alone.
    """
    return with_loader_criteria(rows, which, include_aliases=True)


def owned_by(workspace: str) -> Criteria:
    """What belongs to that workspace."""
    return (
        with_loader_criteria(Owned, lambda rows: rows.workspace_id == workspace, include_aliases=True),
        narrowed(WorkspaceRow, WorkspaceRow.id == workspace),
    )


def of_workspace(workspace: str) -> Criteria:
    """What belongs to that workspace, and the people who belong to it or joined a workshop by its code."""
    members = select(MemberRow.person_id).where(MemberRow.workspace_id == workspace)
    joined = select(ParticipantRow.person_id).where(ParticipantRow.workspace_id == workspace)
    return (*owned_by(workspace), narrowed(PersonRow, PersonRow.id.in_(members.union(joined))))
