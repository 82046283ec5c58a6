"""What people said beside the cards: open questions and comments, and taking one away."""

from __future__ import annotations

from flask import abort, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workshop.domain.board.acts import Act
from workshop.domain.board.remarks import RemarkKind
from workshop.domain.people import Role
from workshop.store import happenings
from workshop.store import remarks as said
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.workshops_area import blueprint, done, workshop_at
from workshop.web.workshops_words import STEPS


@blueprint.get("/w/<id:workspace>/workshop/<id:workshop>/remarks")
@in_workspace(Role.FACILITATOR)
def remarks(workshop: str) -> str:
    """Open questions first, then comments."""
    found = workshop_at(workshop)
    with reading() as session:
        told = said.of(session, workshop)
    return render_template(
        "workshops/remarks.html",
        workshop=found,
        questions=[each for each in told if each.kind is RemarkKind.QUESTION],
        comments=[each for each in told if each.kind is RemarkKind.COMMENT],
        steps=STEPS,
    )


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/remarks/<id:remark>/remove")
@in_workspace(Role.FACILITATOR)
def remove_remark(workshop: str, remark: str) -> Response:
    """Takes a remark away."""
    workshop_at(workshop)
    with writing() as session:
        if not any(each.id == remark for each in said.of(session, workshop)):
            abort(404)
        said.remove(session, remark)
        act = happenings.note(session, workshop, Act.REMOVE_REMARK, of=remark)
    done(_("The remark is removed."), act, workshop)
    return redirect(url_for("workshops.remarks", workshop=workshop), code=303)
