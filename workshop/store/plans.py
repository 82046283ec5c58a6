"""The actions of improvement plans."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from workshop.domain.assess.plan import Action, has_room
from workshop.store import repeats, rounds
from workshop.store.clock import now
from workshop.store.door import member
from workshop.store.kept import bring_back, take_away
from workshop.store.missing import Missing
from workshop.store.tables import PlanActionRow, RoundRow


class PlanFull(Exception):
    """As many actions are open as are taken up at a time."""


def of_team(session: Session, team: str | None) -> tuple[Action, ...]:
    """The plan of the team of that id, or of those rounds that are of no team: what its rounds led to."""
    its_rounds = select(RoundRow.id).where(RoundRow.deleted_at.is_(None), RoundRow.team_id == team)
    return _listed(session, PlanActionRow.round_id.in_(its_rounds))


def of_round(session: Session, round: str) -> tuple[Action, ...]:
    """The actions that this round led to, in the order in which they were taken up."""
    return _listed(session, PlanActionRow.round_id == round)


def add(session: Session, action: Action, *, key: str) -> Action:
    """Takes the action up, under an id of its own; the same key again answers what it took up.

    Raises PlanFull where the team has its three open ones, and Missing where the round is not there.
    """
    _make_room(session, action.round, key)

    def make() -> PlanActionRow:
        return PlanActionRow(
            key=key,
            round_id=action.round,
            question=action.question,
            level=action.to,
            text=action.text,
            owner=action.owner,
            due=action.due,
            author_id=member(session).person,
        )

    return _action(repeats.once(session, PlanActionRow, key, make))


def at(session: Session, action: str) -> Action:
    """The action. Raises Missing, as all of these do."""
    row = _row(session, action)
    if row.deleted_at is not None:
        raise Missing(action)
    return _action(row)


def change(session: Session, action: str, *, text: str, owner: str, due: date | None) -> None:
    """Gives the action other words, another owner and day."""
    row = _row(session, action)
    row.text, row.owner, row.due = text, owner, due


def set_done(session: Session, action: str, *, done: bool) -> None:
    """Says that the action is done, or that it is not; raises PlanFull where it would be one too many."""
    row = _row(session, action)
    if done:
        row.done_at = row.done_at or now()
    elif row.done_at is not None:
        _make_room(session, row.round_id, None)
        row.done_at = None


def remove(session: Session, action: str) -> None:
    """Takes the action out of the plan; it can come back for 30 days."""
    take_away(session, _row(session, action))


def restore(session: Session, action: str) -> None:
    """Brings the action back, even where others were taken up in its place."""
    bring_back(_row(session, action))


def _make_room(session: Session, round: str, key: str | None) -> None:
    if repeats.earlier(session, PlanActionRow, key) is None:
        team = rounds.kept_row(session, round).team_id
        if not has_room(of_team(session, team)):
            raise PlanFull(round)


def _listed(session: Session, which: ColumnElement[bool]) -> tuple[Action, ...]:
    there = select(PlanActionRow).where(which, PlanActionRow.deleted_at.is_(None))
    rows = session.scalars(there.order_by(PlanActionRow.created_at, PlanActionRow.id))
    return tuple(map(_action, rows))


def _row(session: Session, action: str) -> PlanActionRow:
    row = session.scalar(select(PlanActionRow).where(PlanActionRow.id == action))
    if row is None:
        raise Missing(action)
    return row


def _action(row: PlanActionRow) -> Action:
    return Action(
        id=row.id,
        round=row.round_id,
        question=row.question,
        to=row.level,
        text=row.text,
        owner=row.owner,
        due=row.due,
        done_at=row.done_at,
    )
