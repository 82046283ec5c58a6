"""What a participant does about themselves: say that they are done, go on elsewhere, leave."""

from __future__ import annotations

from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.codes import shown
from workshop.store import participants, told
from workshop.store.told import Finished
from workshop.translate import gettext as _
from workshop.web.access import seated
from workshop.web.board_area import blueprint
from workshop.web.board_finished import finished
from workshop.web.door import writing
from workshop.web.seats import leave_seat, my_seat, rejoin_code
from workshop.web.undo import say_done


@blueprint.post("/b/<id:board>/ready")
@seated
def ready() -> Response:
    """Says that one is done with a step, or not yet."""
    step, done = request.form.get("step", ""), request.form.get("done") == "yes"
    if step not in list(BoardStep):
        abort(400)
    try:
        with writing() as session:
            told.open_for(session)
            participants.set_ready(session, BoardStep(step) if done else None)
    except Finished:
        finished()
    return redirect(url_for("board.step", step=step), code=303)


@blueprint.post("/b/<id:board>/leave")
@seated
def leave() -> Response:
    """Lets this browser forget its seat; what was told stays, and one's own code leads back."""
    seat = my_seat()
    leave_seat(seat.workshop.id)
    back = url_for("joining.come_in", code=shown(rejoin_code(seat.me.id)))
    say_done(_("You left %(workshop)s. What you told stays.") % {"workshop": seat.workshop.title}, undo=back)
    return redirect(url_for("joining.enter"), code=303)
