"""Leading the room: each act changes the workshop and notes what its undo needs, in one go."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import update
from sqlalchemy.orm import Session

from workshop.domain.board.acts import Act, Happening
from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.workshops import AWAY
from workshop.store import happenings, participants, workshops
from workshop.store.clock import now
from workshop.store.door import member
from workshop.store.tables import WorkshopRow


class StillHidden(Exception):
    """What was told has to be revealed before the room can work with it."""


def go_to(session: Session, workshop: str, step: BoardStep, *, reveal: bool = False) -> Happening | None:
    """Moves the room to that step; None where it is there already, as after pressing twice.

    Raises StillHidden for the steps after the first, unless what was told is revealed, or is now.
    """
    before = workshops.at(session, workshop)
    if before.step is step and before.started_at is not None:
        return None
    reveals = reveal and not before.revealed
    if step is not BoardStep.RECALL and not (before.revealed or reveals):
        raise StillHidden
    if reveals:
        workshops.reveal(session, workshop)
    workshops.go_to(session, workshop, step)
    return happenings.note(
        session,
        workshop,
        Act.STEP,
        to=step.value,
        before=before.step.value,
        ends_at=_written(before.ends_at),
        started=before.started_at is not None,
        revealed=reveals,
    )


def add_minutes(session: Session, workshop: str, minutes: int) -> Happening:
    """Gives the step more time, counted from now where its time is up or there was none."""
    before = workshops.at(session, workshop).ends_at
    after = max(before or now(), now()) + timedelta(minutes=minutes)
    return _set_end(session, workshop, before, after, minutes=minutes)


def stop_time(session: Session, workshop: str) -> Happening:
    """Lets the step go on without a clock; `left` notes how many seconds there were."""
    before = workshops.at(session, workshop).ends_at
    left = max(0, int((before - now()).total_seconds())) if before else 0
    return _set_end(session, workshop, before, None, left=left)


def start_time(session: Session, workshop: str) -> Happening:
    """Lets the clock run again with what was left, or with the step's minutes."""
    found = workshops.at(session, workshop)
    stopped = happenings.newest(session, workshop, Act.TIME)
    left = stopped.body.get("left") if stopped else None
    seconds = left or found.agenda.minutes(found.step) * 60
    return _set_end(session, workshop, found.ends_at, now() + timedelta(seconds=seconds))


def reveal(session: Session, workshop: str) -> Happening:
    """Lets everybody see what everybody told."""
    workshops.reveal(session, workshop)
    return happenings.note(session, workshop, Act.REVEAL)


def conceal(session: Session, workshop: str) -> Happening:
    """Hides it again."""
    workshops.conceal(session, workshop)
    return happenings.note(session, workshop, Act.CONCEAL)


def change_code(session: Session, workshop: str, *, joinable: bool) -> Happening:
    """Ends the code at once, and makes a new one where people shall still be able to join."""
    before = workshops.at(session, workshop).code
    if joinable:
        workshops.rotate_code(session, workshop)
    else:
        workshops.set_code(session, workshop, None)
    return happenings.note(session, workshop, Act.CODE, before=before, joinable=joinable)


def finish(session: Session, workshop: str) -> Happening:
    """Ends the workshop; what was told is shown."""
    before = workshops.at(session, workshop)
    workshops.finish(session, workshop)
    ends_at, revealed = _written(before.ends_at), not before.revealed
    return happenings.note(
        session, workshop, Act.FINISH, code=before.code, ends_at=ends_at, revealed=revealed
    )


def reopen(session: Session, workshop: str) -> Happening:
    """Lets people write again, and join by a new code."""
    workshops.reopen(session, workshop)
    return happenings.note(session, workshop, Act.REOPEN)


def take_lead(session: Session, workshop: str) -> Happening:
    """From now on the member leads."""
    before, me = workshops.at(session, workshop).lead, member(session).person
    workshops.set_lead(session, workshop, me)
    see_lead(session, workshop)
    return happenings.note(session, workshop, Act.LEAD, before=before, to=me)


def set_deputy(session: Session, workshop: str, deputy: str | None) -> Happening:
    """Says who may take the lead when the lead is away."""
    before = workshops.at(session, workshop).deputy
    workshops.set_deputy(session, workshop, deputy)
    return happenings.note(session, workshop, Act.DEPUTY, before=before, to=deputy)


def take_out(session: Session, workshop: str, person: str) -> Happening:
    """Ends somebody's place at once; what they told stays."""
    participants.take_out(session, workshop, person)
    return happenings.note(session, workshop, Act.TAKE_OUT, of=person)


def let_back(session: Session, workshop: str, person: str) -> Happening:
    """Gives somebody their place back."""
    participants.let_back(session, workshop, person)
    return happenings.note(session, workshop, Act.LET_BACK, of=person)


def walk(session: Session, workshop: str, deal: str) -> Happening:
    """Shows the room that deal, to walk it through the stages."""
    return happenings.note(session, workshop, Act.WALK, deal=deal)


def see_lead(session: Session, workshop: str) -> None:
    """Notes that the lead's page is open; it raises no revision, because nobody's page changes by it."""
    theirs = update(WorkshopRow).where(WorkshopRow.id == workshop)
    session.execute(theirs.values(lead_seen_at=now()).execution_options(synchronize_session=False))


def is_away(seen_at: datetime | None) -> bool:
    """Whether the lead's page has not been open for so long that somebody may have to step in."""
    return seen_at is None or now() - seen_at > AWAY


def _set_end(
    session: Session, workshop: str, before: datetime | None, after: datetime | None, **more: object
) -> Happening:
    workshops.set_end(session, workshop, after)
    return happenings.note(session, workshop, Act.TIME, ends_at=_written(before), to=_written(after), **more)


def _written(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
