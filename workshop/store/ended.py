"""After a workshop is finished, what was decided, voted and said in it can only be read."""

from __future__ import annotations

from sqlalchemy.orm import Session

from workshop.store import workshops
from workshop.store.callers import Participant
from workshop.store.door import caller
from workshop.store.told import Finished


def refuse_when_finished(session: Session) -> None:
    """Raises Finished for a participant whose workshop is; a member goes on deciding."""
    if isinstance(who := caller(session), Participant):
        refuse_when_over(session, who.workshop)


def refuse_when_over(session: Session, workshop: str) -> None:
    """Raises Finished where that workshop is. Raises Missing."""
    if workshops.at(session, workshop).finished:
        raise Finished
