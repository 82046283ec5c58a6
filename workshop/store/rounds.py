"""Rounds of an assessment, each with the questionnaire that it was started with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.domain.assess.questionnaire import Questionnaire
from workshop.domain.assess.rounds import Progress, Round, Team
from workshop.store import repeats
from workshop.store.clock import now
from workshop.store.documents import pack_questionnaire, unpack_questionnaire
from workshop.store.door import member
from workshop.store.kept import bring_back, take_away
from workshop.store.missing import Missing
from workshop.store.tables import RespondentRow, RoundRow, TeamRow
from workshop.store.tokens import hashed


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round in the list of them, and how many of those who are asked are how far."""

    round: Round
    progress: Mapping[Progress, int]

    @property
    def asked(self) -> int:
        """How many are asked."""
        return sum(self.progress.values())

    @property
    def finished(self) -> int:
        """How many have finished."""
        return self.progress.get(Progress.FINISHED, 0)


@dataclass(frozen=True, slots=True)
class OpenLink:
    """From what the open link of a round is made, and what is kept of its secret."""

    id: str
    secret_hash: str


def start(
    session: Session,
    title: str,
    questionnaire: Questionnaire,
    *,
    key: str,
    team: str | None = None,
    at: datetime | None = None,
) -> Round:
    """A new round for the team of that id, or for all; the same key again answers what it started.

    `at` is when it was started, where that is not now.
    """

    def make() -> RoundRow:
        return RoundRow(
            key=key,
            title=title,
            questionnaire=pack_questionnaire(questionnaire),
            team_id=team,
            author_id=member(session).person,
            created_at=at or now(),
        )

    return read(session, repeats.once(session, RoundRow, key, make))


def all_rounds(session: Session) -> tuple[RoundLine, ...]:
    """Every round, the newest first."""
    there = select(RoundRow).where(RoundRow.deleted_at.is_(None))
    rows = session.scalars(there.order_by(RoundRow.created_at.desc(), RoundRow.id)).all()
    counts = _counts(session)
    return tuple(RoundLine(read(session, row), counts.get(row.id, Counter())) for row in rows)


def at(session: Session, round: str) -> Round:
    """The round. Raises Missing, also where it is removed."""
    return read(session, kept_row(session, round))


def rename(session: Session, round: str, title: str, *, team: str | None) -> None:
    """Gives the round another title and team. Raises Missing, as all of these do."""
    row = kept_row(session, round)
    row.title, row.team_id = title, team


def set_target(session: Session, round: str, target: int | None) -> None:
    """Says which level, 2 to 4, the team wants to reach; None for none."""
    kept_row(session, round).target = target


def close(session: Session, round: str, *, at: datetime | None = None) -> None:
    """Ends the answering, now or `at` an earlier time, so that results may be seen; the first time stays."""
    row = kept_row(session, round)
    row.closed_at = row.closed_at or at or now()


def is_closed(session: Session, round: str) -> bool:
    """Whether nobody answers in the round any more, without reading what it asks. Raises Missing."""
    query = select(RoundRow.closed_at).where(RoundRow.id == round, RoundRow.deleted_at.is_(None))
    found = session.execute(query).first()
    if found is None:
        raise Missing(round)
    return found.closed_at is not None


def reopen(session: Session, round: str) -> None:
    """Lets people answer again, and hides the results again."""
    kept_row(session, round).closed_at = None


def open_link(session: Session, round: str) -> OpenLink | None:
    """The link by which anybody may answer; None where only the invited may."""
    row = kept_row(session, round)
    return OpenLink(row.link_id, row.link_hash) if row.link_id and row.link_hash else None


def open_to_link(session: Session, round: str, link: str, *, secret: str) -> None:
    """Lets anybody answer who has this secret; one that was given before ends."""
    row = kept_row(session, round)
    row.link_id, row.link_hash = link, hashed(secret)


def end_link(session: Session, round: str) -> None:
    """Ends the open link; who came by it goes on by their own."""
    row = kept_row(session, round)
    row.link_id = row.link_hash = None


def remove(session: Session, round: str) -> None:
    """Takes the round away with its answers; it can come back for 30 days."""
    take_away(session, _row(session, round))


def restore(session: Session, round: str) -> None:
    """Brings the round back as it was."""
    bring_back(_row(session, round))


def kept_row(session: Session, round: str) -> RoundRow:
    """The row of a round that is not removed. Raises Missing."""
    row = _row(session, round)
    if row.deleted_at is not None:
        raise Missing(round)
    return row


def read(session: Session, row: RoundRow) -> Round:
    """The round as the domain knows it."""
    team = session.get(TeamRow, (row.workspace_id, row.team_id)) if row.team_id else None
    return Round(
        id=row.id,
        title=row.title,
        questionnaire=unpack_questionnaire(row.questionnaire),
        started_at=row.created_at,
        closed_at=row.closed_at,
        team=Team(team.id, team.name) if team else None,
        target=row.target,
        open_to_link=row.link_hash is not None,
    )


def _row(session: Session, round: str) -> RoundRow:
    row = session.scalar(select(RoundRow).where(RoundRow.id == round))
    if row is None:
        raise Missing(round)
    return row


def _counts(session: Session) -> dict[str, Counter[Progress]]:
    asked = select(RespondentRow.round_id, RespondentRow.started_at, RespondentRow.finished_at)
    counts: dict[str, Counter[Progress]] = {}
    for round, started, finished in session.execute(asked.where(RespondentRow.deleted_at.is_(None))):
        begun = Progress.ANSWERING if started else Progress.NOT_STARTED
        counts.setdefault(round, Counter())[Progress.FINISHED if finished else begun] += 1
    return counts
