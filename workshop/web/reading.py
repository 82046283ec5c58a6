"""A process as whoever has its link reads it, without an account."""

from __future__ import annotations

from flask import Blueprint, Response, abort, make_response, render_template, request

from workshop.domain.words import say
from workshop.exports.asked import Asked
from workshop.store import reading_links
from workshop.store.shown import shown_process
from workshop.translate import locale
from workshop.web.access import public
from workshop.web.door import database
from workshop.web.exports_area import today
from workshop.web.exports_reading import drawn_edition

blueprint = Blueprint("reading", __name__)

NOWHERE = say("This link leads nowhere. It may be mistyped: ask the person who sent it.")
OVER = say("This link has ended. Ask the person who gave it to you for a new one.")


@blueprint.get("/read/<id:edition>")
@public
def page(edition: str) -> Response:
    """The web edition; 404 for a link that was never given, 410 for one that is over.

    A printed code tells the version of its paper with `?v=3`, and is told when there is a newer one.
    """
    with database().read(reading_links.holder(edition)) as session:
        held = reading_links.held(session) or abort(404, NOWHERE)
    if held.is_over:
        abort(410, OVER)
    with database().read(held.reader) as session:
        shown = shown_process(session, held.process)
    revision = None if shown.process.version else shown.number
    what = Asked(shown.process, "html", today(), language=locale(), revision=revision)
    answer = make_response(
        render_template("exports_page/read.html", edition=drawn_edition(what), older=_older(what))
    )
    answer.headers["X-Robots-Tag"] = "noindex, nofollow"
    return answer


def _older(what: Asked) -> int | None:
    """The version of the reader's paper, where there is a newer one."""
    printed = request.args.get("v", type=int)
    return printed if printed and 0 < printed < what.process.version else None
