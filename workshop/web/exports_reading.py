"""The playbook to read in the browser and to print from there, on a machine that can make no PDF too."""

from __future__ import annotations

from flask import render_template

from workshop.domain.people import Role
from workshop.exports.asked import Asked
from workshop.exports.edition import Drawings, Edition, edition_of
from workshop.web.access import in_workspace
from workshop.web.door import reading
from workshop.web.exports_area import asked, blueprint
from workshop.web.exports_chosen import chosen, wanted_version
from workshop.web.exports_order import offered, usual
from workshop.web.process_drawing import chart


@blueprint.get("/w/<id:workspace>/exports/playbook")
@in_workspace(Role.READER)
def playbook() -> str:
    """The process as a book on one page."""
    with reading() as session:
        order = usual(next(each for each in offered() if each.name == "web"))
        what = asked(session, order, chosen(session, wanted_version()), "html")
    return render_template("exports_page/playbook.html", edition=drawn_edition(what))


def drawn_edition(what: Asked) -> Edition:
    """The edition with its drawings, which are kept; without them where this machine cannot draw."""
    found = chart(what.process) if what.process.stages else None
    return edition_of(what, Drawings(found.wide, found.narrow) if found else None)
