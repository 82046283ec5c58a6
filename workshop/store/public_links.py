"""What a public link leads to: a round that anybody may answer, an invitation, or somebody's own answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.domain.assess.rounds import Round, RoundRespondent
from workshop.store import respondents, rounds
from workshop.store.callers import LinkHolder
from workshop.store.door import caller
from workshop.store.tables import RespondentRow, RoundRow, WorkspaceRow
from workshop.store.tokens import hashed
from workshop.store.walls import WallError


class LinkKind(StrEnum):
    """Three links, which show different things."""

    OPEN = "open"
    INVITATION = "invitation"
    PERSONAL = "personal"


@dataclass(frozen=True, slots=True)
class Held:
    """Where the link leads; `respondent` is None for the open one."""

    kind: LinkKind
    workspace: str
    company: str
    round: Round
    respondent: RoundRespondent | None = None


def holder(secret: str) -> LinkHolder:
    """The caller who holds this secret."""
    return LinkHolder(hashed(secret))


def held(session: Session) -> Held | None:
    """What the caller's link leads to; None where it was ended, or was never given."""
    row = session.scalar(select(RoundRow).where(RoundRow.deleted_at.is_(None)))
    company = session.scalar(select(WorkspaceRow.name).where(WorkspaceRow.deleted_at.is_(None)))
    if row is None or company is None:
        return None
    found = rounds.read(session, row)
    if row.link_hash == _holder(session).secret_hash:
        return Held(LinkKind.OPEN, row.workspace_id, company, found)
    by = session.scalar(select(RespondentRow).where(RespondentRow.deleted_at.is_(None)))
    if by is None:
        return None
    return Held(_kind(session, by), row.workspace_id, company, found, respondents.read(by))


def _kind(session: Session, row: RespondentRow) -> LinkKind:
    is_personal = row.personal_hash == _holder(session).secret_hash
    return LinkKind.PERSONAL if is_personal else LinkKind.INVITATION


def _holder(session: Session) -> LinkHolder:
    found = caller(session)
    if not isinstance(found, LinkHolder):
        raise WallError(f"This is done with a public link, not as {found}.")
    return found
