"""The board's address, the pages of its steps, and what they ask every second."""

from __future__ import annotations

from contextlib import suppress

from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.board.agenda import BoardStep
from workshop.store import participants
from workshop.store.busy import Busy
from workshop.store.full import Full
from workshop.web.access import seated
from workshop.web.board_area import blueprint, own_mark, parts_of, revision, step_page
from workshop.web.door import writing
from workshop.web.live import live
from workshop.web.seats import my_seat


@blueprint.get("/b/<id:board>")
@seated
def page() -> Response:
    """Leads to the step at which the room is."""
    return redirect(url_for("board.step", step=my_seat().workshop.step.value), code=303)


@blueprint.get("/b/<id:board>/step/<id:step>")
@seated
def step(step: str) -> str:
    """A step of the workshop. Recalling is open at any time, the others once what was told is shown."""
    known = _known(step)
    return step_page(known, template=None if _is_open(known) else "board/not_yet.html")


@blueprint.get("/b/<id:board>/step/<id:step>/live")
@seated
def step_live(step: str) -> Response | tuple[str, int]:
    """What has changed on the page of that step."""
    seat, typing = my_seat(), "typing" in request.args
    if participants.is_worth_noting(seat.me, typing=typing):
        # Who was seen when matters less than what is new: a busy or a full server still shows that.
        with suppress(Busy, Full), writing() as session:
            participants.seen(session, typing=typing)
    known = _known(step)
    parts = parts_of(known, shown=_is_open(known))
    return live(revision(seat), parts, own=own_mark(known))


def _is_open(step: BoardStep) -> bool:
    return step is BoardStep.RECALL or my_seat().workshop.revealed


def _known(step: str) -> BoardStep:
    if step not in list(BoardStep):
        abort(404)
    return BoardStep(step)
