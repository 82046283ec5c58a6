"""Votes: opened and closed by those who lead, given by participants, and secret until they are closed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workshop.domain.board.voting import Ballot, BallotKind, Option
from workshop.store import repeats
from workshop.store.clock import now
from workshop.store.door import member
from workshop.store.ended import refuse_when_finished
from workshop.store.kept import bring_back, take_away
from workshop.store.missing import Missing
from workshop.store.participants import participant
from workshop.store.tables import BallotRow, ParticipantRow, VoteRow


class NotAllowed(Exception):
    """The vote is closed, or more was chosen than each may, or something that is not offered."""


def open_ballot(
    session: Session,
    workshop: str,
    kind: BallotKind,
    question: str,
    options: Sequence[Option],
    *,
    limit: int,
    key: str,
) -> Ballot:
    """Asks everybody in that workshop; the same key again answers the first."""

    def make() -> BallotRow:
        return BallotRow(
            key=key,
            workshop_id=workshop,
            kind=kind,
            question=question,
            options=[[option.id, option.text] for option in options],
            votes_each=limit,
            author_id=member(session).person,
        )

    return _read(repeats.once(session, BallotRow, key, make))


def of(session: Session, workshop: str) -> tuple[Ballot, ...]:
    """The votes of that workshop, the newest first."""
    there = select(BallotRow).where(BallotRow.workshop_id == workshop, BallotRow.deleted_at.is_(None))
    return tuple(map(_read, session.scalars(there.order_by(BallotRow.created_at.desc(), BallotRow.id))))


def at(session: Session, ballot: str) -> Ballot:
    """One vote. Raises Missing, as all of these do."""
    return _read(_kept(session, ballot))


def vote(session: Session, ballot: str, chosen: Collection[str]) -> None:
    """What the caller votes for, in place of what they voted before. Raises NotAllowed and Finished."""
    refuse_when_finished(session)
    me = _take_turns(session, ballot)
    asked = at(session, ballot)
    if asked.closed or not asked.allows(chosen):
        raise NotAllowed
    mine = select(VoteRow).where(VoteRow.ballot_id == ballot, VoteRow.person_id == me)
    before = {row.option: row for row in session.scalars(mine)}
    for option in before.keys() - set(chosen):
        session.delete(before[option])
    for option in set(chosen) - before.keys():
        session.add(VoteRow(ballot_id=ballot, person_id=me, option=option))
    session.flush()


def _take_turns(session: Session, ballot: str) -> str:
    """The caller's id; their votes come one after the other, and none while the vote is being closed."""
    me = participant(session).person
    session.scalar(select(ParticipantRow.person_id).where(ParticipantRow.person_id == me).with_for_update())
    session.scalar(select(BallotRow.id).where(BallotRow.id == ballot).with_for_update(read=True))
    return me


def my_votes(session: Session) -> Mapping[str, frozenset[str]]:
    """What the caller voted for, by ballot."""
    mine: defaultdict[str, set[str]] = defaultdict(set)
    for row in session.scalars(select(VoteRow).where(VoteRow.person_id == participant(session).person)):
        mine[row.ballot_id].add(row.option)
    return {ballot: frozenset(options) for ballot, options in mine.items()}


def votes(session: Session, ballot: str) -> tuple[str, ...]:
    """The votes for a closed ballot, one option each; of an open one the caller's own alone."""
    return tuple(session.scalars(select(VoteRow.option).where(VoteRow.ballot_id == ballot)))


def voters(session: Session, ballot: str) -> int:
    """How many voted in a closed ballot."""
    people = select(func.count(VoteRow.person_id.distinct())).where(VoteRow.ballot_id == ballot)
    return session.scalar(people) or 0


def close(session: Session, ballot: str) -> None:
    """Ends the vote and shows its result; the first time stays."""
    row = _kept(session, ballot)
    row.closed_at = row.closed_at or now()


def open_again(session: Session, ballot: str) -> None:
    """Lets people vote on, and hides the result again."""
    _kept(session, ballot).closed_at = None


def remove(session: Session, ballot: str) -> None:
    """Takes the vote away; it can come back for 30 days."""
    take_away(session, _row(session, ballot))


def restore(session: Session, ballot: str) -> None:
    """Brings the vote back with its votes."""
    bring_back(_row(session, ballot))


def _kept(session: Session, ballot: str) -> BallotRow:
    row = _row(session, ballot)
    if row.deleted_at is not None:
        raise Missing(ballot)
    return row


def _row(session: Session, ballot: str) -> BallotRow:
    row = session.scalar(select(BallotRow).where(BallotRow.id == ballot))
    if row is None:
        raise Missing(ballot)
    return row


def _read(row: BallotRow) -> Ballot:
    options = tuple(Option(id, text) for id, text in row.options)
    return Ballot(row.id, row.kind, row.question, options, row.votes_each, row.created_at, row.closed_at)
