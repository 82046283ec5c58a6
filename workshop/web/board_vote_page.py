"""One vote on a page of its own, where people say why, or what is missing among the options."""

from __future__ import annotations

from flask import abort, render_template

from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.voting import BallotKind
from workshop.store import ballots
from workshop.web.access import seated
from workshop.web.board_area import blueprint
from workshop.web.board_open import opened
from workshop.web.board_remarks import remarks_about
from workshop.web.door import reading
from workshop.web.seats import my_seat


@blueprint.get("/b/<id:board>/ballot/<id:ballot>")
@seated
def ballot(ballot: str) -> str:
    """A vote's question, and what was said about it; nothing of how people vote."""
    opened()
    with reading() as session:
        asked = [each for each in ballots.of(session, my_seat().workshop.id) if each.id == ballot]
    if not asked:
        abort(404)
    step = BoardStep.AGREE if asked[0].kind is BallotKind.CONFIDENCE else BoardStep.MILESTONES
    return render_template(
        "board/vote.html",
        ballot=asked[0],
        remarks=remarks_about(ballot),
        workshop=my_seat().workshop,
        step=step,
    )
