"""Takes back what those who lead did, from what was noted of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from workshop.domain.board.acts import Act, Happening, undoable
from workshop.domain.board.agenda import BoardStep
from workshop.store import ballots, happenings, participants, remarks, workshops
from workshop.store.missing import Missing

Body = dict[str, Any]


class Overtaken(Exception):
    """Something was done since on the same matter, which has to be taken back first."""


def take_back(session: Session, workshop: str, happening: str) -> Happening:
    """Undoes it and notes so. Raises Missing, and Overtaken.

    What was written for somebody in the room is theirs: taking that away is left to whoever calls.
    """
    workshops.kept_row(session, workshop)
    happened = happenings.of(session, workshop)
    if not any(each.id == happening for each in happened):
        raise Missing(happening)
    if happening not in undoable(happened):
        raise Overtaken
    found = happenings.undone(session, happening)
    _UNDO[found.kind](session, workshop, found.body)
    return found


def _step(session: Session, workshop: str, body: Body) -> None:
    step = BoardStep(body["before"])
    workshops.put_back(session, workshop, step, _moment(body["ends_at"]), started=body["started"])
    if body["revealed"]:
        workshops.conceal(session, workshop)


def _end(session: Session, workshop: str, body: Body) -> None:
    workshops.reopen(session, workshop)
    workshops.set_code(session, workshop, body["code"])
    workshops.set_end(session, workshop, _moment(body["ends_at"]))
    if body["revealed"]:
        workshops.conceal(session, workshop)


def _moment(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None


_UNDO: dict[Act, Callable[[Session, str, Body], object]] = {
    Act.STEP: _step,
    Act.TIME: lambda session, workshop, body: workshops.set_end(session, workshop, _moment(body["ends_at"])),
    Act.REVEAL: lambda session, workshop, _body: workshops.conceal(session, workshop),
    Act.CONCEAL: lambda session, workshop, _body: workshops.reveal(session, workshop),
    Act.CODE: lambda session, workshop, body: workshops.set_code(session, workshop, body["before"]),
    Act.FINISH: _end,
    Act.REOPEN: lambda session, workshop, _body: workshops.finish(session, workshop),
    Act.LEAD: lambda session, workshop, body: workshops.set_lead(session, workshop, body["before"]),
    Act.DEPUTY: lambda session, workshop, body: workshops.set_deputy(session, workshop, body["before"]),
    Act.TAKE_OUT: lambda session, workshop, body: participants.let_back(session, workshop, body["of"]),
    Act.LET_BACK: lambda session, workshop, body: participants.take_out(session, workshop, body["of"]),
    Act.WRITE: lambda _session, _workshop, _body: None,
    Act.WALK: lambda _session, _workshop, _body: None,
    Act.OPEN_VOTE: lambda session, _workshop, body: ballots.remove(session, body["of"]),
    Act.CLOSE_VOTE: lambda session, _workshop, body: ballots.open_again(session, body["of"]),
    Act.OPEN_VOTE_AGAIN: lambda session, _workshop, body: ballots.close(session, body["of"]),
    Act.REMOVE_VOTE: lambda session, _workshop, body: ballots.restore(session, body["of"]),
    Act.REMOVE_REMARK: lambda session, _workshop, body: remarks.restore(session, body["of"]),
}
